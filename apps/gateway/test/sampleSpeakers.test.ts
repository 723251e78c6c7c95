import { readFileSync } from 'node:fs'
import type { Archive, SpeakerRecord } from '@onrecord/archive'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleArchive } from './samples.ts'

let archive: Archive
let people: readonly SpeakerRecord[]
beforeAll(async () => {
  archive = await sampleArchive()
  const placed = await archive.speakers({ kinds: ['person'] }, { limit: 500, isInverted: false })
  people = placed.map(({ record }) => record)
})
afterAll(() => archive.close())

/** The people of the sample archive, by its README. */
const TABLE = readFileSync(new URL('../../../samples/README.md', import.meta.url), 'utf8')
const NAMES = [
  ...TABLE.split('## People')[1]!
    .split('## Articles')[0]!
    .matchAll(/^\| (?<name>[^|]+?) \|/gm),
]
  .map(({ groups }) => groups!.name!.replaceAll('**', '').replace(/^(?:Sir|Dame) | “\p{L}+”|,.*/gu, ''))
  .filter(name => name !== 'Name' && !name.startsWith('-'))

/** Those who have a voice in one article, and no line in that table. */
const OTHERS = [
  'A. Pettifer',
  'Anselm Roake',
  'Bruno Castellane',
  'Constance Ibbotson',
  'D. Quillfeather',
  'Gunnar Fossheim',
  'Isolde Carmody',
  'Jonty Hargreave-Mills',
  'Maud Tressider',
  'Mavis Crossways',
  'Milan Tesak',
  'Petra Solheim-Dunn',
  'Wilfred Amory',
]

/** A first name or surname is all that an article tells of these, and too little to merge them. */
const STRANGERS = ['Aoife', 'Daniel', 'El-Amin', 'Hanneke']

const sorted = (names: readonly string[]): readonly string[] => names.toSorted()

describe('the speakers of the sample archive', () => {
  it('has no person twice, and nobody posing as one', () => {
    const strangers = people.filter(({ id }) => !id.startsWith('person-')).map(({ name }) => name)
    const voices = people.filter(({ id }) => id.startsWith('person-')).map(({ name }) => name)
    const known = new Set([...NAMES, ...OTHERS])
    expect(voices.filter(name => !known.has(name))).toEqual([])
    expect(sorted(voices.filter((name, index) => voices.indexOf(name) !== index))).toEqual(['Corin Hale'])
    expect(sorted(strangers)).toEqual(sorted([...STRANGERS, 'A. Pettifer', 'D. Quillfeather']))
  })

  it('has both men called Corin Hale, each with all his articles', async () => {
    const both = await archive.speakersByName('Corin Hale')
    expect(both.map(({ roles, articleCount }) => [roles[0], articleCount])).toEqual([
      ['Transport Minister', 5],
      ['chairman', 5],
    ])
  })

  it.each([
    ['Yusra El-Amin', 'Y. El-Amin'],
    ['Teodoro Salvaterra', 'Teo Salvaterra'],
    ['Tomasz Wilk', 'Wilk'],
  ])('has %s as %s too', async (name, alias) => {
    const [byName, byAlias] = [await archive.speakersByName(name), await archive.speakersByName(alias)]
    expect(byName).toHaveLength(1)
    expect(byAlias).toEqual(byName)
  })
})
