import { QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { sql } from 'kysely'
import type { Counted, QuoteFacets, QuoteFilter } from '../../archive.ts'
import { filteredQuotes } from './quotes.ts'
import { checkedLimit, count, type Source } from './source.ts'
import { speakersByIds } from './speakers.ts'
import { topicsByIds } from './topics.ts'

/** See `Archive.quoteFacets`. */
export const quoteFacets = async (
  source: Source,
  filter: QuoteFilter,
  limit: number,
): Promise<QuoteFacets> => {
  const most = checkedLimit(limit)
  const byColumn = (column: 'kind' | 'site' | 'speaker_id', rows: number) =>
    filteredQuotes(source, filter)
      .where(`quotes.${column}`, 'is not', null)
      .select([sql.ref<string>(`quotes.${column}`).as('value'), count])
      .groupBy(`quotes.${column}`)
      .orderBy('count', 'desc')
      .orderBy('value')
      .limit(rows)
      .execute()
  const month = sql<string>`substr(quotes.published_at, 1, 7)`
  const months = await filteredQuotes(source, filter)
    .where('quotes.published_at', '!=', '')
    .select([month.as('month'), count])
    .groupBy(month)
    .orderBy('month')
    .execute()
  const topics = await source.db
    .selectFrom(filteredQuotes(source, filter).select('quotes.rid').as('found'))
    .innerJoin('quote_topics', 'quote_topics.quote_rid', 'found.rid')
    .select(['quote_topics.topic_id as value', count])
    .groupBy('quote_topics.topic_id')
    .orderBy('count', 'desc')
    .orderBy('value')
    .limit(most)
    .execute()
  const kinds = await byColumn('kind', QUOTE_KINDS.length)
  const sites = await byColumn('site', most)
  return {
    kinds: kinds.map(row => ({ kind: row.value as QuoteKind, quoteCount: row.count })),
    sites: sites.map(row => ({ site: row.value, quoteCount: row.count })),
    months: months.map(row => ({ month: row.month, quoteCount: row.count })),
    speakers: await counted(await byColumn('speaker_id', most), ids => speakersByIds(source, ids)),
    topics: await counted(topics, ids => topicsByIds(source, ids)),
  }
}

/** Records with their counts; what another process has taken away meanwhile is left out. */
const counted = async <Record>(
  rows: readonly { readonly value: string; readonly count: number }[],
  recordsByIds: (ids: readonly string[]) => Promise<readonly (Record | null)[]>,
): Promise<readonly Counted<Record>[]> => {
  const records = await recordsByIds(rows.map(({ value }) => value))
  return records.flatMap((record, i) => (record === null ? [] : [{ record, quoteCount: rows[i]!.count }]))
}
