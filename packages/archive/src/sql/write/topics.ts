import type { TopicKind } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { foldedText } from '../../text/words.ts'
import { chunks, deleteWords, forChunks, insertRows } from '../bulk.ts'
import { wordsRow } from '../fullText.ts'
import type { ArticleTopicTable, Tables, TopicTable } from '../tables.ts'
import { commonest, count, readTally, type Tally, writeTally } from '../tally.ts'

/** A row of `topics` while it is counted. */
interface Sum {
  readonly labels: Tally
  readonly names: Tally
  readonly kinds: Tally
  readonly wikidataIds: Tally
  readonly mediaTopics: Tally
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
  const namesBefore = new Map([...sums].map(([id, { names }]) => [id, new Set(names.keys())]))
  for (const row of withdrawn) change(sums, row, -1)
  for (const row of added) change(sums, row, 1)
  await writeSums(db, sums)
  await writeNames(db, sums, namesBefore)
}

const readSums = async (db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Sum>> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('topics').selectAll().where('id', 'in', chunk).execute(),
  )
  return new Map(
    rows.map(row => [
      row.id,
      {
        labels: readTally(row.labels),
        names: readTally(row.names),
        kinds: readTally(row.kinds),
        wikidataIds: readTally(row.wikidata_ids),
        mediaTopics: readTally(row.media_topics),
        quoteCount: row.quote_count,
        articleCount: row.article_count,
      },
    ]),
  )
}

const change = (sums: Map<string, Sum>, row: ArticleTopicTable, step: 1 | -1): void => {
  const sum = sums.get(row.topic_id) ?? {
    labels: new Map(),
    names: new Map(),
    kinds: new Map(),
    wikidataIds: new Map(),
    mediaTopics: new Map(),
    quoteCount: 0,
    articleCount: 0,
  }
  sums.set(row.topic_id, sum)
  count(sum.labels, row.label, step)
  for (const name of new Set([foldedText(row.label), foldedText(row.key)]))
    if (name !== '') count(sum.names, name, step)
  count(sum.kinds, row.kind, step)
  if (row.wikidata !== null) count(sum.wikidataIds, row.wikidata, step)
  if (row.media_topic !== null) count(sum.mediaTopics, row.media_topic, step)
  sum.quoteCount += step * row.quote_count
  sum.articleCount += step
}

/** What a topic's row should be, by what articles say. */
export const summedTopic = (rows: readonly [ArticleTopicTable, ...ArticleTopicTable[]]): TopicTable => {
  const sums = new Map<string, Sum>()
  for (const row of rows) change(sums, row, 1)
  return rowOf([rows[0].topic_id, sums.get(rows[0].topic_id)!])
}

const rowOf = ([id, sum]: readonly [string, Sum]): TopicTable => ({
  id,
  kind: (commonest(sum.kinds)[0] ?? 'other') as TopicKind,
  wikidata: commonest(sum.wikidataIds)[0] ?? null,
  labels: writeTally(sum.labels),
  names: writeTally(sum.names),
  kinds: writeTally(sum.kinds),
  wikidata_ids: writeTally(sum.wikidataIds),
  media_topics: writeTally(sum.mediaTopics),
  quote_count: sum.quoteCount,
  article_count: sum.articleCount,
})

const writeSums = async (db: Kysely<Tables>, sums: ReadonlyMap<string, Sum>): Promise<void> => {
  const rows = [...sums].map(rowOf)
  const gone = rows.filter(row => row.article_count === 0)
  for (const chunk of chunks(gone.map(row => row.id)))
    await db.deleteFrom('topics').where('id', 'in', chunk).execute()
  for (const chunk of chunks(rows.filter(row => row.article_count > 0))) {
    const insert = db.insertInto('topics').values(chunk)
    await insert
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          wikidata: ref('excluded.wikidata'),
          labels: ref('excluded.labels'),
          names: ref('excluded.names'),
          kinds: ref('excluded.kinds'),
          wikidata_ids: ref('excluded.wikidata_ids'),
          media_topics: ref('excluded.media_topics'),
          quote_count: ref('excluded.quote_count'),
          article_count: ref('excluded.article_count'),
        })),
      )
      .execute()
  }
}

/** Adds the names that are new and deletes those that no article uses any more. */
const writeNames = async (
  db: Kysely<Tables>,
  sums: ReadonlyMap<string, Sum>,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> => {
  const news: { topic_id: string; folded: string }[] = []
  for (const [topic_id, { names }] of sums) {
    const known = before.get(topic_id) ?? new Set()
    for (const folded of names.keys()) if (!known.has(folded)) news.push({ topic_id, folded })
    const gone = [...known].filter(folded => !names.has(folded))
    const rows = await forChunks(gone, chunk =>
      db
        .deleteFrom('topic_names')
        .where('topic_id', '=', topic_id)
        .where('folded', 'in', chunk)
        .returning('rid')
        .execute(),
    )
    await deleteWords(db, 'topic_words', rows)
  }
  const rows = await forChunks(news, chunk =>
    db.insertInto('topic_names').values(chunk).returning(['rid', 'folded']).execute(),
  )
  await insertRows(
    db,
    'topic_words',
    rows.map(({ rid, folded }) => wordsRow(rid, folded)),
  )
}
