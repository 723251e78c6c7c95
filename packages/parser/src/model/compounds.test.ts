import { expect, test } from 'vitest'
import { namePartOf } from './compounds.ts'

const partOf = (text: string, isAlone = true): string => {
  const { start, end } = namePartOf(text, isAlone)
  return text.slice(start, end)
}

test('what stands before or behind a name with a hyphen is no part of it', () => {
  expect(partOf('pro-Harrow')).toBe('Harrow')
  expect(partOf('Harrow-based')).toBe('Harrow')
  expect(partOf('HWU-led')).toBe('HWU')
  expect(partOf('anti-Harrow-backed')).toBe('Harrow')
})

test('a name may have a hyphen itself', () => {
  expect(partOf('Seok-min')).toBe('Seok-min')
  expect(partOf('Holm-Lesk')).toBe('Holm-Lesk')
  expect(partOf('Harrow')).toBe('Harrow')
})

test('an institution may be called so', () => {
  expect(partOf('Anti-Corruption', false)).toBe('Anti-Corruption')
  expect(partOf('anti-Harrow', false)).toBe('Harrow')
})
