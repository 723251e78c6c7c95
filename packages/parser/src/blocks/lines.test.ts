import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

const lines = (text: string): string[] => linesOf(text).map(({ start, end }) => text.slice(start, end))

test('every line break of Unicode ends a line, and CR LF is one', () => {
  expect(lines('a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi')).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
  ])
  expect(linesOf('a\r\nb').map(line => line.isAfterGap)).toEqual([true, false])
  expect(linesOf('a\n\rb').map(line => line.isAfterGap)).toEqual([true, true])
})

test('lines of white space are gaps, whatever the white space', () => {
  for (const blank of ['', ' ', '\t', '\u00a0', '\u3000 \u2003', '\ufeff']) {
    expect(linesOf(`a\n${blank}\nb`).map(line => line.isAfterGap)).toEqual([true, true])
  }
})

test('a line keeps the white space at its ends and knows its indent', () => {
  expect(lines('\n  a \u00a0\n')).toEqual(['  a \u00a0'])
  expect(linesOf('\n  a')[0]?.indent).toBe(2)
})
