import type { Span } from './span.ts'
import type { SpeakerId } from './speaker.ts'
import type { TopicId } from './topic.ts'

export type QuoteId = `q${number}`

/**
 * `direct`: the speaker's own words, wholly inside quotation marks (or a pull quote or transcript line without);
 * `mixed`: a paraphrase with some words in marks; `indirect`: a paraphrase without marks.
 */
export const QUOTE_KINDS = ['direct', 'mixed', 'indirect'] as const

export type QuoteKind = (typeof QUOTE_KINDS)[number]

/** Why a quote has no speaker. */
export const ABSTAIN_REASONS = [
  /** Nobody in the article could have said it. */
  'noCandidate',
  /** Two or more could have said it equally well. */
  'tie',
  /** Of all who could have said it none is so probable that it may be named. */
  'crowd',
  /** The source is a pronoun, "they" or "who", that stands for no one named. */
  'genericPronoun',
] as const

export type AbstainReason = (typeof ABSTAIN_REASONS)[number]

/** Another speaker of the article that the attribution weighed, with the confidence it would have had. */
export interface RunnerUp {
  readonly speaker: SpeakerId
  readonly confidence: number
}

/** Why the parser decided as it did. */
export interface Evidence {
  /** The rule that found the quote, e.g. `contentCue`. */
  readonly rule: string
  /** The rule that tied the source to the speaker, e.g. `role`; null where there is no speaker. */
  readonly attribution: string | null
  /** The mentions that lead from the source to the name, in that order; empty where the source is the name. */
  readonly chain: readonly Span[]
  /** In order of confidence, at most three. */
  readonly runnersUp: readonly RunnerUp[]
  /** Set if and only if the speaker is null. */
  readonly abstained: AbstainReason | null
}

/**
 * How a quote is about a topic: its words name it; only a pronoun in them stands for it; only the sentence around it
 * has it ("Asked about the ferry, she said: …").
 */
export const TOPIC_LINKS = ['words', 'pronoun', 'sentence'] as const

export type TopicLink = (typeof TOPIC_LINKS)[number]

/** A topic that a quote is about, and where that is written. */
export interface QuoteTopic {
  readonly topic: TopicId
  readonly via: TopicLink
  /** In text order, never empty: inside the content, but where `via` is `sentence` around it. */
  readonly mentions: readonly Span[]
}

/** Somebody's words or their paraphrase. */
export interface Quote {
  readonly id: QuoteId
  readonly kind: QuoteKind
  /**
   * The words, in text order, never empty: more than one span where "he said" splits them or where they run over
   * several paragraphs. Outer quotation marks are left out, inner ones kept.
   */
  readonly content: readonly Span[]
  /** The words that announce it: "said", "according to"; null where only layout or marks do. */
  readonly cue: Span | null
  /** The words that name who said it: "the top diplomat", "she"; null where no words do. */
  readonly source: Span | null
  readonly speaker: SpeakerId | null
  /** How sure the parser is of the quote and its speaker together, 0 to 1. */
  readonly confidence: number
  readonly evidence: Evidence
  /** Index into `article.blocks` of the block in which the content begins. */
  readonly block: number
  /** The quote inside which this one was reported, or null. */
  readonly parent: QuoteId | null
  readonly topics: readonly QuoteTopic[]
}

/**
 * The words of a quote. Its spans are joined by " … " where other words split them, and by a blank line where
 * nothing but marks and white space lies between, as over several paragraphs.
 */
export const quotedWords = (text: string, quote: Quote): string => {
  let words = ''
  let last = 0
  for (const { start, end } of quote.content) {
    if (words !== '') words += /[\p{L}\p{N}]/u.test(text.slice(last, start)) ? ' … ' : '\n\n'
    words += text.slice(start, end)
    last = end
  }
  return words
}

/** A quote as found in the text, before anyone knows who said it. */
export interface FoundQuote {
  readonly kind: QuoteKind
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly rule: string
  readonly block: number
  /** How sure it is that this is a quote, 0 to 1. */
  readonly confidence: number
  /** Without a source of its own: index of the found quote whose speaker goes on speaking here, or null. */
  readonly continues: number | null
  /** Index of the found quote inside which this one was reported, or null. */
  readonly parent: number | null
}
