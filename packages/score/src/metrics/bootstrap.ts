import type { Tally } from './tally.ts'

/** A value, 1 for 100 %, with its 95 % interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Numbers from 0 up to 1: the same seed gives the same ones. The algorithm is Tommy Ettinger's mulberry32. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** For each of `resampleCount` resamples, the indices of the `articleCount` articles drawn, with replacement. */
export const drawResamples = (
  articleCount: number,
  resampleCount: number,
  seed: number,
): readonly Uint32Array[] => {
  const random = seededRandom(seed)
  return Array.from({ length: resampleCount }, () =>
    new Uint32Array(articleCount).map(() => Math.floor(random() * articleCount)),
  )
}

/** The sum of the tallies at `indices`. */
export const sumTallies = (tallies: readonly Tally[], indices: Iterable<number>): Tally => {
  let [tp, fp, fn] = [0, 0, 0]
  for (const i of indices) {
    const tally = tallies[i]!
    tp += tally.tp
    fp += tally.fp
    fn += tally.fn
  }
  return { tp, fp, fn }
}

/**
 * A measure of a corpus, and its 95 % interval by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13).
 * `resamples` are the summed tallies of resamples of its articles, since quotes of one article are not independent.
 */
export const estimate = (
  whole: Tally,
  resamples: readonly Tally[],
  measure: (tally: Tally) => number,
): Estimate => {
  const value = measure(whole)
  const sorted = Float64Array.from(resamples, measure).sort()
  const tail = Math.floor(sorted.length * 0.025)
  return { value, low: sorted[tail] ?? value, high: sorted.at(-1 - tail) ?? value }
}
