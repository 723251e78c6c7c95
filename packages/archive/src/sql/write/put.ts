import { type Article, verify } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { ArchiveError, type PutOutcome } from '../../archive.ts'
import { forChunks } from '../bulk.ts'
import { unpack } from '../storedArticle.ts'
import type { Tables } from '../tables.ts'
import { replace } from './replace.ts'

/** Stores articles in one transaction; see `Archive.put`. */
export const put = async (
  db: Kysely<Tables>,
  articles: readonly Article[],
): Promise<readonly PutOutcome[]> => {
  for (const article of articles) assertSound(article)
  return db.transaction().execute(async transaction => {
    const { outcomes, changed, replacedIds } = await compare(transaction, articles)
    if (changed.length > 0) await replace(transaction, replacedIds, changed)
    return outcomes
  })
}

const assertSound = (article: Article): void => {
  const problems = problemsOf(article)
  if (problems.length === 0) return
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new ArchiveError('badArticle', `Article ${article?.id} is not sound: ${problems[0]}${more}.`)
}

const problemsOf = (article: Article): readonly string[] => {
  try {
    return verify(article)
  } catch (error) {
    return [`it has not the form of an Article: ${error instanceof Error ? error.message : String(error)}`]
  }
}

interface Comparison {
  readonly outcomes: readonly PutOutcome[]
  /** What is to be written, each id once, with the last Article that came under it. */
  readonly changed: readonly Article[]
  readonly replacedIds: readonly string[]
}

/** Compares articles with those stored, and with one another, as if they came one after the other. */
const compare = async (db: Kysely<Tables>, articles: readonly Article[]): Promise<Comparison> => {
  const ids = [...new Set(articles.map(article => article.id))]
  const stored = await forChunks(ids, chunk =>
    db
      .selectFrom('articles')
      .innerJoin('article_json', 'article_json.rid', 'articles.rid')
      .select(['articles.id', 'article_json.json'])
      .where('articles.id', 'in', chunk)
      .execute(),
  )
  const jsonOf = new Map(stored.map(row => [row.id, unpack(row.json)]))
  const changed = new Map<string, Article>()
  const outcomes = articles.map((article): PutOutcome => {
    const json = JSON.stringify(article)
    const before = jsonOf.get(article.id)
    if (before === json) return 'unchanged'
    jsonOf.set(article.id, json)
    changed.set(article.id, article)
    return before === undefined ? 'added' : 'replaced'
  })
  const replacedIds = stored.map(row => row.id).filter(id => changed.has(id))
  return { outcomes, changed: [...changed.values()], replacedIds }
}
