import { expect, it } from 'vitest'
import { widened } from '../src/widen.ts'

const TEXT = 'It rained.  We stay, she said.\nNobody left.'
const INNER = { start: TEXT.indexOf('We stay'), end: TEXT.indexOf(' she') }

it.each([
  [0, 'We stay,'],
  [3, 'We stay,'],
  [5, 'We stay, she'],
  [9, 'rained.  We stay, she'],
  [10, 'rained.  We stay, she said.'],
  [11, 'rained.  We stay, she said.'],
  [12, 'It rained.  We stay, she said.'],
  [1_000, TEXT],
])('%i characters on each side, between words', (chars, words) => {
  const { start, end } = widened(TEXT, INNER, chars)
  expect(TEXT.slice(start, end)).toBe(words)
})

it('never cuts the span itself', () => {
  expect(widened('onetwothree', { start: 3, end: 6 }, 2)).toEqual({ start: 3, end: 6 })
})
