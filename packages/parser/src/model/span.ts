/**
 * A half-open range `[start, end)` of UTF-16 code units into `article.text`.
 * `text.slice(start, end)` is the only way to get the words.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** Text order: by start, and of two spans with one start the longer first, so that a parent precedes its child. */
export const byTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that covers all of `spans`, which must not be empty and must be in text order. */
export const hull = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end })

/** Index of the first of `spans`, which are in text order, that starts at or after `offset`; their count if none. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last of `spans`, which are in text order, that starts at or before `offset`; 0 if none. */
export const lastUpTo = (spans: readonly Span[], offset: number): number =>
  Math.max(0, firstFrom(spans, offset + 1) - 1)
