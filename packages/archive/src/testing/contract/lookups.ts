import { expect } from 'vitest'
import type { Draft } from '../articles.ts'
import { type Contract, check, expectError } from './helpers.ts'

const TIDE: Draft = {
  url: 'https://wire.example/tide',
  site: 'Meridian Wire',
  publishedAt: '2031-04-05',
  quotes: [
    { words: 'The tide will not wait for Brill Bay', by: 'Mara Quill', about: ['tide', 'Brill Bay:place'] },
    { words: 'No tide ever did', by: 'Ms Mara Quill', about: ['tide'] },
    { words: 'It is only a tide', by: 'Pilots’ Guild', as: 'organization', about: ['tide'] },
    { words: 'The tide is late', about: ['tide'] },
  ],
}
const MILL: Draft = {
  url: 'https://bell.example/mill',
  site: 'Evening Bell',
  publishedAt: '2031-04-06',
  quotes: [
    { words: 'The mill needs no tide', by: 'Joss Quill', alsoCalled: ['Quill'], about: ['mill', 'tide'] },
  ],
}

/** Records by their ids, names and articles. */
export const lookupContract: Contract = {
  'give records in the order of their ids, and null for what is not there': open =>
    check(open, [TIDE, MILL], async (archive, [tide, mill]) => {
      const articles = await archive.articlesByIds([mill!.id, 'nobody', tide!.id, mill!.id])
      expect(articles.map(record => record?.url ?? null)).toEqual([mill!.url, null, tide!.url, mill!.url])
      const ids = [`${tide!.id}:q2`, `${tide!.id}:q9`, 'nonsense', `${mill!.id}:q1`, `${tide!.id}:q02`]
      const quotes = await archive.quotesByIds(ids)
      expect(quotes.map(record => record?.text ?? null)).toEqual([
        'No tide ever did',
        null,
        null,
        'The mill needs no tide',
        null,
      ])
      const speakers = await archive.speakersByIds(['person-joss-quill', '', 'person-mara-quill'])
      expect(speakers.map(record => record?.name ?? null)).toEqual(['Joss Quill', null, 'Mara Quill'])
      const topics = await archive.topicsByIds(['tide', 'ebb', 'brill-bay'])
      expect(topics.map(record => record?.label ?? null)).toEqual(['tide', null, 'Brill Bay'])
      expect(await archive.articlesByIds([])).toEqual([])
    }),

  'find an article by its address': open =>
    check(open, [TIDE, MILL], async (archive, [tide]) => {
      expect(await archive.articleByUrl('https://wire.example/tide')).toMatchObject({
        id: tide!.id,
        site: 'Meridian Wire',
        headline: 'A day in Brill Bay',
        quoteCount: 4,
        article: tide,
      })
      expect(await archive.articleByUrl('https://wire.example/ebb')).toBeNull()
    }),

  'find every speaker of a name, more than one where it is ambiguous': open =>
    check(open, [TIDE, MILL], async archive => {
      const named = async (name: string) => (await archive.speakersByName(name)).map(({ id }) => id)
      expect(await named('mara QUILL')).toEqual(['person-mara-quill'])
      expect(await named('Quill')).toEqual(['person-joss-quill'])
      expect(await named('Mara')).toEqual([])
      expect(await named('')).toEqual([])
      await archive.put([])
    }),

  'find a topic by label or slug': open =>
    check(open, [TIDE], async archive => {
      for (const label of ['Brill Bay', 'BRILL  BÁY', 'brill-bay']) {
        expect((await archive.topicByLabel(label))?.id).toBe('brill-bay')
      }
      expect(await archive.topicByLabel('Brill')).toBeNull()
      expect(await archive.topicByLabel('')).toBeNull()
    }),

  "translate an Article's own ids, two that are one speaker included": open =>
    check(open, [TIDE, MILL], async (archive, [tide, mill]) => {
      const speakers = await archive.speakersOfArticles([tide!.id, mill!.id, 'nobody'])
      const names = (id: string) =>
        [...(speakers.get(id) ?? [])].map(([local, { id }]) => `${local} ${id}`).sort()
      expect(names(tide!.id)).toEqual([
        's1 person-mara-quill',
        's2 person-mara-quill',
        's3 organization-pilots-guild',
      ])
      expect(names(mill!.id)).toEqual(['s1 person-joss-quill'])
      expect(speakers.has('nobody')).toBe(false)
      const topics = await archive.topicsOfArticles([mill!.id])
      expect([...topics.get(mill!.id)!].map(([local, { id }]) => `${local} ${id}`).sort()).toEqual([
        't1 mill',
        't2 tide',
      ])
    }),

  'count who speaks about what': open =>
    check(open, [TIDE, MILL], async archive => {
      const topics = await archive.topicsOfSpeaker('person-mara-quill', 10)
      expect(topics.map(({ record, quoteCount }) => [record.id, quoteCount])).toEqual([
        ['tide', 2],
        ['brill-bay', 1],
      ])
      expect(topics[0]?.record).toMatchObject({ quoteCount: 5, articleCount: 2 })
      const speakers = await archive.speakersOnTopic('tide', 10)
      expect(speakers.map(({ record, quoteCount }) => [record.id, quoteCount])).toEqual([
        ['person-mara-quill', 2],
        ['person-joss-quill', 1],
        ['organization-pilots-guild', 1],
      ])
      expect(await archive.speakersOnTopic('tide', 1)).toHaveLength(1)
      expect(await archive.topicsOfSpeaker('nobody', 10)).toEqual([])
      await expectError(archive.topicsOfSpeaker('nobody', -1), 'badQuery')
      await expectError(archive.speakersOnTopic('tide', 0.5), 'badQuery')
    }),

  'list the outlets': open =>
    check(open, [TIDE, MILL, { url: 'x', site: 'Evening Bell' }, { url: 'y' }], async archive => {
      expect(await archive.sites()).toEqual([
        { site: 'Evening Bell', articleCount: 2 },
        { site: 'Meridian Wire', articleCount: 1 },
      ])
    }),
}
