import { describe, expect, test } from 'vitest'
import * as english from './index.ts'

const lists = Object.entries(english).filter(
  (entry): entry is [string, readonly string[]] =>
    Array.isArray(entry[1]) && entry[1].every(word => typeof word === 'string'),
)

describe.each(lists)('%s', (_, words) => {
  test('has words, none empty, none twice', () => {
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(word => word.trim() !== word || word === '')).toEqual([])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

test('no name, demonym or seat belongs to two countries', () => {
  const owners = new Map<string, string>()
  const clashes: string[] = []
  for (const [name, demonyms, aliases, seats] of english.COUNTRIES) {
    for (const form of [name, ...demonyms, ...aliases, ...seats]) {
      if (owners.has(form)) clashes.push(`${form}: ${owners.get(form)}, ${name}`)
      owners.set(form, name)
    }
  }
  expect(clashes).toEqual([])
})
