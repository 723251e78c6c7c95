import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Engine } from '../sql/createArchive.ts'
import type { Tables } from '../sql/tables.ts'
import { IN_MEMORY, openDatabase } from './database.ts'
import { nodeSqliteDialect } from './driver.ts'
import { fts5 } from './fullText.ts'

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
    async close() {
      await closeWhenIdle(reads, reader)
      await closeWhenIdle(writes, writer)
    },
  }
}

const connect = (database: DatabaseSync): Kysely<Tables> =>
  new Kysely({ dialect: nodeSqliteDialect(database) })

/** Kysely hands a connection to one task at a time: whoever has it, nothing is under way. */
const closeWhenIdle = (db: Kysely<Tables>, database: DatabaseSync): Promise<void> =>
  db.connection().execute(async () => {
    if (database.isOpen) database.close()
  })
