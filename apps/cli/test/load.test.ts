import { openArchive } from '@onrecord/archive'
import type { ReadResult } from '@onrecord/intake'
import { parse } from '@onrecord/parser'
import { expect, onTestFinished, test } from 'vitest'
import { type Loaded, load, store } from '../src/load.ts'
import { parseAll } from '../src/parseAll.ts'
import { parsePage } from '../src/parsePage.ts'
import { story } from './run.ts'

async function* results(count: number): AsyncGenerator<ReadResult> {
  for (let line = 1; line <= count; line++) {
    const page = { text: story(`fog ${line}`), url: `https://mere.example/${line}` }
    yield { page, origin: { path: 'many.jsonl', line } }
  }
}

/** Results as a parser gives them that fails on one page, and is wrong about another. */
async function* faulty(count: number): AsyncGenerator<Loaded> {
  for await (const result of results(count)) {
    if ('error' in result) continue
    const { page, origin } = result
    const article = parsePage(page, ({ url }) => {
      if (url?.endsWith('/60')) throw new Error('fog in the works')
      const parsed = parse(page)
      const isBroken = url?.endsWith('/7') === true
      return isBroken ? { ...parsed, blocks: [{ ...parsed.blocks[0]!, end: 1e6 }] } : parsed
    })
    yield typeof article === 'string' ? { error: article, origin } : { article, origin }
  }
}

test('an Article that the archive refuses, or a parser that fails, costs one page and not its batch', async () => {
  const archive = await openArchive(':memory:')
  onTestFinished(() => archive.close())
  let pageCount = 0
  const tally = await store(archive, faulty(70), () => pageCount++)
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

test('threads give what one parser gives, in the order of the pages', async () => {
  async function* withAnError(): AsyncGenerator<ReadResult> {
    yield* results(30)
    yield { error: 'no page', origin: { path: 'bad.jsonl', line: 1 } }
    yield* results(30)
  }
  const here: Loaded[] = []
  for await (const loaded of parseAll(withAnError(), { threadCount: 1 })) here.push(loaded)
  const threaded: Loaded[] = []
  for await (const loaded of parseAll(withAnError(), { threadCount: 3, firstPages: 5 })) threaded.push(loaded)
  expect(threaded).toHaveLength(61)
  expect(JSON.stringify(threaded)).toBe(JSON.stringify(here))
})

test('a thread that dies costs the pages that it had in hand', async () => {
  const threadCode = new URL('data:text/javascript,throw new Error("no memory left")')
  const given: Loaded[] = []
  const options = { threadCount: 2, firstPages: 3, threadCode }
  for await (const loaded of parseAll(results(12), options)) given.push(loaded)
  const errors = given.map(loaded => ('error' in loaded ? loaded.error : null))
  expect(errors.slice(0, 3)).toEqual([null, null, null])
  expect(new Set(errors.slice(3))).toEqual(new Set(['a parsing thread ended: no memory left']))
  expect(given.map(({ origin }) => origin.line)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
})

test('threads end with whoever asks no more', async () => {
  let given = 0
  for await (const _ of parseAll(results(1_000), { threadCount: 2, firstPages: 1 })) if (++given === 20) break
  expect(given).toBe(20)
  // Vitest would wait for a thread that goes on.
})
