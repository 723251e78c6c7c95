import type { ArticleRecord, QuoteRecord } from '@onrecord/archive'
import type {
  Block,
  Diagnostic,
  Evidence,
  MentionKind,
  Page,
  Quote,
  QuoteTopic,
  RunnerUp,
  Sentence,
  Span,
  Speaker,
  SpeakerGender,
  SpeakerId,
  Subject,
  Topic,
  TopicId,
} from '@onrecord/parser'
import { headlineOf, parse, quotedWords } from '@onrecord/parser'
import { indexOf } from './articleIndex.ts'
import type { Context } from './context.ts'

/** An article. One that was only parsed for this request, and isn't in the archive, says so. */
export interface ArticleRow extends ArticleRecord {
  readonly isParsedOnly?: true
}

/** A quote, with its article where that is at hand already. */
export interface QuoteRow extends QuoteRecord {
  readonly in?: ArticleRow
}

/** Something of an article, which its fields are read from. */
export interface BlockRow {
  readonly in: ArticleRow
  readonly block: Block
}

export interface SentenceRow {
  readonly in: ArticleRow
  readonly sentence: Sentence
}

export interface DiagnosticRow {
  readonly in: ArticleRow
  readonly diagnostic: Diagnostic
}

export interface EvidenceRow {
  readonly in: ArticleRow
  readonly evidence: Evidence
}

export interface SpeakerGenderRow {
  readonly in: ArticleRow
  readonly gender: SpeakerGender
}

export interface RunnerUpRow {
  readonly in: ArticleRow
  readonly runnerUp: RunnerUp
}

export interface ArticleSpeakerRow {
  readonly in: ArticleRow
  readonly speaker: Speaker
}

export interface ArticleTopicRow {
  readonly in: ArticleRow
  readonly topic: Topic
}

/** A topic of a quote. */
export interface QuoteTopicRow extends ArticleTopicRow {
  readonly link: QuoteTopic
}

export interface ArticleSubjectRow {
  readonly in: ArticleRow
  readonly subject: Subject
}

/** A span with its words. */
export interface SpanRow extends Span {
  readonly text: string
}

/** A mention with its words. */
export interface MentionRow {
  readonly kind: MentionKind
  readonly span: SpanRow
}

/** Parses a page into an article that has all the fields of a stored one. */
export const parsedRow = (page: Page): ArticleRow => {
  const article = parse(page)
  const { id, url, site, publishedAt, quotes } = article
  return {
    id,
    url,
    site,
    publishedAt,
    headline: headlineOf(article),
    quoteCount: quotes.length,
    article,
    isParsedOnly: true,
  }
}

export const spanIn = ({ article }: ArticleRow, { start, end }: Span): SpanRow => ({
  start,
  end,
  text: article.text.slice(start, end),
})

export const quoteIn = (row: ArticleRow, quote: Quote): QuoteRow => {
  const { text } = row.article
  return {
    id: `${row.id}:${quote.id}`,
    articleId: row.id,
    quote,
    text: quotedWords(text, quote),
    cueText: quote.cue && text.slice(quote.cue.start, quote.cue.end),
    sourceText: quote.source && text.slice(quote.source.start, quote.source.end),
    speakerId: null,
    site: row.site,
    publishedAt: row.publishedAt,
    in: row,
  }
}

/**
 * A resolver of a quote's field that reads the quote's article: at once where that is at hand, else by one call to the
 * archive for all the quotes of the page.
 */
export const fromArticle =
  <Value, Args = unknown>(read: (article: ArticleRow, quote: Quote, args: Args) => Value) =>
  (row: QuoteRow, args: Args, { loaders }: Context): Value | Promise<Value> =>
    row.in === undefined
      ? loaders.article.load(row.articleId).then(article => read(present(article, row), row.quote, args))
      : read(row.in, row.quote, args)

const present = (article: ArticleRow | null, { id }: QuoteRow): ArticleRow => {
  if (article === null) throw new Error(`The archive gave quote ${id} but not its article.`)
  return article
}

/** A speaker of an article by the article's own id for it. */
export const speakerIn = (row: ArticleRow, id: SpeakerId): ArticleSpeakerRow => {
  const speaker = indexOf(row.article).speakers().get(id)
  if (speaker === undefined) throw new Error(`Article ${row.id} has no speaker ${id}.`)
  return { in: row, speaker }
}

/** A topic of an article by the article's own id for it. */
export const topicIn = (row: ArticleRow, id: TopicId): ArticleTopicRow => {
  const topic = indexOf(row.article).topics().get(id)
  if (topic === undefined) throw new Error(`Article ${row.id} has no topic ${id}.`)
  return { in: row, topic }
}
