import { type Article, verify } from '@onrecord/parser'
import { expect } from 'vitest'
import type { Archive, ArchiveErrorCode, Placed, Window } from '../../archive.ts'
import { type Draft, draft } from '../articles.ts'

/** Opens a new, empty archive. */
export type Open = () => Promise<Archive>

/** Tests by their titles. */
export type Contract = Readonly<Record<string, (open: Open) => Promise<void>>>

/** Opens an archive, puts articles into it, and closes it after the check. */
export const check = async (
  open: Open,
  drafts: readonly Draft[],
  expectations: (archive: Archive, articles: readonly Article[]) => Promise<void>,
): Promise<void> => {
  const articles = drafts.map(sound)
  const archive = await open()
  try {
    await archive.put(articles)
    await expectations(archive, articles)
  } finally {
    await archive.close()
  }
}

/** An article from a draft, which must be sound. */
export const sound = (spec: Draft): Article => {
  const article = draft(spec)
  expect(verify(article)).toEqual([])
  return article
}

export const FIRST: Window = { limit: 100, isInverted: false }

export const records = <Record>(placed: readonly Placed<Record>[]): readonly Record[] =>
  placed.map(({ record }) => record)

/** Reads a whole list page by page, from its beginning or, with `isInverted`, from its end. */
export const pageThrough = async <Record>(
  list: (window: Window) => Promise<readonly Placed<Record>[]>,
  limit: number,
  isInverted: boolean,
): Promise<Record[]> => {
  const all: Record[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await list(
      isInverted ? { before: cursor, limit, isInverted } : { after: cursor, limit, isInverted },
    )
    all.push(...records(page))
    cursor = page.at(-1)?.cursor
    if (page.length < limit) return isInverted ? all.reverse() : all
  }
}

export const expectError = async (work: Promise<unknown>, code: ArchiveErrorCode): Promise<void> => {
  await expect(work).rejects.toMatchObject({ name: 'ArchiveError', code })
}

/** Everything that can be read from an archive of a few articles, for comparing two archives. */
export const contents = async (archive: Archive): Promise<unknown> => {
  const articles = records(await archive.articles({}, FIRST))
  const speakers = records(await archive.speakers({}, FIRST))
  const topics = records(await archive.topics({}, FIRST))
  const ids = articles.map(({ id }) => id)
  const words = ['tide', 'harbour', 'Quill', 'mill*', '-tide']
  return {
    articles,
    speakers,
    topics,
    quotes: records(await archive.quotes({}, FIRST)),
    counts: [
      await archive.countArticles({}),
      await archive.countQuotes({}),
      await archive.countSpeakers({}),
      await archive.countTopics({}),
    ],
    sites: await archive.sites(),
    subjects: await archive.subjects(),
    topicsOfArticles: await archive.topicsOfArticles(ids),
    speakersOfArticles: await archive.speakersOfArticles(ids),
    topicsOfSpeakers: await Promise.all(speakers.map(({ id }) => archive.topicsOfSpeaker(id, 100))),
    topicsBeside: await Promise.all(
      // How many quotes there are in all may be an estimate, on which their order depends.
      topics.map(async ({ id }) => new Set(await archive.topicsBeside(id, 100))),
    ),
    speakersOnTopics: await Promise.all(topics.map(({ id }) => archive.speakersOnTopic(id, 100))),
    named: await Promise.all(speakers.map(({ name }) => archive.speakersByName(name))),
    found: await Promise.all(
      words.map(async text => ({
        articles: records(await archive.articles({ text }, FIRST)),
        quotes: records(await archive.quotes({ text }, FIRST)),
        hits: new Set((await archive.search(text, 100)).map(({ hit }) => `${hit.kind} ${hit.record.id}`)),
      })),
    ),
    byName: await Promise.all(
      ['qui', 'old'].map(async name => records(await archive.speakers({ name }, FIRST))),
    ),
    byLabel: await Promise.all(
      ['ti', 'bri'].map(async label => records(await archive.topics({ label }, FIRST))),
    ),
  }
}
