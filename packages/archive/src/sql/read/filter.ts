import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { ArchiveError, type ArticleFilter } from '../../archive.ts'
import { utcInstant } from '../../instant.ts'
import { isBlankQuery, readQuery } from '../../text/query.ts'
import { type FacetChoice, type FullText, facet, monthFacet } from '../fullText.ts'
import type { WordIndex } from '../tables.ts'

/** The conditions that articles and quotes have in common, as SQL. */
export const sharedConditions = (
  filter: ArticleFilter,
  { table, lead, index, fullText }: Place,
): RawBuilder<SqlBool>[] => {
  const { from, before } = dateRange(filter)
  const publishedAt = sql.ref(`${lead}.published_at`)
  const conditions: RawBuilder<SqlBool>[] = []
  if (filter.site !== undefined) conditions.push(sql`${sql.ref(`${table}.site`)} = ${filter.site}`)
  if (from !== null) conditions.push(sql`${publishedAt} >= ${from}`)
  // The undated are '' and in no range.
  if (before !== null) conditions.push(sql`${publishedAt} < ${before} and ${publishedAt} > ''`)
  const query = readQuery(filter.text ?? '')
  if (!isBlankQuery(query)) conditions.push(fullText.matches(`${table}.rid`, index, query, facetsOf(filter)))
  return conditions
}

/** Where the conditions look. */
interface Place {
  readonly table: 'articles' | 'quotes'
  /** The table whose dates lead the list. */
  readonly lead: string
  readonly index: WordIndex
  readonly fullText: FullText
}

const dateRange = ({
  publishedFrom,
  publishedBefore,
}: ArticleFilter): { from: string | null; before: string | null } => ({
  from: publishedFrom === undefined ? null : instant(publishedFrom),
  before: publishedBefore === undefined ? null : instant(publishedBefore),
})

const instant = (date: string): string => {
  const utc = utcInstant(date)
  if (utc === null) throw new ArchiveError('badQuery', `This is no ISO 8601 date: ${date.slice(0, 40)}`)
  return utc
}

/** A longer range of dates is not worth naming each of its months. */
const MONTHS_MAX = 24

const facetsOf = (filter: ArticleFilter): readonly FacetChoice[] => {
  const { speaker, topic, site } = filter
  const choices: FacetChoice[] = []
  if (speaker !== undefined) choices.push([facet('speaker', speaker)])
  if (topic !== undefined) choices.push([facet('topic', topic)])
  if (site !== undefined) choices.push([facet('site', site)])
  const months = monthsOf(dateRange(filter))
  if (months !== null) choices.push(months)
  return choices
}

/** The facets of the months from one instant to another, or null where they are too many or one end is open. */
const monthsOf = ({ from, before }: { from: string | null; before: string | null }): FacetChoice | null => {
  if (from === null || before === null) return null
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= before.slice(0, 7); month = monthAfter(month)) {
    if (months.length === MONTHS_MAX) return null
    months.push(monthFacet(month))
  }
  return months.length === 0 ? null : months
}

/** `2024-12` → `2025-01` */
const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  const date = new Date(0)
  date.setUTCFullYear(year!, number!)
  return date.toISOString().slice(0, 7)
}
