import type { Article, Quote, Span } from '@onrecord/parser'
import type { CorpusQuote, GoldArticle } from './format.ts'
import { isSpeechCue } from './speech.ts'

/** One quotation mark of any style, or a doubled single mark that stands for a double one. */
const MARK_BEFORE = /(?:''|``|["'`“”„‟‘’‚‛«»‹›])$/
const MARK_AFTER = /^(?:''|["'”“’‘»«›‹])/
const LONGEST_MARK = 2

/** "that" before the content, with a comma where a phrase comes between: "said that, in May, …". */
const THAT_BEFORE = /(?<![\p{L}\p{N}])that,?\s{1,2}$/iu
const LONGEST_THAT = 8

/** `span` with the quotation marks that touch it; its own words where it is touched by none. */
const withMarks = (text: string, { start, end }: Span): Span => {
  const before = MARK_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_MARK), start))
  const after = MARK_AFTER.exec(text.slice(end, end + LONGEST_MARK))
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) }
}

/** Where a "that" before `start` begins, or null. */
const thatBefore = (text: string, start: number): number | null => {
  // One character more than the longest match, for the lookbehind to see that no longer word ends in "that".
  const from = Math.max(0, start - LONGEST_THAT - 1)
  const match = THAT_BEFORE.exec(text.slice(from, start))
  return match === null ? null : from + match.index
}

/** One quote in the corpus's format; `text` is the article's, `entity` the speaker's name. */
const toCorpusQuote = (text: string, quote: Quote, entity: string | null): CorpusQuote => {
  const withText = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) })
  // The marks around an indirect quote are those of a quote that it lies in.
  const parts = quote.content.map(span => (quote.kind === 'indirect' ? span : withMarks(text, span)))
  const [first, ...rest] = parts
  if (first === undefined) throw new RangeError(`Quote ${quote.id} has no content`)
  const that = thatBefore(text, first.start)
  const spans = that === null ? parts : [{ start: that, end: first.end }, ...rest]
  const cue = quote.cue === null ? null : withText(quote.cue)
  const source = quote.source === null ? null : withText(quote.source)
  return {
    ...withText({ start: spans[0]!.start, end: spans.at(-1)!.end }),
    // The corpus reads the kind off the marks, and "that" stands outside of them.
    type: quote.kind === 'direct' && that !== null ? 'mixed' : quote.kind,
    parts: spans.map(({ start, end }): [number, number] => [start, end]),
    cue,
    cue_parts: cue === null ? [] : [[cue.start, cue.end]],
    speaker: source,
    speakers: source === null ? [] : [source],
    speaker_entity: entity,
    // Words in quotation marks are speech, with or without a cue.
    speech_cue: cue === null ? quote.kind !== 'indirect' : isSpeechCue(cue.text),
  }
}

/**
 * The quotes of a parsed article in the corpus's format, in the same order. The corpus counts the outer quotation
 * marks and a leading "that" as content, and an `Article` does not: each span of a direct or mixed quote is widened
 * over the marks that touch it, and the first over a "that" before it.
 */
export const toCorpusQuotes = (article: Article): readonly CorpusQuote[] => {
  const names = new Map(article.speakers.map(({ id, name }) => [id, name]))
  return article.quotes.map(quote =>
    toCorpusQuote(article.text, quote, quote.speaker === null ? null : (names.get(quote.speaker) ?? null)),
  )
}

/**
 * A line of a file of predictions: the corpus's article with the parser's quotes in place of its own.
 *
 * @throws {RangeError} if the two texts differ, since offsets into one say nothing about the other
 */
export const toCorpusArticle = (gold: GoldArticle, article: Article): GoldArticle => {
  if (article.text !== gold.text) throw new RangeError(`${gold.id}: the parsed text is not the corpus's`)
  return { ...gold, quotes: toCorpusQuotes(article) }
}
