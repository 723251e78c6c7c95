import { expect } from 'vitest'
import type { Draft } from '../articles.ts'
import { type Contract, check, contents, expectError, FIRST, records, sound } from './helpers.ts'

const says = (url: string, by: string, role?: string): Draft => ({
  url,
  site: `The ${url} Post`,
  quotes: [{ words: `From ${url}`, by, ...(role === undefined ? {} : { role }) }],
})

const DRAFTS = [
  says('a', 'Mara Quill', 'mayor'),
  says('b', 'Mara Quill', 'the town’s mayor'),
  says('c', 'Quill'),
  says('d', 'Mara Stone-Quill', 'mayor'),
]

const counts = async (archive: Parameters<Parameters<typeof check>[2]>[0]) =>
  Object.fromEntries(
    records(await archive.speakers({}, FIRST)).map(({ id, articleCount }) => [id, articleCount]),
  )

/** What an editor says of who is who. */
export const registerContract: Contract = {
  'is empty at first': open =>
    check(open, DRAFTS, async archive => expect(await archive.register()).toEqual([])),

  'names a speaker, and gives a Wikidata id': open =>
    check(open, DRAFTS, async archive => {
      const register = [
        { id: 'person-mara-quill', name: 'Dame Mara', wikidata: 'Q42', names: ['Mara Quill'] },
      ]
      expect(await archive.setRegister(register)).toBe(3)
      expect(await archive.register()).toEqual(register)
      const mara = { id: 'person-mara-quill', name: 'Dame Mara', wikidata: 'Q42', articleCount: 2 }
      expect(await archive.speakersByName('dame mara')).toMatchObject([mara])
      expect(await archive.speakersByName('mara quill')).toMatchObject([mara])
      expect(records(await archive.speakers({ name: 'mara qui' }, FIRST))[0]).toMatchObject(mara)
      expect((await archive.search('mara', 10)).map(({ hit }) => hit.record)).toContainEqual(
        expect.objectContaining(mara),
      )
    }),

  'makes one speaker of several names': open =>
    check(open, DRAFTS, async archive => {
      const names = ['Mara Quill', 'Quill', 'Mara Stone-Quill']
      expect(await archive.setRegister([{ id: 'person-mara-quill', name: 'Mara Quill', names }])).toBe(4)
      expect(await counts(archive)).toEqual({ 'person-mara-quill': 4 })
      expect(await archive.countQuotes({ speaker: 'person-mara-quill' })).toBe(4)
    }),

  'makes two of one name, by article, site or role': open =>
    check(open, [...DRAFTS, says('e', 'Mara Quill', 'the Poet')], async archive => {
      const quill = { name: 'Mara Quill' }
      await archive.setRegister([
        { ...quill, id: 'mara-of-b', only: { articles: ['b'], sites: ['The b Post'] } },
        { ...quill, id: 'mara-of-nowhere', only: { articles: ['a'], sites: ['The b Post'] } },
        { ...quill, id: 'mara-the-poet', only: { roles: ['poet'] } },
      ])
      expect(await counts(archive)).toMatchObject({
        'mara-of-b': 1,
        'mara-the-poet': 1,
        'person-mara-quill': 1,
      })
    }),

  'holds for what comes later and what comes again': open =>
    check(open, [], async archive => {
      const register = [{ id: 'mara', name: 'Mara Quill', names: ['Mara Quill', 'Quill'] }]
      expect(await archive.setRegister(register)).toBe(0)
      await archive.put(DRAFTS.map(sound))
      await archive.put([sound({ ...DRAFTS[0]!, headline: 'A correction' })])
      expect(await counts(archive)).toEqual({ mara: 3, 'person-mara-stone-quill': 1 })
    }),

  'leaves nothing of itself when it is emptied': async open =>
    check(open, DRAFTS, async untouched => {
      await check(open, DRAFTS, async archive => {
        await archive.setRegister([
          { id: 'someone-else', name: 'Someone', names: ['Mara Quill', 'Dr. Quill'], wikidata: 'Q1' },
        ])
        expect(await contents(archive)).not.toEqual(await contents(untouched))
        expect(await archive.setRegister([])).toBe(4)
        expect(await contents(archive)).toEqual(await contents(untouched))
      })
    }),

  'is refused where it is none, and the one before stays': open =>
    check(open, DRAFTS, async archive => {
      const good = { id: 'mara', name: 'Mara Quill' }
      await archive.setRegister([good])
      const bad: readonly unknown[] = [
        null,
        good,
        [{ name: 'Mara' }],
        [{ ...good, id: 'Mara Quill' }],
        [{ ...good, name: ' ' }],
        [{ ...good, wikidata: '42' }],
        [{ ...good, names: [] }],
        [{ ...good, merge: ['other'] }],
        [{ ...good, only: { article: ['a'] } }],
        [good, good],
      ]
      for (const register of bad) await expectError(archive.setRegister(register), 'badRegister')
      await expect(archive.setRegister([good, { ...good, wikidata: '42' }])).rejects.toThrow(
        'Wikidata id is Q',
      )
      expect(await archive.register()).toEqual([good])
    }),
}
