import { expect, test } from 'vitest'
import { chainsOf } from '../../parse.ts'
import { tokenizeBlocks } from '../../tokens/tokens.ts'
import { POSITION, positionOf } from './positions.ts'
import { CASE, pronounAt } from './pronouns.ts'

const tokensOf = (text: string) =>
  tokenizeBlocks(text, [{ kind: 'paragraph', start: 0, end: text.length } as never]).tokens

const chains = (text: string): readonly string[] =>
  chainsOf(text).map(chain => chain.map(({ start, end }) => text.slice(start, end)).join(', '))

test('names, noun phrases and pronouns that stand for the same are one chain', () => {
  expect(
    chains('Dana Lee crossed the old bridge. She said that the bridge was safe, and Lee should know.'),
  ).toEqual(['Dana Lee, She, Lee', 'the old bridge, the bridge'])
})

test('a chain needs two mentions, and "a bridge" is another bridge', () => {
  expect(chains('A bridge fell.')).toEqual([])
  expect(chains('We saw a bridge, and then a new bridge.')).toEqual([])
})

test('in somebody’s own words "I" is who speaks, in another’s another', () => {
  expect(chains('“I came,” said Dana Lee. “I left,” said Tom Cole. “I too,” said Lee.')).toEqual([
    'I, Dana Lee, I, Lee',
    'I, Tom Cole',
  ])
})

test.each([
  ['They saw her hat.', 2, CASE.possessive],
  ['They saw her there.', 2, CASE.object],
  ['They saw it.', 2, CASE.object],
  ['He saw himself.', 2, CASE.reflexive],
])('the case of a pronoun: %s', (text, at, grammaticalCase) => {
  expect(pronounAt(tokensOf(text), at)?.grammaticalCase).toBe(grammaticalCase)
})

test('the country is no pronoun', () => {
  expect(pronounAt(tokensOf('They left the US there.'), 3)).toBeNull()
})

test.each([
  ['Dana Lee left.', 0, 2, POSITION.subject],
  ['Dana Lee, the mayor, left.', 0, 2, POSITION.subject],
  ['They met Dana Lee there.', 2, 4, POSITION.object],
  ['They left with Dana Lee there.', 3, 5, POSITION.oblique],
  ['Dana Lee’s hat fell.', 0, 2, POSITION.possessor],
  ['“No,” said Dana Lee.', 5, 7, POSITION.subject],
])('what an expression is in its clause: %s', (text, first, last, position) => {
  const tokens = tokensOf(text)
  expect(positionOf(tokens, first, last, 0, tokens.length)).toBe(position)
})
