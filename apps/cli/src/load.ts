import { type Archive, ArchiveError, type PutOutcome } from '@onrecord/archive'
import type { Origin, ReadResult } from '@onrecord/intake'
import type { Article } from '@onrecord/parser'
import type { Failure } from './failures.ts'
import { parseAll } from './parseAll.ts'

/** Articles a transaction: more is hardly faster, and fewer are done again after a crash. */
const BATCH_SIZE = 50

export interface LoadTally extends Record<PutOutcome, number> {
  readonly failures: readonly Failure[]
}

/** An Article and where it comes from, or why there is none. */
export type Loaded =
  | { readonly article: Article; readonly origin: Origin }
  | { readonly error: string; readonly origin: Origin }

type Parsed = Extract<Loaded, { readonly article: Article }>

/** Parses pages and stores them as {@link store} does. */
export const load = (
  archive: Archive,
  results: AsyncIterable<ReadResult>,
  onPage?: () => void,
): Promise<LoadTally> => store(archive, parseAll(results), onPage)

/**
 * Stores Articles, batch by batch. What cannot be read, parsed or stored becomes a failure, and all else is stored.
 * Rejects where the archive itself is in trouble.
 *
 * @param onPage called for each of them.
 */
export const store = async (
  archive: Archive,
  results: AsyncIterable<Loaded>,
  onPage?: () => void,
): Promise<LoadTally> => {
  const tally = { added: 0, unchanged: 0, replaced: 0, failures: [] as Failure[] }

  const put = async (batch: readonly Parsed[]): Promise<void> => {
    try {
      const outcomes = await archive.put(batch.map(({ article }) => article))
      for (const outcome of outcomes) tally[outcome]++
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code !== 'badArticle') throw error
      // Nothing of the batch is stored: one by one, so that the bad one alone is lost.
      if (batch.length > 1) for (const one of batch) await put([one])
      else for (const { origin } of batch) tally.failures.push({ origin, message: error.message })
    }
  }

  let batch: Parsed[] = []
  for await (const result of results) {
    if ('error' in result) tally.failures.push({ origin: result.origin, message: result.error })
    else batch.push(result)
    onPage?.()
    if (batch.length >= BATCH_SIZE) {
      await put(batch)
      batch = []
    }
  }
  if (batch.length > 0) await put(batch)
  return tally
}
