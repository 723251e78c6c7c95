import { DIGIT, isApostrophe, isHyphen, LETTER, unitKind } from './units.ts'

/** What the tagger reads of a token: the written form, and the form in lower case with straight apostrophes. */
export interface Written {
  readonly text: string
  readonly norm: string
}

export const normOf = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'")

// How a token is written. Kinds up to WORDLIKE have letters.
const LOWER = 0
const CAPITALISED = 1
const CAPITALS = 2
const INITIAL = 3
const MIXED = 4
/** Letters in a sentence that writes all letters alike, so that case says nothing. */
const UNCASED = 5
const WORDLIKE = 5
const NUMBER_WORD = 6
const NUMBER = 7
const MARK = 8
const HYPHEN = 16
const PERIOD = 32

// How a sentence is written: with contrast of case, as a title, or all in one case.
const PROSE = 0
const TITLE = 64
const ONE_CASE = 128

/** The shape of a token: its kind, whether a hyphen or a full stop is in it, and how its sentence is written. */
export function shapesOf(tokens: readonly Written[], first: number, last: number): Uint8Array {
  const shapes = new Uint8Array(last - first)
  const counts = [0, 0, 0, 0, 0]
  for (let at = first; at < last; at++) {
    const shape = shapeOf(tokens[at]!)
    shapes[at - first] = shape
    const kind = shape & 15
    if (kind < UNCASED && (kind !== LOWER || tokens[at]!.norm.length > 3)) counts[kind]!++
  }
  const mode = modeOf(counts)
  for (let at = 0; at < shapes.length; at++) {
    const isUncased = mode === ONE_CASE && (shapes[at]! & 15) < UNCASED
    shapes[at] = (isUncased ? (shapes[at]! & ~15) | UNCASED : shapes[at]!) | mode
  }
  return shapes
}

export const isWordShape = (shape: number): boolean => (shape & 15) <= WORDLIKE

/** The case of a sentence, by its words of each kind; of the lower-case ones only those of four letters and more. */
function modeOf(counts: readonly number[]): number {
  const lower = counts[LOWER]!
  const capitalised = counts[CAPITALISED]! + counts[MIXED]!
  const capitals = counts[CAPITALS]!
  if (capitalised === 0 && (lower === 0 || capitals + counts[INITIAL]! === 0)) {
    return capitals > 1 || lower > 1 ? ONE_CASE : PROSE
  }
  return capitalised + capitals > 2 && lower * 5 <= capitalised + capitals ? TITLE : PROSE
}

function shapeOf({ text, norm }: Written): number {
  let lower = 0
  let upper = 0
  let digits = 0
  let flags = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = unitKind(unit)
    if (kind === LETTER) {
      if (unit === norm.charCodeAt(at)) lower++
      else upper++
    } else if (kind === DIGIT) digits++
    else if (isHyphen(unit)) flags |= HYPHEN
    else if (unit === 0x2e) flags |= PERIOD
  }
  return flags | kindOf(text, norm, lower, upper, digits)
}

function kindOf(text: string, norm: string, lower: number, upper: number, digits: number): number {
  if (lower + upper === 0) return digits > 0 ? NUMBER : MARK
  if (digits > 0) return NUMBER_WORD
  if (upper === 0) return LOWER
  if (lower === 0) return upper === 1 ? INITIAL : CAPITALS
  const startsUpper = text.charCodeAt(0) !== norm.charCodeAt(0) && !isApostrophe(text.charCodeAt(0))
  return startsUpper && upper === 1 ? CAPITALISED : MIXED
}
