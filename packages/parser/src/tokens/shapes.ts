import { SHAPE, type Word } from '../model/word.ts'
import { DIGIT, isApostrophe, isHyphen, LETTER, unitKind } from './units.ts'

/** Of a sentence that writes all letters alike, so that case says nothing, all words with letters have this kind. */
const UNCASED = 5

// How a sentence is written: with contrast of case, as a title, or all in one case.
const PROSE = 0
const TITLE = 64
const ONE_CASE = 128

/** Stands for the shape of what comes after a sentence. */
const NO_SHAPE = -1

/**
 * The shapes of the tokens `[first, last)` in their sentence: a token's own, and how the sentence is written; doubled,
 * and one more up to the first word. After the last comes one that stands for none.
 */
export function sentenceShapes(tokens: readonly Word[], first: number, last: number): Int16Array {
  const shapes = new Int16Array(last - first + 1)
  const mode = modeOf(tokens, first, last)
  let isFirst = 1
  for (let at = first; at < last; at++) {
    const { shape } = tokens[at]!
    const isWord = (shape & SHAPE.kinds) <= UNCASED
    const plain = mode === ONE_CASE && isWord ? (shape & ~SHAPE.kinds) | UNCASED : shape
    shapes[at - first] = (plain | mode) * 2 + isFirst
    if (isWord) isFirst = 0
  }
  shapes[last - first] = NO_SHAPE
  return shapes
}

/** The case of a sentence, by its words of each kind; of the lower-case ones only those of four letters and more. */
function modeOf(tokens: readonly Word[], first: number, last: number): number {
  let [lower, capitalised, capitals, initials] = [0, 0, 0, 0]
  for (let at = first; at < last; at++) {
    const { shape, norm } = tokens[at]!
    const kind = shape & SHAPE.kinds
    if (kind === SHAPE.lower) {
      if (norm.length > 3) lower++
    } else if (kind === SHAPE.capitalised || kind === SHAPE.mixed) capitalised++
    else if (kind === SHAPE.capitals) capitals++
    else if (kind === SHAPE.initial) initials++
  }
  if (capitalised === 0 && (lower === 0 || capitals + initials === 0)) {
    return capitals > 1 || lower > 1 ? ONE_CASE : PROSE
  }
  return capitalised + capitals > 2 && lower * 5 <= capitalised + capitals ? TITLE : PROSE
}

/** The shape of a word by itself, as {@link SHAPE} describes. */
export function shapeOf(text: string, norm: string): number {
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
    else if (isHyphen(unit)) flags |= SHAPE.hyphen
    else if (unit === 0x2e) flags |= SHAPE.period
  }
  return flags | kindOf(text, norm, lower, upper, digits)
}

/** Whether a word of the shape has a capital letter and no digit. */
export function hasCapital(shape: number): boolean {
  const kind = shape & SHAPE.kinds
  return kind >= SHAPE.capitalised && kind <= SHAPE.mixed
}

function kindOf(text: string, norm: string, lower: number, upper: number, digits: number): number {
  if (lower + upper === 0) return digits > 0 ? SHAPE.number : SHAPE.mark
  if (digits > 0) return SHAPE.numberWord
  if (upper === 0) return SHAPE.lower
  if (lower === 0) return upper === 1 ? SHAPE.initial : SHAPE.capitals
  const startsUpper = text.charCodeAt(0) !== norm.charCodeAt(0) && !isApostrophe(text.charCodeAt(0))
  return startsUpper && upper === 1 ? SHAPE.capitalised : SHAPE.mixed
}
