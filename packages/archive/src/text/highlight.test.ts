import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'

/** The text with its highlights in brackets. */
const marked = (text: string, query: string): string => {
  let result = ''
  let last = 0
  for (const { start, end } of highlight(text, query)) {
    result += `${text.slice(last, start)}[${text.slice(start, end)}]`
    last = end
  }
  return result + text.slice(last)
}

describe('highlight', () => {
  it('marks words by stem, phrases and prefixes by word', () => {
    const text = 'Foreign ministers met a foreign minister in Łódź; the U.N. didn’t'
    expect(marked(text, 'minister')).toBe(
      'Foreign [ministers] met a foreign [minister] in Łódź; the U.N. didn’t',
    )
    expect(marked(text, '"foreign minister"')).toBe(
      'Foreign ministers met a [foreign minister] in Łódź; the U.N. didn’t',
    )
    expect(marked(text, 'min* lodz')).toBe(
      'Foreign [ministers] met a foreign [minister] in [Łódź]; the U.N. didn’t',
    )
    expect(marked(text, "un didn't")).toBe(
      'Foreign ministers met a foreign minister in Łódź; the [U.N]. [didn’t]',
    )
  })

  it('does not mark what is excluded or not there', () => {
    expect(marked('The tide waits', 'tide -waits mill')).toBe('The [tide] waits')
    expect(marked('The tide waits', '')).toBe('The tide waits')
    expect(marked('', 'tide')).toBe('')
  })

  it('joins matches that overlap', () => {
    expect(marked('one two three', '"one two" "two three" three')).toBe('[one two three]')
    expect(marked('one two three four', '"one two" two "three four"')).toBe('[one two] [three four]')
  })

  it('gives spans in order and apart, for any text and query', () => {
    const words = fc
      .array(fc.constantFrom('tide', 'Tides', 'mill', '…', '"', '-', '*', ' '))
      .map(parts => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), words, (text, query) => {
        let last = 0
        for (const { start, end } of highlight(text, query.slice(0, 100))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  it('refuses a query that search would', () => {
    expect(() => highlight('tide', 'tide '.repeat(65))).toThrow('at most 64 words')
  })
})
