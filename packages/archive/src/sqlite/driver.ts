import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { ArchiveError } from '../archive.ts'
import { whenFree } from './busy.ts'

/** Lets Kysely speak to one connection of node:sqlite. The caller opens and closes the connection. */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new NodeSqliteDriver(database),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync
  readonly #connection: NodeSqliteConnection

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#connection = new NodeSqliteConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  /** A transaction here is there to write: it takes the one write lock at once, and cannot fail for it later. */
  async beginTransaction(): Promise<void> {
    await this.#connection.run('begin immediate')
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.run('commit')
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite itself has rolled back where the disk was full or failing.
    if (this.#database.isOpen && this.#database.isTransaction) await this.#connection.run('rollback')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

/** Statements of a list are few and short; those that insert many rows at once are long and not worth keeping. */
const STATEMENTS_KEPT = 200
const STATEMENT_LENGTH_KEPT = 4_000

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return { rows: await this.run<Row>(sql, parameters) }
  }

  async run<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (!this.#database.isOpen) throw new ArchiveError('closed', 'The archive is closed.')
    const values = parameters as SQLInputValue[]
    return whenFree(() => this.#statement(sql).all(...values) as Row[])
  }

  // biome-ignore lint/correctness/useYield: it has nothing to give, but Kysely asks for it.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The archive reads page by page and never streams.')
  }

  #statement(sql: string): StatementSync {
    const kept = this.#statements.get(sql)
    if (kept !== undefined) return kept
    const statement = this.#database.prepare(sql)
    if (sql.length > STATEMENT_LENGTH_KEPT) return statement
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }
}
