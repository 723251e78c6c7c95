import type { Article } from '@onrecord/parser'
import type { Kysely, Selectable } from 'kysely'
import type { Engine } from '../createArchive.ts'
import { readArticle } from '../storedArticle.ts'
import type { ArticleJsonTable, ArticleTable, Tables } from '../tables.ts'

/** Articles of one reading. */
const PAGE = 100

/** See `Archive.everyArticle`: up to the article that was the last one put when it began. */
export async function* everyArticle({ reads }: Pick<Engine, 'reads'>): AsyncGenerator<Article> {
  const { last } = await reads
    .selectFrom('articles')
    .select(({ fn }) => fn.max('rid').as('last'))
    .executeTakeFirstOrThrow()
  for await (const rows of articlePages(reads, Number(last)))
    for (const { json } of rows) yield readArticle(json)
}

/** The stored articles up to the row `last`, in the order of their rows. */
export async function* articlePages(
  db: Kysely<Tables>,
  last: number,
): AsyncGenerator<readonly Selectable<ArticleTable & ArticleJsonTable>[]> {
  for (let before = 0; ; ) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('article_json', 'article_json.rid', 'articles.rid')
      .selectAll('articles')
      .select('article_json.json')
      .where('articles.rid', '>', before)
      .where('articles.rid', '<=', last)
      .orderBy('articles.rid')
      .limit(PAGE)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    before = rows.at(-1)!.rid
  }
}
