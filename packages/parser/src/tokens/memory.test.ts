import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Memory } from './memory.ts'

test('what is recalled is what would be read, whatever came before', () => {
  const memory = new Memory(text => ({ text, size: text.length }))
  const words = fc.string({ unit: fc.constantFrom('a', 'B', '’', '😀'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(words, fc.string(), (word, before) => {
      const text = before + word
      const known = { text: word, size: word.length }
      expect(memory.recall(text, before.length, text.length)).toEqual(known)
      expect(memory.recall(text, before.length, text.length)).toEqual(known)
    }),
  )
})

test('a short stretch is read once, a long one each time', () => {
  const read: string[] = []
  const memory = new Memory(text => {
    read.push(text)
    return { text }
  })
  const text = 'tug tug disestablishmentarian disestablishmentarian'
  for (const { index, 0: word } of text.matchAll(/\S+/g)) memory.recall(text, index, index + word.length)
  expect(read).toEqual(['tug', 'disestablishmentarian', 'disestablishmentarian'])
})
