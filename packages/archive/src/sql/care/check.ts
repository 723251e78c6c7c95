import { type Article, verify } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import type { CheckReport } from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import type { Engine } from '../createArchive.ts'
import { wordsRow } from '../fullText.ts'
import { type PackedJson, readArticle } from '../storedArticle.ts'
import type { Tables } from '../tables.ts'
import { linkRows } from '../write/articleRows.ts'
import type { RecordIds } from '../write/identify.ts'
import type { TopicIds } from '../write/linkTopics.ts'
import { project } from '../write/project.ts'
import { checkSums } from './checkSums.ts'
import { articlePages } from './everyArticle.ts'
import { Faults } from './faults.ts'
import { countRows } from './stats.ts'

/** See `Archive.check`; all of it at one moment. */
export const checkArchive = (engine: Engine, onArticles?: (count: number) => void): Promise<CheckReport> =>
  engine.snapshot(async db => {
    const faults = new Faults()
    for (const fault of await engine.faults(db)) faults.add(fault)
    let articleCount = 0
    for await (const rows of articlePages(db)) {
      const stored = await readRows(
        db,
        rows.map(({ id }) => id),
      )
      for (const { json, ...row } of rows) await checkArticle(engine, db, faults, row, json, stored)
      articleCount += rows.length
      onArticles?.(articleCount)
    }
    await checkSums(db, engine.fullText, faults)
    await checkCounts(db, faults, articleCount)
    return faults.report(articleCount)
  })

/** The rows that articles have in other tables. */
type StoredRows = Awaited<ReturnType<typeof readRows>>

const readRows = async (db: Kysely<Tables>, ids: readonly string[]) => {
  const quotes = await db
    .selectFrom('quotes')
    .leftJoin('quote_json', 'quote_json.rid', 'quotes.rid')
    .selectAll('quotes')
    .select('quote_json.json')
    .where('article_id', 'in', ids)
    .execute()
  const rids = quotes.map(({ rid }) => rid)
  return {
    quotes: Map.groupBy(quotes, row => row.article_id),
    links: Map.groupBy(
      await forChunks(rids, chunk =>
        db.selectFrom('quote_topics').selectAll().where('quote_rid', 'in', chunk).execute(),
      ),
      row => row.article_id,
    ),
    speakers: Map.groupBy(
      await db.selectFrom('article_speakers').selectAll().where('article_id', 'in', ids).execute(),
      row => row.article_id,
    ),
    topics: Map.groupBy(
      await db.selectFrom('article_topics').selectAll().where('article_id', 'in', ids).execute(),
      row => row.article_id,
    ),
    subjects: Map.groupBy(
      await db.selectFrom('article_subjects').selectAll().where('article_id', 'in', ids).execute(),
      row => row.article_id,
    ),
  }
}

/** Checks an Article, and that its rows are what it gives. */
const checkArticle = async (
  { fullText }: Engine,
  db: Kysely<Tables>,
  faults: Faults,
  { rid, ...row }: { readonly rid: number; readonly id: string },
  json: PackedJson,
  stored: StoredRows,
): Promise<void> => {
  const name = `Article ${row.id}`
  const article = soundArticle(json, name, faults)
  if (article === null) return
  const speakers = stored.speakers.get(row.id) ?? []
  const topics = stored.topics.get(row.id) ?? []
  const speakerIds: RecordIds = recordIds(speakers, ({ speaker_id }) => speaker_id)
  const topicIds: TopicIds = recordIds(topics, ({ topic_id }) => topic_id)
  const isComplete =
    article.speakers.every(({ id }) => speakerIds.has(id)) &&
    article.topics.every(({ id }) => topicIds.has(id))
  faults.expect(isComplete, `${name}: a speaker or topic of it is in no record.`)
  if (!isComplete) return
  const due = project(article, speakerIds, topicIds)
  faults.compare(`${name}, its row`, [row], [due.article])
  faults.compare(`${name}, its speakers`, speakers, due.speakers)
  faults.compare(`${name}, its topics`, topics, due.topics)
  faults.compare(`${name}, its subjects`, stored.subjects.get(row.id) ?? [], due.subjects)
  const quotes = stored.quotes.get(row.id) ?? []
  faults.compare(
    `${name}, its quotes`,
    quotes.map(({ rid: _, ...quote }) => quote),
    due.quotes.map(({ quote, json: own }) => ({ ...quote, json: own })),
  )
  const ridOf = new Map(quotes.map(quote => [quote.turn, quote.rid]))
  faults.compare(
    `${name}, what its quotes are about`,
    stored.links.get(row.id) ?? [],
    due.quotes.flatMap(rows => linkRows(rows, ridOf.get(rows.quote.turn) ?? 0)),
  )
  const isFound = await fullText.holds(db, 'article_words', wordsRow(rid, due.text, due.facets))
  faults.expect(isFound, `${name} is not found by its words.`)
  for (const { quote, text, facets } of due.quotes) {
    const own = ridOf.get(quote.turn)
    const isKnown =
      own === undefined || (await fullText.holds(db, 'quote_words', wordsRow(own, text, facets)))
    faults.expect(isKnown, `${name}: its quote ${-quote.turn} is not found by its words.`)
  }
}

const soundArticle = (json: PackedJson, name: string, faults: Faults): Article | null => {
  try {
    const article = readArticle(json)
    const problems = verify(article)
    for (const problem of problems) faults.add(`${name}: ${problem}.`)
    return problems.length === 0 ? article : null
  } catch (error) {
    faults.add(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    return null
  }
}

/** The archive's ids of an Article's speakers or topics, by the Article's own. */
const recordIds = <Row extends { readonly local_ids: string }, Id extends string>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): ReadonlyMap<Id, string> =>
  new Map(rows.flatMap(row => (JSON.parse(row.local_ids) as Id[]).map(id => [id, idOf(row)] as const)))

/** Rows whose article, quote or name is gone. */
const checkCounts = async (db: Kysely<Tables>, faults: Faults, articleCount: number): Promise<void> => {
  const pairs: readonly (readonly [keyof Tables, keyof Tables])[] = [
    ['article_json', 'articles'],
    ['article_words', 'articles'],
    ['quote_json', 'quotes'],
    ['quote_words', 'quotes'],
    ['name_words', 'speaker_names'],
    ['topic_words', 'topic_names'],
  ]
  faults.expect((await countRows(db, 'articles')) === articleCount, 'Some articles have no text.')
  for (const [part, whole] of pairs) {
    const [count, due] = [await countRows(db, part), await countRows(db, whole)]
    faults.expect(count === due, `${part} has ${count} rows, and ${whole} ${due}.`)
  }
}
