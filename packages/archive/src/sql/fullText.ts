import { hash } from 'node:crypto'
import type { Kysely, RawBuilder, SqlBool } from 'kysely'
import type { TextQuery } from '../text/query.ts'
import { stemOf, wordsOf } from '../text/words.ts'
import type { Tables, WordIndex, Words } from './tables.ts'

/** How an engine asks its full-text indexes: the one part of the SQL that engines write each in their own way. */
export interface FullText {
  /** The condition that the row with this `rid` column (`quotes.rid`) matches a query that is not blank. */
  matches(
    rid: string,
    index: WordIndex,
    query: TextQuery,
    facets: readonly FacetChoice[],
  ): RawBuilder<SqlBool>
  /**
   * The best rows for a query, by BM25 or what the engine has in its place; none where nothing is wanted. Of a word
   * that is everywhere, only the rows put last are ranked, for ranking costs time for every row.
   */
  best(db: Kysely<Tables>, index: WordIndex, query: TextQuery, limit: number): Promise<readonly Ranked[]>
  /** Whether an index has a row and finds it by {@link probeOf} and all its facets. */
  holds(db: Kysely<Tables>, index: WordIndex, row: Words): Promise<boolean>
}

/** The words of a row by which it is looked for when an index is checked: its first and last ones. */
export const probeOf = (
  row: Words,
): readonly { readonly column: 'words' | 'stems'; readonly phrase: string }[] =>
  (['words', 'stems'] as const).flatMap(column => {
    const words = row[column].split(' ').filter(word => word !== '')
    if (words.length === 0) return []
    return [words.slice(0, PROBE), words.slice(-PROBE)].map(phrase => ({ column, phrase: phrase.join(' ') }))
  })

const PROBE = 12

export interface Ranked {
  readonly rid: number
  /** Higher is better. */
  readonly score: number
}

/**
 * A property of a row, as a word of the index's `facets`. Facets only narrow a search before rows are looked at, so
 * that two that should share a word do no harm: the SQL says the same condition again, exactly.
 */
export type Facet = string

/** Facets of which a row must have one. */
export type FacetChoice = readonly Facet[]

export const facet = (kind: 'speaker' | 'topic' | 'site' | 'month', value: string): Facet =>
  hash('sha1', `${kind} ${value}`, 'hex').slice(0, 12)

/** The facet of the month of a `published_at`. */
export const monthFacet = (publishedAt: string): Facet => facet('month', publishedAt.slice(0, 7))

/** A row of a full-text index. */
export const wordsRow = (rowid: number, text: string, facets: readonly Facet[] = []): Words => {
  const words = wordsOf(text)
  return {
    rowid,
    words: words.map(word => word.folded).join(' '),
    stems: words.map(word => stemOf(word.folded)).join(' '),
    facets: facets.join(' '),
  }
}
