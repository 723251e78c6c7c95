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
export function addScores(model: SpanModel, features: Listed, scores: Float64Array, at: number): void {
  let kind = 0
  for (; kind + 1 < model.kindCount; kind += 2) addTwo(model, features, kind, scores, at + kind * WEIGHTS)
  if (kind < model.kindCount) addOne(model, features, kind, scores, at + kind * WEIGHTS)
}

function addOne(
  { kindCount, mask, threes, unit }: SpanModel,
  { hashes, count }: Listed,
  kind: number,
  scores: Float64Array,
  at: number,
): void {
  let firstAndLast = 0
  let middle = 0
  for (let index = 0; index < count; index++) {
    const three = threes[Math.imul(bucketOf(hashes[index]!, mask), kindCount) + kind]!
    firstAndLast += three & FIRST_AND_LAST
    middle += (three >> 8) & 0xff
  }
  addThree(scores, at, firstAndLast, middle, count * BIAS, unit)
}

/** {@link addOne} for a kind and the next: to find a row costs as much as to sum it. */
function addTwo(
  { kindCount, mask, threes, unit }: SpanModel,
  { hashes, count }: Listed,
  kind: number,
  scores: Float64Array,
  at: number,
): void {
  let firstAndLast = 0
  let middle = 0
  let firstAndLastOfNext = 0
  let middleOfNext = 0
  for (let index = 0; index < count; index++) {
    const row = Math.imul(bucketOf(hashes[index]!, mask), kindCount) + kind
    const three = threes[row]!
    const next = threes[row + 1]!
    firstAndLast += three & FIRST_AND_LAST
    middle += (three >> 8) & 0xff
    firstAndLastOfNext += next & FIRST_AND_LAST
    middleOfNext += (next >> 8) & 0xff
  }
  addThree(scores, at, firstAndLast, middle, count * BIAS, unit)
  addThree(scores, at + WEIGHTS, firstAndLastOfNext, middleOfNext, count * BIAS, unit)
}

function addThree(
  scores: Float64Array,
  at: number,
  firstAndLast: number,
  middle: number,
  bias: number,
  unit: number,
): void {
  scores[at]! += ((firstAndLast & 0xffff) - bias) * unit
  scores[at + 1]! += (middle - bias) * unit
  scores[at + 2]! += ((firstAndLast >> 16) - bias) * unit
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
