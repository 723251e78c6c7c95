import type { Counted, Placed, SpeakerFilter, SpeakerRecord, Window } from '../../archive.ts'
import { isBlankQuery, readBeginnings } from '../../text/query.ts'
import { foldedText } from '../../text/words.ts'
import { forChunks } from '../bulk.ts'
import { speakerRecord } from './records.ts'
import { byArticle, checkedLimit, count, inOrderOf, type Source } from './source.ts'
import { inWindow, place, type SqlOrder } from './window.ts'

export const listSpeakers = async (
  source: Source,
  filter: SpeakerFilter,
  window: Window,
): Promise<readonly Placed<SpeakerRecord>[]> => {
  const rows = await inWindow(filtered(source, filter).selectAll('speakers'), MOST_QUOTED, window).execute()
  return rows.map(row => place(MOST_QUOTED, [row.quote_count, row.id], speakerRecord(row)))
}

export const countSpeakers = async (source: Source, filter: SpeakerFilter): Promise<number> =>
  (await filtered(source, filter).select(count).executeTakeFirstOrThrow()).count

export const speakersByIds = async (
  { db }: Source,
  ids: readonly string[],
): Promise<readonly (SpeakerRecord | null)[]> => {
  const rows = await forChunks(ids, chunk =>
    db.selectFrom('speakers').selectAll().where('id', 'in', chunk).execute(),
  )
  return inOrderOf(ids, rows.map(speakerRecord))
}

/** The most quoted first. */
export const speakersByName = async ({ db }: Source, name: string): Promise<readonly SpeakerRecord[]> => {
  const named = db.selectFrom('speaker_names').select('speaker_id').where('folded', '=', foldedText(name))
  const rows = await db
    .selectFrom('speakers')
    .selectAll()
    .where('id', 'in', named)
    .orderBy('quote_count', 'desc')
    .orderBy('id', 'desc')
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
    .selectAll('speakers')
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
      .where('article_speakers.article_id', 'in', chunk)
      .selectAll('speakers')
      .select(['article_speakers.article_id', 'article_speakers.local_ids'])
      .execute(),
  )
  return byArticle(rows, speakerRecord)
}

const MOST_QUOTED: SqlOrder = {
  list: 'speakers',
  types: ['number', 'string'],
  columns: ['speakers.quote_count', 'speakers.id'],
}

const filtered = ({ db, fullText }: Source, { kinds, name, topic }: SpeakerFilter) => {
  const beginnings = readBeginnings(name ?? '')
  return db
    .selectFrom('speakers')
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
