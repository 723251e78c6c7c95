import type { Annotation, Stretch } from './annotation.ts'
import type { Tally } from './tally.ts'

/** How many stretches touch each token. */
type Depths = ReadonlyMap<number, number>

const depthsOf = (stretches: readonly Stretch[]): Depths => {
  const depths = new Map<number, number>()
  for (const { tokens } of stretches) {
    for (const token of tokens) depths.set(token, (depths.get(token) ?? 0) + 1)
  }
  return depths
}

const tokenCount = (stretches: readonly Stretch[]): number =>
  stretches.reduce((count, { tokens }) => count + tokens.length, 0)

/** The tokens that each pair of a stretch of one and a stretch of the other shares, summed over all pairs. */
const sharedCount = (a: Depths, b: Depths): number => {
  let count = 0
  for (const [token, depth] of a) count += depth * (b.get(token) ?? 0)
  return count
}

/**
 * BBC Citron's overlap: the tokens shared, out of the predicted tokens and out of the gold ones. A token under two gold
 * and one predicted stretch is shared twice, so that `fp` and `fn` can fall below zero where quotes lie in quotes.
 */
export const tallyOverlap = (
  gold: readonly Annotation[],
  predicted: readonly Annotation[],
  part: 'cue' | 'source' | 'content',
): Tally => {
  const goldStretches = gold.map(annotation => annotation[part])
  const predictedStretches = predicted.map(annotation => annotation[part])
  const tp = sharedCount(depthsOf(goldStretches), depthsOf(predictedStretches))
  return { tp, fp: tokenCount(predictedStretches) - tp, fn: tokenCount(goldStretches) - tp }
}
