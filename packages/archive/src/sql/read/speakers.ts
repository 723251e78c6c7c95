import { sql } from 'kysely'
import type { Counted, Placed, PrintedRole, SpeakerFilter, SpeakerRecord, Window } from '../../archive.ts'
import { isBlankQuery, readBeginnings } from '../../text/query.ts'
import { foldedText } from '../../text/words.ts'
import { forChunks } from '../bulk.ts'
import { byCodeUnit } from '../tally.ts'
import { REGISTERED, speakerRecord } from './records.ts'
import { byArticle, checkedLimit, count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder } from './window.ts'

export const listSpeakers = async (
  source: Source,
  filter: SpeakerFilter,
  window: Window,
): Promise<readonly Placed<SpeakerRecord>[]> => {
  const rows = await inWindow(
    filtered(source, filter).selectAll('speakers').select(REGISTERED),
    MOST_QUOTED,
    window,
  ).execute()
  return rows.map(row => place(MOST_QUOTED, [row.quote_count, row.id], speakerRecord(row)))
}

export const countSpeakers = async (source: Source, filter: SpeakerFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

export const speakersByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (SpeakerRecord | null)[]> => {
  const rows = await forChunks(ids, chunk =>
    db
      .selectFrom('speakers')
      .leftJoin('register', 'register.id', 'speakers.id')
      .selectAll('speakers')
      .select(REGISTERED)
      .where('speakers.id', 'in', chunk)
      .execute(),
  )
  return inOrderOf(ids, rows.map(speakerRecord))
}

/** The most quoted first. */
export const speakersByName = async ({ db }: Source, name: string): Promise<readonly SpeakerRecord[]> => {
  const folded = foldedText(name)
  const named = db.selectFrom('speaker_names').select('speaker_id').where('folded', '=', folded)
  const registered = db.selectFrom('register').select('id').where('folded', '=', folded)
  const rows = await db
    .selectFrom('speakers')
    .leftJoin('register', 'register.id', 'speakers.id')
    .selectAll('speakers')
    .select(REGISTERED)
    .where(eb => eb.or([eb('speakers.id', 'in', named), eb('speakers.id', 'in', registered)]))
    .orderBy('quote_count', 'desc')
    .orderBy('speakers.id', 'desc')
    .execute()
  return rows.map(speakerRecord)
}

export const speakersOnTopic = async (
  { db }: Source,
  topic: string,
  limit: number,
): Promise<readonly Counted<SpeakerRecord>[]> => {
  const counts = db
    .selectFrom('quote_topics')
    .where('topic_id', '=', topic)
    .where('speaker_id', 'is not', null)
    .groupBy('speaker_id')
    .select(['speaker_id', count])
    .orderBy('count', 'desc')
    .orderBy('speaker_id', 'desc')
    .limit(checkedLimit(limit))
    .as('counts')
  const rows = await db
    .selectFrom(counts)
    .innerJoin('speakers', 'speakers.id', 'counts.speaker_id')
    .leftJoin('register', 'register.id', 'speakers.id')
    .selectAll('speakers')
    .select(REGISTERED)
    .select('counts.count')
    .orderBy('counts.count', 'desc')
    .orderBy('speakers.id', 'desc')
    .execute()
  return rows.map(row => ({ record: speakerRecord(row), quoteCount: row.count }))
}

export const speakersOfArticles = async (
  { db }: Source,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, SpeakerRecord>>> => {
  const rows = await forChunks(articleIds, chunk =>
    db
      .selectFrom('article_speakers')
      .innerJoin('speakers', 'speakers.id', 'article_speakers.speaker_id')
      .leftJoin('register', 'register.id', 'speakers.id')
      .where('article_speakers.article_id', 'in', chunk)
      .selectAll('speakers')
      .select(REGISTERED)
      .select(['article_speakers.article_id', 'article_speakers.local_ids'])
      .execute(),
  )
  return byArticle(rows, speakerRecord)
}

export const rolesOfSpeaker = async ({ db }: Source, speaker: string): Promise<readonly PrintedRole[]> => {
  const rows = await db
    .selectFrom('article_speakers')
    .select(['roles', count])
    .select(({ fn }) => [
      // An article without a date has the empty one, which comes before all others.
      fn.min(sql<string | null>`nullif(published_at, '')`).as('first'),
      fn.max('published_at').as('last'),
    ])
    .where('speaker_id', '=', speaker)
    .groupBy('roles')
    .execute()
  const roles = new Map<string, PrintedRole>()
  for (const row of rows) {
    for (const role of JSON.parse(row.roles) as string[]) {
      const span = {
        role,
        firstPrintedAt: row.first,
        lastPrintedAt: row.last || null,
        articleCount: row.count,
      }
      const known = roles.get(role)
      roles.set(role, known === undefined ? span : together(known, span))
    }
  }
  return [...roles.values()].sort(byFirstPrinted)
}

const together = (a: PrintedRole, b: PrintedRole): PrintedRole => {
  const dates = [a, b].flatMap(({ firstPrintedAt, lastPrintedAt }) => [
    firstPrintedAt ?? [],
    lastPrintedAt ?? [],
  ])
  const sorted = dates.flat().sort(byCodeUnit)
  return {
    role: a.role,
    firstPrintedAt: sorted[0] ?? null,
    lastPrintedAt: sorted.at(-1) ?? null,
    articleCount: a.articleCount + b.articleCount,
  }
}

/** Those without a date last. */
const byFirstPrinted = (a: PrintedRole, b: PrintedRole): number =>
  byCodeUnit(a.firstPrintedAt ?? '~', b.firstPrintedAt ?? '~') || byCodeUnit(a.role, b.role)

const MOST_QUOTED: SqlOrder = {
  list: 'speakers',
  types: ['number', 'string'],
  columns: ['speakers.quote_count', 'speakers.id'],
}

const filtered = ({ db, fullText }: Source, { kinds, name, topic }: SpeakerFilter) => {
  const beginnings = readBeginnings(name ?? '')
  return db
    .selectFrom('speakers')
    .leftJoin('register', 'register.id', 'speakers.id')
    .$if(kinds !== undefined, query => query.where('speakers.kind', 'in', kinds!))
    .$if(topic !== undefined, query =>
      query.where(({ eb, selectFrom }) =>
        eb(
          'speakers.id',
          'in',
          selectFrom('quote_topics').select('speaker_id').where('topic_id', '=', topic!),
        ),
      ),
    )
    .$if(!isBlankQuery(beginnings), query =>
      query.where(({ eb, selectFrom }) =>
        eb(
          'speakers.id',
          'in',
          selectFrom('speaker_names')
            .select('speaker_id')
            .where(fullText.matches('speaker_names.rid', 'name_words', beginnings, [])),
        ),
      ),
    )
}
