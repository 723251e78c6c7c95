import { expect, test } from 'vitest'
import { hashWord } from './word.ts'

test('a hash is a signed 32-bit number that differs from word to word', () => {
  const words = ['', 'a', 'tug', 'gut', 'ferry', 'ferry-boat', 'ıstanbul', '”']
  const hashes = words.map(hashWord)
  expect(new Set(hashes).size).toBe(words.length)
  for (const hash of hashes) expect(hash | 0).toBe(hash)
})

test.each([
  ['1999', '2031'],
  ['“', '"'],
  ["''", '"'],
  ['``', '”'],
  ['‘', "'"],
])('%s has the hash of %s', (one, other) => expect(hashWord(one)).toBe(hashWord(other)))
