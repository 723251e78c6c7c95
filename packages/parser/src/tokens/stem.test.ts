import { expect, test } from 'vitest'
import { stem } from './stem.ts'

test.each([
  ['claim', 'claims', 'claimed', 'claiming'],
  ['say', 'said', 'saying'],
  ['argue', 'argues', 'argued', 'arguing'],
  ['deny', 'denies', 'denied'],
  ['commit', 'commits', 'committed', 'committing'],
])('the forms of "%s" have one stem', (...forms) => {
  const stems = new Set(forms.map(stem))
  // A short word without an ending may keep more than its longer forms.
  expect(stems.size).toBe(1)
})

test('short words and doubled letters that belong to them stay', () => {
  expect(stem('this')).toBe('this')
  expect(stem('press')).toBe('press')
  expect(stem('calling')).toBe('call')
})

test('a word that every object has as a property is a word', () => {
  expect(stem('constructor')).toBe('constructor')
})
