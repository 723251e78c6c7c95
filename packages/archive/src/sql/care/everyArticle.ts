import type { Article } from '@onrecord/parser'
import type { Kysely, Selectable } from 'kysely'
import type { Engine } from '../createArchive.ts'
import { wholeArticles } from '../read/articles.ts'
import { readArticle } from '../storedArticle.ts'
import type { ArticleJsonTable, ArticleTable, Tables } from '../tables.ts'

/** Articles of one reading. */
const PAGE = 100

/**
 * See `Archive.everyArticle`. The ids are read at once, the articles page by page: one that is replaced meanwhile has
 * another row then, and is found by its id.
 */
export async function* everyArticle({ reads }: Pick<Engine, 'reads'>): AsyncGenerator<Article> {
  const ids = await reads.selectFrom('articles').select('id').orderBy('rid').execute()
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE).map(({ id }) => id)
    const rows = await wholeArticles(reads).where('articles.id', 'in', page).execute()
    const jsonOf = new Map(rows.map(({ id, json }) => [id, json]))
    for (const id of page) {
      const json = jsonOf.get(id)
      if (json !== undefined) yield readArticle(json)
    }
  }
}

/** The stored articles in the order of their rows; where nobody writes meanwhile. */
export async function* articlePages(
  db: Kysely<Tables>,
): AsyncGenerator<readonly Selectable<ArticleTable & ArticleJsonTable>[]> {
  for (let before = 0; ; ) {
    const rows = await wholeArticles(db)
      .where('articles.rid', '>', before)
      .orderBy('articles.rid')
      .limit(PAGE)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    before = rows.at(-1)!.rid
  }
}
