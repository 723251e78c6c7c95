import type { InsertObject, Kysely } from 'kysely'
import type { Tables, WordIndex } from './tables.ts'

/** Rows of one statement: with the widest table far below the parameters that SQLite and PostgreSQL allow. */
const ROWS_MAX = 500

/** Splits a list for statements of a bounded size. */
export const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const result: (readonly Item[])[] = []
  for (let i = 0; i < items.length; i += ROWS_MAX) result.push(items.slice(i, i + ROWS_MAX))
  return result
}

/** Runs a query for a long list, a chunk at a time, and gives all its rows. */
export const forChunks = async <Item, Row>(
  items: readonly Item[],
  query: (chunk: readonly Item[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const chunk of chunks(items)) rows.push(...(await query(chunk)))
  return rows
}

export const insertRows = async <Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly InsertObject<Tables, Table>[],
): Promise<void> => {
  for (const chunk of chunks(rows)) await db.insertInto(table).values(chunk).execute()
}

export const deleteWords = async (
  db: Kysely<Tables>,
  index: WordIndex,
  rows: readonly { readonly rid: number }[],
): Promise<void> => {
  for (const chunk of chunks(rows)) {
    const rids = chunk.map(({ rid }) => rid)
    await db.deleteFrom(index).where('rowid', 'in', rids).execute()
  }
}
