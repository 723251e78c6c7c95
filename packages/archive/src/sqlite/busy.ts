import { setTimeout } from 'node:timers/promises'
import { ArchiveError } from '../archive.ts'

// Primary result codes: sqlite.org/rescode.html
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

/** How long to wait for another process's transaction. */
const WAIT_MS = 30_000
const PAUSE_MAX_MS = 10

/**
 * Does some work on a database as soon as no other process is in its way. SQLite's own `busy_timeout` would sleep
 * with the whole process; this lets it go on serving. Pauses are short and uneven, because writers do not queue:
 * each must happen on a gap between the transactions of the others.
 *
 * @param waitMs how long to try.
 * @throws ArchiveError `busy` after that time, `notAnArchive` where the file is damaged; else what `work` throws.
 */
export const whenFree = async <Result>(work: () => Result, waitMs: number = WAIT_MS): Promise<Result> => {
  const deadlineMs = Date.now() + waitMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (resultCode(error) !== SQLITE_BUSY || Date.now() > deadlineMs) throw asArchiveError(error)
      await setTimeout(1 + Math.random() * PAUSE_MAX_MS)
    }
  }
}

const asArchiveError = (error: unknown): unknown => {
  switch (resultCode(error)) {
    case SQLITE_BUSY:
      return new ArchiveError('busy', 'Another process has been writing to the archive for too long.', {
        cause: error,
      })
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new ArchiveError('notAnArchive', "The archive's file is damaged, or is no archive.", {
        cause: error,
      })
    default:
      return error
  }
}

/** The primary result code of an error of SQLite, or null where the error is another. */
const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null
