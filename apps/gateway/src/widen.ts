import type { Span } from '@onrecord/parser'

const SPACE = /\s/

/**
 * The span of `inner` with about `chars` UTF-16 code units of `text` more on each side, cut between words: a word that
 * the limit would cut is left out.
 *
 *     text:   It rained. “We stay,” she said. Nobody left.      chars: 9
 *     inner:              ^^^^^^^^
 *     result:    rained. “We stay,” she said.
 */
export const widened = (text: string, inner: Span, chars: number): Span => {
  let start = Math.max(0, inner.start - chars)
  if (start > 0) while (start < inner.start && !SPACE.test(text[start - 1] ?? '')) start += 1
  while (start < inner.start && SPACE.test(text[start] ?? '')) start += 1

  let end = Math.min(text.length, inner.end + chars)
  if (end < text.length) while (end > inner.end && !SPACE.test(text[end] ?? '')) end -= 1
  while (end > inner.end && SPACE.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}
