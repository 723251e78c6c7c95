import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTokens } from '../testing/checkTokens.ts'
import { tokenize } from './tokenize.ts'

test.each([
  'He did|n’t go|.',
  'I|’m sure we|’re late|, they|’ve left and she|’ll be cross|.',
  "He|'d say it|'s Dana|'s|, not the workers|'|.",
  "DO|N'T STOP",
  'You would|n’t|’ve known|.',
  'We can|not and we|’re gon|na go|.',
  'the U.S.|’s ships',
  'THE U.S.|’S SHIPS',
  'do n’t',
  '’em and ’til and rock ’n’ roll in the ’90s',
  'Miles O’Dell at ten o’clock|, ma’am',
])('clitics are tokens of their own: %s', checkTokens)

test.each([
  'a well-known sister-in-law',
  'the U.S.-led talks of the mid-Jan. meeting',
  'an all‑night sitting on Route‑66 and|/|or a vote',
  'Lt.-Gov. Ann Lee of AT&T',
])('a compound is one token: %s', checkTokens)

test.each([
  'Mr. Lee met Gov. Ann Mori|, Sgt. Bo Tell and Dr. Ode|.',
  'at 5 p.m. in the U.S. Senate',
  'J. R. Oake and J.R.R. Tell',
  'on Jan. 5 or Sat. 6 or in Mass. at Oake Bros. Co.',
  'see No. 5 and pp. 3-4',
  'tea|, jam|, etc. were sold',
  'a Ph.D. at last',
  'No|. He sat|.',
  'tea|, jam|, etc|...',
  'a great mass|.',
  'So do I|. Go|.',
])('an abbreviation keeps its full stop: %s', checkTokens)

test.each([
  'It cost $|1,250.50 or €|3 or 3.5|% at 3:30 on 9/11|.',
  'the 1990s|, the 21st|, 10|–|15 and 3-1',
  'a .50 calibre|, 6\'3" tall',
  'v2.0|.',
])('a number keeps its separators: %s', checkTokens)

test.each([
  'See https://mere.example/a?b=c,d|.',
  'Go to www.mere.example/news|, or mere.org|; not mere.co.uk|!',
  'Write to jo.doe+news@mere.example or jo+news@mere.example|.',
  'Ask @jo_doe about #tellbridge|.',
  'It ended|.|The next began|.',
])('an address is one token: %s', checkTokens)

test.each([
  '“|No|,|” she said|, “|not ‘|now|.|’|”',
  '``|No|,|\'\' he said|. "|Yes|,|" she said|.',
  '‘’|Now|,|’’ he said|, «|and here|»',
  'Well|... yes|… no|…. Why|?! Go|!!!',
  'Now|—|or never|--|go – or stay',
  '(|He sat|.|) [|sic|]',
  '🇺🇸|👩‍👩‍👧 ❤️ 👍🏽|😀 ☎ ©',
  'it is 20|° at * * *',
  '𝄞|𝄞 of 𝐇𝐢',
])('marks are tokens: %s', checkTokens)

test('a soft hyphen is part of a word, a space of no width parts two', () => {
  const text = 'gov\u00adern\u200bment'
  expect(tokenize(text, 0, text.length)).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 12 },
  ])
})

test('a range of the text is tokenised, with offsets into the whole', () => {
  const text = 'One two. Three'
  expect(tokenize(text, 4, 8)).toEqual([
    { start: 4, end: 7 },
    { start: 7, end: 8 },
  ])
})

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '``',
  '.',
  '...',
  '!',
  '-',
  '--',
  '@',
  '#',
  'http://',
  'U.',
  'n’t',
  '’s',
]
const OTHERS = [
  'a',
  'Mr',
  '5',
  ',',
  '\u00ad',
  '\u200d',
  '\ufe0f',
  '😀',
  '\ud83d',
  '\u0301',
  ' ',
  '\n',
  '\u0000',
  '(',
  '𝐀',
]

test('tokens are in order and cover every visible character', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES, ...OTHERS), { maxLength: 40 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      let at = 0
      for (const { start, end } of tokenize(text, 0, text.length)) {
        expect(text.slice(at, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
    }),
    { numRuns: 2000 },
  )
})

// Lookahead that is not bounded would take hours here, and the test would time out.
test.each([
  ['“', 524_288],
  ['.', 1],
  ['a.', 2],
  ['aa.', 349_524],
  ["'s", 262_144],
  ['a@', 262_145],
  ['http://', 1_041],
  ["a'", 2],
  ['a-', 2],
  ['\u0301', 1],
  ['😀', 262_144],
])('half a megabyte of %s is cut in %i tokens', (piece, tokenCount) => {
  const text = piece.repeat(2 ** 19 / piece.length)
  expect(tokenize(text, 0, text.length)).toHaveLength(tokenCount)
})
