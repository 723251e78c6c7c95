import { addToHash, type Word } from '../model/word.ts'

/** How many features a word gives by itself; {@link fillByWord} writes so many. */
export const WORD_COUNT = 8

/** How many features a token's place in the sentence gives; {@link fillByPlace} writes so many. */
export const PLACE_COUNT = 8

/** Stands for the tag before a sentence's first. */
export const NO_TAG = 31

/** What the features of the tokens around need to know of a word. */
export type Neighbour = Pick<Word, 'hash' | 'ending'>

/** Stands for the hashes of the word before a sentence's first and after its last. */
const LIMIT = -1

/**
 * Writes the hashed features that a word gives by itself: signed 32-bit numbers, of which a model uses the low bits.
 * Since they hang on nothing else, their weights are summed once a word rather than once a token.
 */
export function fillByWord(norm: string, hash: number, ending: number, features: Int32Array): void {
  features[0] = 0
  features[1] = mix(1, hash, 0)
  features[2] = mix(2, suffixHash(norm, hash, 1), 0)
  features[3] = mix(3, suffixHash(norm, hash, 2), 0)
  features[4] = mix(4, ending, 0)
  features[5] = mix(5, suffixHash(norm, hash, 4), 0)
  features[6] = mix(6, prefixHash(norm, 2), 0)
  features[7] = mix(7, prefixHash(norm, 3), 0)
}

/**
 * Writes the hashed features that the token at `at` has by its place in the sentence `[first, last)` of `words`.
 * `shapes` are the sentence's, `tag1` and `tag2` the tags of the token before and of the one before that.
 */
export function fillByPlace(
  words: readonly Neighbour[],
  first: number,
  last: number,
  at: number,
  shapes: Int16Array,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const shape = shapes[at - first]!
  const isLast = at + 1 === last
  features[0] = mix(8, shape, 0)
  features[1] = mix(9, at === first ? LIMIT : words[at - 1]!.hash, 0)
  features[2] = mix(10, isLast ? LIMIT : words[at + 1]!.hash, 0)
  features[3] = mix(11, at + 2 < last ? words[at + 2]!.hash : LIMIT, 0)
  features[4] = mix(12, isLast ? LIMIT : words[at + 1]!.ending, 0)
  features[5] = mix(13, shape, shapes[at - first + 1]!)
  features[6] = mix(14, tag1, tag2)
  features[7] = mix(15, tag1, words[at]!.ending)
}

/** The hash of the last `size` characters; that of the whole where it has fewer. */
export function suffixHash(norm: string, hash: number, size: number): number {
  if (size > norm.length) return hash
  let suffix = 0
  for (let at = 1; at <= size; at++) suffix = addToHash(suffix, norm.charCodeAt(norm.length - at))
  return suffix
}

/** The hash of the first `size` characters, or of fewer where the word has fewer. */
function prefixHash(norm: string, size: number): number {
  let hash = 0
  for (let at = 0; at < size && at < norm.length; at++) hash = addToHash(hash, norm.charCodeAt(at))
  return hash
}

/** A 32-bit hash of a template's number and two values (the finaliser of MurmurHash3, shortened). */
function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
