import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSentences } from '../testing/checkTokens.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

test.each([
  'It rained.‖ It cost 3.5 million.‖ Why?‖ Nobody knew!',
  'It ended.‖The next one began.',
  'It ended in 2031.‖ 40 people left.‖ $5 was lost.',
  'The phone is an iPhone.‖ iPhones ring.',
  '  It rained.  ‖  It poured.  ',
])('full stops end sentences: %s', marked => checkSentences(marked.trim()))

test.each([
  'Mr. Lee met Gov. Ann Mori, Sgt. Bo Tell and St. Ode.‖ They sat.',
  'It was Jan. 5, No. 7, at 5 p.m. Tuesday in the U.S. Senate.‖ Rain fell.',
  'She went to the U.S.‖ The court agreed.',
  'They met at 7 p.m.‖ She spoke.',
  'He works for Oake Bros. Co.‖ It is small.',
  'J. R. Oake and Donald J. Tell sat.',
  'Tea, jam, etc. were sold.',
  'The ferry (of Oake Co.) Lee took is old.',
  'By the AB.CD rule he won.',
  'DUNMERE, Fla. — The mayor left.',
  'Is it No. 5?‖ No.‖ He left.',
])('abbreviations do not, unless a sentence begins: %s', checkSentences)

test.each([
  '“I won’t.”‖ He left.',
  '"I won\'t."‖ He left.',
  "``I won't.''‖ He left.",
  '‘I won’t.’‖ He left.',
  'He left.‖ “I won’t.”‖ “I will.”',
  'He left.‖ "I won\'t."‖ "I will."',
  "He left.‖ ''I won't,'' he said.‖ ''I will.''",
  'He said: “I won’t.‖ I can’t.”‖ She left.',
  '(He left.)‖ [She stayed.]‖ They met.',
  'He (the mayor!) left.',
  'He flew to the “U.S.”‖ Lee stayed.',
])('closing marks belong to the sentence that they end: %s', checkSentences)

test.each([
  '“Why?” she asked.‖ “No!” said Mr. Lee.',
  '“Why?” Ms. Lee asked.',
  '“Why now?” the mayor of Dunmere asked.‖ “No!” The mayor of Dunmere said.',
  '“Well…” he said.',
  '“Why?”‖ He asked nobody.',
  '“Go!”‖ Ms. Lee left, then asked why.',
  '“Wait!” — he was late.',
  'It stopped!‖ Ms. Lee said so.',
])('a quotation with a mark of its own goes on to its cue: %s', checkSentences)

test.each([
  'Well … I went.‖ Yes...‖ Maybe.',
  'We will . . . fight.',
  'We will . . . I think.',
  '“Well…”‖ I left.',
  'It was late… and dark.',
])('an ellipsis ends a sentence only before a capital that is no I: %s', checkSentences)

test.each(['1. The council won.', '2.1. Results', 'a. The council won.', 'It won.‖ • The council won.'])(
  'a list’s number is no sentence: %s',
  checkSentences,
)

test('sentences cover all tokens, in order', () => {
  const pieces = [
    'a',
    'The',
    'U.S.',
    'Mr.',
    '.',
    '?',
    '…',
    '”',
    '“',
    '"',
    "'",
    ')',
    '(',
    '—',
    'said',
    '5',
    ' ',
    ' ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), parts => {
      const text = parts.join('')
      const tokens = tokenize(text, 0, text.length)
      let next = 0
      for (const { first, last } of splitSentences(text, tokens)) {
        expect(first).toBe(next)
        expect(last).toBeGreaterThan(first)
        next = last
      }
      expect(next).toBe(tokens.length)
    }),
    { numRuns: 2000 },
  )
})

// Lookahead that is not bounded would take hours here, and the test would time out.
test.each([
  ['“', 1],
  ['.”', 1],
  ['A. ', 2],
  ['U.S. ', 1],
  ['Ab. Cd', 87_382],
  ['“No!” A ', 65_537],
])('half a megabyte of %s is split in %i sentences', (piece, sentenceCount) => {
  const text = piece.repeat(2 ** 19 / piece.length)
  expect(splitSentences(text, tokenize(text, 0, text.length))).toHaveLength(sentenceCount)
})
