import type { Kysely } from 'kysely'
import { deleteWords, forChunks, insertRows } from '../bulk.ts'
import { wordsRow } from '../fullText.ts'
import { pack } from '../storedArticle.ts'
import type { ArticleSpeakerTable, ArticleTopicTable, QuoteTopicTable, Tables } from '../tables.ts'
import type { ArticleRows } from './project.ts'

/** Writes the rows of articles that are not there, in all tables but the sums. */
export const insertArticles = async (db: Kysely<Tables>, articles: readonly ArticleRows[]): Promise<void> => {
  const inserted = await forChunks(
    articles.map(({ article }) => article),
    chunk => db.insertInto('articles').values(chunk).returning(['rid', 'id']).execute(),
  )
  const ridOf = new Map(inserted.map(({ id, rid }) => [id, rid]))
  await insertRows(
    db,
    'article_json',
    articles.map(({ article, json }) => ({ rid: ridOf.get(article.id)!, json: pack(json) })),
  )
  await insertRows(
    db,
    'article_words',
    articles.map(({ article, text, facets }) => wordsRow(ridOf.get(article.id)!, text, facets)),
  )
  await insertQuotes(
    db,
    articles.flatMap(({ quotes }) => quotes),
  )
  await insertRows(
    db,
    'article_speakers',
    articles.flatMap(({ speakers }) => speakers),
  )
  await insertRows(
    db,
    'article_topics',
    articles.flatMap(({ topics }) => topics),
  )
  await insertRows(
    db,
    'article_subjects',
    articles.flatMap(({ subjects }) => subjects),
  )
}

const insertQuotes = async (db: Kysely<Tables>, quotes: ArticleRows['quotes']): Promise<void> => {
  const inserted = await forChunks(
    quotes.map(({ quote }) => quote),
    chunk => db.insertInto('quotes').values(chunk).returning(['rid', 'article_id', 'turn']).execute(),
  )
  const placeOf = (row: { article_id: string; turn: number }): string => `${row.article_id}:${row.turn}`
  const ridOf = new Map(inserted.map(row => [placeOf(row), row.rid]))
  await insertRows(
    db,
    'quote_json',
    quotes.map(({ quote, json }) => ({ rid: ridOf.get(placeOf(quote))!, json })),
  )
  await insertRows(
    db,
    'quote_words',
    quotes.map(({ quote, text, facets }) => wordsRow(ridOf.get(placeOf(quote))!, text, facets)),
  )
  const topics = quotes.flatMap(rows => linkRows(rows, ridOf.get(placeOf(rows.quote))!))
  await insertRows(db, 'quote_topics', topics)
}

/** What a quote is about, when it is known which row it has. */
export const linkRows = (
  { quote, links }: ArticleRows['quotes'][number],
  quote_rid: number,
): readonly QuoteTopicTable[] =>
  [...links].map(([topic_id, via]) => ({
    topic_id,
    published_at: quote.published_at,
    article_id: quote.article_id,
    turn: quote.turn,
    quote_rid,
    speaker_id: quote.speaker_id ?? null,
    via,
  }))

/** What articles had added to the sums. */
export interface Withdrawn {
  readonly speakers: readonly ArticleSpeakerTable[]
  readonly topics: readonly ArticleTopicTable[]
}

/** Deletes the rows of articles in all tables but the sums. */
export const withdrawArticles = async (db: Kysely<Tables>, ids: readonly string[]): Promise<Withdrawn> => {
  const speakers = await forChunks(ids, chunk =>
    db.selectFrom('article_speakers').selectAll().where('article_id', 'in', chunk).execute(),
  )
  const topics = await forChunks(ids, chunk =>
    db.selectFrom('article_topics').selectAll().where('article_id', 'in', chunk).execute(),
  )
  const quotes = await forChunks(ids, chunk =>
    db.selectFrom('quotes').select('rid').where('article_id', 'in', chunk).execute(),
  )
  await deleteWords(db, 'quote_words', quotes)
  // The rows of the other tables go with their article's.
  const articles = await forChunks(ids, chunk =>
    db.deleteFrom('articles').where('id', 'in', chunk).returning('rid').execute(),
  )
  await deleteWords(db, 'article_words', articles)
  return { speakers, topics }
}
