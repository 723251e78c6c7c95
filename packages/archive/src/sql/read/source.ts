import { type AliasedRawBuilder, type Kysely, sql } from 'kysely'
import { ArchiveError } from '../../archive.ts'
import type { FullText } from '../fullText.ts'
import type { Tables } from '../tables.ts'

/** What records are read from. */
export interface Source {
  readonly db: Kysely<Tables>
  readonly fullText: FullText
}

export const count: AliasedRawBuilder<number, 'count'> = sql<number>`count(*)`.as('count')

/** @throws ArchiveError `badQuery` where the limit is no whole number, 0 or more. */
export const checkedLimit = (limit: number): number => {
  if (Number.isSafeInteger(limit) && limit >= 0) return limit
  throw new ArchiveError('badQuery', `A limit is a whole number, 0 or more, and not ${limit}.`)
}

/** Records in the order of ids, null where there is none. */
export const inOrderOf = <Record extends { readonly id: string }>(
  ids: readonly string[],
  records: readonly Record[],
): readonly (Record | null)[] => {
  const byId = new Map(records.map(record => [record.id, record]))
  return ids.map(id => byId.get(id) ?? null)
}

/** Records by article, and there by the Article's own ids. */
export const byArticle = <Row extends { article_id: string; local_ids: string }, Record>(
  rows: readonly Row[],
  recordOf: (row: Row) => Record,
): ReadonlyMap<string, ReadonlyMap<string, Record>> => {
  const articles = new Map<string, Map<string, Record>>()
  for (const row of rows) {
    const records = articles.get(row.article_id) ?? new Map<string, Record>()
    articles.set(row.article_id, records)
    const record = recordOf(row)
    for (const localId of JSON.parse(row.local_ids) as string[]) records.set(localId, record)
  }
  return articles
}
