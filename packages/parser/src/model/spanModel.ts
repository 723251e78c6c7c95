import { type PackedList, unpackList } from './bits.ts'
import { bucketOf, type Features } from './features.ts'

/** A linear model of spans: for each bucket of features three weights a kind of span. */
export interface SpanModel {
  readonly kindCount: number
  /** 2^n - 1, for 2^n buckets. */
  readonly mask: number
  /**
   * Bucket after bucket one number a kind: its three weights, a byte each, the first one's lowest, {@link BIAS} more
   * than the weight, so that one look brings all three, and the first and last can be summed in one go.
   */
  readonly threes: Int32Array
  /** What a weight of 1 stands for. */
  readonly unit: number
}

const BIAS = 128
const WEIGHTS = 3
const FIRST_AND_LAST = 0xff00ff

type Listed = Pick<Features, 'hashes' | 'count'>

/** Adds the sums of the features' weights to `scores`, from `at` on, three a kind. There are at most 128 features. */
export function addScores(
  { kindCount, mask, threes, unit }: SpanModel,
  { hashes, count }: Listed,
  scores: Float64Array,
  at: number,
): void {
  const bias = count * BIAS
  for (let kind = 0; kind < kindCount; kind++) {
    let firstAndLast = 0
    let middle = 0
    for (let index = 0; index < count; index++) {
      const three = threes[Math.imul(bucketOf(hashes[index]!, mask), kindCount) + kind]!
      firstAndLast += three & FIRST_AND_LAST
      middle += (three >> 8) & 0xff
    }
    const score = at + kind * WEIGHTS
    scores[score]! += ((firstAndLast & 0xffff) - bias) * unit
    scores[score + 1]! += (middle - bias) * unit
    scores[score + 2]! += ((firstAndLast >> 16) - bias) * unit
  }
}

/** Unpacks the shipped weights of a model of spans. */
export function unpackSpanModel(
  packed: PackedList & { readonly columnCount: number; readonly bucketBits: number; readonly unit: number },
): SpanModel {
  const { columnCount, bucketBits, unit } = packed
  return makeSpanModel(columnCount / WEIGHTS, unpackList(packed, 2 ** bucketBits * columnCount), unit)
}

/** @param weights for each of 2^n buckets three whole numbers a kind. @param unit what a weight of 1 stands for. */
export function makeSpanModel(kindCount: number, weights: Int8Array, unit: number): SpanModel {
  const threes = new Int32Array(weights.length / WEIGHTS)
  for (let at = 0, weight = 0; at < threes.length; at++, weight += WEIGHTS) {
    const [first, middle, last] = [weights[weight]!, weights[weight + 1]!, weights[weight + 2]!]
    threes[at] = (first + BIAS) | ((middle + BIAS) << 8) | ((last + BIAS) << 16)
  }
  return { kindCount, mask: threes.length / kindCount - 1, threes, unit }
}
