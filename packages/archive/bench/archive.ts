import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Article } from '@onrecord/parser'
import { type Archive, openArchive } from '../src/index.ts'
import { seededRandom, speakerAt, syntheticArticles, topicAt, wordAt } from './corpus.ts'

/**
 * Fills an archive with synthetic articles and prints how fast it takes them, how fast it answers, beside hand-written
 * statements on the same file where there is one to compare with, and how much room it takes.
 *
 * Usage: npm run bench -w @onrecord/archive [-- COUNT]
 */
const count = Number(process.argv[2] ?? 10_000)
const BATCH = 100
const ROUNDS = 300

const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'))
const path = join(folder, 'bench.onrecord')
const archive = await openArchive(path)
try {
  await fill(archive)
  await ask(archive, new DatabaseSync(path, { readOnly: true }))
} finally {
  await archive.close()
  await rm(folder, { recursive: true })
}

/** Puts articles, batch by batch, and prints how many a second, of the first and last tenth too. */
async function fill(into: Archive): Promise<void> {
  const times: number[] = []
  let batch: Article[] = []
  const put = async (): Promise<void> => {
    const start = performance.now()
    await into.put(batch)
    times.push(performance.now() - start)
    batch = []
  }
  for (const article of syntheticArticles(count)) {
    batch.push(article)
    if (batch.length === BATCH) await put()
  }
  if (batch.length > 0) await put()
  const rate = (some: readonly number[]): string =>
    `${Math.round((some.length * BATCH) / (some.reduce((sum, time) => sum + time, 0) / 1000))}/s`
  const tenth = Math.max(1, Math.floor(times.length / 10))
  console.log(
    `${count} articles put: ${rate(times)}; the first tenth ${rate(times.slice(0, tenth))}, the last ${rate(times.slice(-tenth))}`,
  )
  const { quoteCount, byteCount, textLength } = await into.stats()
  console.log(
    `${quoteCount} quotes; ${(byteCount / 1e6).toFixed(0)} MB, ${(byteCount / textLength).toFixed(1)} bytes a character of text\n`,
  )
}

interface Question {
  readonly name: string
  readonly ask: (random: () => number) => Promise<unknown>
  /** The same by hand. */
  readonly raw?: (random: () => number) => unknown
}

async function ask(of: Archive, database: DatabaseSync): Promise<void> {
  const pick = (size: number, random: () => number): number => Math.floor(size ** random()) - 1
  const ids = database.prepare('select article_id, turn from quotes order by rid limit 2000').all() as {
    article_id: string
    turn: number
  }[]
  const byId = database.prepare(`select quotes.*, quote_json.json from quotes join quote_json using (rid)
    where article_id = ? and turn = ?`)
  const newest = database.prepare(`select quotes.*, quote_json.json from quotes join quote_json using (rid)
    where speaker_id = ? order by published_at desc, article_id desc, turn desc limit 20`)
  const parsed = (rows: readonly Record<string, unknown>[]): unknown[] =>
    rows.map(row => JSON.parse(String(row.json)))
  const speakerId = (random: () => number): string =>
    `person-${speakerAt(pick(500, random)).toLowerCase().replace(' ', '-')}`
  const WINDOW = { limit: 20, isInverted: false }
  const questions: readonly Question[] = [
    {
      name: 'quote by id',
      ask: random => {
        const { article_id, turn } = ids[Math.floor(random() * ids.length)]!
        return of.quotesByIds([`${article_id}:q${-turn}`])
      },
      raw: random => {
        const { article_id, turn } = ids[Math.floor(random() * ids.length)]!
        return parsed(byId.all(article_id, turn))
      },
    },
    {
      name: "a speaker's newest 20",
      ask: random => of.quotes({ speaker: speakerId(random) }, WINDOW),
      raw: random => parsed(newest.all(speakerId(random))),
    },
    {
      name: 'text, speaker, date',
      ask: random =>
        of.quotes(
          { speaker: speakerId(random), text: wordAt(20 + pick(500, random)), publishedFrom: '2033-01-01' },
          WINDOW,
        ),
    },
    {
      name: 'quotes with a common word',
      ask: random => of.quotes({ text: wordAt(pick(20, random)) }, WINDOW),
    },
    { name: 'count of a word', ask: random => of.countQuotes({ text: wordAt(20 + pick(500, random)) }) },
    {
      name: 'facets of a word',
      ask: random => of.quoteFacets({ text: wordAt(20 + pick(500, random)) }, 20),
    },
    {
      name: 'facets of a topic',
      ask: random => of.quoteFacets({ topic: topicAt(pick(500, random)).replace(' ', '-') }, 20),
    },
    { name: 'search', ask: random => of.search(wordAt(100 + pick(5_000, random)), 20) },
    {
      name: 'quotes on a topic',
      ask: random => of.quotes({ topic: topicAt(pick(500, random)).replace(' ', '-') }, WINDOW),
    },
    {
      name: 'speakers on a topic',
      ask: random => of.speakersOnTopic(topicAt(pick(500, random)).replace(' ', '-'), 20),
    },
  ]
  console.log(
    `${'ms'.padEnd(28)}${'median'.padStart(9)}${'p99'.padStart(9)}${'by hand'.padStart(9)}${'ratio'.padStart(8)}`,
  )
  for (const { name, ask: own, raw } of questions) {
    const times = await timesOf(own)
    const byHand = raw === undefined ? null : await timesOf(async random => raw(random))
    const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    const hand = byHand === null ? null : quantile(byHand, 0.5)
    console.log(
      `${name.padEnd(28)}${median.toFixed(3).padStart(9)}${p99.toFixed(3).padStart(9)}` +
        (hand === null ? '' : `${hand.toFixed(3).padStart(9)}${(median / hand).toFixed(1).padStart(8)}`),
    )
  }
  database.close()
}

async function timesOf(work: (random: () => number) => Promise<unknown>): Promise<readonly number[]> {
  const random = seededRandom(7)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work(random)
    times.push(performance.now() - start)
  }
  return times.slice(ROUNDS / 10).sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
