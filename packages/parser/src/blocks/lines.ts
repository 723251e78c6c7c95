import { isSpace } from '../model/space.ts'
import type { Span } from '../model/span.ts'

/** LF, VT, FF, CR, U+0085, U+2028 or U+2029. */
const LINE_BREAK = /[\n-\r\u0085\u2028\u2029]/g

/** A line that holds something, without its line break. */
export interface Line extends Span {
  /** Whether it is the text's first line or follows an empty one. */
  readonly isAfterGap: boolean
  /** White space at its beginning, in code units. */
  readonly indent: number
}

/**
 * The lines that hold something besides white space, in one pass.
 *
 *     One line ⏎ ⏎   another⏎
 *     ^^^^^^^^      ^^^^^^^^^
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let isAfterGap = true
  let start = 0
  while (start < text.length) {
    LINE_BREAK.lastIndex = start
    const end = LINE_BREAK.test(text) ? LINE_BREAK.lastIndex - 1 : text.length
    let first = start
    while (first < end && isSpace(text.charCodeAt(first))) first++
    if (first < end) lines.push({ start, end, isAfterGap, indent: first - start })
    isAfterGap = first === end
    const isCrLf = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a
    start = end + (isCrLf ? 2 : 1)
  }
  return lines
}
