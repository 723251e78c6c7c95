/** What precision and recall are made of. */
export interface Tally {
  /** True positives: what was predicted, rightly. */
  readonly tp: number
  /** False positives: what was predicted, wrongly. */
  readonly fp: number
  /** False negatives: what was not predicted, wrongly. */
  readonly fn: number
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** tp / (tp + fp), from 0 to 1; 0 where nothing was predicted. */
export const precision = ({ tp, fp }: Tally): number => ratio(tp, tp + fp)

/** tp / (tp + fn), from 0 to 1; 0 where there was nothing to find. */
export const recall = ({ tp, fn }: Tally): number => ratio(tp, tp + fn)

/** The harmonic mean of precision and recall, from 0 to 1. */
export const f1 = (tally: Tally): number => {
  const [p, r] = [precision(tally), recall(tally)]
  return ratio(2 * p * r, p + r)
}
