import type { Span } from '@onrecord/parser'
import { widened } from './widen.ts'

/** Words of a search where they were found, with a few words around them. */
export interface Highlight {
  readonly before: string
  readonly match: string
  readonly after: string
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const MOST = 3
const CHARS_AROUND = 60

/** Case and accents aside, as the archive compares words. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words that a search wants, without those it excludes with a minus. */
const wantedWords = (query: string): ReadonlySet<string> => {
  const wanted = query.replace(/(^|\s)-(?:"[^"]*"?|\S+)/g, ' ')
  return new Set((wanted.match(WORD) ?? []).map(folded))
}

/**
 * The first places in `text` where words of `query` stand, at most three. Neighbouring words that both match are one
 * place; places are taken from left to right. Empty where no word stands there as it was written.
 */
export const highlightsIn = (text: string, query: string): readonly Highlight[] => {
  const wanted = wantedWords(query)
  const places: { start: number; end: number }[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.has(folded(word))) continue
    const last = places.at(-1)
    if (last !== undefined && /^[\s-]$/.test(text.slice(last.end, index))) last.end = index + word.length
    else if (places.length === MOST) break
    else places.push({ start: index, end: index + word.length })
  }
  return places.map(place => highlightAt(text, place))
}

const highlightAt = (text: string, match: Span): Highlight => {
  const { start, end } = widened(text, match, CHARS_AROUND)
  return {
    before: text.slice(start, match.start),
    match: text.slice(match.start, match.end),
    after: text.slice(match.end, end),
  }
}
