import { Features } from '../../model/features.ts'
import { type LinearModel, scoreOf } from '../../model/linear.ts'
import {
  type Candidate,
  fillNoAntecedent,
  fillPair,
  MAX_PAIR_FEATURES,
  type PairContext,
} from './pairFeatures.ts'

/** How well each candidate fits a pronoun, and how well none does: exp of a score is in proportion to its probability. */
export interface Judgement {
  readonly candidates: readonly Candidate[]
  readonly scores: readonly number[]
  readonly none: number
}

/** Judges what a pronoun may stand for. */
export type Judge = (context: PairContext, candidates: readonly Candidate[]) => Judgement

/** Judges by a log-linear model of each pair (a mention-ranking model; Denis and Baldridge 2008). */
export function rankerOf(model: LinearModel): Judge {
  const features = new Features(MAX_PAIR_FEATURES)
  return (context, candidates) => {
    fillNoAntecedent(features, context, candidates.length)
    const none = scoreOf(model, features)
    const scores: number[] = []
    for (const candidate of candidates) {
      fillPair(features, context, candidate)
      scores.push(scoreOf(model, features))
    }
    return { candidates, scores, none }
  }
}

/** The candidate that fits best; null where none fits better. */
export function bestOf({ candidates, scores, none }: Judgement): Candidate | null {
  let best: Candidate | null = null
  let highest = none
  for (let index = 0; index < scores.length; index++) {
    if (scores[index]! <= highest) continue
    highest = scores[index]!
    best = candidates[index]!
  }
  return best
}

/** The candidates and their probabilities, the most probable first; together they are 1 but for none's. */
export function ranked({ candidates, scores, none }: Judgement): readonly (readonly [Candidate, number])[] {
  const highest = Math.max(none, ...scores)
  const powers = scores.map(score => Math.exp(score - highest))
  const sum = powers.reduce((whole, power) => whole + power, Math.exp(none - highest))
  return candidates
    .map((candidate, index) => [candidate, powers[index]! / sum] as const)
    .sort(([, a], [, b]) => b - a)
}
