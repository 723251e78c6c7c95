import type { MediaTopicCode, Quote } from '@onrecord/parser'
import { headlineOf } from '@onrecord/parser'
import type { Selectable } from 'kysely'
import type { ArticleRecord, QuoteRecord, SpeakerRecord, TopicRecord } from '../../archive.ts'
import { readArticle } from '../storedArticle.ts'
import type {
  ArticleJsonTable,
  ArticleTable,
  JsonTable,
  QuoteTable,
  RegisterTable,
  SpeakerTable,
  TopicTable,
} from '../tables.ts'
import { byCodeUnit, commonest, readTally, type Tally } from '../tally.ts'

/** The part of a QuoteRecord that is kept as JSON. */
export interface QuoteContent {
  readonly quote: Quote
  readonly text: string
  readonly cueText: string | null
  readonly sourceText: string | null
}

export const articleRecord = (row: Selectable<ArticleTable & ArticleJsonTable>): ArticleRecord => {
  const article = readArticle(row.json)
  return {
    id: row.id,
    url: article.url,
    site: row.site,
    publishedAt: instantOrNull(row.published_at),
    headline: headlineOf(article),
    quoteCount: article.quotes.length,
    article,
  }
}

export const quoteRecord = (row: Selectable<QuoteTable & JsonTable>): QuoteRecord => {
  const { quote, text, cueText, sourceText } = JSON.parse(row.json) as QuoteContent
  return {
    id: `${row.article_id}:${quote.id}`,
    articleId: row.article_id,
    quote,
    text,
    cueText,
    sourceText,
    speakerId: row.speaker_id,
    site: row.site,
    publishedAt: instantOrNull(row.published_at),
  }
}

/** What the register, joined by the speaker's id, says of a speaker. */
export const REGISTERED = ['register.name as registered_name', 'register.wikidata'] as const

/** A speaker's row with {@link REGISTERED}. */
export type SpeakerRow = Selectable<SpeakerTable> & {
  readonly registered_name: RegisterTable['name'] | null
  readonly wikidata: RegisterTable['wikidata']
}

export const speakerRecord = (row: SpeakerRow): SpeakerRecord => ({
  id: row.id,
  name: row.registered_name ?? usualName(readTally(row.fullest_names)),
  kind: row.kind,
  aliases: [...readTally(row.names).keys()].sort(byFullness),
  roles: commonest(readTally(row.roles)),
  affiliations: commonest(readTally(row.affiliations)),
  wikidata: row.wikidata,
  quoteCount: row.quote_count,
  articleCount: row.article_count,
})

export const topicRecord = (row: Selectable<TopicTable>): TopicRecord => ({
  id: row.id,
  label: commonest(readTally(row.labels))[0] ?? '',
  kind: row.kind,
  wikidata: row.wikidata,
  mediaTopic: (commonest(readTally(row.media_topics))[0] ?? null) as MediaTopicCode | null,
  quoteCount: row.quote_count,
  articleCount: row.article_count,
})

/** The name that most articles use; of several the fullest. */
const usualName = (names: Tally): string =>
  [...names].sort(([a, countA], [b, countB]) => countB - countA || byFullness(a, b))[0]?.[0] ?? ''

const wordCount = (name: string): number => name.split(' ').length

/** The name with the most words first, then the longest. */
const byFullness = (a: string, b: string): number =>
  wordCount(b) - wordCount(a) || b.length - a.length || byCodeUnit(a, b)

const instantOrNull = (publishedAt: string): string | null => (publishedAt === '' ? null : publishedAt)
