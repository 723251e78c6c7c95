import { expect, test } from 'vitest'
import { outsideQuotes, quotedSpans } from './quoted.ts'

const quoted = (text: string): string[] => quotedSpans(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['He said “I am,” and “no”.', '“I am,”', '“no”'],
  ['He said "I am," and left.', '"I am,"'],
  ["'It's cold,' she said. 'We'd left.'", "'It's cold,'", "'We'd left.'"],
  ['‘It’s cold,’ she said.', '‘It’s cold,’'],
  ["She called it ``a hat'' twice.", "``a hat''"],
  ['Er sagte „nein“ und « non ».', '„nein“'],
  ['“He told me ‘no’ and left,” she said.', '“He told me ‘no’ and left,”'],
])('%s', (text, ...spans) => expect(quoted(text)).toEqual(spans))

test('a quote that is never closed runs to the end', () => {
  expect(quoted('She said: “I turned. I would')).toEqual(['“I turned. I would'])
})

test('apostrophes and years open nothing', () => {
  expect(quoted("The owners' boat of '98 didn't sail; it was Dana's.")).toEqual([])
})

test('what is outside', () => {
  expect(outsideQuotes('“We are,” Lee said, “here.”').trim()).toBe('Lee said,')
})
