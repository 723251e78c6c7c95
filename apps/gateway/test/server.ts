import { openArchive } from '@onrecord/archive'
import type { Article } from '@onrecord/parser'
import { onTestFinished } from 'vitest'
import { type Served, type ServeOptions, serve } from '../src/serve.ts'

/** A gateway over these articles that listens on a free port, and is closed when the test has ended. */
export const served = async (
  articles: readonly Article[] = [],
  options: Partial<ServeOptions> = {},
): Promise<Served> => {
  const archive = await openArchive(':memory:')
  await archive.put(articles)
  const gateway = await serve({ archive, host: '127.0.0.1', port: 0, isLogging: false, ...options })
  onTestFinished(async () => {
    await gateway.close()
    await archive.close()
  })
  return gateway
}

export const JSON_HEADERS = { 'Content-Type': 'application/json' }
