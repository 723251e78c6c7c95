import { expect, test } from 'vitest'
import { parse } from '../parse.ts'

const text = `Lee opens talks on the river treaty

US Secretary Dana Lee met Russian officials in Harrow on Friday about the river treaty.

“The river treaties of the past were broken,” Lee said. “Water rights are old rights.”

Washington said that water rights mattered.

Read more: Holm visits a zoo`

const topics = parse(text).topics
const labelled = (label: string) => topics.find(topic => topic.label === label)

test('people, countries and themes are topics', () => {
  expect(labelled('Dana Lee')?.kind).toBe('person')
  expect(labelled('river treaty')?.kind).toBe('theme')
  expect(labelled('Russia')?.kind).toBe('place')
})

test('number makes no difference to a theme', () => {
  const words = labelled('river treaty')?.mentions.map(({ start, end }) => text.slice(start, end))
  expect(words).toEqual(['river treaty', 'river treaty', 'river treaties'])
})

test('a country is one topic under all its names', () => {
  const words = labelled('United States')?.mentions.map(({ start, end }) => text.slice(start, end))
  expect(words).toEqual(['US', 'Washington'])
})

test('furniture gives no topics', () => {
  expect(topics.map(({ label }) => label)).not.toContain('Holm')
})

test('the headline’s theme is more salient than one mentioned in passing', () => {
  expect(labelled('river treaty')!.salience).toBeGreaterThan(labelled('Russia')!.salience)
})

test('a quote knows the topics that its words mention', () => {
  const { quotes } = parse(text)
  const quote = quotes.find(({ kind }) => kind === 'direct')
  const labels = quote?.topics.map(({ topic }) => topics.find(({ id }) => id === topic)?.label.toLowerCase())
  expect(labels).toEqual(expect.arrayContaining(['river treaty', 'water rights']))
})

test('a topic says why it is central, and by which key every article knows it', () => {
  const { key, reasons, salience } = labelled('river treaty')!
  expect(key).toBe('river treaty')
  expect(salience).toBeGreaterThan(0.2)
  expect(reasons[0]!.reason).toMatch(/^(?:headline|early|frequent)$/)
  expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2)
})

test('one word is a theme too, and a bare definite one the longer theme before it', () => {
  const page = parse(`A hard week for sanctions

The new sanctions took hold in Harrow on Friday. Traders said the sanctions would stay.

A water treaty failed. The treaty was old.`)
  const words = (label: string) =>
    page.topics
      .find(topic => topic.label.toLowerCase() === label)
      ?.mentions.map(({ start, end }) => page.text.slice(start, end))
  expect(words('sanctions')).toEqual(['sanctions', 'sanctions', 'sanctions'])
  expect(words('water treaty')).toEqual(['water treaty', 'treaty'])
})

test('a demonym mentions its country without being its name', () => {
  const kinds = labelled('Russia')!.mentions.map(({ kind, start, end }) => [kind, text.slice(start, end)])
  expect(kinds).toEqual([['demonym', 'Russian']])
})

test('a reason holds', () => {
  const page = parse('Dana Lee closed the bridge.\n\nThe bridge is old, said Lee.\n\nA ferry left.')
  const reasons = page.topics.flatMap(({ reasons: own }) => own.map(({ reason }) => reason))
  expect(reasons).toContain('frequent')
  expect(reasons).not.toContain('dek')
  const once = page.topics.find(({ label }) => label === 'ferry')!
  expect(once.reasons.map(({ reason }) => reason)).not.toContain('frequent')
})

test('a quote that holds another holds its topics still', () => {
  const page = parse('“Yes, he said “no way” about Harrow Mills today,” said Dana Lee. It was late.')
  const mills = page.topics.find(({ label }) => label === 'Harrow Mills')!
  expect(mills.reasons.map(({ reason }) => reason)).toContain('quoted')
})

test('a headline all in capitals, or in none, names whom the story names', () => {
  const story = 'Dana Lee met Bo Lesk of Weftco in Harrow. Weftco said so.'
  for (const headline of ['LEE MEETS LESK AS WEFTCO FAILS', 'dana lee meets lesk as weftco fails']) {
    const page = parse(`${headline}\n\n${story}`)
    const named = page.topics.filter(({ mentions }) => mentions[0]!.start < headline.length)
    expect(named.map(({ label }) => label.toLowerCase())).toEqual(
      expect.arrayContaining(['dana lee', 'bo lesk', 'weftco']),
    )
    expect(named.map(({ label }) => label)).toContain('Dana Lee')
  }
})

test('a word that opens a headline is a name only where the story has it again', () => {
  const labels = (text: string) => parse(text).topics.map(({ label, kind }) => `${label} ${kind}`)
  expect(labels('Bridge closed\n\nDana Lee said so.')).toEqual(['Dana Lee person'])
  expect(labels('Tesla cuts prices\n\nIt was Tesla that cut them, said Dana Lee.')).toContain(
    'Tesla organization',
  )
})

test('a headline’s verb makes no theme', () => {
  const text = 'Rivals bite\n\nThe old rivals of the firm have bitten off its trade, said Dana Lee.'
  expect(parse(text).topics.map(({ label }) => label)).not.toContain('Rivals bite')
})

test('however long a sentence is, a quote is only about what stands near', () => {
  const page = parse('his warning of a flood, '.repeat(300))
  const counts = page.quotes.flatMap(({ topics: own }) => own.map(({ mentions }) => mentions.length))
  expect(Math.max(...counts)).toBeLessThan(60)
  expect(Math.max(...counts)).toBeGreaterThan(5)
})
