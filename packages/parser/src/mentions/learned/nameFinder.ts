import { Features } from '../../model/features.ts'
import type { Lattice } from '../../model/lattice.ts'
import type { Places } from '../../model/places.ts'
import { addScores, type SpanModel } from '../../model/spanModel.ts'
import type { NameContext, Sentence } from './context.ts'
import { fillNameFeatures, MAX_NAME_FEATURES } from './nameFeatures.ts'
import { regionsOf } from './regions.ts'

/** Less probable spans are not considered. */
const LEAST = 0.1
/** Kinds of spans: a person's name, whose words join otherwise than those of other names. */
export const PERSON_SPAN = 0
export const OTHER_SPAN = 1
const WIDTH = 6

/** A name `[first, last)`, how probable it is, and how probable that it is a person's if it is a name. */
export interface ProbableName extends Places {
  readonly probability: number
  readonly personProbability: number
}

/** Finds where names are, with one model: a {@link Lattice} with two kinds of spans. */
export class NameFinder {
  readonly model: SpanModel
  readonly lattice: Lattice
  readonly #features = new Features(MAX_NAME_FEATURES)

  constructor(model: SpanModel, lattice: Lattice) {
    this.model = model
    this.lattice = lattice
  }

  /** The names of a sentence in text order, of those that overlap the most probable. */
  find(context: NameContext, sentence: Sentence): readonly ProbableName[] {
    const names: ProbableName[] = []
    for (const region of regionsOf(context.tokens, sentence)) {
      const isTaken = new Uint8Array(region.last - region.first)
      const spans = this.#read(context, sentence, region)
      for (const span of spans.sort((a, b) => b.probability - a.probability)) {
        const own = isTaken.subarray(span.first - region.first, span.last - region.first)
        if (own.includes(1)) continue
        own.fill(1)
        names.push(span)
      }
    }
    return names.sort((a, b) => a.first - b.first)
  }

  #read(context: NameContext, sentence: Sentence, region: Places): ProbableName[] {
    const { lattice } = this
    const { first: base, last } = region
    lattice.start(last - base)
    for (let at = base; at < last; at++) {
      fillNameFeatures(this.#features, context, sentence, region, at)
      addScores(this.model, this.#features, lattice.scores, (at - base) * WIDTH)
    }
    lattice.run()
    const names = new Map<number, ProbableName>()
    for (const kind of [PERSON_SPAN, OTHER_SPAN]) {
      for (const { first, last, probability: own } of lattice.spans(kind, LEAST, base)) {
        const key = first * context.tokens.length + last - 1
        if (names.has(key)) continue
        const other = lattice.spanProbability(PERSON_SPAN + OTHER_SPAN - kind, first - base, last - base)
        const probability = own + other
        names.set(key, {
          first,
          last,
          probability,
          personProbability: (kind === PERSON_SPAN ? own : other) / probability,
        })
      }
    }
    return [...names.values()]
  }
}
