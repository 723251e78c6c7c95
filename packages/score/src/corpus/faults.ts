import type { z } from 'zod'

/** The kinds of values that JSON has and the format names, for people. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  tuple: '[start, end]',
}

const nameOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.length < 24 ? JSON.stringify(value) : 'a string'
  return NAMES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value
}

/** What was expected, or null where zod's own words must do. */
const expectedBy = (issue: z.core.$ZodRawIssue): string | null => {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? null
    case 'invalid_value':
      return issue.values.join(', ').replace(/, (?=[^,]*$)/, ' or ')
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'string') return 'a string that is not empty'
      return issue.origin === 'array' ? '[start, end]' : 'a number from 0 up'
    default:
      return null
  }
}

/** What is wrong with a field, for people: "missing", "expected a whole number, found 1.5". For zod's `error`. */
export const explain = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.input === undefined) return 'missing'
  const expected = expectedBy(issue)
  return expected === null ? undefined : `expected ${expected}, found ${nameOf(issue.input)}`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Why a line is no JSON. V8 counts lines inside of the line, and offsets from 0: neither helps in an editor. */
export const jsonFault = (error: unknown): string => {
  const why = messageOf(error).replace(/ (?:in JSON )?at position \d+(?: \(line 1 (column \d+)\))?$/, ', $1')
  return `not JSON, and every line must be an article: ${why}`
}

/** Why a file cannot be read, without the code and the call that Node names. */
export const fileFault = (error: unknown): string =>
  messageOf(error).replace(/^[A-Z]+: (.*?), \w+(?: '.*')?$/, '$1')
