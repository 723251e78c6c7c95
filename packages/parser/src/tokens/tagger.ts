import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../model/token.ts'
import { BitReader } from './bits.ts'
import { FEATURE_COUNT, fillFeatures, NO_TAG, readClues } from './features.ts'
import type { Written } from './shapes.ts'

/** A part-of-speech tagger's weights, unpacked. Tags are indexes into {@link UPOS}. */
export interface Tagger {
  /** The row of weights of each bucket of features; row 0 is the empty row that most buckets share. */
  readonly rowOf: Uint32Array
  /** One weight a tag, row after row. */
  readonly weights: Int8Array
  readonly closedClasses: ClosedClasses
}

/** For each tag the only words that it may be given to; null for an open class. */
export type ClosedClasses = readonly (ReadonlySet<string> | null)[]

const TAG_COUNT = UPOS.length

/**
 * Tags one sentence, the tokens `[first, last)`, greedily from left to right: of each token the tag whose weights
 * for the token's features sum highest (averaged perceptron, Collins 2002), the tags before it among the features.
 */
export function tagSentence(
  tagger: Tagger,
  tokens: readonly Written[],
  first: number,
  last: number,
): Uint8Array {
  const mask = tagger.rowOf.length - 1
  const clues = readClues(tokens, first, last)
  const features = new Int32Array(FEATURE_COUNT)
  const tags = new Uint8Array(last - first)
  let tag1 = NO_TAG
  let tag2 = NO_TAG
  for (let at = 0; at < tags.length; at++) {
    fillFeatures(clues, at, tag1, tag2, features)
    let rowCount = 0
    for (let feature = 0; feature < FEATURE_COUNT; feature++) {
      const row = tagger.rowOf[features[feature]! & mask]!
      if (row > 0) features[rowCount++] = row
    }
    tag2 = tag1
    tag1 = bestTag(tagger, features, rowCount, tokens[first + at]!.norm)
    tags[at] = tag1
  }
  return tags
}

/**
 * The tag with the highest sum over the first `rowCount` rows, of those that `word` may have. Sums stay in a register,
 * so tags are the outer loop.
 */
function bestTag(
  { weights, closedClasses }: Tagger,
  rows: Int32Array,
  rowCount: number,
  word: string,
): number {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    let sum = 0
    for (let row = 0; row < rowCount; row++) sum += weights[rows[row]! * TAG_COUNT + tag]!
    if (sum > highest && isAllowed(closedClasses, tag, word)) {
      highest = sum
      best = tag
    }
  }
  return best
}

/** Whether `word`, in lower case, may have the tag: a word that is not of a closed class cannot have its tag. */
export const isAllowed = (closedClasses: ClosedClasses, tag: number, word: string): boolean =>
  closedClasses[tag]?.has(word) ?? true

/** Unpacks a shipped tagger, by the format that {@link TaggerWeights} describes. */
export function unpackTagger(packed: TaggerWeights): Tagger {
  const rowOf = new Uint32Array(2 ** packed.bucketBits)
  const weights = new Int8Array((packed.rowCount + 1) * TAG_COUNT)
  const bits = new BitReader(packed.bits)
  let position = -1
  let row = 0
  for (let count = 0; count < packed.weightCount; count++) {
    position += 1 + bits.rice(packed.gapBits)
    const code = bits.rice(packed.valueBits)
    const size = packed.smallest + (code >> 1)
    const bucket = Math.floor(position / TAG_COUNT)
    if (rowOf[bucket] === 0) rowOf[bucket] = ++row
    weights[row * TAG_COUNT + (position % TAG_COUNT)] = code & 1 ? -size : size
  }
  return { rowOf, weights, closedClasses: readClosedClasses(packed.closedClasses) }
}

export const readClosedClasses = (words: TaggerWeights['closedClasses']): ClosedClasses =>
  UPOS.map(tag => (words[tag] === undefined ? null : new Set(words[tag].split(' '))))
