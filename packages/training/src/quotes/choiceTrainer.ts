import { bucketOf, Features } from '../../../parser/src/model/features.ts'
import type { Places } from '../../../parser/src/model/places.ts'
import {
  type ChoiceContext,
  choiceContext,
  fillContent,
  fillCue,
  fillNothing,
  fillOrder,
  fillSource,
  MAX_CHOICE_FEATURES,
  plausible,
  type Region,
} from '../../../parser/src/quotes/announce/choiceFeatures.ts'
import { clashes } from '../../../parser/src/quotes/announce/chooser.ts'
import { MARK } from '../../../parser/src/quotes/announce/clues.ts'
import type { CueRegion } from '../../../parser/src/quotes/announce/cueFinder.ts'
import type { Roles } from '../../../parser/src/quotes/announce/roles.ts'
import {
  countFeatures,
  meanOf,
  type TrainedModel,
  type TrainingOptions,
  trainReplicas,
} from '../spanTrainer.ts'
import type { GoldQuote, Lesson } from './lesson.ts'

/** One alternative: its features, in one list or several that are shared with others, and whether it is right. */
interface Option {
  readonly features: readonly Int32Array[]
  readonly isRight: boolean
}

/** A place where a cue may be, with all that may be chosen there. */
export interface ChoiceExample {
  readonly extents: readonly Option[]
  /** Sources and contents. */
  readonly pairs: readonly Option[]
  readonly nothing: Int32Array
  readonly isNothing: boolean
}

/** The example of one region, or null where nothing may be its content. */
export function choiceExample(
  lesson: Lesson,
  region: Region,
  { extents }: CueRegion,
  roles: Roles,
): ChoiceExample | null {
  if (roles.contents.length === 0) return null
  const context = choiceContext(region)
  const reach = extents.map(({ value }) => value)
  const rivals = lesson.quotes.filter(({ cue }) => reach.some(extent => clashes(cue, [extent])))
  const extentQuality = reach.map(extent => best(rivals, ({ cue }) => likeness(lesson, [extent], [cue])))
  const pairs = pairsOf(context, roles)
  const pairQuality = pairs.map(({ source, content }) =>
    best(rivals, gold => {
      const bySource = likeness(
        lesson,
        source === null ? [] : [source],
        gold.source === null ? [] : [gold.source],
      )
      const byContent = likeness(lesson, content, gold.content)
      return bySource + byContent + (bySource === 1 ? 1 : 0) + (byContent === 1 ? 1 : 0)
    }),
  )
  return {
    extents: extents.map(({ value, probability }, index) => ({
      features: [features(f => fillCue(f, context, value, probability))],
      isRight: extentQuality[index] === Math.max(...extentQuality),
    })),
    pairs: pairs.map(({ lists }, index) => ({
      features: lists,
      isRight: pairQuality[index] === Math.max(...pairQuality),
    })),
    nothing: features(f => fillNothing(f, context)),
    isNothing: rivals.length === 0,
  }
}

interface Pair {
  readonly source: Places | null
  readonly content: readonly Places[]
  readonly lists: readonly Int32Array[]
}

function pairsOf(context: ChoiceContext, { sources, contents }: Roles): readonly Pair[] {
  const ofSource = sources.map(({ value, probability }) =>
    features(f => fillSource(f, context, value, probability)),
  )
  return plausible(context, contents).flatMap(({ value: content, probability }) => {
    const ofContent = features(f => fillContent(f, context, content, probability))
    return sources.flatMap(({ value: source }, index) => {
      if (source !== null && clashes(source, content)) return []
      const ofOrder = features(f => fillOrder(f, context, source, content))
      return [{ source, content, lists: [ofSource[index]!, ofContent, ofOrder] }]
    })
  })
}

const scratch = new Features(MAX_CHOICE_FEATURES)

function features(fill: (features: Features) => void): Int32Array {
  fill(scratch)
  return scratch.hashes.slice(0, scratch.count)
}

const best = (quotes: readonly GoldQuote[], quality: (quote: GoldQuote) => number): number =>
  quotes.reduce((highest, quote) => Math.max(highest, quality(quote)), 0)

/**
 * The words that two lists of spans share, of those in either (Jaccard's index); 1 where neither has any. Marks do not
 * count: those at the edges of a span are a matter of taste.
 */
