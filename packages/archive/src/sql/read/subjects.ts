import type { SubjectRecord } from '../../archive.ts'
import { count, type Source } from './source.ts'

export const listSubjects = async ({ db }: Source): Promise<readonly SubjectRecord[]> => {
  const rows = await db
    .selectFrom('article_subjects')
    .groupBy('code')
    // A code has one name and one place in the hierarchy, in every article.
    .select(({ fn }) => ['code', fn.max('name').as('name'), fn.max('broader').as('broader'), count])
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute()
  return rows.map(row => ({ code: row.code, name: row.name, broader: row.broader, articleCount: row.count }))
}
