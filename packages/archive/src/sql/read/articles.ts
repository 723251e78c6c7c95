import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import {
  ArchiveError,
  type ArticleFilter,
  type ArticleOrder,
  type ArticleRecord,
  type Placed,
  type Window,
} from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import type { ArticleJsonTable, ArticleTable, Tables } from '../tables.ts'
import { sharedConditions } from './filter.ts'
import { articleRecord } from './records.ts'
import { count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder, sorted } from './window.ts'

export const listArticles = async (
  source: Source,
  filter: ArticleFilter,
  window: Window,
  order: ArticleOrder,
): Promise<readonly Placed<ArticleRecord>[]> => {
  if (order === 'mostCentral') return listCentral(source, filter, window)
  // Found first and read then, so that nothing wades through whole articles but those of the window.
  const found = inWindow(filtered(source, filter).select('articles.rid'), ledBy(leadOf(filter)), window)
  const query = wholeArticles(source.db).where('articles.rid', 'in', found)
  const rows = await sorted(query, NEWEST, window.isInverted).execute()
  return rows.map(row => place(NEWEST, [row.published_at, row.id], articleRecord(row)))
}

/** Those to which the filter's topic is most central first. */
const listCentral = async (
  source: Source,
  filter: ArticleFilter,
  window: Window,
): Promise<readonly Placed<ArticleRecord>[]> => {
  const { topic } = filter
  if (topic === undefined)
    throw new ArchiveError('badQuery', 'Articles are central to a topic: the order needs one in the filter.')
  const query = filtered(source, filter).select([
    'articles.id',
    sql<number>`article_topics.salience`.as('salience'),
    sql<string>`article_topics.published_at`.as('published_at'),
  ])
  const found = await inWindow(query, MOST_CENTRAL, window).execute()
  const ids = found.map(({ id }) => id)
  const records = await articlesByIds(source, ids)
  return found.flatMap(({ salience, published_at, id }, i) => {
    const record = records[i]
    // It may have been replaced meanwhile.
    return record == null ? [] : place(MOST_CENTRAL, [salience, published_at, id], record)
  })
}

export const countArticles = async (source: Source, filter: ArticleFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

export const articlesByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (ArticleRecord | null)[]> => {
  const rows = await forChunks(ids, chunk => wholeArticles(db).where('articles.id', 'in', chunk).execute())
  return inOrderOf(ids, rows.map(articleRecord))
}

/** The rows that article records are made of. */
export const wholeArticles = (
  db: Kysely<Tables>,
): SelectQueryBuilder<Tables, 'articles' | 'article_json', Selectable<ArticleTable & ArticleJsonTable>> =>
  db
    .selectFrom('articles')
    .innerJoin('article_json', 'article_json.rid', 'articles.rid')
    .selectAll('articles')
    .select('article_json.json')

/** Should several articles have one address, the one published last. */
export const articleByUrl = async ({ db }: Source, url: string): Promise<ArticleRecord | null> => {
  const query = wholeArticles(db).where('articles.url', '=', url).limit(1)
  const row = await sorted(query, NEWEST, false).executeTakeFirst()
  return row === undefined ? null : articleRecord(row)
}

export const listSites = async ({
  db,
}: Source): Promise<readonly { readonly site: string; readonly articleCount: number }[]> => {
  const rows = await db
    .selectFrom('articles')
    .where('site', 'is not', null)
    .groupBy('site')
    .select(['site', sql<number>`count(*)`.as('articleCount')])
    .orderBy('articleCount', 'desc')
    .orderBy('site')
    .$narrowType<{ site: string }>()
    .execute()
  return rows.map(({ site, articleCount }) => ({ site, articleCount }))
}

/**
 * The table that leads a list: its index has the rows of one topic or speaker in the list's order.
 * Each has at most one row an article.
 */
type Lead = 'article_topics' | 'article_speakers' | 'article_subjects' | 'articles'

const leadOf = ({ topic, speaker, subject }: ArticleFilter): Lead => {
  if (topic !== undefined) return 'article_topics'
  if (speaker !== undefined) return 'article_speakers'
  return subject !== undefined ? 'article_subjects' : 'articles'
}

const NEWEST: SqlOrder = {
  list: 'articles',
  types: ['string', 'string'],
  columns: ['articles.published_at', 'articles.id'],
}

const MOST_CENTRAL: SqlOrder = {
  list: 'articles by salience',
  types: ['number', 'string', 'string'],
  columns: ['article_topics.salience', 'article_topics.published_at', 'article_topics.article_id'],
}

const ledBy = (lead: Lead): SqlOrder =>
  lead === 'articles' ? NEWEST : { ...NEWEST, columns: [`${lead}.published_at`, `${lead}.article_id`] }

const filtered = ({ db, fullText }: Source, filter: ArticleFilter) => {
  const { topic, speaker, subject, minSalience } = filter
  if (minSalience !== undefined && topic === undefined)
    throw new ArchiveError('badQuery', 'minSalience needs a topic in the filter.')
  const place = { table: 'articles', lead: leadOf(filter), index: 'article_words', fullText } as const
  return db
    .selectFrom('articles')
    .$if(topic !== undefined, query =>
      query
        .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
        .where('article_topics.topic_id', '=', topic!),
    )
    .$if(speaker !== undefined, query =>
      query
        .innerJoin('article_speakers', 'article_speakers.article_id', 'articles.id')
        .where('article_speakers.speaker_id', '=', speaker!),
    )
    .$if(subject !== undefined, query =>
      query
        .innerJoin('article_subjects', 'article_subjects.article_id', 'articles.id')
        .where(sql.ref('article_subjects.code'), '=', subject!),
    )
    .$if(minSalience !== undefined, query =>
      query.where(sql.ref('article_topics.salience'), '>=', minSalience!),
    )
    .where(({ and }) => and(sharedConditions(filter, place)))
}
