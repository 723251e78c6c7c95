import { isWordShape, shapesOf, type Written } from './shapes.ts'
import { isApostrophe } from './units.ts'

/** How many features a token has; {@link fillFeatures} writes so many. */
export const FEATURE_COUNT = 23

/** Clues a token, in this order. */
const CLUE_COUNT = 8
const WORD = 0
const SUFFIX1 = 1
const SUFFIX2 = 2
const SUFFIX3 = 3
const SUFFIX4 = 4
const PREFIX2 = 5
const PREFIX3 = 6
const SHAPE = 7

/** Stands for the tag before a sentence's first. */
export const NO_TAG = 31

/**
 * What the features need to know of the tokens `[first, last)` of one sentence: hashes of words and their parts, and
 * shapes. Digits are one digit, and every double quotation mark is one mark.
 */
export function readClues(tokens: readonly Written[], first: number, last: number): Int32Array {
  const clues = new Int32Array((last - first + 3) * CLUE_COUNT)
  const shapes = shapesOf(tokens, first, last)
  let isFirst = true
  for (let at = first; at < last; at++) {
    const base = (at - first + 1) * CLUE_COUNT
    const shape = shapes[at - first]!
    hashParts(clues, base, tokens[at]!.norm)
    clues[base + SHAPE] = shape * 2 + (isFirst ? 1 : 0)
    if (isWordShape(shape)) isFirst = false
  }
  // Absent tokens, one before and two after, each unlike the other and unlike any word.
  const end = (last - first + 1) * CLUE_COUNT
  clues.fill(-1, 0, CLUE_COUNT)
  clues.fill(-2, end, end + CLUE_COUNT)
  clues.fill(-3, end + CLUE_COUNT)
  return clues
}

/**
 * Writes the hashed features of the `index`-th token of the sentence to `features`: signed 32-bit numbers, of which
 * a model uses the low bits. `tag1` and `tag2` are the tags of the token before and of the one before that.
 */
export function fillFeatures(
  clues: Int32Array,
  index: number,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const here = (index + 1) * CLUE_COUNT
  const before = here - CLUE_COUNT
  const after = here + CLUE_COUNT
  const word = clues[here + WORD]!
  const suffix3 = clues[here + SUFFIX3]!
  const shape = clues[here + SHAPE]!
  const wordBefore = clues[before + WORD]!
  const wordAfter = clues[after + WORD]!
  const shapeBefore = clues[before + SHAPE]!
  const shapeAfter = clues[after + SHAPE]!

  features[0] = 0
  features[1] = mix(1, word, 0)
  features[2] = mix(2, clues[here + SUFFIX1]!, 0)
  features[3] = mix(3, clues[here + SUFFIX2]!, 0)
  features[4] = mix(4, suffix3, 0)
  features[5] = mix(5, clues[here + SUFFIX4]!, 0)
  features[6] = mix(6, clues[here + PREFIX2]!, 0)
  features[7] = mix(7, clues[here + PREFIX3]!, 0)
  features[8] = mix(8, shape, 0)
  features[9] = mix(9, wordBefore, 0)
  features[10] = mix(10, wordAfter, 0)
  features[11] = mix(11, clues[after + CLUE_COUNT + WORD]!, 0)
  features[12] = mix(12, clues[after + SUFFIX3]!, 0)
  features[13] = mix(13, tag1, 0)
  features[14] = mix(14, tag1, tag2)
  features[15] = mix(15, tag1, word)
  features[16] = mix(16, word, wordAfter)
  features[17] = mix(17, word, wordBefore)
  features[18] = mix(18, shape, shapeAfter)
  features[19] = mix(19, shape, shapeBefore)
  features[20] = mix(20, tag1, wordAfter)
  features[21] = mix(21, tag1, suffix3)
  features[22] = mix(22, clues[after + SUFFIX2]!, suffix3)
}

/** A 32-bit hash of a template's number and two values (the finaliser of MurmurHash3, shortened). */
function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function hashParts(clues: Int32Array, base: number, norm: string): void {
  let hash = 0
  const { length } = norm
  for (let at = length - 1; at >= 0; at--) {
    hash = (Math.imul(hash, 0x01000193) + plainUnit(norm.charCodeAt(at)) + 1) | 0
    const size = length - at
    if (size <= 4) clues[base + size] = hash
  }
  if (norm === "''" || norm === '``') hash = 35
  clues[base + WORD] = hash
  for (let size = length + 1; size <= 4; size++) clues[base + size] = hash
  let prefix = 0
  for (let at = 0; at < 3 && at < length; at++) {
    prefix = (Math.imul(prefix, 0x01000193) + plainUnit(norm.charCodeAt(at)) + 1) | 0
    if (at === 1) clues[base + PREFIX2] = prefix
  }
  clues[base + PREFIX3] = prefix
}

function plainUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30
  if (unit < 0x80) return unit
  if (unit === 0x201c || unit === 0x201d || unit === 0x201e) return 0x22
  return isApostrophe(unit) || unit === 0x2018 ? 0x27 : unit
}
