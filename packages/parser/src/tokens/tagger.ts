import type { TaggerWeights } from '@onrecord/english'
import { unpackList } from '../model/bits.ts'
import { UPOS } from '../model/token.ts'
import { fillByPlace, fillByWord, NO_TAG, PLACE_COUNT, WORD_COUNT } from './features.ts'
import { type Form, readForm } from './forms.ts'
import { CLOSED_CLASSES, certainTag, Lexicon, MARK_CLASSES } from './lexicon.ts'
import { sentenceShapes } from './shapes.ts'

/** A part-of-speech tagger's weights, unpacked. Tags are indexes into {@link UPOS}. */
export interface Tagger {
  /**
   * Bucket after bucket a row: the weights of the tags in {@link ORDER}, four to a number, a byte each, the first
   * tag's lowest, {@link BIAS} more than the weight. The {@link EVEN} bytes of numbers can be summed in one go, and
   * the odd ones.
   */
  readonly fours: Int32Array
  readonly lexicon: Lexicon
}

const TAG_COUNT = UPOS.length
/** The numbers in a row. */
const ROW_SIZE = Math.ceil(TAG_COUNT / 4)
const BIAS = 128
const EVEN = 0xff00ff
/** The tags of words of open classes first: for most words, which have no other, the last numbers need no look. */
const ORDER = Uint8Array.from(
  [
    ...UPOS.filter(tag => !CLOSED_CLASSES.includes(tag) && !MARK_CLASSES.includes(tag)),
    ...MARK_CLASSES,
    ...CLOSED_CLASSES,
  ],
  tag => UPOS.indexOf(tag),
)
/** For each tag its place in {@link ORDER}. */
const PLACES = Uint8Array.from(UPOS, (_, tag) => ORDER.indexOf(tag))
/** For each number of a row its tags, as bits. */
const TAGS_OF_FOUR = Int32Array.from({ length: ROW_SIZE }, (_, four) =>
  ORDER.subarray(four * 4, four * 4 + 4).reduce((bits, tag) => bits | (1 << tag), 0),
)

/** A word with what it says of its own tag wherever it stands. */
export interface KnownWord extends Form {
  /** For each number of a row the sum of its {@link EVEN} bytes over the word's features, and that of the odd. */
  readonly votes: readonly number[]
}

/** The votes of a word with only one tag, which has nothing to choose. */
const NO_VOTES: readonly number[] = []

// The features of the word or token in hand: reused, since to allocate them costs as much as to fill them.
const byWord = new Int32Array(WORD_COUNT)
const byPlace = new Int32Array(PLACE_COUNT)

export function knowWord({ fours, lexicon }: Tagger, text: string): KnownWord {
  const form = readForm(text, lexicon)
  const {
    norm,
    hash,
    shape,
    ending,
    stem,
    inflection,
    cluster,
    group,
    nameHash,
    nameCluster,
    bearers,
    allowed,
  } = form
  let votes = NO_VOTES
  if (certainTag(allowed) < 0) {
    fillByWord(norm, hash, ending, byWord)
    votes = sumVotes(fours, byWord, allowed)
  }
  // Not by a spread: objects made by one are slower to read.
  return {
    text,
    norm,
    hash,
    shape,
    ending,
    stem,
    inflection,
    cluster,
    group,
    nameHash,
    nameCluster,
    bearers,
    allowed,
    votes,
  }
}

/** What no allowed tag needs is left at 0. */
function sumVotes(fours: Int32Array, features: Int32Array, allowed: number): number[] {
  const votes: number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  toRows(fours, features)
  for (let four = 0; four < ROW_SIZE; four++) {
    if ((allowed & TAGS_OF_FOUR[four]!) === 0) continue
    let even = 0
    let odd = 0
    for (let at = 0; at < WORD_COUNT; at++) {
      const weights = fours[features[at]! + four]!
      even = (even + (weights & EVEN)) | 0
      odd = (odd + ((weights >>> 8) & EVEN)) | 0
    }
    votes[four * 2] = even
    votes[four * 2 + 1] = odd
  }
  return votes
}

