import { ARTICLE_FORMAT, type Article, type QuoteKind, type Span, type Speaker } from '@onrecord/parser'
import { readMarked } from '../src/gold/marked.ts'
import type { CorpusQuote, GoldArticle } from '../src/index.ts'

/** Direct if every part is inside marks, mixed if some marks are in it, else indirect. */
const kindOf = (parts: readonly string[]): QuoteKind => {
  if (parts.every(part => /^["“].*["”]$/s.test(part))) return 'direct'
  return parts.some(part => /["“”]/.test(part)) ? 'mixed' : 'indirect'
}

/** A gold article from a marked text. Here the marks of a quotation belong inside the braces, as in the corpus. */
export const markedGold = (marked: string, more: Partial<GoldArticle> = {}): GoldArticle => {
  const { text, quotes } = readMarked(marked)
  const withText = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) })
  return {
    id: 'invented',
    text,
    quotes: [...quotes.values()].map(
      ({ content, cue, source }): CorpusQuote => ({
        ...withText({ start: content[0]!.start, end: content.at(-1)!.end }),
        type: kindOf(content.map(({ start, end }) => text.slice(start, end))),
        parts: content.map(({ start, end }): [number, number] => [start, end]),
        cue: cue === null ? null : withText(cue),
        speaker: source === null ? null : withText(source),
      }),
    ),
    ...more,
  }
}

/** A parsed article from a marked text, its quotes all of one kind. Marks belong outside the braces, as in an Article. */
export const markedArticle = (
  marked: string,
  kind: QuoteKind = 'direct',
  speakers: readonly Speaker[] = [],
): Article => {
  const { text, quotes } = readMarked(marked)
  const speaker = speakers[0]?.id ?? null
  return {
    format: ARTICLE_FORMAT,
    id: '0'.repeat(32),
    url: null,
    site: null,
    publishedAt: null,
    text,
    blocks: [],
    sentences: [],
    quotes: [...quotes.values()].map((quote, i) => ({
      id: `q${i + 1}`,
      kind,
      ...quote,
      speaker,
      confidence: 1,
      evidence: {
        rule: 'byHand',
        attribution: speaker === null ? null : 'byHand',
        chain: [],
        runnersUp: [],
        abstained: speaker === null ? 'noCandidate' : null,
      },
      block: 0,
      parent: null,
      topics: [],
    })),
    speakers,
    topics: [],
    subjects: [],
    diagnostics: [],
  }
}