function likeness({ clues }: Lesson, a: readonly Places[], b: readonly Places[]): number {
  const isIn = (spans: readonly Places[], at: number): boolean =>
    spans.some(({ first, last }) => at >= first && at < last)
  let shared = 0
  let either = 0
  for (let at = clues.first; at < clues.last; at++) {
    if (clues.shape[at] === MARK) continue
    const isInA = isIn(a, at)
    const isInB = isIn(b, at)
    if (isInA && isInB) shared++
    if (isInA || isInB) either++
  }
  return either === 0 ? 1 : shared / either
}

/** Maximises the likelihood of the right choices. */
export function trainChoices(
  examples: readonly ChoiceExample[],
  options: TrainingOptions,
  random: () => number,
  shuffle: <T>(list: T[]) => void,
): TrainedModel {
  const start = (): ChoiceTrainer => new ChoiceTrainer(examples, options, random)
  const replicas = trainReplicas(examples, options, start, shuffle)
  return { ...replicas[0]!, weights: meanOf(replicas.map(({ weights }) => weights)) }
}

class ChoiceTrainer {
  rate = 0
  readonly #options: TrainingOptions
  readonly #random: () => number
  readonly #mask: number
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  readonly #counts: Uint8Array

  constructor(examples: readonly ChoiceExample[], options: TrainingOptions, random: () => number) {
    const bucketCount = 2 ** options.bucketBits
    this.#options = options
    this.#random = random
    this.#mask = bucketCount - 1
    this.#weights = new Float32Array(bucketCount)
    this.#squares = new Float32Array(bucketCount)
    const lists = examples.flatMap(({ extents, pairs, nothing }) => [
      { hashes: nothing },
      ...[...new Set([...extents, ...pairs].flatMap(option => option.features))].map(hashes => ({ hashes })),
    ])
    this.#counts = countFeatures(lists, this.#mask)
  }

  learn(example: ChoiceExample): void {
    const kept = new Map<Int32Array, Int32Array>()
    const keep = (list: Int32Array): Int32Array => {
      const known = kept.get(list)
      if (known !== undefined) return known
      const dropped = list.filter(hash => this.#isKept(hash))
      kept.set(list, dropped)
      return dropped
    }
    const extents = this.#weigh(example.extents, keep)
    const pairs = this.#weigh(example.pairs, keep)
    const nothing = keep(example.nothing)
    const odds = extents.logSum + pairs.logSum - this.#sum(nothing)
    const something = 1 / (1 + Math.exp(-odds))
    for (const group of [extents, pairs]) {
      for (const { lists, share, rightShare } of group.options) {
        const slope = (example.isNothing ? 0 : rightShare) - something * share
        for (const list of lists) this.#add(list, slope)
      }
    }
    this.#add(nothing, (example.isNothing ? 1 : 0) - (1 - something))
  }

  result(): TrainedModel {
    const keptShare = 1 - this.#options.dropout
    return {
      columnCount: 1,
      mask: this.#mask,
      weights: this.#weights.map(weight => weight * keptShare),
    }
  }

  #isKept(hash: number): boolean {
    return (
      this.#counts[bucketOf(hash, this.#mask)]! >= this.#options.minFeatureCount &&
      this.#random() >= this.#options.dropout
    )
  }

  /** Each option's share of the probability, and its share if only the right ones are possible. */
  #weigh(options: readonly Option[], keep: (list: Int32Array) => Int32Array) {
    const lists = options.map(option => option.features.map(keep))
    const scores = lists.map(own => own.reduce((sum, list) => sum + this.#sum(list), 0))
    const highest = Math.max(...scores)
    const powers = scores.map(score => Math.exp(score - highest))
    const total = powers.reduce((sum, power) => sum + power, 0)
    const right = powers.reduce((sum, power, index) => sum + (options[index]!.isRight ? power : 0), 0)
    return {
      logSum: highest + Math.log(total),
      options: options.map(({ isRight }, index) => ({
        lists: lists[index]!,
        share: powers[index]! / total,
        rightShare: isRight ? powers[index]! / right : 0,
      })),
    }
  }

  #sum(list: Int32Array): number {
    let sum = 0
    for (const hash of list) sum += this.#weights[bucketOf(hash, this.#mask)]!
    return sum
  }

  #add(list: Int32Array, slope: number): void {
    if (Math.abs(slope) < 1e-4) return
    for (const hash of list) {
      const place = bucketOf(hash, this.#mask)
      this.#squares[place]! += slope ** 2
      this.#weights[place]! += (this.rate * slope) / (0.01 + Math.sqrt(this.#squares[place]!))
    }
  }
}
