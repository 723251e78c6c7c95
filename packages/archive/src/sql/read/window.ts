import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Placed, Window } from '../../archive.ts'
import { type CursorKey, decodeCursor, encodeCursor, type ListOrder } from '../../cursor.ts'
import { checkedLimit } from './source.ts'

/** A list's order in SQL: its columns, each of which runs downwards and which together tell every row apart. */
export interface SqlOrder extends ListOrder {
  readonly columns: readonly string[]
}

/**
 * Takes a window of a query's rows by keyset: from a place on, never by counting rows off, so that a late page costs
 * what the first does and rows that come meanwhile neither hide nor repeat one.
 *
 * @throws ArchiveError `badCursor`, `badQuery`
 */
export const inWindow = <DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  order: SqlOrder,
  { after, before, limit, isInverted }: Window,
): SelectQueryBuilder<DB, Table, Row> => {
  let windowed = query
  if (after !== undefined) windowed = windowed.where(compare(order, '<', decodeCursor(order, after)))
  if (before !== undefined) windowed = windowed.where(compare(order, '>', decodeCursor(order, before)))
  return sorted(windowed, order, isInverted).limit(checkedLimit(limit))
}

export const sorted = <DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  { columns }: SqlOrder,
  isInverted: boolean,
): SelectQueryBuilder<DB, Table, Row> =>
  columns.reduce((result, column) => result.orderBy(sql.ref(column), isInverted ? 'asc' : 'desc'), query)

/** `(quotes.published_at, quotes.article_id, quotes.turn) < (?, ?, ?)`: one row comparison, which an index answers. */
const compare = (order: SqlOrder, operator: '<' | '>', key: CursorKey): RawBuilder<SqlBool> =>
  sql`(${sql.join(order.columns.map(column => sql.ref(column)))}) ${sql.raw(operator)} (${sql.join([...key])})`

export const place = <Record>(order: ListOrder, key: CursorKey, record: Record): Placed<Record> => ({
  cursor: encodeCursor(order, key),
  record,
})
