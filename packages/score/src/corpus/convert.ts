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

/** A colon or dash between the words and who said them, which the corpus counts as the cue. */
const ONLY_MARK = /^[\s"'“”‘’«»]{0,4}(:|[—–―-]{1,2})[\s"'“”‘’«»]{0,4}$/
const LONGEST_MARK_BETWEEN = 10

const markBetween = (text: string, content: readonly Span[], source: Span): Span | null => {
  const [first, last] = [content[0]!, content.at(-1)!]
  const isBefore = source.end <= first.start
  const start = isBefore ? source.end : last.end
  const end = isBefore ? first.start : source.start
  const match = end - start > LONGEST_MARK_BETWEEN ? null : ONLY_MARK.exec(text.slice(start, end))
  if (match === null) return null
  const at = start + match[0].indexOf(match[1]!)
  return { start: at, end: at + match[1]!.length }
}

/**
 * One quote in the corpus's format.
 *
 * @param text the article's
 * @param entity the speaker's name
 */
export const toCorpusQuote = (
  text: string,
  quote: Pick<Quote, 'kind' | 'content' | 'cue' | 'source'> & { readonly confidence?: number },
  entity: string | null,
): CorpusQuote => {
  const withText = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) })
  // The marks around an indirect quote are those of a quote that it lies in.
  const parts = quote.content.map(span => (quote.kind === 'indirect' ? span : withMarks(text, span)))
  const [first, ...rest] = parts
  if (first === undefined) throw new RangeError('a quote has no content')
  const that = thatBefore(text, first.start)
  const spans = that === null ? parts : [{ start: that, end: first.end }, ...rest]
  const source = quote.source === null ? null : withText(quote.source)
  const cueSpan = quote.cue ?? (source === null ? null : markBetween(text, quote.content, source))
  const cue = cueSpan === null ? null : withText(cueSpan)
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
    ...(quote.confidence !== undefined && { confidence: quote.confidence }),
    speech_cue: cue === null ? quote.kind !== 'indirect' : isSpeechCue(cue.text),
  }
}

/** What to put into the corpus's format. */
export interface CorpusOptions {
  /**
   * Whether to keep quotes that are reported inside direct speech. PolNeAR annotates none there, so that they would
   * count as wrong, and unless it is said they are left out.
   */
  readonly isNested?: boolean
}

/**
 * The quotes of a parsed article in the corpus's format, in the same order. The corpus counts the outer quotation
 * marks and a leading "that" as content, and an `Article` does not: each span of a direct or mixed quote is widened
 * over the marks that touch it, and the first over a "that" before it.
 */
export const toCorpusQuotes = (
  article: Article,
  { isNested = false }: CorpusOptions = {},
): readonly CorpusQuote[] => {
  const names = new Map(article.speakers.map(({ id, name }) => [id, name]))
  const kinds = new Map(article.quotes.map(({ id, kind }) => [id, kind]))
  return article.quotes
    .filter(({ parent }) => isNested || parent === null || kinds.get(parent) !== 'direct')
    .map(quote =>
      toCorpusQuote(article.text, quote, quote.speaker === null ? null : (names.get(quote.speaker) ?? null)),
    )
}

/**
 * A line of a file of predictions: the corpus's article with the parser's quotes in place of its own.
 *
 * @throws {RangeError} if the two texts differ, since offsets into one say nothing about the other
 */
export const toCorpusArticle = (
  gold: GoldArticle,
  article: Article,
  options: CorpusOptions = {},
): GoldArticle => {
  if (article.text !== gold.text) throw new RangeError(`${gold.id}: the parsed text is not the corpus's`)
  return { ...gold, quotes: toCorpusQuotes(article, options) }
}
