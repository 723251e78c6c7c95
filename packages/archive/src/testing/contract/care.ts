import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '@onrecord/parser'
import { expect } from 'vitest'
import type { Draft } from '../articles.ts'
import { type Contract, check, expectError, sound } from './helpers.ts'

const DRAFTS: readonly Draft[] = [
  {
    url: 'https://wire.example/tide',
    site: 'Meridian Wire',
    publishedAt: '2031-04-05T06:07:08Z',
    headline: 'Tide',
    quotes: [
      { words: 'The tide will not wait', by: 'Mara Quill', role: 'harbour master', about: ['tide'] },
      { words: 'No, no', by: 'the old hands', as: 'anonymous' },
    ],
    subjects: [['medtop:20000001', 'tides']],
  },
  { url: 'https://wire.example/undated', quotes: [{ words: 'A tide', by: 'Mara Quill', about: ['tide'] }] },
  { url: 'https://bell.example/empty', site: 'Evening Bell', publishedAt: '2030-01-01' },
]

/** More than are read at once. */
const MANY: readonly Draft[] = Array.from({ length: 120 }, (_, i) => ({ url: `https://wire.example/${i}` }))

const withFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-care-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Keeping an archive well: what it holds, whether it is sound, and copies of it. */
export const careContract: Contract = {
  'tells how much it holds': open =>
    check(open, DRAFTS, async (archive, articles) => {
      const { byteCount, schemaVersion, ...held } = await archive.stats()
      expect(held).toEqual({
        articleCount: 3,
        quoteCount: 3,
        speakerCount: 2,
        topicCount: 1,
        siteCount: 2,
        firstPublishedAt: '2030-01-01T00:00:00.000Z',
        lastPublishedAt: '2031-04-05T06:07:08.000Z',
        textLength: articles.reduce((sum, { text }) => sum + text.length, 0),
      })
      expect(byteCount).toBeGreaterThan(held.textLength)
      expect(schemaVersion).toBeGreaterThan(0)
    }),

  'tells of nothing that it holds nothing': open =>
    check(open, [], async archive => {
      expect(await archive.stats()).toMatchObject({
        articleCount: 0,
        textLength: 0,
        firstPublishedAt: null,
        lastPublishedAt: null,
      })
      expect(await archive.check()).toEqual({ articleCount: 0, faults: [], faultCount: 0 })
    }),

  'is sound after putting and replacing': open =>
    check(open, DRAFTS, async archive => {
      await archive.put([sound({ ...DRAFTS[0]!, headline: 'Another tide', quotes: [] })])
      const looked: number[] = []
      const report = await archive.check(count => looked.push(count))
      expect(report).toEqual({ articleCount: 3, faults: [], faultCount: 0 })
      expect(looked.at(-1)).toBe(3)
    }),

  'gives every Article, the one put first first, and none that comes meanwhile': open =>
    check(open, DRAFTS, async (archive, articles) => {
      const given: Article[] = []
      for await (const article of archive.everyArticle()) {
        if (given.length === 0) await archive.put([sound({ url: 'https://wire.example/late' })])
        given.push(article)
      }
      expect(given).toEqual(articles)
    }),

  'gives an Article that is replaced meanwhile, too': open =>
    check(open, MANY, async archive => {
      const given: (string | null)[] = []
      for await (const article of archive.everyArticle()) {
        if (given.length === 0) await archive.put([sound({ ...MANY[110]!, headline: 'Another' })])
        given.push(article.url)
      }
      expect(given).toEqual(MANY.map(({ url }) => url))
    }),

  'copies itself to a new file, and only to a new one': open =>
    check(open, DRAFTS, archive =>
      withFolder(async folder => {
        const path = join(folder, 'a folder', 'copy.onrecord')
        await archive.backup(path)
        await expectError(archive.backup(path), 'cannotWrite')
        const taken = join(folder, 'notes.txt')
        await writeFile(taken, 'mine')
        await expectError(archive.backup(taken), 'cannotWrite')
      }),
    ),
}
