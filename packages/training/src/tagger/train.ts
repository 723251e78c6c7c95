import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../../../parser/src/model/token.ts'
import { NO_TAG } from '../../../parser/src/tokens/features.ts'
import { certainTag, Lexicon } from '../../../parser/src/tokens/lexicon.ts'
import { seededRandom, shuffle } from '../random.ts'
import { type Clues, FEATURE_COUNT, fillFeatures, readClues } from './clues.ts'
import { type Example, NO_ANSWER } from './examples.ts'
import { findLexicon } from './lexicon.ts'
import { packWeights } from './pack.ts'
import { recase, rename } from './variants.ts'

export interface TaggerOptions {
  readonly seed: number
  readonly epochCount: number
  /** Features are hashed into 2^bucketBits buckets. */
  readonly bucketBits: number
  /** A feature seen less often in training learns nothing: most are names of one article. */
  readonly minFeatureCount: number
  /** The share of sentences that an epoch shows in capitals, in lower case and as a title, together. */
  readonly recasedShare: number
  /** The share of proper nouns for which an epoch puts one of `names`. */
  readonly renamedShare: number
  readonly names: readonly string[]
  /** Averaged weights below this size are dropped. */
  readonly minWeight: number
  /** Whole steps a unit of weight. */
  readonly scale: number
}

const TAG_COUNT = UPOS.length
const COUNTER_BITS = 24

/** Trains an averaged perceptron (Collins 2002) on the examples; the same input and options give the same weights. */
export function trainTagger(examples: readonly Example[], options: TaggerOptions): TaggerWeights {
  const random = seededRandom(options.seed)
  const packedLexicon = findLexicon(examples)
  const lexicon = new Lexicon(packedLexicon)
  const perceptron = new Perceptron(options, countFeatures(examples, lexicon))
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochCount; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      const renamed = rename(example, options.names, options.renamedShare, random)
      const { tokens, tags } = recase(renamed, options.recasedShare, random)
      perceptron.learn(readClues(tokens, lexicon), tags)
    }
  }
  return { lexicon: packedLexicon, ...packWeights(perceptron.averages(), options) }
}

/** How often each feature occurs with the right tags before it, by the low bits of its hash. */
function countFeatures(examples: readonly Example[], lexicon: Lexicon): Uint16Array {
  const counts = new Uint16Array(2 ** COUNTER_BITS)
  const features = new Int32Array(FEATURE_COUNT)
  for (const { tokens, tags } of examples) {
    const clues = readClues(tokens, lexicon)
    for (let at = 0; at < tokens.length; at++) {
      fillFeatures(clues, at, tags[at - 1] ?? NO_TAG, tags[at - 2] ?? NO_TAG, features)
      for (const feature of features) {
        const counter = feature & (counts.length - 1)
        if (counts[counter]! < 0xffff) counts[counter]!++
      }
    }
  }
  return counts
}

class Perceptron {
  readonly #mask: number
  readonly #counts: Uint16Array
  readonly #minCount: number
  readonly #weights: Float64Array
  /** Each update times the number of the step that made it, so that an average needs no visit a step (Daumé 2006). */
  readonly #sums: Float64Array
  readonly #features: Int32Array = new Int32Array(FEATURE_COUNT)
  readonly #scores: Float64Array = new Float64Array(TAG_COUNT)
  #step = 1

  constructor({ bucketBits, minFeatureCount }: TaggerOptions, counts: Uint16Array) {
    const bucketCount = 2 ** bucketBits
    this.#mask = bucketCount - 1
    this.#counts = counts
    this.#minCount = minFeatureCount
    this.#weights = new Float64Array(bucketCount * TAG_COUNT)
    this.#sums = new Float64Array(bucketCount * TAG_COUNT)
  }

  learn(clues: Clues, tags: Int8Array): void {
    let tag1 = NO_TAG
    let tag2 = NO_TAG
    for (let at = 0; at < tags.length; at++) {
      let tag = certainTag(clues.forms[at]!.allowed)
      if (tag < 0) {
        fillFeatures(clues, at, tag1, tag2, this.#features)
        tag = this.#guess()
        this.#compare(tag, tags[at]!)
      }
      tag2 = tag1
      tag1 = tag
    }
  }

  averages(): Float64Array {
    return this.#weights.map((weight, at) => weight - this.#sums[at]! / this.#step)
  }

  #guess(): number {
    const scores = this.#scores.fill(0)
    for (let index = 0; index < FEATURE_COUNT; index++) {
      const base = (this.#features[index]! & this.#mask) * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag]! += this.#weights[base + tag]!
    }
    let best = 0
    for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag]! > scores[best]!) best = tag
    return best
  }

  #compare(guess: number, answer: number): void {
    if (answer === NO_ANSWER) return
    if (guess !== answer) this.#correct(answer, guess)
    this.#step++
  }

  #correct(answer: number, guess: number): void {
    for (const feature of this.#features) {
      if (this.#counts[feature & (this.#counts.length - 1)]! < this.#minCount) continue
      const base = (feature & this.#mask) * TAG_COUNT
      this.#add(base + answer, 1)
      this.#add(base + guess, -1)
    }
  }

  #add(at: number, change: number): void {
    this.#weights[at]! += change
    this.#sums[at]! += change * this.#step
  }
}
