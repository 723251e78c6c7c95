import type { PackedModel, PackedSpanModel } from '@onrecord/english'
import type { LinearModel } from '../../../parser/src/quotes/announce/model.ts'
import { packList } from '../pack.ts'
import type { TrainedSpans } from './spanTrainer.ts'

/** The largest size of a packed weight: an 8-bit integer's. */
const LARGEST = 127

/** Rounds a model's weights to whole steps of `unit`, drops those below `least`, and packs the rest. */
export function packModel(
  { weights, columnCount, mask }: LinearModel,
  unit: number,
  least: number,
): PackedModel {
  const steps = Array.from(weights, weight =>
    Math.abs(weight) < least ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))),
  )
  return { columnCount, bucketBits: 32 - Math.clz32(mask), unit, ...packList(steps) }
}

export const packSpans = (trained: TrainedSpans, unit: number, least: number): PackedSpanModel => ({
  ...packModel(trained.model, unit, least),
  transitions: Array.from(trained.transitions, weight => Math.round(weight * 1000) / 1000),
})
