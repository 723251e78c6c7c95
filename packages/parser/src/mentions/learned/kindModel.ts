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

const BIAS = 128
/** Every second byte of a number, so that two sums fit in one. */
const EVEN = 0xff00ff

/** Tells what kind of thing a name is of (a log-linear model; Berger, Della Pietra and Della Pietra 1996). */
export class KindModel {
  readonly #mask: number
  readonly #unit: number
  /** Bucket after bucket two numbers of four weights, a byte each, {@link BIAS} more than the weight. */
  readonly #fours: Int32Array
  readonly #features = new Features(MAX_KIND_FEATURES)

  /** @param model bucket after bucket one weight for each of {@link NAME_KINDS}. */
  constructor({ mask, weights, unit }: LinearModel) {
    this.#mask = mask
    this.#unit = unit
    const bytes = Uint8Array.from(weights, weight => weight + BIAS)
    this.#fours = Int32Array.from({ length: bytes.length / 4 }, (_, index) => {
      const at = index * 4
      return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    })
  }

  /** For each of {@link NAME_KINDS} the logarithm of how probable it is, but for a number that all have in common. */
  scores(context: NameContext, sentence: Sentence, name: Places): Float64Array {
    const [fours, mask] = [this.#fours, this.#mask]
    const { hashes } = this.#features
    fillKindFeatures(this.#features, context, sentence, name)
    const { count } = this.#features
    let even = 0
    let odd = 0
    let evenBehind = 0
    let oddBehind = 0
    for (let index = 0; index < count; index++) {
      const row = bucketOf(hashes[index]!, mask) * 2
      const four = fours[row]!
      const behind = fours[row + 1]!
      even += four & EVEN
      odd += (four >> 8) & EVEN
      evenBehind += behind & EVEN
      oddBehind += (behind >> 8) & EVEN
    }
    const sums = new Float64Array(KIND_COUNT)
    putPair(sums, 0, even, count * BIAS)
    putPair(sums, 1, odd, count * BIAS)
    putPair(sums, 4, evenBehind, count * BIAS)
    putPair(sums, 5, oddBehind, count * BIAS)
    for (let kind = 0; kind < KIND_COUNT; kind++) sums[kind]! *= this.#unit
    return sums
  }
}

/** Puts the two sums of {@link EVEN} bytes. */
function putPair(sums: Float64Array, at: number, pair: number, bias: number): void {
  sums[at] = (pair & 0xffff) - bias
  sums[at + 2] = (pair >>> 16) - bias
}

/** Takes the logarithm of the scores' powers' sum from each, in place. */
export function toLogProbabilities(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (let kind = 0; kind < scores.length; kind++) highest = Math.max(highest, scores[kind]!)
  let sum = 0
  for (let kind = 0; kind < scores.length; kind++) sum += Math.exp(scores[kind]! - highest)
  const logSum = highest + Math.log(sum)
  for (let kind = 0; kind < scores.length; kind++) scores[kind]! -= logSum
  return scores
}

/** How much what the finder of names says of a name's being a person's counts beside this model. */
const FINDER_WEIGHT = 0.5
const LEAST_SHARE = 0.01

/**
 * Adds to the scores of the kinds how probable the finder holds it that the name is a person's, in place.
 *
 * @returns the logarithms of the kinds' probabilities.
 */
export function withPerson(kinds: Float64Array, personProbability: number): Float64Array {
  const person = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, personProbability))
  const odds = FINDER_WEIGHT * Math.log(person / (1 - person))
  kinds[PERSON]! += odds
  return toLogProbabilities(kinds)
}
