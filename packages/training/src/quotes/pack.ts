import type { PackedModel, PackedSieve, PackedSpanModel } from '@onrecord/english'
import { makeSpanModel, type SpanModel } from '../../../parser/src/model/spanModel.ts'
import type { SieveModel } from '../../../parser/src/quotes/announce/sieve.ts'
import { packList } from '../pack.ts'
import type { TrainedModel, TrainedSpans } from '../spanTrainer.ts'

/** The step in which weights are kept, and the largest size of one in steps: an 8-bit integer's. */
export const UNIT = 1 / 32
const LARGEST = 127

/** Smaller weights are dropped: of a model of spans, and of one of choices. */
const LEAST_OF_SPANS = 0.05
const LEAST_OF_CHOICES = 0.03

export const packChoices = (trained: TrainedModel): PackedModel => pack(trained, LEAST_OF_CHOICES)

export const packSpans = ({ model, transitions }: TrainedSpans): PackedSpanModel => ({
  ...pack(model, LEAST_OF_SPANS),
  transitions: Array.from(transitions, weight => Math.round(weight * 1000) / 1000),
})

export const packSieve = ({ weights, mask, least }: SieveModel): PackedSieve => ({
  ...packSteps(1, mask, Int8Array.from(weights)),
  least: Math.round(least / UNIT) * UNIT,
})

/** The model as the parser reads it: what is found by it is what is found by the shipped one. */
export const spanModel = ({ model }: TrainedSpans): SpanModel =>
  makeSpanModel(model.columnCount / 3, toSteps(model.weights, LEAST_OF_SPANS), UNIT)

const pack = ({ weights, columnCount, mask }: TrainedModel, least: number): PackedModel =>
  packSteps(columnCount, mask, toSteps(weights, least))

const packSteps = (columnCount: number, mask: number, steps: Int8Array): PackedModel => ({
  columnCount,
  bucketBits: 32 - Math.clz32(mask),
  unit: UNIT,
  ...packList(steps),
})

/** Weights in whole steps of {@link UNIT}, those below `least` as 0. */
export const toSteps = (weights: Float32Array, least: number): Int8Array =>
  Int8Array.from(weights, weight =>
    Math.abs(weight) < least ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / UNIT))),
  )
