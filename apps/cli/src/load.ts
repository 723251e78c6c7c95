import { type Archive, ArchiveError, type PutOutcome } from '@onrecord/archive'
import type { Origin, ReadResult } from '@onrecord/intake'
import { type Article, type Page, parse } from '@onrecord/parser'
import type { Failure } from './failures.ts'

/** Articles a transaction: more is hardly faster, and fewer are done again after a crash. */
const BATCH_SIZE = 50

export interface LoadTally extends Record<PutOutcome, number> {
  readonly failures: readonly Failure[]
}

interface Parsed {
  readonly article: Article
  readonly origin: Origin
}

export interface LoadOptions {
  /** Called after each page is parsed or has failed. */
  readonly onPage?: () => void
  /** Makes an Article of a page; the parser's own `parse` by default. */
  readonly parsePage?: (page: Page) => Article
}

/**
 * Parses pages and stores them, batch by batch. What cannot be read, parsed or stored becomes a failure, and all
 * else is stored. Rejects where the archive itself is in trouble.
 */
export const load = async (
  archive: Archive,
  results: AsyncIterable<ReadResult>,
  { onPage, parsePage = parse }: LoadOptions = {},
): Promise<LoadTally> => {
  const tally = { added: 0, unchanged: 0, replaced: 0, failures: [] as Failure[] }
  const fail = (origin: Origin, message: string): number => tally.failures.push({ origin, message })

  const store = async (batch: readonly Parsed[]): Promise<void> => {
    try {
      const outcomes = await archive.put(batch.map(({ article }) => article))
      for (const outcome of outcomes) tally[outcome]++
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code !== 'badArticle') throw error
      // Nothing of the batch is stored: one by one, so that the bad one alone is lost.
      if (batch.length > 1) for (const parsed of batch) await store([parsed])
      else for (const { origin } of batch) fail(origin, error.message)
    }
  }

  let batch: Parsed[] = []
  for await (const result of results) {
    if ('error' in result) {
      fail(result.origin, result.error)
    } else {
      const article = tryTo(() => parsePage(result.page))
      if (typeof article === 'string') fail(result.origin, article)
      else batch.push({ article, origin: result.origin })
    }
    onPage?.()
    if (batch.length >= BATCH_SIZE) {
      await store(batch)
      batch = []
    }
  }
  if (batch.length > 0) await store(batch)
  return tally
}

/** The Article, or what to say where the parser broke its promise never to throw: one page is lost, not all. */
const tryTo = (parsePage: () => Article): Article | string => {
  try {
    return parsePage()
  } catch (error) {
    return `the parser failed, which is a mistake in Onrecord: ${error instanceof Error ? error.message : error}`
  }
}
