import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { ArchiveError, type Placed, type QuoteFilter, type QuoteRecord, type Window } from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import type { JsonTable, QuoteTable, Tables } from '../tables.ts'
import { sharedConditions } from './filter.ts'
import { quoteRecord } from './records.ts'
import { count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder, sorted } from './window.ts'

export const listQuotes = async (
  source: Source,
  filter: QuoteFilter,
  window: Window,
): Promise<readonly Placed<QuoteRecord>[]> => {
  const found = inWindow(filteredQuotes(source, filter).select('quotes.rid'), ledBy(leadOf(filter)), window)
  const query = wholeQuotes(source.db).where('quotes.rid', 'in', found)
  const rows = await sorted(query, NEWEST, window.isInverted).execute()
  return rows.map(row => place(NEWEST, [row.published_at, row.article_id, row.turn], quoteRecord(row)))
}

export const countQuotes = async (source: Source, filter: QuoteFilter): Promise<number> =>
  (await filteredQuotes(source, filter).select(count).executeTakeFirstOrThrow()).count

/** The rows that quote records are made of. */
export const wholeQuotes = (
  db: Kysely<Tables>,
): SelectQueryBuilder<Tables, 'quotes' | 'quote_json', Selectable<QuoteTable & JsonTable>> =>
  db
    .selectFrom('quotes')
    .innerJoin('quote_json', 'quote_json.rid', 'quotes.rid')
    .selectAll('quotes')
    .select('quote_json.json')

/** An id is `<article's id>:q<number>`; what is not is nobody's. */
export const quotesByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (QuoteRecord | null)[]> => {
  const keys = ids.flatMap(id => {
    const key = /^(?<article>[^:]+):q(?<number>[1-9]\d{0,14})$/.exec(id)?.groups
    return key === undefined ? [] : [{ article_id: key.article!, turn: -Number(key.number) }]
  })
  const rows = await forChunks(keys, chunk =>
    wholeQuotes(db)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('article_id', 'turn'),
          'in',
          chunk.map(({ article_id, turn }) => tuple(article_id, turn)),
        ),
      )
      .execute(),
  )
  return inOrderOf(ids, rows.map(quoteRecord))
}

/**
 * The table that leads a list: its index has the quotes on one topic, or the articles on one subject, in the list's
 * order.
 */
type Lead = 'quote_topics' | 'article_subjects' | 'quotes'

const leadOf = ({ topic, subject, speaker }: QuoteFilter): Lead => {
  if (topic !== undefined) return 'quote_topics'
  return subject !== undefined && speaker === undefined ? 'article_subjects' : 'quotes'
}

const ledBy = (lead: Lead): SqlOrder => ({
  list: 'quotes',
  types: ['string', 'string', 'number'],
  columns: [
    `${lead}.published_at`,
    `${lead}.article_id`,
    lead === 'article_subjects' ? 'quotes.turn' : `${lead}.turn`,
  ],
})

const NEWEST = ledBy('quotes')

/** The quotes that a filter asks for, in no order. */
export const filteredQuotes = (
  { db, fullText }: Source,
  filter: QuoteFilter,
): SelectQueryBuilder<Tables, 'quotes', object> => {
  const { topic, topicVia, subject, speaker, article, kinds } = filter
  if (topicVia !== undefined && topic === undefined)
    throw new ArchiveError('badQuery', 'topicVia needs a topic in the filter.')
  const lead = leadOf(filter)
  return db
    .selectFrom('quotes')
    .$if(topic !== undefined, query =>
      query
        .innerJoin('quote_topics', 'quote_topics.quote_rid', 'quotes.rid')
        .where('quote_topics.topic_id', '=', topic!),
    )
    .$if(topicVia !== undefined, query => query.where(sql.ref('quote_topics.via'), 'in', topicVia!))
    .$if(subject !== undefined, query =>
      query
        .innerJoin('article_subjects', 'article_subjects.article_id', 'quotes.article_id')
        .where(sql.ref('article_subjects.code'), '=', subject!),
    )
    .$if(speaker !== undefined, query => query.where(sql.ref(`${lead}.speaker_id`), '=', speaker!))
    .$if(article !== undefined, query => query.where(sql.ref(`${lead}.article_id`), '=', article!))
    .$if(kinds !== undefined, query => query.where('quotes.kind', 'in', kinds!))
    .where(({ and }) =>
      and(sharedConditions(filter, { table: 'quotes', lead, index: 'quote_words', fullText })),
    )
}
