import { type Kysely, sql } from 'kysely'
import type { Counted, TopicRecord } from '../../archive.ts'
import { association } from '../../association.ts'
import type { Tables } from '../tables.ts'
import { byCodeUnit } from '../tally.ts'
import { topicRecord } from './records.ts'
import { checkedLimit, count, type Source } from './source.ts'

/** Of a topic's quotes so many are looked at, the newest. */
const MOST_QUOTES = 2_000

/** The topics that are in one topic's quotes, see `Archive.topicsBeside`. */
export const topicsBeside = async (
  { db }: Source,
  topic: string,
  limit: number,
): Promise<readonly Counted<TopicRecord>[]> => {
  const wanted = checkedLimit(limit)
  const newest = db
    .selectFrom('quote_topics')
    .select('quote_rid')
    .where('topic_id', '=', topic)
    .orderBy('published_at', 'desc')
    .orderBy('article_id', 'desc')
    .orderBy('turn', 'desc')
    .limit(MOST_QUOTES)
  const common = db
    .selectFrom('quote_topics')
    .where('quote_rid', 'in', newest)
    .groupBy('topic_id')
    .select(['topic_id', count])
    .as('common')
  const rows = await db
    .selectFrom(common)
    .innerJoin('topics', 'topics.id', 'common.topic_id')
    .selectAll('topics')
    .select('common.count')
    .execute()
  const here = rows.find(({ id }) => id === topic)?.count ?? 0
  const all = await countAllQuotes(db)
  return rows
    .filter(({ id }) => id !== topic)
    .map(row => ({
      row,
      weight: association({ both: row.count, here, there: row.quote_count, all }),
    }))
    .sort((a, b) => b.weight - a.weight || b.row.count - a.row.count || byCodeUnit(a.row.id, b.row.id))
    .slice(0, wanted)
    .map(({ row }) => ({ record: topicRecord(row), quoteCount: row.count }))
}

/** By the highest number that one has: to count the rows would read them all. */
const countAllQuotes = async (db: Kysely<Tables>): Promise<number> => {
  const { rid } = await db
    .selectFrom('quotes')
    .select(sql<number | null>`max(rid)`.as('rid'))
    .executeTakeFirstOrThrow()
  return rid ?? 0
}
