import type { Span } from '@onrecord/parser'
import { readQuery } from './query.ts'
import { stemOf, type Word, wordsOf } from './words.ts'

/**
 * Where a query's words and phrases stand in a text, e.g. in a {@link QuoteRecord}'s `text`.
 *
 * @param text a record's words.
 * @param query as given to `search` or a filter's `text`; what it excludes is not looked for.
 * @returns spans of UTF-16 code units into `text`, in order, none touching another's inside; a phrase is one span.
 * @throws ArchiveError `badQuery` where `search` would.
 */
export const highlight = (text: string, query: string): readonly Span[] => {
  const words = wordsOf(text)
  const folded = words.map(word => word.folded)
  const stems = folded.map(stemOf)
  const found = readQuery(query).wanted.flatMap(term =>
    term.isExact
      ? occurrences(words, folded, term.words, term.isPrefix)
      : occurrences(words, stems, term.words.map(stemOf), false),
  )
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

const occurrences = (
  words: readonly Word[],
  compared: readonly string[],
  sought: readonly string[],
  isPrefix: boolean,
): Span[] => {
  const last = sought.length - 1
  const isAt = (from: number): boolean =>
    sought.every((word, i) => {
      const here = compared[from + i]!
      return isPrefix && i === last ? here.startsWith(word) : here === word
    })
  const spans: Span[] = []
  for (let from = 0; from + last < words.length; from++) {
    if (isAt(from)) spans.push({ start: words[from]!.start, end: words[from + last]!.end })
  }
  return spans
}

const merged = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of spans) {
    const before = result.at(-1)
    if (before === undefined || span.start >= before.end) result.push(span)
    else if (span.end > before.end) result[result.length - 1] = { start: before.start, end: span.end }
  }
  return result
}
