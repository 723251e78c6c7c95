import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../model/token.ts'
import { BitReader } from './bits.ts'
import { FEATURE_COUNT, fillFeatures, NO_TAG, readClues } from './features.ts'
import { allowedTags, certainTag, type Lexicon, readLexicon } from './lexicon.ts'
import type { Written } from './shapes.ts'

/** A part-of-speech tagger's weights, unpacked. Tags are indexes into {@link UPOS}. */
export interface Tagger {
  /** Where the weights of each bucket of features begin; 0 where it has none, as most. */
  readonly rowStart: Uint32Array
  /** One weight a tag, row after row; the first row is empty. */
  readonly weights: Int8Array
  readonly lexicon: Lexicon
}

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
  const mask = tagger.rowStart.length - 1
  const clues = readClues(tokens, first, last)
  const features = new Int32Array(FEATURE_COUNT)
  const tags = new Uint8Array(last - first)
  let tag1 = NO_TAG
  let tag2 = NO_TAG
  for (let at = 0; at < tags.length; at++) {
    const allowed = allowedTags(tagger.lexicon, tokens[first + at]!.norm)
    let tag = certainTag(allowed)
    if (tag < 0) {
      fillFeatures(clues, at, tag1, tag2, features)
      let rowCount = 0
      for (let feature = 0; feature < FEATURE_COUNT; feature++) {
        const row = tagger.rowStart[features[feature]! & mask]!
        if (row > 0) features[rowCount++] = row
      }
      tag = bestTag(tagger.weights, features, rowCount, allowed)
    }
    tag2 = tag1
    tag1 = tag
    tags[at] = tag
  }
  return tags
}

/** The allowed tag with the highest sum over the first `rowCount` rows: tags outside, to keep the sum in a register. */
function bestTag(weights: Int8Array, rows: Int32Array, rowCount: number, allowed: number): number {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    if (((allowed >> tag) & 1) === 0) continue
    let sum = 0
    for (let row = 0; row < rowCount; row++) sum += weights[rows[row]! + tag]!
    if (sum > highest) {
      highest = sum
      best = tag
    }
  }
  return best
}

/** Unpacks a shipped tagger, by the format that {@link TaggerWeights} describes. */
export function unpackTagger(packed: TaggerWeights): Tagger {
  const rowStart = new Uint32Array(2 ** packed.bucketBits)
  const weights = new Int8Array((packed.rowCount + 1) * TAG_COUNT)
  const bits = new BitReader(packed.bits)
  let position = -1
  let lastRow = 0
  for (let count = 0; count < packed.weightCount; count++) {
    position += 1 + bits.rice(packed.gapBits)
    const code = bits.rice(packed.valueBits)
    const size = packed.smallest + (code >> 1)
    const bucket = Math.floor(position / TAG_COUNT)
    if (rowStart[bucket] === 0) rowStart[bucket] = lastRow += TAG_COUNT
    weights[lastRow + (position % TAG_COUNT)] = code & 1 ? -size : size
  }
  return { rowStart, weights, lexicon: readLexicon(packed.lexicon) }
}
