import { BLOCK_KINDS, type Page, type PageFacts, type PageMark } from '@onrecord/parser'
import { Unreadable } from './origin.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** A page from parsed JSON. Fields that a page does not have are passed over. Throws {@link Unreadable}. */
export const pageFrom = (value: unknown): Page => {
  if (!isFields(value)) throw new Unreadable(`a page must be an object with "text", not ${typeOf(value)}`)
  const { text, marks } = value
  if (text === undefined) throw new Unreadable('"text" is missing: a page needs its words')
  if (typeof text !== 'string') throw new Unreadable(`"text" must be a string, not ${typeOf(text)}`)
  const page = { text, ...factsFrom(value) }
  return marks === undefined || marks === null ? page : { ...page, marks: marksFrom(marks) }
}

/**
 * What is known of a page besides its words. Null and the empty string count as not known: exports are full of them.
 * Throws {@link Unreadable}, because a wrong address would make pages replace one another, and a wrong date misplace
 * them.
 */
export const factsFrom = (fields: Fields): PageFacts => {
  const url = factOf(fields, 'url', urlProblem)
  const site = factOf(fields, 'site')
  const publishedAt = factOf(fields, 'publishedAt', dateProblem)
  return {
    ...(url !== undefined && { url }),
    ...(site !== undefined && { site }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}

const factOf = (
  fields: Fields,
  name: keyof PageFacts,
  problemOf: (value: string) => string | null = () => null,
): string | undefined => {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new Unreadable(`"${name}" must be a string, not ${typeOf(value)}`)
  const problem = problemOf(value)
  if (problem !== null) throw new Unreadable(`"${name}" ${problem}, not ${JSON.stringify(value)}`)
  return value
}

const urlProblem = (value: string): string | null =>
  /^https?:/i.test(value) && URL.canParse(value)
    ? null
    : 'must be a whole address such as https://site.example/story'

/** ISO 8601, as far as the archive reads it: a day, or a day and a time with or without its zone. */
const DATE =
  /^(\d{4}-\d\d-\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-][01]\d(?::?[0-5]\d)?)?)?$/i

const dateProblem = (value: string): string | null => {
  const day = DATE.exec(value)?.[1]
  return day !== undefined && isDay(day)
    ? null
    : 'must be a date of ISO 8601 such as 2031-04-09 or 2031-04-09T18:20:00Z'
}

/** Whether the calendar has the day: Date takes February 30 for March 2. */
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const marksFrom = (marks: unknown): readonly PageMark[] => {
  if (!Array.isArray(marks)) throw new Unreadable(`"marks" must be an array, not ${typeOf(marks)}`)
  return marks.map((mark: unknown, index): PageMark => {
    const name = `marks[${index}]`
    if (!isFields(mark)) throw new Unreadable(`"${name}" must be an object, not ${typeOf(mark)}`)
    const kind = BLOCK_KINDS.find(known => known === mark.kind)
    if (kind === undefined) throw new Unreadable(`"${name}.kind" must be one of ${BLOCK_KINDS.join(', ')}`)
    return { kind, start: offsetFrom(mark, name, 'start'), end: offsetFrom(mark, name, 'end') }
  })
}

/** A whole number: whether it lies inside the text is the parser's to say, with a diagnostic. */
const offsetFrom = (mark: Fields, name: string, edge: 'start' | 'end'): number => {
  const offset = mark[edge]
  if (typeof offset === 'number' && Number.isInteger(offset)) return offset
  throw new Unreadable(`"${name}.${edge}" must be a whole number of UTF-16 code units, not ${typeOf(offset)}`)
}
