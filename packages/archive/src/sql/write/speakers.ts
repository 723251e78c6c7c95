import type { Gender, SpeakerKind } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { familyOf, isFullName, personName } from '../../identity/personName.ts'
import { foldedText } from '../../text/words.ts'
import { chunks, deleteWords, forChunks, insertRows } from '../bulk.ts'
import { wordsRow } from '../fullText.ts'
import type { ArticleSpeakerTable, SpeakerTable, Tables } from '../tables.ts'
import { commonest, count, readTally, type Tally, writeTally } from '../tally.ts'

/** A row of `speakers` while it is counted. */
interface Sum {
  kind: SpeakerKind
  readonly names: Tally
  readonly fullestNames: Tally
  readonly roles: Tally
  readonly affiliations: Tally
  readonly genders: Tally
  quoteCount: number
  articleCount: number
}

/** Brings speakers and their names up to date with the articles that were withdrawn and added. */
export const addUpSpeakers = async (
  db: Kysely<Tables>,
  withdrawn: readonly ArticleSpeakerTable[],
  added: readonly ArticleSpeakerTable[],
): Promise<void> => {
  const ids = [...new Set([...withdrawn, ...added].map(row => row.speaker_id))]
  const sums = await readSums(db, ids)
  const namesBefore = new Map([...sums].map(([id, { names }]) => [id, new Set(names.keys())]))
  for (const row of withdrawn) change(sums, row, -1)
  for (const row of added) change(sums, row, 1)
  await writeSums(db, sums)
  await writeNames(db, sums, namesBefore)
}

const readSums = async (db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Sum>> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('speakers').selectAll().where('id', 'in', chunk).execute(),
  )
  return new Map(
    rows.map(row => [
      row.id,
      {
        kind: row.kind,
        names: readTally(row.names),
        fullestNames: readTally(row.fullest_names),
        roles: readTally(row.roles),
        affiliations: readTally(row.affiliations),
        genders: readTally(row.genders),
        quoteCount: row.quote_count,
        articleCount: row.article_count,
      },
    ]),
  )
}

const change = (sums: Map<string, Sum>, row: ArticleSpeakerTable, step: 1 | -1): void => {
  const sum = sums.get(row.speaker_id) ?? {
    kind: row.kind,
    names: new Map(),
    fullestNames: new Map(),
    roles: new Map(),
    affiliations: new Map(),
    genders: new Map(),
    quoteCount: 0,
    articleCount: 0,
  }
  sums.set(row.speaker_id, sum)
  const names = JSON.parse(row.names) as string[]
  for (const name of names) count(sum.names, name, step)
  if (names[0] !== undefined) count(sum.fullestNames, names[0], step)
  for (const role of JSON.parse(row.roles) as string[]) count(sum.roles, role, step)
  for (const affiliation of JSON.parse(row.affiliations) as string[])
    count(sum.affiliations, affiliation, step)
  if (row.gender !== null) count(sum.genders, row.gender satisfies Gender, step)
  sum.kind = row.kind
  sum.quoteCount += step * row.quote_count
  sum.articleCount += step
}

/** What a speaker's row should be, by what articles say. */
export const summedSpeaker = (
  rows: readonly [ArticleSpeakerTable, ...ArticleSpeakerTable[]],
): SpeakerTable => {
  const sums = new Map<string, Sum>()
  for (const row of rows) change(sums, row, 1)
  return rowOf([rows[0].speaker_id, sums.get(rows[0].speaker_id)!])
}

const rowOf = ([id, sum]: readonly [string, Sum]): SpeakerTable => ({
  id,
  kind: sum.kind,
  names: writeTally(sum.names),
  fullest_names: writeTally(sum.fullestNames),
  roles: writeTally(sum.roles),
  affiliations: writeTally(sum.affiliations),
  genders: writeTally(sum.genders),
  family: familyIn(sum),
  quote_count: sum.quoteCount,
  article_count: sum.articleCount,
})

const writeSums = async (db: Kysely<Tables>, sums: ReadonlyMap<string, Sum>): Promise<void> => {
  const rows = [...sums].map(rowOf)
  const kept = rows.filter(row => row.article_count > 0)
  const gone = rows.filter(row => row.article_count === 0)
  for (const chunk of chunks(kept)) {
    const insert = db.insertInto('speakers').values(chunk)
    await insert
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          names: ref('excluded.names'),
          fullest_names: ref('excluded.fullest_names'),
          roles: ref('excluded.roles'),
          affiliations: ref('excluded.affiliations'),
          genders: ref('excluded.genders'),
          family: ref('excluded.family'),
          quote_count: ref('excluded.quote_count'),
          article_count: ref('excluded.article_count'),
        })),
      )
      .execute()
  }
  for (const chunk of chunks(gone.map(row => row.id))) {
    await db.deleteFrom('speakers').where('id', 'in', chunk).execute()
  }
}

const familyIn = ({ kind, fullestNames }: Sum): string | null => {
  if (kind !== 'person') return null
  for (const text of commonest(fullestNames)) {
    const name = personName(text)
    if (name !== null && isFullName(name)) return familyOf(name)
  }
  return null
}

/** Adds the names that are new and deletes those that no article uses any more. */
const writeNames = async (
  db: Kysely<Tables>,
  sums: ReadonlyMap<string, Sum>,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> => {
  const news: { speaker_id: string; name: string; folded: string }[] = []
  for (const [speaker_id, { names }] of sums) {
    const known = before.get(speaker_id) ?? new Set()
    for (const name of names.keys()) {
      if (!known.has(name)) news.push({ speaker_id, name, folded: foldedText(name) })
    }
    const gone = [...known].filter(name => !names.has(name))
    const rows = await forChunks(gone, chunk =>
      db
        .deleteFrom('speaker_names')
        .where('speaker_id', '=', speaker_id)
        .where('name', 'in', chunk)
        .returning('rid')
        .execute(),
    )
    await deleteWords(db, 'name_words', rows)
  }
  const rows = await forChunks(news, chunk =>
    db.insertInto('speaker_names').values(chunk).returning(['rid', 'name']).execute(),
  )
  await insertRows(
    db,
    'name_words',
    rows.map(({ rid, name }) => wordsRow(rid, name)),
  )
}
