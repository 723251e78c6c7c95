import { expect, test } from 'vitest'
import { segment } from './segment.ts'

const segments = (text: string, edges: readonly number[] = []): string[] =>
  segment(text, edges).map(({ start, end }) => text.slice(start, end))

test('blank lines separate paragraphs, and a paragraph keeps its trailing spaces', () => {
  expect(segments('The ferry sank. \u00a0\n\n \u00a0\nNobody replied.\n')).toEqual([
    'The ferry sank. \u00a0',
    'Nobody replied.',
  ])
})

test('single line breaks separate paragraphs where nothing is wrapped', () => {
  const lines = ['Ferry sinks', 'By Dana Lee', 'A ferry sank on Monday night in a storm.', '“No,” he said.']
  expect(segments(lines.join('\n'))).toEqual(lines)
})

const WRAPPED = `The former fleet safety manager of the line put two notebooks into
a shredder on the morning after the ferry sank, and then he asked a
colleague whether the machine did staples as well.`

const REPLY = `He has pleaded not guilty. He wore a dark suit, and spoke only to
confirm his name and his address to the court.`

test('lines wrapped at a column are one paragraph', () => {
  expect(segments(`${WRAPPED}\n\n${REPLY}`)).toEqual([WRAPPED, REPLY])
})

test('in wrapped text a line that had room for the next word ends its paragraph', () => {
  expect(segments(`${WRAPPED}\n${REPLY}`)).toEqual([WRAPPED, REPLY])
})

test('an indented line begins a paragraph in wrapped text', () => {
  const lines = `    He has pleaded not guilty. He wore a dark suit, and spoke only\nto confirm his name and his address.`
  expect(segments(`${WRAPPED}\n${lines}\n${lines}`)).toEqual([WRAPPED, lines, lines])
  const full = 'a dark suit, and spoke only to confirm his name and his addresses'
  expect(segments(`${WRAPPED}\n${full}\n    ${full}`)).toEqual([`${WRAPPED}\n${full}`, `    ${full}`])
})

test('one wrapped paragraph does not join the long lines of an unwrapped page', () => {
  const long = `${'The ferry sank and nobody wrote it down. '.repeat(8)}End.`
  expect(segments(`${long}\n${long}\n\n${WRAPPED}`)).toEqual([long, long, WRAPPED])
})

test('a style sheet is lines, though one of them is long', () => {
  const lines = [
    'width:100%;',
    'float:left;',
    'text-align:left;',
    'font-family:Helvetica, Arial, sans-serif;',
    'margin-right:15px;',
    'padding-bottom:10px;',
  ]
  expect(segments(lines.join('\n'))).toEqual(lines)
})

test('short lines in lower case are a list, not a wrapped paragraph', () => {
  expect(segments('home\nnews\nsport\nweather')).toEqual(['home', 'news', 'sport', 'weather'])
})

test('a page without a line break is one paragraph', () => {
  expect(segments('The ferry sank. Nobody replied.')).toEqual(['The ferry sank. Nobody replied.'])
})

test('no paragraph runs over an edge of the page’s markup', () => {
  const second = WRAPPED.indexOf('a shredder')
  expect(segments(WRAPPED, [second])).toEqual([WRAPPED.slice(0, second - 1), WRAPPED.slice(second)])
  expect(segments(WRAPPED, [0, WRAPPED.length])).toEqual([WRAPPED])
})