/** Puts for each feature where the row of its bucket begins. */
function toRows(fours: Int32Array, features: Int32Array): void {
  const mask = fours.length / ROW_SIZE - 1
  for (let at = 0; at < features.length; at++) features[at] = (features[at]! & mask) * ROW_SIZE
}

/**
 * Tags one sentence, the tokens `[first, last)`, greedily from left to right: of each token the tag whose weights
 * for the token's features sum highest (averaged perceptron, Collins 2002), the tags before it among the features.
 */
export function tagSentence(
  { fours }: Tagger,
  words: readonly KnownWord[],
  first: number,
  last: number,
): Uint8Array {
  const shapes = sentenceShapes(words, first, last)
  const tags = new Uint8Array(last - first)
  let tag1 = NO_TAG
  let tag2 = NO_TAG
  for (let at = first; at < last; at++) {
    const { allowed, votes } = words[at]!
    let tag = certainTag(allowed)
    if (tag < 0) {
      fillByPlace(words, first, last, at, shapes, tag1, tag2, byPlace)
      tag = bestTag(fours, votes, byPlace, allowed)
    }
    tag2 = tag1
    tag1 = tag
    tags[at - first] = tag
  }
  return tags
}

/** The allowed tag for which the votes and the weights of the features sum highest, the first of several. */
function bestTag(fours: Int32Array, votes: readonly number[], features: Int32Array, allowed: number): number {
  toRows(fours, features)
  let best = 0
  for (let four = 0; four < ROW_SIZE; four++) {
    if ((allowed & TAGS_OF_FOUR[four]!) === 0) continue
    let even = votes[four * 2]!
    let odd = votes[four * 2 + 1]!
    for (let at = 0; at < PLACE_COUNT; at++) {
      const weights = fours[features[at]! + four]!
      even = (even + (weights & EVEN)) | 0
      odd = (odd + ((weights >>> 8) & EVEN)) | 0
    }
    const at = four * 4
    best = greater(best, rank(even & 0xffff, at, allowed))
    best = greater(best, rank(odd & 0xffff, at + 1, allowed))
    best = greater(best, rank(even >>> 16, at + 2, allowed))
    best = greater(best, rank(odd >>> 16, at + 3, allowed))
  }
  return 31 - (best & 31)
}

/** Orders allowed tags by sum, and those of one sum by index, which is in the low five bits; 0 for all others. */
function rank(sum: number, at: number, allowed: number): number {
  const tag = ORDER[at] ?? NO_TAG
  return ((sum << 5) | (31 - tag)) & -((allowed >> tag) & 1)
}

/** The greater of two positive numbers, without a jump that the processor would guess wrong. */
const greater = (a: number, b: number): number => a - ((a - b) & ((a - b) >> 31))

/** The weight of a tag for the features of a bucket. */
export function weightOf({ fours }: Tagger, bucket: number, tag: number): number {
  const at = PLACES[tag]!
  const four = fours[bucket * ROW_SIZE + (at >> 2)]!
  return ((four >>> ((at & 3) * 8)) & 0xff) - BIAS
}

/** Unpacks a shipped tagger, by the format that {@link TaggerWeights} describes. */
export const unpackTagger = (packed: TaggerWeights): Tagger =>
  makeTagger(unpackList(packed, 2 ** packed.bucketBits * TAG_COUNT), new Lexicon(packed.lexicon))

/** @param weights for each bucket one weight a tag, in the order of {@link UPOS} */
export function makeTagger(weights: Int8Array, lexicon: Lexicon): Tagger {
  return { fours: toFours(weights), lexicon }
}

/** Rows of one weight a tag, in the form of {@link Tagger.fours}. */
function toFours(weights: Int8Array): Int32Array {
  const bucketCount = weights.length / TAG_COUNT
  const fours = new Int32Array(bucketCount * ROW_SIZE).fill(BIAS * 0x1010101)
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = weights[bucket * TAG_COUNT + tag]!
      const place = PLACES[tag]!
      fours[bucket * ROW_SIZE + (place >> 2)]! += weight << ((place & 3) * 8)
    }
  }
  return fours
}
