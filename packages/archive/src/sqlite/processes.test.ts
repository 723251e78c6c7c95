import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openArchive } from '../open.ts'
import { pageThrough } from '../testing/contract/helpers.ts'

const folder = await mkdtemp(join(tmpdir(), 'onrecord-processes-'))
afterAll(() => rm(folder, { recursive: true }))

const WRITER = fileURLToPath(new URL('../testing/writer.ts', import.meta.url))

interface Writer {
  readonly process: ChildProcessByStdio<null, Readable, null>
  /** The addresses that it has printed whole. */
  readonly acknowledged: () => readonly string[]
}

const startWriter = (file: string, prefix: string, count: number): Writer => {
  const child = spawn(
    process.execPath,
    ['--conditions=onrecord-source', WRITER, file, prefix, String(count)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk
  })
  return { process: child, acknowledged: () => printed.split('\n').slice(0, -1) }
}

/** Everything is in order: the archive's own check, the indexes', and the sums against the articles. */
const checkFile = async (file: string, acknowledged: readonly string[]): Promise<void> => {
  const archive = await openArchive(file)
  const articles = await pageThrough(window => archive.articles({}, window), 500, false)
  const urls = new Set(articles.map(({ url }) => url))
  expect(acknowledged.filter(url => !urls.has(url))).toEqual([])
  expect(await archive.countQuotes({ text: 'tide' })).toBe(articles.length)
  expect(await archive.countArticles({ text: 'waits for nobody' })).toBe(articles.length)
  const speakers = await pageThrough(window => archive.speakers({}, window), 500, false)
  expect(speakers.map(({ quoteCount }) => quoteCount)).toEqual([articles.length, articles.length])
  expect(await archive.put(articles.map(({ article }) => article))).toEqual(articles.map(() => 'unchanged'))
  expect((await archive.check()).faults).toEqual([])
  await archive.close()
  const database = new DatabaseSync(file)
  for (const index of ['article_words', 'quote_words', 'name_words', 'topic_words']) {
    database.exec(`insert into ${index} (${index}) values ('integrity-check')`)
  }
  database.close()
}

describe('processes', () => {
  it('write to one archive at once, and nothing is lost', async () => {
    const file = join(folder, 'two.onrecord')
    const writers = ['a', 'b'].map(prefix => startWriter(file, prefix, 60))
    const codes = await Promise.all(writers.map(async writer => (await once(writer.process, 'close'))[0]))
    expect(codes).toEqual([0, 0])
    const acknowledged = writers.flatMap(writer => writer.acknowledged())
    expect(acknowledged).toHaveLength(120)
    await checkFile(file, acknowledged)
  }, 120_000)

  it('may be killed at any moment: what was acknowledged is there', async () => {
    const file = join(folder, 'killed.onrecord')
    const acknowledged: string[] = []
    for (let round = 0; round < 5; round++) {
      const writer = startWriter(file, `round ${round} `, 1_000_000)
      await once(writer.process.stdout, 'data')
      await setTimeout(Math.random() * 400)
      writer.process.kill('SIGKILL')
      await once(writer.process, 'close')
      expect(writer.acknowledged()).not.toEqual([])
      acknowledged.push(...writer.acknowledged())
      await checkFile(file, acknowledged)
    }
  }, 120_000)
})
