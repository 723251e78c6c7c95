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

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Text order: by start, and of two spans with one start the longer first, so that a parent precedes its child. */
export const byTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that covers all of `spans`, which must not be empty and must be in text order. */
export const hull = (spans: readonly Span[]): Span => {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}
