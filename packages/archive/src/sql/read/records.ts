import type { Article, Quote } from '@onrecord/parser'
import { headlineOf } from '@onrecord/parser'
import type { Selectable } from 'kysely'
import type { ArticleRecord, QuoteRecord, SpeakerRecord, TopicRecord } from '../../archive.ts'
import type { ArticleTable, JsonTable, QuoteTable, SpeakerTable, TopicTable } from '../tables.ts'
import { byCodeUnit, commonest, readTally } from '../tally.ts'

/** The part of a QuoteRecord that is kept as JSON. */
export interface QuoteContent {
  readonly quote: Quote
  readonly text: string
  readonly cueText: string | null
  readonly sourceText: string | null
}

export const articleRecord = (row: Selectable<ArticleTable & JsonTable>): ArticleRecord => {
  const article = JSON.parse(row.json) as Article
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

export const speakerRecord = (row: Selectable<SpeakerTable>): SpeakerRecord => ({
  id: row.id,
  name: commonest(readTally(row.fullest_names))[0] ?? '',
  kind: row.kind,
  aliases: [...readTally(row.names).keys()].sort(byFullness),
  roles: commonest(readTally(row.roles)),
  quoteCount: row.quote_count,
  articleCount: row.article_count,
})

export const topicRecord = (row: Selectable<TopicTable>): TopicRecord => ({
  id: row.id,
  label: commonest(readTally(row.labels))[0] ?? '',
  kind: row.kind,
  quoteCount: row.quote_count,
  articleCount: row.article_count,
})

const wordCount = (name: string): number => name.split(' ').length

/** The name with the most words first, then the longest. */
const byFullness = (a: string, b: string): number =>
  wordCount(b) - wordCount(a) || b.length - a.length || byCodeUnit(a, b)

const instantOrNull = (publishedAt: string): string | null => (publishedAt === '' ? null : publishedAt)
