/** How often two things are seen: `both` of them together, one `here`, the other `there`, of `all` that was looked at. */
interface Sightings {
  readonly both: number
  readonly here: number
  readonly there: number
  readonly all: number
}

/**
 * How much it tells that two things are seen together so often: the log-likelihood ratio G² of Dunning ("Accurate
 * methods for the statistics of surprise and coincidence", Computational Linguistics 19(1), 1993), above 0 where they
 * are together more often than chance would have it and below 0 where they are so more seldom. Unlike mutual
 * information it does not take a single meeting of two rare things for much.
 */
export const association = ({ both, here, there, all }: Sightings): number => {
  const sum = (of: number, row: number, column: number): number =>
    of <= 0 ? 0 : of * Math.log((of * all) / (row * column))
  const ratio =
    2 *
    (sum(both, here, there) +
      sum(here - both, here, all - there) +
      sum(there - both, all - here, there) +
      sum(all - here - there + both, all - here, all - there))
  return both * all < here * there ? -ratio : ratio
}
