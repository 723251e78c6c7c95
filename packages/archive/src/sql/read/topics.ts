import { wikidataOf } from '@onrecord/parser'
import type { Counted, Placed, TopicFilter, TopicRecord, Window } from '../../archive.ts'
import { slug } from '../../identity/slug.ts'
import { isBlankQuery, readBeginnings } from '../../text/query.ts'
import { foldedText } from '../../text/words.ts'
import { forChunks } from '../bulk.ts'
import { topicRecord } from './records.ts'
import { byArticle, checkedLimit, count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder } from './window.ts'

export const listTopics = async (
  source: Source,
  filter: TopicFilter,
  window: Window,
): Promise<readonly Placed<TopicRecord>[]> => {
  const rows = await inWindow(filtered(source, filter).selectAll(), MOST_MENTIONED, window).execute()
  return rows.map(row => place(MOST_MENTIONED, [row.article_count, row.id], topicRecord(row)))
}

export const countTopics = async (source: Source, filter: TopicFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

export const topicsByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (TopicRecord | null)[]> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('topics').selectAll().where('id', 'in', chunk).execute(),
  )
  return inOrderOf(ids, rows.map(topicRecord))
}

/**
 * The topic of which this is the slug, or else the key, whose slug is the id; or else of those that an article labels
 * so the one in most articles; or else what is known by that name.
 */
export const topicByLabel = async (source: Source, label: string): Promise<TopicRecord | null> => {
  const [byId, byKey] = await topicsByIds(source, [label, slug(label)])
  return byId ?? byKey ?? (await topicByName(source, foldedText(label))) ?? topicKnownAs(source, label)
}

/** "US" is the United States, also where every article has their usual name for a label. */
const topicKnownAs = async (source: Source, label: string): Promise<TopicRecord | null> => {
  const wikidata = wikidataOf(label)
  return wikidata === null ? null : topicByWikidata(source, wikidata)
}

const topicByName = async ({ db }: Source, folded: string): Promise<TopicRecord | null> => {
  const row = await db
    .selectFrom('topic_names')
    .innerJoin('topics', 'topics.id', 'topic_names.topic_id')
    .selectAll('topics')
    .where('topic_names.folded', '=', folded)
    .orderBy('topics.article_count', 'desc')
    .orderBy('topics.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : topicRecord(row)
}

export const topicByWikidata = async ({ db }: Source, wikidata: string): Promise<TopicRecord | null> => {
  const query = db.selectFrom('topics').selectAll().where('wikidata', '=', wikidata)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : topicRecord(row)
}

export const topicsOfSpeaker = async (
  { db }: Source,
  speaker: string,
  limit: number,
): Promise<readonly Counted<TopicRecord>[]> => {
  const counts = db
    .selectFrom('quote_topics')
    .where('speaker_id', '=', speaker)
    .groupBy('topic_id')
    .select(['topic_id', count])
    .orderBy('count', 'desc')
    .orderBy('topic_id', 'desc')
    .limit(checkedLimit(limit))
    .as('counts')
  const rows = await db
    .selectFrom(counts)
    .innerJoin('topics', 'topics.id', 'counts.topic_id')
    .selectAll('topics')
    .select('counts.count')
    .orderBy('counts.count', 'desc')
    .orderBy('topics.id', 'desc')
    .execute()
  return rows.map(row => ({ record: topicRecord(row), quoteCount: row.count }))
}

export const topicsOfArticles = async (
  { db }: Source,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, TopicRecord>>> => {
  const rows = await forChunks(articleIds, chunk =>
    db
      .selectFrom('article_topics')
      .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
      .where('article_topics.article_id', 'in', chunk)
      .selectAll('topics')
      .select(['article_topics.article_id', 'article_topics.local_ids'])
      .execute(),
  )
  return byArticle(rows, topicRecord)
}

const MOST_MENTIONED: SqlOrder = {
  list: 'topics',
  types: ['number', 'string'],
  columns: ['topics.article_count', 'topics.id'],
}

const filtered = ({ db, fullText }: Source, { kinds, label }: TopicFilter) => {
  const beginnings = readBeginnings(label ?? '')
  return db
    .selectFrom('topics')
    .$if(kinds !== undefined, query => query.where('topics.kind', 'in', kinds!))
    .$if(!isBlankQuery(beginnings), query =>
      query.where(({ eb, selectFrom }) =>
        eb(
          'topics.id',
          'in',
          selectFrom('topic_names')
            .select('topic_id')
            .where(fullText.matches('topic_names.rid', 'topic_words', beginnings, [])),
        ),
      ),
    )
}
