import { ENTITIES } from '@onrecord/english'
import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'
import { choose, wikidataOf } from './choose.ts'
import { link } from './link.ts'
import { candidatesFor, foldName, knownWikidata } from './table.ts'

const topicsOf = (text: string) => parse(text).topics.filter(({ kind }) => kind !== 'theme')
const idOf = (text: string, label: string) => topicsOf(text).find(topic => topic.label === label)?.wikidata
/** The id of the only entity with the name. */
const inTable = (name: string) => candidatesFor(foldName(name)).map(({ id }) => id)

test('a country is linked under all its names, and its key is its usual name', () => {
  const text = 'The US sent an envoy. Washington said the American plan was ready.'
  const [country] = topicsOf(text).filter(({ label }) => label === 'United States')
  expect(inTable('United States')).toContain(country?.wikidata)
  expect(country?.key).toBe('United States')
})

test('case, stops and apostrophes make no difference to a name', () => {
  expect(inTable('LONDON')).toEqual(inTable('London'))
  expect(inTable('U.N.')).toEqual(inTable('UN'))
  expect(inTable('McDonald’s')).toEqual(inTable('McDonalds'))
})

test('a name that is in no table is left alone', () => {
  expect(inTable('Ostrel Vandimar')).toEqual([])
  expect(inTable('Осло')).toEqual([])
  expect(inTable('')).toEqual([])
  expect(idOf('Mr. Ostrel Vandimar said on Friday that he would stay.', 'Ostrel Vandimar')).toBeNull()
})

test('a name alone stands for what is well known by it, and for nothing where several may be meant', () => {
  expect(inTable('United States')).toContain(wikidataOf('US'))
  expect(wikidataOf('United Nations')).toBe(wikidataOf('UN'))
  expect(wikidataOf('Georgia')).toBeNull()
  expect(wikidataOf('Lee')).toBeNull()
  expect(wikidataOf('')).toBeNull()
})

test('a person is no place of the same name', () => {
  expect(candidatesFor('denton').some(({ kind }) => kind === 'place')).toBe(true)
  expect(choose('Denton', 'person', () => new Set())).toBeNull()
})

test('context decides for a place of a common name', () => {
  expect(choose('Denton', 'place', () => new Set(['texas']))?.context).toContain('texas')
})

test('two topics that are one entity become one, its mentions in text order', () => {
  const topic = (label: string, ...starts: number[]) => ({
    label,
    key: label,
    kind: 'organization' as const,
    words: [label.toLowerCase()],
    wikidata: null,
    entities: [],
    mentions: starts.map(start => ({
      kind: 'name' as const,
      start,
      end: start + label.length,
      firstToken: 0,
      lastToken: 1,
      sentence: 0,
    })),
  })
  const topics = [topic('Microsoft', 0, 60), topic('Microsoft Corporation', 20)]
  const [only, ...others] = link({ text: '', tokens: [] }, topics)
  expect(others).toEqual([])
  expect(only!.mentions.map(({ start }) => start)).toEqual([0, 20, 60])
})

test('every name of the table finds its entity, and each entity has a key of its own', () => {
  const keys = new Set<string>()
  const lost: string[] = []
  for (const line of ENTITIES.split('\n')) {
    const [number, , key, names] = line.split('\t')
    const forms = names!.split('|')
    keys.add(key || forms[0]!)
    const isSearched = (form: string) => /[a-z\d]/i.test(foldName(form))
    lost.push(...forms.filter(form => isSearched(form) && !inTable(form).includes(`Q${number}`)))
  }
  expect(lost).toEqual([])
  expect(keys.size).toBe(knownWikidata().size)
  expect(keys.size).toBeGreaterThan(10_000)
})

test('of two countries of one name the capital tells which is meant, and neither is the capital', () => {
  const text = 'Georgia and Armenia signed a pact on Tuesday, and Tbilisi hailed it.'
  expect(inTable('Georgia').length).toBeGreaterThan(1)
  const country = topicsOf(text).find(({ label }) => label === 'Georgia')
  expect(country?.key).toBe('Georgia')
  expect(inTable('Tbilisi')).not.toContain(country?.wikidata)
})

test('a town of which the article tells is no government', () => {
  const labels = topicsOf('Georgia, whose capital is Tbilisi, is old.').map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Georgia', 'Tbilisi']))
})

test('a part of a club’s name tells nothing alone', () => {
  expect(inTable('Albion')).not.toEqual([])
  expect(choose('Albion', 'organization', () => new Set())).toBeNull()
})
