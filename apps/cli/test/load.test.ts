import { openArchive } from '@onrecord/archive'
import type { ReadResult } from '@onrecord/intake'
import { parse } from '@onrecord/parser'
import { expect, onTestFinished, test } from 'vitest'
import { load } from '../src/load.ts'
import { story } from './run.ts'

async function* results(count: number): AsyncGenerator<ReadResult> {
  for (let line = 1; line <= count; line++) {
    const page = { text: story(`fog ${line}`), url: `https://mere.example/${line}` }
    yield { page, origin: { path: 'many.jsonl', line } }
  }
}

test('an Article that the archive refuses, or a parser that fails, costs one page and not its batch', async () => {
  const archive = await openArchive(':memory:')
  onTestFinished(() => archive.close())
  let pageCount = 0
  const tally = await load(archive, results(70), {
    onPage: () => pageCount++,
    parsePage: page => {
      if (page.url?.endsWith('/60')) throw new Error('fog in the works')
      const article = parse(page)
      const isBroken = page.url?.endsWith('/7') === true
      return isBroken ? { ...article, blocks: [{ ...article.blocks[0]!, end: 1e6 }] } : article
    },
  })
  expect([tally.added, tally.failures.map(({ origin }) => origin.line)]).toEqual([68, [7, 60]])
  expect(tally.failures[1]?.message).toMatch(/mistake in Onrecord: fog in the works/)
  expect(await archive.countArticles({})).toBe(68)
  expect(pageCount).toBe(70)
})

test('an archive in trouble ends the loading', async () => {
  const archive = await openArchive(':memory:')
  await archive.close()
  await expect(load(archive, results(1))).rejects.toMatchObject({ name: 'ArchiveError', code: 'closed' })
})
