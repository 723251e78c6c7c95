import { sql } from 'kysely'
import type { QuoteFacets, QuoteFilter } from '../../archive.ts'
import { filteredQuotes } from './quotes.ts'
import { checkedLimit, count, inOrderOf, type Source } from './source.ts'
import { speakersByIds } from './speakers.ts'
import { topicsByIds } from './topics.ts'

/** See `Archive.quoteFacets`. */
export const quoteFacets = async (
  source: Source,
  filter: QuoteFilter,
  limit: number,
): Promise<QuoteFacets> => {
  const most = checkedLimit(limit)
  const filtered = () => filteredQuotes(source, filter)
  const kinds = await filtered()
    .select(['quotes.kind', count])
    .groupBy('quotes.kind')
    .orderBy('count', 'desc')
    .orderBy('quotes.kind')
    .execute()
  const sites = await filtered()
    .where('quotes.site', 'is not', null)
    .select(['quotes.site', count])
    .groupBy('quotes.site')
    .orderBy('count', 'desc')
    .orderBy('quotes.site')
    .limit(most)
    .execute()
  const month = sql<string>`substr(quotes.published_at, 1, 7)`
  const months = await filtered()
    .where('quotes.published_at', '!=', '')
    .select([month.as('month'), count])
    .groupBy(month)
    .orderBy('month')
    .execute()
  const speakers = await filtered()
    .where('quotes.speaker_id', 'is not', null)
    .select(['quotes.speaker_id as id', count])
    .groupBy('quotes.speaker_id')
    .orderBy('count', 'desc')
    .orderBy('quotes.speaker_id')
    .limit(most)
    .execute()
  const topics = await source.db
    .selectFrom(filtered().select('quotes.rid').as('found'))
    .innerJoin('quote_topics', 'quote_topics.quote_rid', 'found.rid')
    .select(['quote_topics.topic_id as id', count])
    .groupBy('quote_topics.topic_id')
    .orderBy('count', 'desc')
    .orderBy('quote_topics.topic_id')
    .limit(most)
    .execute()
  return {
    kinds: kinds.map(row => ({ kind: row.kind, quoteCount: row.count })),
    sites: sites.map(row => ({ site: row.site!, quoteCount: row.count })),
    months: months.map(row => ({ month: row.month, quoteCount: row.count })),
    speakers: counted(
      speakers.map(row => ({ id: row.id!, count: row.count })),
      await speakersByIds(
        source,
        speakers.map(({ id }) => id!),
      ),
    ),
    topics: counted(
      topics,
      await topicsByIds(
        source,
        topics.map(({ id }) => id),
      ),
    ),
  }
}

const counted = <Record extends { readonly id: string }>(
  rows: readonly { readonly id: string; readonly count: number }[],
  records: readonly (Record | null)[],
) => {
  const known = inOrderOf(
    rows.map(({ id }) => id),
    records.filter(record => record !== null),
  )
  return rows.flatMap(({ count: quoteCount }, i) => {
    const record = known[i]
    return record ? [{ record, quoteCount }] : []
  })
}
