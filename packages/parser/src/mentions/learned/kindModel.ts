import { bucketOf, Features } from '../../model/features.ts'
import type { LinearModel } from '../../model/linear.ts'
import type { EntityKind } from '../../model/mention.ts'
import type { Places } from '../../model/places.ts'
import type { NameContext, Sentence } from './context.ts'
import { fillKindFeatures, MAX_KIND_FEATURES } from './kindFeatures.ts'

/** The kinds that the model tells apart, in the order of its columns. */
export const NAME_KINDS: readonly EntityKind[] = [
  'person',
  'organization',
  'place',
  'nationality',
  'event',
  'work',
  'product',
  'other',
]

/** Columns of {@link NAME_KINDS}. */
export const PERSON = 0
export const ORGANIZATION = 1
export const PLACE = 2

export const KIND_COUNT: number = NAME_KINDS.length

/** Tells what kind of thing a name is of (a log-linear model; Berger, Della Pietra and Della Pietra 1996). */
export class KindModel {
  readonly #model: LinearModel
  readonly #features = new Features(MAX_KIND_FEATURES)

  /** @param model bucket after bucket one weight for each of {@link NAME_KINDS}. */
  constructor(model: LinearModel) {
    this.#model = model
  }

  /** The logarithm of how probable each of {@link NAME_KINDS} is. */
  logProbabilities(context: NameContext, sentence: Sentence, name: Places): Float64Array {
    const { mask, weights, unit } = this.#model
    const { hashes } = this.#features
    const sums = new Float64Array(KIND_COUNT)
    fillKindFeatures(this.#features, context, sentence, name)
    for (let index = 0; index < this.#features.count; index++) {
      const row = bucketOf(hashes[index]!, mask) * KIND_COUNT
      for (let kind = 0; kind < KIND_COUNT; kind++) sums[kind]! += weights[row + kind]!
    }
    return toLogProbabilities(sums, unit)
  }
}

/** Scales scores and takes the logarithm of their powers' sum from each, in place. */
export function toLogProbabilities(scores: Float64Array, unit = 1): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (let kind = 0; kind < scores.length; kind++) {
    scores[kind]! *= unit
    highest = Math.max(highest, scores[kind]!)
  }
  let sum = 0
  for (const score of scores) sum += Math.exp(score - highest)
  const logSum = highest + Math.log(sum)
  for (let kind = 0; kind < scores.length; kind++) scores[kind]! -= logSum
  return scores
}

/** How much what the finder of names says of a name's being a person's counts beside this model. */
const FINDER_WEIGHT = 0.5
const LEAST_SHARE = 0.01

/** Adds to the logarithms of the kinds' probabilities how probable the finder holds it that the name is a person's. */
export function withPerson(kinds: Float64Array, personProbability: number): Float64Array {
  const person = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, personProbability))
  const odds = FINDER_WEIGHT * Math.log(person / (1 - person))
  kinds[PERSON]! += odds
  return toLogProbabilities(kinds)
}
