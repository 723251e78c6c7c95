import { SUBJECT_SEEDS } from '@onrecord/english'
import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'
import { senseOfKey } from './mediaTopics.ts'

const page = parse(`Voters go to the polls in the presidential election

The presidential election in Harrow is on Friday. Candidates in the election spoke of the ballot on Monday.

The ballot papers are printed. “The election is a hard one,” said Dana Lee.`)

test('themes speak for the concept that they are called by or end in, and for all that are broader', () => {
  const [field, ...narrower] = page.subjects
  expect(field).toMatchObject({ name: 'politics', broader: null })
  expect(narrower.map(({ name, broader }) => [name, broader])).toContainEqual(['election', field!.code])
})

test('a subject shows the words that chose it, in text order', () => {
  const election = page.subjects.find(({ name }) => name === 'election')!
  const words = election.evidence.map(({ start, end }) => page.text.slice(start, end))
  expect(words).toContain('presidential election')
  expect(words.length).toBeLessThanOrEqual(8)
  expect(election.confidence).toBeGreaterThan(0.4)
})

test('a theme that is called like a concept is it', () => {
  const text = 'The treaty was signed in Harrow. The treaty is old, and the harbour treaty is new.'
  const theme = parse(text).topics.find(({ key }) => key === 'treaty')
  expect(theme?.mediaTopic).toBe(senseOfKey('treaty')?.concept.code)
  expect(theme?.mediaTopic).toMatch(/^medtop:\d{8}$/)
})

test('names and the roles of people speak for concepts too', () => {
  const sport = parse('Striker Dana Lee left Harrow. Lee scored, and the striker sang.').subjects[0]
  expect(sport?.name).toBe('sport')
  const library = parse('Harrow Library is shut. The Harrow Library was old.').subjects.map(
    ({ name }) => name,
  )
  expect(library).toContain('library and museum')
})

test('words that as often mean something else are no concept, in whatever number', () => {
  expect(senseOfKey('price')).toBeUndefined()
  expect(senseOfKey('series')).toBeUndefined()
})

test('where nothing stands out there is no subject, and names are none', () => {
  expect(parse('').subjects).toEqual([])
  expect(parse('Mr. Court and Mrs. Treaty met in Election Street.').subjects).toEqual([])
})

test('each seed is of a concept that there is', () => {
  const lost = SUBJECT_SEEDS.filter(([, words]) => words.every(word => senseOfKey(word) === undefined))
  expect(lost).toEqual([])
})
