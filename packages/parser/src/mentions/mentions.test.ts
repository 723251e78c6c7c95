import { expect, test } from 'vitest'
import { findBlocks } from '../blocks/blocks.ts'
import type { Reading } from '../model/reading.ts'
import { chunk, indexPhrases } from '../tokens/chunk.ts'
import { tokenizeBlocks } from '../tokens/tokens.ts'
import { findMentions } from './mentions.ts'

/** Every mention of the text: its words, its sense, and in brackets the role printed with it. */
function mentions(text: string): readonly string[] {
  const blocks = findBlocks(text, [])
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const phrases = chunk(tokens, sentences)
  const reading: Reading = {
    text,
    blocks,
    tokens,
    sentences,
    phrases,
    phraseOfToken: indexPhrases(tokens, phrases),
  }
  return findMentions(reading).map(({ start, end, sense, role }) => {
    const title = role === null ? '' : ` [${text.slice(role.start, role.end)}]`
    return `${text.slice(start, end)}: ${sense}${title}`
  })
}

test('a title is split from its name, and the country in it is mentioned', () => {
  expect(mentions('It was Norwegian Trade Minister Ada Holm who left.')).toEqual(
    expect.arrayContaining(['Norwegian: nationality', 'Ada Holm: person [Norwegian Trade Minister]']),
  )
  expect(mentions('They met Secretary of State Holm there.')).toContain('Holm: person [Secretary of State]')
  expect(mentions('They met the spokesperson Ada Holm there.')).toContain('Ada Holm: person [spokesperson]')
})

test('a role in apposition is the name’s, a relative’s is not', () => {
  expect(mentions('They met Ada Holm, 45, the trade minister, there.')).toContain(
    'Ada Holm: person [trade minister]',
  )
  expect(mentions('They met Ada Holm, whose husband left.')).toContain('Ada Holm: person')
  expect(mentions('They met the mayor of Harrow, who left.')).toContain('Harrow: place')
})

test('a role before a name in apposition is the name’s too', () => {
  expect(mentions('The mayor of Harrow, Ada Holm, left.')).toContain('Ada Holm: person [mayor]')
  expect(mentions('When they met the mayor, Ada Holm left.')).not.toContain('Ada Holm: person [mayor]')
})

test('a title in the plural is of the first of several', () => {
  expect(mentions('They met Ministers Ada Holm and Bo Lesk there.')).toEqual(
    expect.arrayContaining(['Ada Holm: person [Ministers]', 'Bo Lesk: person']),
  )
})

test('a profession that no list has is a title', () => {
  expect(mentions('They met Glaciologist Ada Holm there.')).toContain('Ada Holm: person [Glaciologist]')
  expect(mentions('POSTMAN Tom Holm left.')).toContain('Tom Holm: person [POSTMAN]')
})

test('where somebody is from is no part of the name', () => {
  expect(mentions('They met Ada Holm of Harrow, who left.')).toContain('Ada Holm: person')
  expect(mentions('They met Adda Holm of Harrow there. It was Holm who left.')).toContain('Adda Holm: person')
})

test('a nickname in marks joins the parts of a name', () => {
  expect(mentions('They met Ada “The Hammer” Holm there.')).toContain('Ada “The Hammer” Holm: person')
})

test('particles, initials and "of" join the parts of a name', () => {
  expect(mentions('They met Joost van der Meij there.')[1]).toMatch(/^Joost van der Meij:/)
  expect(mentions('They met J. R. Holm there.')[1]).toBe('J. R. Holm: person')
  expect(mentions('They sued the Bank of Harrow there.')[1]).toBe('Bank of Harrow: organization')
})

test('two countries in one word are two mentions', () => {
  expect(mentions('The US-Russian talks failed.')).toEqual(['US: place', 'Russian: nationality'])
})

test('a word with a hyphen may hold a name', () => {
  expect(mentions('The pro-Russian union struck.')).toContain('Russian: nationality')
  expect(mentions('The US-led talks failed.')).toContain('US: place')
  expect(mentions('The pro-Harrow party met Ada Holm, of the Norway-based firm.')).toEqual(
    expect.arrayContaining(['Harrow: place', 'Norway: place']),
  )
})

test('who held an office before holds it in the role', () => {
  expect(mentions('They met ex-President Ada Holm there.')).toContain('Ada Holm: person [ex-President]')
  expect(mentions('They met vice-chair Ada Holm there.')).toContain('Ada Holm: person [vice-chair]')
})

test('an institution in apposition is one, a name with more than a known place is not that place', () => {
  expect(mentions('The staff union, Kaldmark, struck.')).toContain('Kaldmark: organization')
  expect(mentions('They saw the film with Ji-woo London in it.')).toContain('Ji-woo London: unknown')
})

test('a Dame alone is nobody', () => {
  expect(mentions('They asked the Dame so.')).toEqual(['They: unknown'])
})

test('a word that opens its sentence is a name only if it looks like one', () => {
  expect(mentions('Interim chief Ada Holm left.')).toEqual(['Ada Holm: person [Interim chief]'])
})

test('Title Case tells nothing by itself', () => {
  expect(mentions('Ada Holm Says The Bridge Was Safe\n\nIt was safe, said Ada Holm.')).toEqual([
    'Ada Holm: person',
    'It: organization',
    'Ada Holm: person',
  ])
  expect(mentions('Old Town Hopes For Better Days')).toEqual([])
})

test('nominals are people, institutions, documents and groups', () => {
  expect(
    mentions('the Norwegian foreign minister and the ministry read the report with two officials'),
  ).toEqual(
    expect.arrayContaining([
      'the Norwegian foreign minister: person',
      'the ministry: organization',
      'the report: document',
      'two officials: group',
    ]),
  )
})

test('a role does not take the end of another name', () => {
  expect(mentions('They met Bank of Harrow governor Ada Holm there.')).toContain(
    'Ada Holm: person [governor]',
  )
})

test('a name with an article is of no person, nor is one that something is in', () => {
  expect(mentions('The ducks read the Harlow Klaxon there.')).not.toContain('Harlow Klaxon: person')
  expect(mentions('The ducks read the Daily Klaxon there.')).toEqual(['Daily Klaxon: organization'])
  expect(mentions('The ducks sank in Harlow Deep last week.')).toEqual(['Harlow Deep: place'])
  expect(mentions('The ducks met in the Moonraker Suite there.')).toEqual(['Moonraker Suite: place'])
  expect(mentions('The ducks joined in Harlow Deep’s view.')).not.toContain('Harlow Deep: place')
})

test('a salutation names nobody, and minutes are no document but where they are the minutes', () => {
  expect(mentions('Sir – The ducks met Ada Holm there.')).toEqual(['Ada Holm: person'])
  expect(mentions('The ducks took twenty minutes.')).toEqual([])
  expect(mentions('The minutes say so.')).toEqual(['The minutes: document'])
})
