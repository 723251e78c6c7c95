import { type PackedList, unpackList } from './bits.ts'
import { bucketOf, type Features } from './features.ts'

/** A linear model: for each bucket of features a weight, or several in a row, one a column. */
export interface LinearModel {
  /** 2^n - 1, for 2^n buckets. */
  readonly mask: number
  readonly weights: Int8Array | Float32Array
  /** What a weight of 1 stands for. */
  readonly unit: number
}

/** The sum of the features' weights. */
export function scoreOf(
  { mask, weights, unit }: LinearModel,
  { hashes, count }: Pick<Features, 'hashes' | 'count'>,
): number {
  let sum = 0
  for (let index = 0; index < count; index++) sum += weights[bucketOf(hashes[index]!, mask)]!
  return sum * unit
}

/** Unpacks shipped weights, by the format that PackedModel of @onrecord/english describes. */
export function unpackModel(
  packed: PackedList & { readonly columnCount: number; readonly bucketBits: number; readonly unit: number },
): LinearModel {
  const { columnCount, bucketBits, unit } = packed
  return { mask: 2 ** bucketBits - 1, weights: unpackList(packed, 2 ** bucketBits * columnCount), unit }
}
