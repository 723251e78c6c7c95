import type { Span } from '@onrecord/parser'

/** Those of some spans that lie in no other, in text order; of equal ones the first. */
export function outermost<Item extends Span>(spans: readonly Item[]): readonly Item[] {
  let last = -1
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= last) return false
      last = end
      return true
    })
}
