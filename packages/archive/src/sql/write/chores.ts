import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { identifyAnew } from './replace.ts'

/**
 * Does what a new schema has left to be done to an older archive: all of it or, where the process ends meanwhile,
 * nothing. Whoever opens the archive next does it then.
 */
export const finishChores = async (db: Kysely<Tables>): Promise<void> => {
  const chores = await db.selectFrom('chores').select('name').execute()
  if (chores.length === 0) return
  await db.transaction().execute(async transaction => {
    // Another process may have done it meanwhile.
    const done = await transaction
      .deleteFrom('chores')
      .where('name', '=', 'identify')
      .returning('name')
      .execute()
    if (done.length === 0) return
    const articles = await transaction.selectFrom('articles').select('id').execute()
    await identifyAnew(
      transaction,
      articles.map(({ id }) => id),
    )
  })
}
