import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { openArchive } from '../open.ts'
import { draft } from '../testing/articles.ts'
import { expectError } from '../testing/contract/helpers.ts'

const folder = await mkdtemp(join(tmpdir(), 'onrecord-care-'))
afterAll(() => rm(folder, { recursive: true }))
let fileCount = 0
const newPath = (): string => join(folder, `${++fileCount}.onrecord`)

const ARTICLE = draft({
  url: 'u',
  publishedAt: '2031-01-01',
  quotes: [{ words: 'The tide', by: 'Mara Quill' }],
})
const OLD = ['tide', 'mill'].map(word =>
  draft({
    url: word,
    quotes: [{ words: `The ${word} and tide`, by: 'Mara Quill', role: 'mayor', about: ['tide'] }],
  }),
)

describe('the check of a file', () => {
  /** What is found wrong after somebody has been at the file. */
  const faultsAfter = async (harm: string): Promise<string> => {
    const path = newPath()
    const archive = await openArchive(path)
    await archive.put([ARTICLE, ...OLD])
    expect((await archive.check()).faults).toEqual([])
    await archive.close()
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
    database.exec(harm)
    database.close()
    const again = await openArchive(path)
    const { faults, faultCount } = await again.check()
    await again.close()
    expect(faultCount).toBe(faults.length)
    return faults.join('\n')
  }

  it.each([
    [
      'an Article that is not sound',
      `update article_json set json = '${JSON.stringify({ ...ARTICLE, text: 'x' })}' where rid = 1`,
      /^Article [0-9a-f]+: /,
    ],
    [
      'an Article that cannot be unpacked',
      `update article_json set json = x'28b52ffd00' where rid = 1`,
      /cannot be read/,
    ],
    ['an Article that is no JSON', `update article_json set json = '{' where rid = 1`, /cannot be read/],
    [
      'an Article that is lost',
      'delete from article_json where rid = 1',
      /have no text[\s\S]*article_json has 2 rows/,
    ],
    [
      'a date that is not the Article’s',
      `update articles set published_at = '' where rid = 1`,
      /its row: 1 wrong, 1 missing/,
    ],
    ['a quote that is lost', 'delete from quotes where rid = 1', /its quotes: 1 missing/],
    ['a quote twice as late', 'update quotes set turn = -9 where rid = 1', /its quotes: 1 wrong, 1 missing/],
    ['another speaker', `update quotes set speaker_id = 'x' where rid = 1`, /its quotes: 1 wrong/],
    ['a quote that is about nothing', 'delete from quote_topics', /what its quotes are about: 1 missing/],
    ['a topic that is lost', 'delete from article_topics', /a speaker or topic of it is in no record/],
    ['a speaker’s count', 'update speakers set quote_count = 7', /^Speaker person-mara-quill: 1 wrong/],
    [
      'a speaker of nobody',
      `insert into speakers (id, kind, names, fullest_names, roles, affiliations, genders, quote_count, article_count) values ('zed', 'person', '[]', '[]', '[]', '[]', '[]', 1, 1)`,
      /Speaker zed is in no article/,
    ],
    ['a topic’s label', `update topics set labels = '[["tied",3]]'`, /^Topic tide: 1 wrong/],
    ['a name that is lost', 'delete from speaker_names', /its names: 1 missing[\s\S]*name_words has 1 rows/],
    [
      'words of an article',
      `delete from article_words where rowid = 1`,
      /is not found by its words[\s\S]*article_words has 2 rows/,
    ],
    [
      'words of a quote',
      `delete from quote_words where rowid = 1; insert into quote_words (rowid, words, stems, facets) values (1, 'other', 'other', '')`,
      /its quote 1 is not found by its words/,
    ],
    [
      'facets of a quote',
      `delete from quote_words where rowid = 1; insert into quote_words (rowid, words, stems, facets) values (1, 'the tide', 'the tide', '')`,
      /its quote 1 is not found/,
    ],
    ['words of a name', 'delete from name_words', /name “Mara Quill” is not found/],
    ['words of a topic', 'delete from topic_words', /name “tide” is not found/],
  ])('tells of %s', async (_, harm, fault) => {
    expect(await faultsAfter(harm)).toMatch(fault)
  })

  it('tells of many faults the first hundred, and how many there are', async () => {
    const path = newPath()
    const archive = await openArchive(path)
    await archive.put(Array.from({ length: 120 }, (_, i) => draft({ url: `u${i}` })))
    await archive.close()
    const database = new DatabaseSync(path)
    database.exec(`update articles set site = 'x'`)
    database.close()
    const again = await openArchive(path)
    const { faults, faultCount } = await again.check()
    expect([faults.length, faultCount]).toEqual([100, 120])
    await again.close()
  })
})

describe('a damaged page', () => {
  it('is told of or refused, wherever it is', async () => {
    const path = newPath()
    const archive = await openArchive(path)
    await archive.put([ARTICLE, ...OLD])
    await archive.close()
    const file = await readFile(path)
    const pageSize = file.readUInt16BE(16)
    for (let page = 1; page * pageSize < file.length; page += 3) {
      const damaged = Buffer.from(file)
      damaged.fill(0xaa, page * pageSize, (page + 1) * pageSize)
      const copy = newPath()
      await writeFile(copy, damaged)
      expect([page, await isTrusted(copy)]).toEqual([page, false])
    }
  })
})

/** Whether an archive opens and finds itself sound; it may be refused as damaged, but must not fail in any other way. */
const isTrusted = async (path: string): Promise<boolean> => {
  try {
    const archive = await openArchive(path)
    try {
      return (await archive.check()).faultCount === 0
    } finally {
      await archive.close()
    }
  } catch (error) {
    expect(error).toMatchObject({ name: 'ArchiveError', code: 'notAnArchive' })
    return false
  }
}

describe('a backup', () => {
  it('is an archive with the same in it, sound, and takes more', async () => {
    const [path, copy] = [newPath(), newPath()]
    const archive = await openArchive(path)
    await archive.put([ARTICLE, ...OLD])
    await archive.backup(copy)
    await archive.put([draft({ url: 'later' })])
    const copied = await openArchive(copy)
    expect(await copied.countArticles({})).toBe(3)
    expect((await copied.check()).faults).toEqual([])
    expect(await copied.put([ARTICLE, draft({ url: 'other' })])).toEqual(['unchanged', 'added'])
    expect(await archive.countArticles({})).toBe(4)
    await Promise.all([archive.close(), copied.close()])
    expect(await readdir(folder)).not.toContain(`${basename(copy)}.partial`)
  })

  it('is made of an archive in memory, too', async () => {
    const copy = newPath()
    const archive = await openArchive(':memory:')
    await archive.put([ARTICLE])
    await archive.backup(copy)
    await archive.close()
    const copied = await openArchive(copy)
    expect(await copied.put([ARTICLE])).toEqual(['unchanged'])
    await copied.close()
  })

  it('that cannot be written leaves nothing behind, and says why', async () => {
    const archive = await openArchive(':memory:')
    await writeFile(join(folder, 'file'), '')
    await expectError(archive.backup(join(folder, 'file', 'copy.onrecord')), 'cannotWrite')
    await archive.close()
  })
})
