import type { Archive } from '@onrecord/archive'
import { type ReadOptions, readPages } from '@onrecord/intake'
import { withArchive } from '../archive.ts'
import { EXIT } from '../errors.ts'
import { reportFailures } from '../failures.ts'
import { type LoadTally, load } from '../load.ts'
import { startProgress } from '../progress.ts'
import { stopSignal } from '../stop.ts'
import { printable, write } from '../terminal.ts'

export interface IngestOptions {
  readonly archive: string
  readonly format?: ReadOptions['format']
}

/** Takes pages into the archive and says what became of them. */
export const ingestCommand = async (paths: readonly string[], options: IngestOptions): Promise<void> => {
  const stop = stopSignal()
  const tally = await withArchive(options.archive, archive =>
    takeIn(archive, paths, { ...options, signal: stop }),
  )
  await write(process.stdout, `${tallyLine(tally)} in ${printable(options.archive)}\n`)
  if (stop.aborted) {
    process.stderr.write('Stopped. What is counted here is stored; the same command goes on from there.\n')
    process.exitCode = EXIT.interrupted
  } else if (tally.failures.length > 0) {
    process.exitCode = EXIT.someFailed
  }
}

/** Loads pages with progress on stderr, and then tells there which failed. */
export const takeIn = async (
  archive: Archive,
  paths: readonly string[],
  { format, signal }: Pick<ReadOptions, 'format' | 'signal'>,
): Promise<LoadTally> => {
  const progress = await startProgress(paths)
  try {
    const results = readPages(paths, { format, signal, onBytes: progress.onBytes })
    const tally = await load(archive, results, progress.onPage)
    progress.stop()
    reportFailures(tally.failures)
    return tally
  } finally {
    progress.stop()
  }
}

/** `12 added, 2 unchanged, 1 failed` */
export const tallyLine = ({ added, unchanged, replaced, failures }: LoadTally): string => {
  const outcomes = Object.entries({ added, unchanged, replaced, failed: failures.length })
  const told = outcomes.filter(([, count]) => count > 0)
  return told.map(([name, count]) => `${count.toLocaleString('en')} ${name}`).join(', ') || 'no pages found'
}
