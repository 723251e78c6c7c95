import type { TopicKind } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { deleteWords, forChunks, insertRows } from '../bulk.ts'
import { wordsRow } from '../fullText.ts'
import type { ArticleTopicTable, Tables } from '../tables.ts'
import { commonest, count, readTally, type Tally, writeTally } from '../tally.ts'

/** A row of `topics` while it is counted. */
interface Sum {
  readonly isNew: boolean
  readonly labels: Tally
  readonly kinds: Tally
  quoteCount: number
  articleCount: number
}

/** Brings topics up to date with the articles that were withdrawn and added. */
export const addUpTopics = async (
  db: Kysely<Tables>,
  withdrawn: readonly ArticleTopicTable[],
  added: readonly ArticleTopicTable[],
): Promise<void> => {
  const ids = [...new Set([...withdrawn, ...added].map(row => row.topic_id))]
  const sums = await readSums(db, ids)
  for (const row of withdrawn) change(sums, row, -1)
  for (const row of added) change(sums, row, 1)
  await writeSums(db, sums)
}

const readSums = async (db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Sum>> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('topics').selectAll().where('id', 'in', chunk).execute(),
  )
  return new Map(
    rows.map(row => [
      row.id,
      {
        isNew: false,
        labels: readTally(row.labels),
        kinds: readTally(row.kinds),
        quoteCount: row.quote_count,
        articleCount: row.article_count,
      },
    ]),
  )
}

const change = (sums: Map<string, Sum>, row: ArticleTopicTable, step: 1 | -1): void => {
  const sum = sums.get(row.topic_id) ?? {
    isNew: true,
    labels: new Map(),
    kinds: new Map(),
    quoteCount: 0,
    articleCount: 0,
  }
  sums.set(row.topic_id, sum)
  count(sum.labels, row.label, step)
  count(sum.kinds, row.kind, step)
  sum.quoteCount += step * row.quote_count
  sum.articleCount += step
}

const writeSums = async (db: Kysely<Tables>, sums: ReadonlyMap<string, Sum>): Promise<void> => {
  const rows = [...sums].map(([id, sum]) => ({
    id,
    kind: (commonest(sum.kinds)[0] ?? 'other') as TopicKind,
    labels: writeTally(sum.labels),
    kinds: writeTally(sum.kinds),
    quote_count: sum.quoteCount,
    article_count: sum.articleCount,
  }))
  const written = await forChunks(
    rows.filter(row => row.article_count > 0),
    chunk =>
      db
        .insertInto('topics')
        .values(chunk)
        .onConflict(conflict =>
          conflict.column('id').doUpdateSet(({ ref }) => ({
            kind: ref('excluded.kind'),
            labels: ref('excluded.labels'),
            kinds: ref('excluded.kinds'),
            quote_count: ref('excluded.quote_count'),
            article_count: ref('excluded.article_count'),
          })),
        )
        .returning(['rid', 'id', 'labels'])
        .execute(),
  )
  const news = written.filter(({ id }) => sums.get(id)?.isNew)
  // All labels of a topic have the same words: any will do.
  await insertRows(
    db,
    'topic_words',
    news.map(({ rid, labels }) => wordsRow(rid, commonest(readTally(labels))[0] ?? '')),
  )
  const gone = rows.filter(row => row.article_count === 0).map(row => row.id)
  const deleted = await forChunks(gone, chunk =>
    db.deleteFrom('topics').where('id', 'in', chunk).returning('rid').execute(),
  )
  await deleteWords(db, 'topic_words', deleted)
}
