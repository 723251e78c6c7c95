import type { TaggerWeights } from '@onrecord/english'
import { packList } from '../pack.ts'

export interface PackOptions {
  readonly bucketBits: number
  readonly minWeight: number
  readonly scale: number
}

/** Rounds, prunes and packs a tagger's weights in the format that {@link TaggerWeights} describes. */
export function packWeights(
  weights: Float64Array,
  { bucketBits, minWeight, scale }: PackOptions,
): Omit<TaggerWeights, 'lexicon'> {
  const steps = Int8Array.from(weights, weight => {
    const size = Math.abs(weight) < minWeight ? 0 : Math.min(127, Math.round(Math.abs(weight) * scale))
    return weight < 0 ? -size : size
  })
  return { bucketBits, ...packList(steps) }
}
