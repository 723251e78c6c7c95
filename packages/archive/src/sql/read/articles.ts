import { sql } from 'kysely'
import type { ArticleFilter, ArticleRecord, Placed, Window } from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import { sharedConditions } from './filter.ts'
import { articleRecord } from './records.ts'
import { count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder } from './window.ts'

export const listArticles = async (
  source: Source,
  filter: ArticleFilter,
  window: Window,
): Promise<readonly Placed<ArticleRecord>[]> => {
  const order = newest(filter)
  const rows = await inWindow(filtered(source, filter).selectAll('articles'), order, window).execute()
  return rows.map(row => place(order, [row.published_at, row.id], articleRecord(row)))
}

export const countArticles = async (source: Source, filter: ArticleFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

export const articlesByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (ArticleRecord | null)[]> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('articles').selectAll().where('id', 'in', chunk).execute(),
  )
  return inOrderOf(ids, rows.map(articleRecord))
}

/** Should several articles have one address, the one published last. */
export const articleByUrl = async ({ db }: Source, url: string): Promise<ArticleRecord | null> => {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('url', '=', url)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : articleRecord(row)
}

export const listSites = async ({
  db,
}: Source): Promise<readonly { readonly site: string; readonly articleCount: number }[]> =>
  db
    .selectFrom('articles')
    .where('site', 'is not', null)
    .groupBy('site')
    .select(['site', sql<number>`count(*)`.as('articleCount')])
    .orderBy('articleCount', 'desc')
    .orderBy('site')
    .$narrowType<{ site: string }>()
    .execute()

/**
 * The table that leads a list: its index has the rows of one topic or speaker in the list's order.
 * Each has at most one row an article.
 */
const leadOf = ({ topic, speaker }: ArticleFilter): 'article_topics' | 'article_speakers' | 'articles' => {
  if (topic !== undefined) return 'article_topics'
  return speaker !== undefined ? 'article_speakers' : 'articles'
}

const newest = (filter: ArticleFilter): SqlOrder => {
  const lead = leadOf(filter)
  return {
    list: 'articles',
    types: ['string', 'string'],
    columns: [`${lead}.published_at`, lead === 'articles' ? 'articles.id' : `${lead}.article_id`],
  }
}

const filtered = ({ db, fullText }: Source, filter: ArticleFilter) => {
  const { topic, speaker } = filter
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
    .where(({ and }) =>
      and([
        ...sharedConditions(filter, {
          table: 'articles',
          lead: leadOf(filter),
          index: 'article_words',
          fullText,
        }),
      ]),
    )
}
