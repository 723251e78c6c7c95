import type { QuoteKind, Span } from '@onrecord/parser'

/** A span with its words. `text`, where it is given, is exactly what stands at `[start, end)`. */
export interface CorpusSpan extends Span {
  readonly text?: string | null | undefined
}

/**
 * A quotation in the corpus's format, whose field names are kept as they are on file. Offsets are UTF-16 code units
 * into the article's text, half-open. Only `type`, `start` and `end` must be there.
 */
export interface CorpusQuote extends CorpusSpan {
  readonly type: QuoteKind
  /** The content's spans; `start` and `end` are their hull. Without it the hull is the content. */
  readonly parts?: readonly (readonly [start: number, end: number])[] | null | undefined
  readonly cue?: CorpusSpan | null | undefined
  readonly cue_parts?: readonly (readonly [start: number, end: number])[] | null | undefined
  /** The words that name the source; `speakers` where more than one span does. */
  readonly speaker?: CorpusSpan | null | undefined
  readonly speakers?: readonly CorpusSpan[] | null | undefined
  /** The name of the person or body that the source stands for. */
  readonly speaker_entity?: string | null | undefined
  /** Other names that are as right; of gold quotes alone. */
  readonly speaker_aliases?: readonly string[] | null | undefined
  /** What the speaker is: "person", "organization"; and all mentions of it in the text. Of gold quotes alone. */
  readonly entity_type?: string | null | undefined
  readonly entity_mentions?: readonly CorpusSpan[] | null | undefined
  /** Whether the cue is a verb of speech, not of belief or intention. */
  readonly speech_cue?: boolean | null | undefined
  /** How sure the parser is of it, 0 to 1; of predicted quotes alone. */
  readonly confidence?: number | null | undefined
}

/** An article with its quotations: a line of a gold file, and a line of a file of predictions. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly publisher?: string | null | undefined
  /** ISO 8601. */
  readonly date?: string | null | undefined
  /** What the article is here to show, for articles that were chosen for it: "passive", "nested". */
  readonly phenomenon?: string | null | undefined
  readonly quotes: readonly CorpusQuote[]
}

const rangesOf = (parts: CorpusQuote['parts'], whole: Span | null | undefined): readonly Span[] => {
  if (parts != null && parts.length > 0) return parts.map(([start, end]) => ({ start, end }))
  return whole == null ? [] : [whole]
}

/** The spans of the words that are quoted. */
export const contentOf = (quote: CorpusQuote): readonly Span[] => rangesOf(quote.parts, quote)

/** The spans of the cue; empty where there is none. */
export const cueOf = (quote: CorpusQuote): readonly Span[] => rangesOf(quote.cue_parts, quote.cue)

/** The spans that name the source; empty where none do. */
export const sourceOf = ({ speakers, speaker }: CorpusQuote): readonly Span[] => {
  if (speakers != null && speakers.length > 0) return speakers
  return speaker == null ? [] : [speaker]
}

/** Whether the speakers of these quotes are resolved to names. Most corpora annotate the words that name them alone. */
export const hasNamedSpeakers = (quotes: readonly CorpusQuote[]): boolean =>
  quotes.some(({ speaker_entity }) => speaker_entity != null)
