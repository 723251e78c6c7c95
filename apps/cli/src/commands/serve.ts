import { once } from 'node:events'
import type { Archive } from '@onrecord/archive'
import type { Served } from '@onrecord/gateway'
import { withArchive } from '../archive.ts'
import { CommandError } from '../errors.ts'
import { stopSignal } from '../stop.ts'
import { plural, printable, style, write } from '../terminal.ts'
import { takeIn, tallyLine } from './ingest.ts'

export interface ServeOptions {
  readonly archive: string
  readonly host: string
  readonly port: number
}

/** Serves the archive by GraphQL until it is told to stop; takes in pages first, if any are given. */
export const serveCommand = async (paths: readonly string[], options: ServeOptions): Promise<void> => {
  const stop = stopSignal()
  await withArchive(options.archive, async archive => {
    // First of all, so that a port that is taken is known before a long intake; answered is only after it.
    const intake = Promise.withResolvers<void>()
    const server = await listen(archive, options, intake.promise)
    try {
      if (paths.length > 0) {
        const tally = await takeIn(archive, paths, { signal: stop })
        await write(process.stdout, `${tallyLine(tally)}\n`)
      }
      intake.resolve()
      if (stop.aborted) return
      await write(process.stdout, await welcome(archive, options, server.url))
      await once(stop, 'abort')
    } finally {
      await server.close()
    }
  })
  process.stderr.write('Stopped.\n')
}

const listen = async (
  archive: Archive,
  { host, port }: ServeOptions,
  ready: Promise<void>,
): Promise<Served> => {
  const { serve } = await import('@onrecord/gateway')
  try {
    return await serve({ archive, host, port, ready })
  } catch (error) {
    // The gateway says for people why an address cannot be had, and gives the system's error as the cause.
    if (!(error instanceof Error && error.cause instanceof Error)) throw error
    throw new CommandError(error.message, { cause: error })
  }
}

const welcome = async (
  archive: Archive,
  { archive: location }: ServeOptions,
  url: string,
): Promise<string> => {
  const [articleCount, quoteCount] = await Promise.all([archive.countArticles({}), archive.countQuotes({})])
  return [
    '',
    `  Onrecord serves ${plural(articleCount, 'article')} with ${plural(quoteCount, 'quote')} from ${printable(location)}`,
    '',
    `    ${style(process.stdout, ['cyan', 'bold'], url)}`,
    '',
    '  Open it in a browser to ask questions, or send GraphQL there. Ctrl-C stops it.',
    '',
    '',
  ].join('\n')
}
