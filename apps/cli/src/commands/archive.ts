import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { openExisting, withArchive } from '../archive.ts'
import { CommandError, EXIT } from '../errors.ts'
import { readExport, writeExport } from '../exported.ts'
import { reportFailures } from '../failures.ts'
import { store } from '../load.ts'
import { startProgress } from '../progress.ts'
import { plural, printable, style, write } from '../terminal.ts'
import { tallyLine } from './ingest.ts'

interface Where {
  readonly archive: string
}

/** Says how much the archive holds. */
export const statsCommand = async ({
  archive: location,
  json,
}: Where & { readonly json?: boolean }): Promise<void> => {
  const stats = await openExisting(location, archive => archive.stats())
  if (json) {
    await write(process.stdout, `${JSON.stringify(stats, null, 2)}\n`)
    return
  }
  const { articleCount, quoteCount, speakerCount, topicCount, siteCount } = stats
  const { firstPublishedAt, lastPublishedAt, textLength, byteCount, schemaVersion } = stats
  const perCharacter = textLength === 0 ? '' : `, ${(byteCount / textLength).toFixed(1)} a character of text`
  const lines = [
    `${plural(articleCount, 'article')} of ${plural(siteCount, 'site')}`,
    `${plural(quoteCount, 'quote')}, ${plural(speakerCount, 'speaker')}, ${plural(topicCount, 'topic')}`,
    ...(firstPublishedAt === null || lastPublishedAt === null
      ? []
      : [`published ${firstPublishedAt.slice(0, 10)} to ${lastPublishedAt.slice(0, 10)}`]),
    `${megabytes(byteCount)} on the disk${perCharacter}`,
    `schema ${schemaVersion}`,
  ]
  await write(process.stdout, lines.map(line => `${line}\n`).join(''))
}

const megabytes = (byteCount: number): string =>
  `${(byteCount / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** Looks for faults and lists them; with some, the exit code says so. */
export const checkCommand = async ({ archive: location }: Where): Promise<void> => {
  const isShown = process.stderr.isTTY
  const { articleCount, faults, faultCount } = await openExisting(location, archive =>
    archive.check(count => {
      if (isShown) process.stderr.write(`\r${plural(count, 'article')}`)
    }),
  )
  if (isShown) process.stderr.write('\r\x1b[K')
  for (const fault of faults) process.stderr.write(`${style(process.stderr, 'red', printable(fault))}\n`)
  const restCount = faultCount - faults.length
  if (restCount > 0) process.stderr.write(`and ${plural(restCount, 'more fault')}\n`)
  const verdict = faultCount === 0 ? 'all is sound' : plural(faultCount, 'fault')
  await write(
    process.stdout,
    `${plural(articleCount, 'article')} checked in ${printable(location)}: ${verdict}\n`,
  )
  if (faultCount > 0) process.exitCode = EXIT.someFailed
}

/** Copies the archive to a new file. */
export const backupCommand = async (file: string, { archive: location }: Where): Promise<void> => {
  await openExisting(location, archive => archive.backup(file))
  await write(process.stdout, `${printable(location)} is copied to ${printable(file)}\n`)
}

/** Writes all Articles and the register as JSON Lines, to a new file or to standard output. */
export const exportCommand = async (file: string, { archive: location }: Where): Promise<void> => {
  if (file === '-') {
    await openExisting(location, archive => writeExport(archive, '-'))
    return
  }
  if (existsSync(file))
    throw new CommandError(`${printable(file)} is there already: an export makes a new file.`)
  const partial = file.endsWith('.gz') ? `${file}.partial.gz` : `${file}.partial`
  try {
    const count = await openExisting(location, archive => writeExport(archive, partial))
    await rename(partial, file)
    await write(process.stdout, `${plural(count, 'article')} in ${printable(file)}\n`)
  } finally {
    await rm(partial, { force: true })
  }
}

/** Puts what was exported into the archive: the Articles that it has not, and the register in the place of its own. */
export const importCommand = async (file: string, { archive: location }: Where): Promise<void> => {
  const progress = await startProgress([file])
  try {
    const tally = await withArchive(location, async archive => {
      const results = readExport(file, register => archive.setRegister(register))
      return store(archive, results, progress.onPage)
    })
    progress.stop()
    reportFailures(tally.failures)
    await write(process.stdout, `${tallyLine(tally)} in ${printable(location)}\n`)
    if (tally.failures.length > 0) process.exitCode = EXIT.someFailed
  } finally {
    progress.stop()
  }
}
