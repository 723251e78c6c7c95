import { expect, test } from 'vitest'
import type { Span } from '../model/span.ts'
import { parse } from '../parse.ts'

function ledger(text: string) {
  const { name, affiliation, gender, anonymity } = parse(text).speakers[0]!
  const wordsAt = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null)
  return {
    name,
    affiliation: wordsAt(affiliation),
    gender: gender && `${gender.value}: ${wordsAt(gender.evidence)}`,
    anonymity: wordsAt(anonymity),
  }
}

test.each([
  ['Dana Lee, mayor of Harrow, said it was late.', 'Harrow'],
  ['Harrow Mills president Dana Lee said it was late.', 'Harrow Mills'],
  ['Harrow’s mayor, Dana Lee, said it was late.', 'Harrow'],
  ['Dana Lee of the Harrow Council said it was late.', 'Harrow Council'],
  ['Dana Lee said it was late in Harrow.', null],
])('where a role is held: %s', (text, affiliation) => {
  expect(ledger(text).affiliation).toBe(affiliation)
})

test.each([
  ['Ms. Lee said it was late.', 'feminine: Ms. Lee'],
  ['The spokeswoman, Ada Holm, said it was late.', 'feminine: spokeswoman'],
  ['Dana Lee said it was late. He left.', 'masculine: He'],
  ['Mary Lee said it was late.', null],
])('gender is told by words of the text, never by a first name: %s', (text, gender) => {
  expect(ledger(text).gender).toBe(gender)
})

test.each([
  [
    '“It is late,” said two officials, who spoke on condition of anonymity because they feared for their jobs.',
    'who spoke on condition of anonymity because they feared for their jobs',
  ],
  ['A nurse who asked not to be named said it was late.', 'who asked not to be named'],
  ['A nurse said it was late.', null],
  ['Dana Lee, who asked not to be named, said it was late.', null],
])('why a source is not named: %s', (text, anonymity) => {
  expect(ledger(text).anonymity).toBe(anonymity)
})
