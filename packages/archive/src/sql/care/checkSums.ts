import type { Kysely } from 'kysely'
import { type FullText, wordsRow } from '../fullText.ts'
import type { ArticleSpeakerTable, ArticleTopicTable, Tables, WordIndex } from '../tables.ts'
import { readTally } from '../tally.ts'
import { summedSpeaker } from '../write/speakers.ts'
import { summedTopic } from '../write/topics.ts'
import type { Faults } from './faults.ts'
import { countRows } from './stats.ts'

/** Records of one reading. */
const PAGE = 200

/** A record that is a sum of what articles say. */
interface Sum {
  readonly id: string
  readonly kind: string
  /** The tally of its names. */
  readonly names: string
}

/** A name of a record, as a row of its own. */
interface Name {
  readonly rid: number
  readonly id: string
  readonly name: string
}

/** Where one kind of records lies, and how it is summed. */
interface Records<Said> {
  readonly what: string
  readonly index: WordIndex
  readonly read: (before: string) => Promise<readonly Sum[]>
  readonly said: (ids: readonly string[]) => Promise<readonly Said[]>
  readonly idOf: (said: Said) => string
  readonly names: (ids: readonly string[]) => Promise<readonly Name[]>
  readonly sum: (said: readonly [Said, ...Said[]], stored: Sum) => Sum
}

/** Checks that every speaker and topic is the sum of what articles say, and is found by every name. */
export const checkSums = async (db: Kysely<Tables>, fullText: FullText, faults: Faults): Promise<void> => {
  await checkRecords(db, fullText, faults, speakersIn(db))
  await checkRecords(db, fullText, faults, topicsIn(db))
  for (const [said, column, table] of [
    ['article_speakers', 'speaker_id', 'speakers'],
    ['article_topics', 'topic_id', 'topics'],
  ] as const) {
    const { count } = await db
      .selectFrom(said)
      .select(({ fn }) => fn.count(column).distinct().as('count'))
      .executeTakeFirstOrThrow()
    faults.expect(Number(count) === (await countRows(db, table)), `Some ${table} of articles have no record.`)
  }
}

const speakersIn = (db: Kysely<Tables>): Records<ArticleSpeakerTable> => ({
  what: 'Speaker',
  index: 'name_words',
  read: before =>
    db.selectFrom('speakers').selectAll().where('id', '>', before).orderBy('id').limit(PAGE).execute(),
  said: ids => db.selectFrom('article_speakers').selectAll().where('speaker_id', 'in', ids).execute(),
  idOf: ({ speaker_id }) => speaker_id,
  names: ids =>
    db
      .selectFrom('speaker_names')
      .select(['rid', 'speaker_id as id', 'name'])
      .where('speaker_id', 'in', ids)
      .execute(),
  // Of several kinds it has that of the article that was put last, which nothing tells.
  sum: (said, { kind }) => {
    const sum = summedSpeaker(said)
    return { ...sum, kind: said.find(row => row.kind === kind)?.kind ?? sum.kind }
  },
})

const topicsIn = (db: Kysely<Tables>): Records<ArticleTopicTable> => ({
  what: 'Topic',
  index: 'topic_words',
  read: before =>
    db.selectFrom('topics').selectAll().where('id', '>', before).orderBy('id').limit(PAGE).execute(),
  said: ids => db.selectFrom('article_topics').selectAll().where('topic_id', 'in', ids).execute(),
  idOf: ({ topic_id }) => topic_id,
  names: ids =>
    db
      .selectFrom('topic_names')
      .select(['rid', 'topic_id as id', 'folded as name'])
      .where('topic_id', 'in', ids)
      .execute(),
  sum: summedTopic,
})

const checkRecords = async <Said>(
  db: Kysely<Tables>,
  fullText: FullText,
  faults: Faults,
  { what, index, read, said, idOf, names, sum }: Records<Said>,
): Promise<void> => {
  for (let before = ''; ; ) {
    const records = await read(before)
    const ids = records.map(({ id }) => id)
    const saidOf = Map.groupBy(await said(ids), idOf)
    const printed = await names(ids)
    const namesOf = Map.groupBy(printed, ({ id }) => id)
    for (const record of records) {
      const [first, ...others] = saidOf.get(record.id) ?? []
      if (first === undefined) {
        faults.add(`${what} ${record.id} is in no article.`)
        continue
      }
      const due = sum([first, ...others], record)
      faults.compare(`${what} ${record.id}`, [sorted(record)], [sorted(due)])
      faults.compare(
        `${what} ${record.id}, its names`,
        (namesOf.get(record.id) ?? []).map(({ name }) => ({ name })),
        [...readTally(due.names).keys()].map(name => ({ name })),
      )
    }
    for (const { rid, name } of printed) {
      const isFound = await fullText.holds(db, index, wordsRow(rid, name))
      faults.expect(isFound, `${what}: the name “${name}” is not found by its words.`)
    }
    if (records.length < PAGE) return
    before = records.at(-1)!.id
  }
}

/** A row whose tallies are in one order: they are written in the order in which articles came. */
const sorted = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && value.startsWith('[') ? [...readTally(value)].sort() : value,
    ]),
  )
