import { Features } from '../../model/features.ts'
import { type LinearModel, scoreOf } from '../../model/linear.ts'
import type { Places } from '../../model/places.ts'
import {
  type ChoiceContext,
  choiceContext,
  fillContent,
  fillCue,
  fillNothing,
  fillOrder,
  fillSource,
  MAX_CHOICE_FEATURES,
  ORDER_COUNT,
  orderOf,
  plausible,
  type Region,
} from './choiceFeatures.ts'
import type { CueRegion } from './cueFinder.ts'
import { beforeMainClause } from './mainClause.ts'
import type { Alternative, Roles } from './roles.ts'

/** A cue with its source and content as chosen among all alternatives. */
export interface Choice {
  readonly cue: Places
  readonly source: Places | null
  readonly content: readonly Places[]
  /** How probable it is that there is a quote here. */
  readonly probability: number
}

/**
 * Chooses among the alternatives for one cue by features of whole spans, which the models that found them do not see
 * (a reranker; Collins and Koo 2005). The choice of the cue's extent, and that of source and content together, are
 * independent of each other, and weighed against that there is no quote here.
 */
export class Chooser {
  readonly model: LinearModel
  readonly #features = new Features(MAX_CHOICE_FEATURES)
  /** The score of each order of cue, source and content in the region at hand; NaN where it is not known yet. */
  readonly #orders = new Float64Array(ORDER_COUNT)

  constructor(model: LinearModel) {
    this.model = model
  }

  /** The best choice, however improbable; null where nothing may be the content. */
  choose(region: Region, { extents }: CueRegion, { sources, contents }: Roles): Choice | null {
    if (contents.length === 0) return null
    const context = choiceContext(region)
    const features = this.#features
    const extentScores = extents.map(({ value, probability }) => {
      fillCue(features, context, value, probability)
      return scoreOf(this.model, features)
    })
    const possible = plausible(context, contents)
    const pairs = this.#scorePairs(context, sources, possible)
    fillNothing(features, context)
    const nothing = scoreOf(this.model, features)
    const something = logSumExp(extentScores) + logSumExp(pairs.map(({ score }) => score))
    // Where a quote ends is told by its sentence; that there is one, by all that it may be.
    const allowed = new Set(beforeMainClause(context, possible).map(({ value }) => value))
    const pair = pairs
      .filter(({ content }) => allowed.has(content))
      .reduce((best, other) => (other.score > best.score ? other : best))
    return {
      cue: extents[indexOfMax(extentScores)]!.value,
      source: pair.source,
      content: pair.content,
      probability: 1 / (1 + Math.exp(nothing - something)),
    }
  }

  #scorePairs(
    context: ChoiceContext,
    sources: readonly Alternative<Places | null>[],
    contents: readonly Alternative<readonly Places[]>[],
  ): readonly Pair[] {
    const { model } = this
    const features = this.#features
    const orders = this.#orders.fill(Number.NaN)
    const sourceScores = sources.map(({ value, probability }) => {
      fillSource(features, context, value, probability)
      return scoreOf(model, features)
    })
    const pairs: Pair[] = []
    for (const { value: content, probability } of contents) {
      fillContent(features, context, content, probability)
      const contentScore = scoreOf(model, features)
      for (const [index, { value: source }] of sources.entries()) {
        if (source !== null && clashes(source, content)) continue
        const order = orderOf(context.cue, source, content)
        if (Number.isNaN(orders[order])) {
          fillOrder(features, context, source, content)
          orders[order] = scoreOf(model, features)
        }
        pairs.push({ source, content, score: sourceScores[index]! + contentScore + orders[order]! })
      }
    }
    return pairs
  }
}

/** A source and a content that do not clash. */
interface Pair {
  readonly source: Places | null
  readonly content: readonly Places[]
  readonly score: number
}

export function clashes(source: Places, content: readonly Places[]): boolean {
  for (const { first, last } of content) if (first < source.last && source.first < last) return true
  return false
}

function indexOfMax(values: readonly number[]): number {
  let best = 0
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index
  return best
}

function logSumExp(values: readonly number[]): number {
  const highest = values[indexOfMax(values)]!
  let sum = 0
  for (const value of values) sum += Math.exp(value - highest)
  return highest + Math.log(sum)
}
