import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type FacetChoice, type FullText, probeOf, type Ranked } from '../sql/fullText.ts'
import type { Term, TextQuery } from '../text/query.ts'
import { stemOf } from '../text/words.ts'

/** How many rows at most a search ranks: the newest in the archive. */
const RANKED_MAX = 10_000

/** Full text by FTS5 (sqlite.org/fts5.html). */
export const fts5: FullText = {
  matches(rid, index, { wanted, unwanted }, facets): RawBuilder<SqlBool> {
    if (wanted.length > 0) {
      return sql`${sql.ref(rid)} in (select rowid from ${sql.table(index)}
        where ${sql.table(index)} match ${matchText({ wanted, unwanted }, facets)})`
    }
    return sql`${sql.ref(rid)} not in (select rowid from ${sql.table(index)}
      where ${sql.table(index)} match ${anyOf(unwanted)})`
  },

  async best(db, index, query, limit): Promise<readonly Ranked[]> {
    if (query.wanted.length === 0) return []
    const newest = sql`select rowid as rid, -bm25(${sql.table(index)}, 1, 1, 0) as score from ${sql.table(index)}
      where ${sql.table(index)} match ${matchText(query, [])} order by rowid desc limit ${RANKED_MAX}`
    const ranked = await sql<Ranked>`select rid, score from (${newest}) order by score desc, rid desc
      limit ${limit}`.execute(db)
    return ranked.rows
  },

  async holds(db, index, row): Promise<boolean> {
    const phrases = probeOf(row).map(({ column, phrase }) => `${column} : "${phrase}"`)
    const facets = row.facets.split(' ').flatMap(word => (word === '' ? [] : [`facets : "${word}"`]))
    const match = [...phrases, ...facets].join(' AND ')
    const condition = match === '' ? sql`true` : sql`${sql.table(index)} match ${match}`
    // A row number that comes as a floating-point number, as JavaScript's do, is no condition to FTS5.
    const { rows } = await sql`select 1 from ${sql.table(index)}
      where ${condition} and rowid = cast(${row.rowid} as integer)`.execute(db)
    return rows.length === 1
  },
}

/**
 * FTS5's own query language. Words come folded, so that no mark in them can be taken for syntax.
 *
 *     (stems : "sanction" AND words : "foreign min" *) NOT (stems : "denial")
 */
const matchText = ({ wanted, unwanted }: TextQuery, facets: readonly FacetChoice[]): string => {
  const all = [...wanted.map(termText), ...facets.map(facetText)].join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${anyOf(unwanted)})`
}

const termText = ({ words, isExact, isPrefix }: Term): string =>
  isExact ? `words : "${words.join(' ')}"${isPrefix ? ' *' : ''}` : `stems : "${words.map(stemOf).join(' ')}"`

const facetText = (choice: FacetChoice): string =>
  `facets : (${choice.map(facet => `"${facet}"`).join(' OR ')})`

const anyOf = (terms: readonly Term[]): string => terms.map(termText).join(' OR ')
