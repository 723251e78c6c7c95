import type { Placed, QuoteFilter, QuoteRecord, Window } from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import { sharedConditions } from './filter.ts'
import { quoteRecord } from './records.ts'
import { count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder } from './window.ts'

export const listQuotes = async (
  source: Source,
  filter: QuoteFilter,
  window: Window,
): Promise<readonly Placed<QuoteRecord>[]> => {
  const order = newest(filter)
  const rows = await inWindow(filtered(source, filter).selectAll('quotes'), order, window).execute()
  return rows.map(row => place(order, [row.published_at, row.article_id, row.turn], quoteRecord(row)))
}

export const countQuotes = async (source: Source, filter: QuoteFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

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
    db
      .selectFrom('quotes')
      .selectAll()
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

/** The table that leads a list: its index has the quotes on one topic in the list's order. */
const leadOf = ({ topic }: QuoteFilter): 'quote_topics' | 'quotes' =>
  topic === undefined ? 'quotes' : 'quote_topics'

const newest = (filter: QuoteFilter): SqlOrder => {
  const lead = leadOf(filter)
  return {
    list: 'quotes',
    types: ['string', 'string', 'number'],
    columns: [`${lead}.published_at`, `${lead}.article_id`, `${lead}.turn`],
  }
}

const filtered = ({ db, fullText }: Source, filter: QuoteFilter) => {
  const { topic, speaker, article, kinds } = filter
  return db
    .selectFrom('quotes')
    .$if(topic !== undefined, query =>
      query
        .innerJoin('quote_topics', 'quote_topics.quote_rid', 'quotes.rid')
        .where('quote_topics.topic_id', '=', topic!),
    )
    .$if(speaker !== undefined, query => query.where('quotes.speaker_id', '=', speaker!))
    .$if(article !== undefined, query => query.where('quotes.article_id', '=', article!))
    .$if(kinds !== undefined, query => query.where('quotes.kind', 'in', kinds!))
    .where(({ and }) =>
      and([
        ...sharedConditions(filter, {
          table: 'quotes',
          lead: leadOf(filter),
          index: 'quote_words',
          fullText,
        }),
      ]),
    )
}
