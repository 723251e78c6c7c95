/** How often each text was counted; never 0. */
export type Tally = Map<string, number>

/** Counts a text once more, or once less where `step` is -1. */
export const count = (tally: Tally, text: string, step: 1 | -1): void => {
  const sum = (tally.get(text) ?? 0) + step
  if (sum === 0) tally.delete(text)
  else tally.set(text, sum)
}

/** The texts of a tally, the most frequent first; those of one frequency in the order of their code units. */
export const commonest = (tally: Tally): readonly string[] =>
  [...tally].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnit(a, b)).map(([text]) => text)

export const readTally = (json: string): Tally => new Map(JSON.parse(json) as [string, number][])

export const writeTally = (tally: Tally): string => JSON.stringify([...tally])

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
