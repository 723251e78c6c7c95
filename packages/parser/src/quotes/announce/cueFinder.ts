import type { Clues } from './clues.ts'
import { cueContext, fillCueFeatures, MAX_CUE_FEATURES } from './cueFeatures.ts'
import { Features } from './features.ts'
import type { Lattice, ProbableSpan } from './lattice.ts'
import { addScores, type SpanModel } from './model.ts'
import type { Places } from './roleFeatures.ts'
import type { Alternative } from './roles.ts'

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
  readonly model: SpanModel
  readonly lattice: Lattice
  readonly #features = new Features(MAX_CUE_FEATURES)

  constructor(model: SpanModel, lattice: Lattice) {
    this.model = model
    this.lattice = lattice
  }

  /** The places of the sentence where a cue may be, in text order. */
  find(clues: Clues): readonly CueRegion[] {
    this.score(clues)
    this.lattice.run()
    const spans = this.lattice.spans(0, LEAST)
    return spans.length === 0 ? [] : group(spans, clues)
  }

  /** Writes the scores of a sentence to the lattice. */
  score(clues: Clues): void {
    const { lattice, model } = this
    const width = 3 * model.kindCount
    const context = cueContext(clues)
    lattice.start(clues.last - clues.first)
    for (let at = clues.first; at < clues.last; at++) {
      fillCueFeatures(this.#features, clues, context, at)
      addScores(model, this.#features, lattice.scores, (at - clues.first) * width)
    }
  }
}

/** Spans that overlap a more probable one are other extents of the same cue. */
function group(spans: ProbableSpan[], clues: Places): readonly CueRegion[] {
  const regions: { extents: Alternative<Places>[]; probability: number }[] = []
  const regionAt = new Int32Array(clues.last - clues.first).fill(-1)
  for (const { first, last, probability } of spans.sort((a, b) => b.probability - a.probability)) {
    const extent = { value: { first: first + clues.first, last: last + clues.first }, probability }
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
