import { type Kysely, sql } from 'kysely'
import type { ArchiveStats } from '../../archive.ts'
import type { Engine } from '../createArchive.ts'
import type { Tables } from '../tables.ts'

/** See `Archive.stats`; all of it at one moment. */
export const archiveStats = (engine: Engine): Promise<ArchiveStats> =>
  engine.snapshot(async db => {
    const dates = await db
      .selectFrom('articles')
      .select(({ fn }) => [fn.min('published_at').as('first'), fn.max('published_at').as('last')])
      .where('published_at', '!=', '')
      .executeTakeFirst()
    const { length, sites } = await db
      .selectFrom('articles')
      .select(({ fn }) => [fn.sum('text_length').as('length'), fn.count('site').distinct().as('sites')])
      .executeTakeFirstOrThrow()
    return {
      articleCount: await countRows(db, 'articles'),
      quoteCount: await countRows(db, 'quotes'),
      speakerCount: await countRows(db, 'speakers'),
      topicCount: await countRows(db, 'topics'),
      siteCount: Number(sites),
      firstPublishedAt: dates?.first ?? null,
      lastPublishedAt: dates?.last ?? null,
      textLength: Number(length),
      byteCount: await engine.byteCount(db),
      schemaVersion: engine.schemaVersion,
    }
  })

/** How many rows a table has. */
export const countRows = async (db: Kysely<Tables>, table: keyof Tables): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return Number(rows[0]!.count)
}
