import { expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'

const kinds = (text: string, marks: Parameters<typeof findBlocks>[1]): string[] =>
  findBlocks(text, marks).map(({ kind, rule }) => `${kind} ${rule}`)

test('a mark wins over the rules where it covers a block, the inner over the outer', () => {
  const text = 'Ferry sinks\n\nRead more: The long night\n\nBy Dana Lee'
  const inner = { start: 13, end: 38, kind: 'subhead' } as const
  expect(kinds(text, [inner])).toEqual(['headline headline', 'subhead markup', 'byline byName'])
  expect(kinds(text, [inner, { start: 0, end: text.length, kind: 'caption' }])).toEqual([
    'caption markup',
    'subhead markup',
    'caption markup',
  ])
})

test('a mark that covers only a part of a block, or nothing, says nothing', () => {
  const text = 'Ferry sinks\n\nA ferry sank on Monday night in a storm.'
  for (const [start, end] of [
    [13, 20],
    [-5, -1],
    [500, 600],
    [20, 15],
    [Number.NaN, 20],
  ] as const) {
    expect(kinds(text, [{ start, end, kind: 'caption' }])).toEqual([
      'headline headline',
      'paragraph paragraph',
    ])
  }
})

test('white space around a block need not be marked', () => {
  expect(
    kinds('  Ferry sinks  \n\nA ferry sank on Monday.', [{ start: 2, end: 13, kind: 'siteName' }])[0],
  ).toBe('siteName markup')
})

test('a marked headline is the headline: no other line becomes one', () => {
  const text =
    'Meridian Wire\n\nFerry sinks in winter storm\n\nCaptain says he would turn again\n\nA ferry sank.'
  expect(kinds(text, [{ start: 15, end: 42, kind: 'headline' }])).toEqual([
    'siteName siteName',
    'headline markup',
    'dek dek',
    'paragraph paragraph',
  ])
})

test('a marked pull quote is joined to the passage that it repeats', () => {
  const text = 'Ferry sinks\n\n“He wrote it on his hand, and kept it,” she said.\n\nHe wrote it on his hand'
  const start = text.lastIndexOf('He')
  const [, , quote] = findBlocks(text, [{ start, end: text.length, kind: 'pullQuote' }])
  expect(quote).toMatchObject({ rule: 'markup', repeats: { start: 14, end: 37 } })
})
