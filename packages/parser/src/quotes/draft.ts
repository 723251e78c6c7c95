import type { FoundQuote, QuoteKind } from '../model/quote.ts'
import { hull, isWithin, type Span } from '../model/span.ts'
import { quotationsIn, type Scene } from './scene.ts'

/** A quote while the stage is at work. `continues` and `parent` are drafts, not indices yet. */
export interface Draft extends Omit<FoundQuote, 'kind' | 'continues' | 'parent'> {
  kind: QuoteKind
  content: Span[]
  continues: Draft | null
  parent: Draft | null
  /** The end of the last words that belong to it, content, cue or source: where it may go on from. */
  reach: number
}

const EDGE = /[\s,;:.–—―-]/
const LETTER = /[\p{L}\p{N}]/u

/**
 * The span without white space at its ends, and where it is no whole quotation without the comma or stop after it;
 * null where no letter or digit is left.
 */
export function tidy({ text }: Scene, span: Span, isQuotation: boolean): Span | null {
  let { start, end } = span
  while (start < end && (isQuotation ? /\s/ : /[\s,;]/).test(text[start]!)) start++
  const edge = isQuotation ? /\s/ : EDGE
  while (end > start && edge.test(text[end - 1]!)) end--
  return LETTER.test(text.slice(start, end)) ? { start, end } : null
}

/** The words of a quotation, each span without white space at its ends; those without a letter or digit are left out. */
export function tidyAll(scene: Scene, content: readonly Span[]): Span[] {
  const words: Span[] = []
  for (const span of content) {
    const tidied = tidy(scene, span, true)
    if (tidied !== null) words.push(tidied)
  }
  return words
}

/** Direct where all words stand in marks, mixed where some do, indirect where none. */
export function kindOf(scene: Scene, spans: readonly Span[]): QuoteKind {
  const isQuotedWhole = (span: Span): boolean => {
    const { first } = quotationsIn(scene, span)
    const quotation = scene.quotations[first]
    return quotation !== undefined && isWithin(span, quotation.outer)
  }
  if (spans.every(isQuotedWhole)) return 'direct'
  const { first, last } = quotationsIn(scene, hull(spans))
  return first < last ? 'mixed' : 'indirect'
}

/** A quote that the layout of the page sets apart: speech as a whole. */
export const layoutDraft = (
  rule: string,
  block: number,
  confidence: number,
  content: Span[],
  source: Span | null,
): Draft => ({
  kind: 'direct',
  content,
  cue: null,
  source,
  rule,
  block,
  confidence,
  continues: null,
  parent: null,
  reach: content.at(-1)!.end,
})
