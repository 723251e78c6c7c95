import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { ArchiveError } from '../archive.ts'
import type { Engine } from '../sql/createArchive.ts'
import type { Tables } from '../sql/tables.ts'
import { IN_MEMORY, openDatabase } from './database.ts'
import { nodeSqliteDialect } from './driver.ts'
import { fts5 } from './fullText.ts'
import { MIGRATIONS } from './migrations.ts'

/**
 * The embedded engine: one file, or memory. A file gets a second connection, so that reading goes on while a put
 * waits for another process.
 *
 * @throws ArchiveError as `openArchive` does.
 */
export const openSqlite = async (location: string): Promise<Engine> => {
  const writer = await openDatabase(location)
  const reader = location === IN_MEMORY ? writer : await openDatabase(location)
  const writes = connect(writer)
  const reads = reader === writer ? writes : connect(reader)
  return {
    reads,
    writes,
    fullText: fts5,
    schemaVersion: MIGRATIONS.length,
    async snapshot(work) {
      if (reader === writer) return inSnapshot(writes, work)
      const database = await openDatabase(location)
      const own = connect(database)
      try {
        return await inSnapshot(own, work)
      } finally {
        await closeWhenIdle(own, database)
      }
    },
    async faults(db) {
      const checked = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
      const orphans = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db)
      return [
        ...checked.rows.map(row => row.integrity_check).filter(said => said !== 'ok'),
        ...orphans.rows.map(({ table, rowid }) => `${table}, row ${rowid}, belongs to nothing.`),
      ]
    },
    async byteCount(db) {
      const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db)
      const sizes = await sql<{ page_size: number }>`pragma page_size`.execute(db)
      return pages.rows[0]!.page_count * sizes.rows[0]!.page_size
    },
    backup: path => backUp(reader, path),
    async close() {
      await closeWhenIdle(reads, reader)
      await closeWhenIdle(writes, writer)
    },
  }
}

/** A transaction that only reads sees the tables as they are when it first looks at them. */
const inSnapshot = <Result>(
  db: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> =>
  db.connection().execute(async connection => {
    await sql`begin`.execute(connection)
    try {
      return await work(connection)
    } finally {
      await sql`commit`.execute(connection)
    }
  })

/** Copies page by page under another name, so that nobody takes half a copy for a whole one. */
const backUp = async (database: DatabaseSync, path: string): Promise<void> => {
  if (existsSync(path))
    throw new ArchiveError('cannotWrite', `${path} is there already: a backup makes a new file.`)
  const partial = `${path}.partial`
  try {
    await mkdir(dirname(path), { recursive: true })
    await backup(database, partial)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new ArchiveError('cannotWrite', `${path} cannot be written: ${reason}.`, { cause: error })
  }
}

const connect = (database: DatabaseSync): Kysely<Tables> =>
  new Kysely({ dialect: nodeSqliteDialect(database) })

/** Kysely hands a connection to one task at a time: whoever has it, nothing is under way. */
const closeWhenIdle = (db: Kysely<Tables>, database: DatabaseSync): Promise<void> =>
  db.connection().execute(async () => {
    if (database.isOpen) database.close()
  })
