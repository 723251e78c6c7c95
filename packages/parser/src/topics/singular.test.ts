import { expect, test } from 'vitest'
import { singular, singularKey } from './singular.ts'

test.each([
  ['houses', 'house'],
  ['cases', 'case'],
  ['nurses', 'nurse'],
  ['movies', 'movie'],
  ['treaties', 'treaty'],
  ['ties', 'tie'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ['classes', 'class'],
  ['prices', 'price'],
  ['lives', 'life'],
  ['children', 'child'],
])('%s are more than one %s', (plural, one) => {
  expect(singular(plural)).toBe(one)
})

test.each(['series', 'species', 'news', 'crisis', 'class', 'virus', 's', 'us', ''])(
  '%s stays as it is',
  word => {
    expect(singular(word)).toBe(word)
  },
)

test('a key has no hyphens, and only its last word is in the singular', () => {
  expect(singularKey('Sales-Tax Rises')).toBe('sales tax rise')
})
