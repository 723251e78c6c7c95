import { isSpace } from '../model/space.ts'
import type { Line } from './lines.ts'

/** The narrowest and widest column at which text is taken to be wrapped, in code units. */
const NARROWEST = 40
const WIDEST = 110

/** How far from the median the lengths of wrapped lines lie. */
const SPREAD = 12
/** How far short of the column a wrapped line may fall, being kept from it by a long word. */
const RAGGED = 24

/**
 * The column at which the page's lines were wrapped by a program, or null where each line is a paragraph.
 *
 * A line that goes on in lower case was broken inside its sentence. Where at least a quarter of the neighbouring
 * lines do so and most of those are about equally long, the longest of them is the column.
 */
export function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const lengths: number[] = []
  let neighbourCount = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.isAfterGap) continue
    neighbourCount++
    if (goesOn(text, line)) lengths.push(lengthOf(lines[i - 1]!))
  }
  if (lengths.length === 0 || lengths.length < neighbourCount / 4) return null
  lengths.sort((a, b) => a - b)
  const median = lengths[lengths.length >> 1]!
  const wrapped = lengths.filter(length => Math.abs(length - median) <= SPREAD)
  const column = wrapped.at(-1)!
  return wrapped.length * 2 > lengths.length && column >= NARROWEST && column <= WIDEST ? column : null
}

/**
 * Whether `next` goes on with the paragraph of `line`: it stands directly below, not indented further, and its first
 * word would not have fitted on `line`, or goes on in lower case behind a line of about full length.
 */
export function isContinued(text: string, line: Line, next: Line, column: number): boolean {
  const length = lengthOf(line)
  if (next.isAfterGap || next.indent > line.indent || length > column) return false
  if (goesOn(text, next) && length > column - RAGGED) return true
  return length + 1 + firstWordLength(text, next, column) > column
}

/** Whether a line begins in lower case. */
const goesOn = (text: string, { start, indent }: Line): boolean =>
  /^\p{Ll}/u.test(text.slice(start + indent, start + indent + 2))

const lengthOf = (line: Line): number => line.end - line.start

function firstWordLength(text: string, line: Line, limit: number): number {
  const from = line.start + line.indent
  let to = from
  while (to < line.end && to - from <= limit && !isSpace(text.charCodeAt(to))) to++
  return to - from
}
