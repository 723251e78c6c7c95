import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ArchiveError } from '../archive.ts'
import { whenFree } from './busy.ts'
import { MIGRATIONS } from './migrations.ts'

/** Marks a SQLite file as ours: "ONRC" (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x4f4e5243

export const IN_MEMORY = ':memory:'

/**
 * Opens a connection to an archive's file, which is made and brought up to date where needed.
 *
 * @throws ArchiveError `notAnArchive` where the file is another's, damaged or cannot be opened, and is left as it is;
 * `newerSchema` where a later version of this package made it; `busy`.
 */
export const openDatabase = async (location: string): Promise<DatabaseSync> => {
  const database = await openFile(location)
  try {
    const version = await whenFree(() => schemaVersion(database, location))
    if (version > MIGRATIONS.length) {
      throw new ArchiveError(
        'newerSchema',
        `${location} was made by a later version: its schema is ${version}, and this one knows ${MIGRATIONS.length}.`,
      )
    }
    await whenFree(() => configure(database))
    if (version < MIGRATIONS.length) await whenFree(() => migrate(database))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const openFile = async (location: string): Promise<DatabaseSync> => {
  try {
    if (location !== IN_MEMORY) await mkdir(dirname(location), { recursive: true })
    return new DatabaseSync(location, { enableForeignKeyConstraints: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ArchiveError('notAnArchive', `${location} cannot be opened: ${reason}.`, { cause: error })
  }
}

/** How many migrations an archive has seen; 0 where the file is empty. Changes nothing. */
const schemaVersion = (database: DatabaseSync, location: string): number => {
  const applicationId = pragma(database, 'application_id')
  const version = pragma(database, 'user_version')
  const tables = database.prepare('select count(*) as count from sqlite_schema').get()
  const isEmpty = applicationId === 0 && version === 0 && tables?.count === 0
  if (applicationId !== APPLICATION_ID && !isEmpty) {
    throw new ArchiveError('notAnArchive', `${location} is a database of another program.`)
  }
  return version
}

const pragma = (database: DatabaseSync, name: 'application_id' | 'user_version'): number =>
  Number(database.prepare(`pragma ${name}`).get()?.[name])

/**
 * WAL lets others read while one writes. It survives `kill -9` in any mode; `synchronous = full` makes each commit
 * wait for the disk, so that what was acknowledged survives a power cut too, which `normal` does not promise.
 */
const configure = (database: DatabaseSync): void =>
  database.exec(`


    pragma page_size = 8192;
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma wal_autocheckpoint = 10000;
    pragma journal_size_limit = 67108864;
    pragma cache_size = -32768;
    pragma temp_store = memory;
  `)

const migrate = (database: DatabaseSync): void => {
  database.exec('begin immediate')
  try {
    // Another process may have done it since the version was read.
    for (const step of MIGRATIONS.slice(pragma(database, 'user_version'))) database.exec(step)
    database.exec(
      `pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}; commit`,
    )
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
