import { existsSync } from 'node:fs'
import type { Archive } from '@onrecord/archive'
import { CommandError } from './errors.ts'
import { printable } from './terminal.ts'

/** Opens an archive that must be there already. */
export const openExisting = async <Result>(
  location: string,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> => {
  if (!existsSync(location)) throw new CommandError(`There is no archive at ${printable(location)}.`)
  return withArchive(location, use)
}

/** Opens the archive file, which is made if there is none, for as long as `use` takes. */
export const withArchive = async <Result>(
  location: string,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> => {
  const { ArchiveError, openArchive } = await import('@onrecord/archive')
  try {
    const archive = await openArchive(location)
    try {
      return await use(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    // What is wrong with a register is no matter of the archive.
    const isTold = error.code === 'badRegister' || error.message.includes(location)
    const place = isTold ? '' : `${location}: `
    throw new CommandError(place + error.message, { cause: error })
  }
}
