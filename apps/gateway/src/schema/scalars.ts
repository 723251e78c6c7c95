import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'

// graphql-scalars has both, but its URL rewrites an address (and an address is kept as it came), and loading the
// package takes longer than the rest of the gateway.

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

const hasDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

const parseDateTime = (value: unknown): string => {
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null
  const time = parts === null ? Number.NaN : Date.parse(parts[0])
  if (parts === null || Number.isNaN(time) || !hasDay(Number(parts[1]), Number(parts[2]), Number(parts[3])))
    throw new GraphQLError(`${shown(value)} is no date and time. Write it like 2024-05-01T00:00:00Z.`)
  return new Date(time).toISOString()
}

const parseUrl = (value: unknown): string => {
  if (typeof value === 'string' && URL.canParse(value) && /^https?:/i.test(value)) return value
  throw new GraphQLError(`${shown(value)} is no web address. Write it like https://example.org/news/story.`)
}

const shown = (value: unknown): string => `“${String(value).slice(0, 100)}”`

builder.scalarType('DateTime', {
  description:
    'A date and time with its zone, like `2024-05-01T09:30:00Z` or `2024-05-01T11:30:00+02:00`. Answers are always in UTC with milliseconds.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  parseValue: parseDateTime,
  serialize: value => value,
})

builder.scalarType('URL', {
  description: 'A web address, with `https://` or `http://`, exactly as the article gave it.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  parseValue: parseUrl,
  serialize: value => value,
})
