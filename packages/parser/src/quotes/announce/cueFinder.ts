import { Features } from '../../model/features.ts'
import type { Lattice, ProbableSpan } from '../../model/lattice.ts'
import type { Places } from '../../model/places.ts'
import { addScores, type SpanModel } from '../../model/spanModel.ts'
import type { Clues } from './clues.ts'
import { type CueContext, cueContext, fillCueFeatures, MAX_CUE_FEATURES } from './cueFeatures.ts'
import type { Alternative } from './roles.ts'
import { type SieveModel, sift } from './sieve.ts'

/** Less probable spans are not considered, nor places where a cue is less probable than {@link LEAST_REGION}. */
const LEAST = 0.02
const LEAST_REGION = 0.35
const MAX_EXTENTS = 3

/** At most so many cues a sentence, or one in so many of its tokens: more are in no prose, and each costs time. */
const MAX_CUES = 8
const TOKENS_PER_CUE = 12

/** A place where a cue is, and the extents that it may have, the most probable first. */
export interface CueRegion {
  readonly extents: readonly Alternative<Places>[]
  /** How probable it is that a cue is here, whatever its extent. */
  readonly probability: number
}

/** Finds the cues of a sentence with one model, a {@link Lattice} with one kind of spans. */
export class CueFinder {
  readonly sieve: SieveModel
  readonly model: SpanModel
  readonly lattice: Lattice
  readonly #features = new Features(MAX_CUE_FEATURES)

  constructor(sieve: SieveModel, model: SpanModel, lattice: Lattice) {
    this.sieve = sieve
    this.model = model
    this.lattice = lattice
  }

  /** The places of the sentence where a cue may be, in text order. */
  find(clues: Clues): readonly CueRegion[] {
    const { lattice } = this
    const context = cueContext(clues)
    const spans: ProbableSpan[] = []
    for (const stretch of sift(this.sieve, clues)) {
      // With a barred token on each side, for the steps into and out of the stretch.
      const first = Math.max(clues.first, stretch.first - 1)
      const last = Math.min(clues.last, stretch.last + 1)
      lattice.start(last - first)
      if (first < stretch.first) lattice.isBarred[0] = 1
      if (last > stretch.last) lattice.isBarred[last - first - 1] = 1
      this.#score(clues, context, stretch, first)
      lattice.run()
      for (const span of lattice.spans(0, LEAST, first)) spans.push(span)
    }
    return isLikely(spans) ? group(spans, clues) : []
  }

  /** Writes the scores of a stretch to the lattice, whose first token is at `base`. */
  #score(clues: Clues, context: CueContext, { first, last }: Places, base: number): void {
    const { lattice, model } = this
    const width = 3 * model.kindCount
    for (let at = first; at < last; at++) {
      fillCueFeatures(this.#features, clues, context, at)
      addScores(model, this.#features, lattice.scores, (at - base) * width)
    }
  }
}

/** Whether all spans together are probable enough for a region: most often they are not. */
function isLikely(spans: readonly ProbableSpan[]): boolean {
  let sum = 0
  for (const { probability } of spans) sum += probability
  return sum >= LEAST_REGION
}

/** Spans that overlap a more probable one are other extents of the same cue. */
function group(spans: ProbableSpan[], clues: Places): readonly CueRegion[] {
  const regions: { extents: Alternative<Places>[]; probability: number }[] = []
  const regionAt = new Int32Array(clues.last - clues.first).fill(-1)
  for (const span of spans.sort((a, b) => b.probability - a.probability)) {
    const { probability } = span
    const extent = { value: span, probability }
    const first = span.first - clues.first
    const last = span.last - clues.first
    let at = first
    while (at < last && regionAt[at]! < 0) at++
    if (at === last) {
      regionAt.fill(regions.length, first, last)
      regions.push({ extents: [extent], probability })
    } else {
      const region = regions[regionAt[at]!]!
      region.probability = Math.min(1, region.probability + probability)
      if (region.extents.length < MAX_EXTENTS) region.extents.push(extent)
    }
  }
  const most = Math.max(MAX_CUES, Math.ceil(regionAt.length / TOKENS_PER_CUE))
  // They begin with the one that has the most probable extent.
  return regions
    .filter(({ probability }) => probability >= LEAST_REGION)
    .slice(0, most)
    .sort((a, b) => a.extents[0]!.value.first - b.extents[0]!.value.first)
}
