import type { PackedModel } from '@onrecord/english'
import { unpackList } from '../../model/bits.ts'
import type { Features } from './features.ts'

/** A linear model: for each bucket of features one weight a column. */
export interface LinearModel {
  readonly columnCount: number
  /** 2^n - 1, for 2^n buckets. */
  readonly mask: number
  readonly weights: Int8Array | Float32Array
  /** What a weight of 1 stands for. */
  readonly unit: number
}

type Listed = Pick<Features, 'hashes' | 'count'>

/** Adds the features' weights to `scores`, from `at` on, one a column. The number of columns is a multiple of three. */
export function addScores(
  model: LinearModel,
  { hashes, count }: Listed,
  scores: Float64Array,
  at: number,
): void {
  const { columnCount, mask, weights, unit } = model
  for (let column = 0; column < columnCount; column += 3) {
    // Three sums in registers: this loop is where the time goes.
    let a = 0
    let b = 0
    let c = 0
    for (let index = 0; index < count; index++) {
      const row = Math.imul(hashes[index]! & mask, columnCount) + column
      a += weights[row]!
      b += weights[row + 1]!
      c += weights[row + 2]!
    }
    scores[at + column]! += a * unit
    scores[at + column + 1]! += b * unit
    scores[at + column + 2]! += c * unit
  }
}

/** The sum of the features' weights in a model of one column. */
export function scoreOf({ mask, weights, unit }: LinearModel, { hashes, count }: Listed): number {
  let sum = 0
  for (let index = 0; index < count; index++) sum += weights[hashes[index]! & mask]!
  return sum * unit
}

/** Unpacks shipped weights, by the format that {@link PackedModel} describes. */
export function unpackModel(packed: PackedModel): LinearModel {
  const { bucketBits, columnCount, unit } = packed
  const weights = unpackList(packed, 2 ** bucketBits * columnCount)
  return { columnCount, mask: 2 ** bucketBits - 1, weights, unit }
}
