import { wikidataOf } from '@onrecord/parser'
import { expect } from 'vitest'
import type { Archive } from '../../archive.ts'
import type { Draft } from '../articles.ts'
import { type Contract, check, expectError, FIRST, pageThrough, records, sound } from './helpers.ts'

const about = (url: string, topics: NonNullable<Draft['topics']>, ...labels: readonly string[]): Draft => ({
  url,
  topics,
  quotes: labels.map(label => ({
    words: `We know the ${label.split(':')[0]}`,
    by: 'Mara Quill',
    about: [label],
  })),
})

const idsAndItems = async (archive: Archive): Promise<readonly (string | null)[][]> =>
  records(await archive.topics({}, FIRST))
    .map(({ id, wikidata, articleCount }) => [id, wikidata, String(articleCount)])
    .toSorted()

/** Topics across articles. */
export const topicContract: Contract = {
  'are one by their key, under the label that most articles give': open =>
    check(
      open,
      [
        about('a', { 'water rights': { key: 'water right' } }, 'water rights'),
        about('b', { 'water rights': { key: 'water right' } }, 'water rights'),
        about('c', { 'water-right': { key: 'water right' } }, 'water-right'),
        about('d', {}, 'mill'),
      ],
      async archive => {
        const topics = records(await archive.topics({}, FIRST))
        expect(topics.map(({ id, label, articleCount }) => [id, label, articleCount])).toEqual([
          ['water-right', 'water rights', 3],
          ['mill', 'mill', 1],
        ])
        for (const name of ['water rights', 'Water-Right', 'water right', 'water-right', 'WATER RIGHTS'])
          expect((await archive.topicByLabel(name))?.id, name).toBe('water-right')
        const found = await archive.topics({ label: 'rights' }, FIRST)
        expect(found.map(({ record }) => record.id)).toEqual(['water-right'])
        expect(await archive.countTopics({ label: 'wat' })).toBe(1)
        const hits = (await archive.search('water', 10)).filter(({ hit }) => hit.kind === 'topic')
        expect(hits).toHaveLength(1)
      },
    ),

  'are found by a label no longer than an article uses it': open =>
    check(open, [about('a', { tides: { key: 'tide' } }, 'tides'), about('b', {}, 'tide')], async archive => {
      expect((await archive.topicByLabel('tides'))?.id).toBe('tide')
      await archive.put([sound(about('a', {}, 'mill'))])
      expect(await archive.topicByLabel('tides')).toBeNull()
      expect(await archive.countTopics({ label: 'tides' })).toBe(0)
      expect((await archive.topicByLabel('tide'))?.id).toBe('tide')
    }),

  'are found by another name of what is well known': open =>
    check(
      open,
      [about('a', { 'United States': { wikidata: wikidataOf('US') } }, 'United States:place')],
      async archive => {
        expect(wikidataOf('US')).not.toBeNull()
        for (const name of ['US', 'u.s.', 'USA'])
          expect((await archive.topicByLabel(name))?.id).toBe('united-states')
        expect(await archive.topicByLabel('UK')).toBeNull()
      },
    ),

  'are one by their Wikidata id, whatever their keys': open =>
    check(open, [about('a', { 'Brill Bay': { wikidata: 'Q7' } }, 'Brill Bay:place')], async archive => {
      const bay = {
        'the Bay': { key: 'Bay of Brill', wikidata: 'Q7', mediaTopic: 'medtop:20000001' },
      } as const
      await archive.put([sound(about('b', bay, 'the Bay:place')), sound(about('c', {}, 'Brill Bay:place'))])
      expect(await archive.topicByWikidata('Q7')).toEqual({
        id: 'brill-bay',
        label: 'Brill Bay',
        kind: 'place',
        wikidata: 'Q7',
        mediaTopic: 'medtop:20000001',
        quoteCount: 3,
        articleCount: 3,
      })
      expect((await archive.topicByLabel('the bay'))?.id).toBe('brill-bay')
      expect((await archive.topicByLabel('Bay of Brill'))?.id).toBe('brill-bay')
      expect(await archive.countTopics({})).toBe(1)
      expect(await archive.topicByWikidata('Q8')).toBeNull()
    }),

  'are two where two items have one key, the second with its item in its id': open =>
    check(
      open,
      [
        about('a', {}, 'Georgia:place'),
        about('b', { Georgia: { wikidata: 'Q1428' } }, 'Georgia:place'),
        about('c', { Georgia: { wikidata: 'Q230' } }, 'Georgia:place'),
      ],
      async archive => {
        expect(await idsAndItems(archive)).toEqual([
          ['georgia', 'Q230', '2'],
          ['georgia~q1428', 'Q1428', '1'],
        ])
        expect((await archive.topicByLabel('Georgia'))?.id).toBe('georgia')
        expect((await archive.topicByLabel('georgia~q1428'))?.wikidata).toBe('Q1428')
        await archive.put([sound(about('d', { Georgia: { wikidata: 'Q1428' } }, 'Georgia:place'))])
        expect((await archive.topicByWikidata('Q1428'))?.articleCount).toBe(2)
        // Without an article that knows the item, the topic has none.
        await archive.put([sound(about('c', {}, 'Georgia:place'))])
        expect(await archive.topicByLabel('Georgia')).toMatchObject({ wikidata: null, articleCount: 2 })
      },
    ),

  'are one record where an article has two of them, with the closer link of a quote': open =>
    check(
      open,
      [
        {
          url: 'a',
          quotes: [
            { words: 'The tide, the tides', by: 'Mara Quill', about: ['tide', 'tides:theme:pronoun'] },
          ],
          topics: { tide: { salience: 0.3 }, tides: { key: 'tide', salience: 0.7 } },
        },
      ],
      async (archive, [article]) => {
        const topics = (await archive.topicsOfArticles([article!.id])).get(article!.id)!
        expect([...topics.values()].map(({ id, label }) => [id, label])).toEqual([
          ['tide', 'tides'],
          ['tide', 'tides'],
        ])
        expect(await archive.countQuotes({ topic: 'tide', topicVia: ['words'] })).toBe(1)
        expect(await archive.countQuotes({ topic: 'tide', topicVia: ['pronoun'] })).toBe(0)
        expect(await archive.countArticles({ topic: 'tide', minSalience: 0.7 })).toBe(1)
      },
    ),

  'have the quotes that are about them in any way, or in one way alone': open =>
    check(
      open,
      [
        {
          quotes: [
            { words: 'The tide is here', by: 'Mara Quill', about: ['tide'] },
            { words: 'It, the tide, will go', by: 'Mara Quill', about: ['tide:theme:pronoun'] },
            { words: 'No comment', by: 'Joss Reed', about: ['tide:theme:sentence'] },
          ],
        },
      ],
      async archive => {
        const words = async (topicVia?: readonly ('words' | 'pronoun' | 'sentence')[]) => {
          const filter = { topic: 'tide', topicVia }
          const found = records(await archive.quotes(filter, FIRST)).map(({ text }) => text)
          expect(await archive.countQuotes(filter)).toBe(found.length)
          return found
        }
        expect(await words()).toEqual(['The tide is here', 'It, the tide, will go', 'No comment'])
        expect(await words(['words'])).toEqual(['The tide is here'])
        expect(await words(['pronoun', 'sentence'])).toEqual(['It, the tide, will go', 'No comment'])
        expect((await archive.topicByLabel('tide'))?.quoteCount).toBe(3)
        const speakers = await archive.speakersOnTopic('tide', 9)
        expect(speakers.map(({ quoteCount }) => quoteCount)).toEqual([2, 1])
        await expectError(archive.quotes({ topicVia: ['words'] }, FIRST), 'badQuery')
        await expectError(archive.countQuotes({ topicVia: ['words'] }), 'badQuery')
      },
    ),

  'lead to the articles that they are most central to': open =>
    check(
      open,
      [0.2, 0.9, 0.5, 0.9].map((salience, i) => ({
        url: `u${i}`,
        publishedAt: `2031-05-0${i + 1}`,
        quotes: [{ words: 'The tide', about: ['tide'] }],
        topics: { tide: { salience } },
      })),
      async archive => {
        const list = (limit: number, isInverted: boolean, minSalience?: number) =>
          pageThrough(
            window => archive.articles({ topic: 'tide', minSalience }, window, 'mostCentral'),
            limit,
            isInverted,
          )
        for (const isInverted of [false, true])
          expect((await list(2, isInverted)).map(({ url }) => url)).toEqual(['u3', 'u1', 'u2', 'u0'])
        expect((await list(9, false, 0.5)).map(({ url }) => url)).toEqual(['u3', 'u1', 'u2'])
        expect(await archive.countArticles({ topic: 'tide', minSalience: 0.5 })).toBe(3)
        const newest = records(await archive.articles({ topic: 'tide', minSalience: 0.5 }, FIRST))
        expect(newest.map(({ url }) => url)).toEqual(['u3', 'u2', 'u1'])
        await expectError(archive.articles({}, FIRST, 'mostCentral'), 'badQuery')
        await expectError(archive.countArticles({ minSalience: 0.5 }), 'badQuery')
        const [article] = await archive.articles({ topic: 'tide' }, FIRST)
        const after = { ...FIRST, after: article!.cursor }
        await expectError(archive.articles({ topic: 'tide' }, after, 'mostCentral'), 'badCursor')
      },
    ),

  'stand beside others, those that tell most first': open =>
    check(open, BESIDE, async archive => {
      const beside = async (topic: string, limit = 9) =>
        (await archive.topicsBeside(topic, limit)).map(({ record, quoteCount }) => [record.id, quoteCount])
      // The council is in more of its quotes, as in all others; the whale was there once.
      expect(await beside('tide')).toEqual([
        ['flood', 4],
        ['whale', 1],
        ['council', 5],
      ])
      expect(await beside('tide', 1)).toEqual([['flood', 4]])
      expect(await beside('mill')).toEqual([['council', 20]])
      expect(await beside('nobody')).toEqual([])
      await expectError(archive.topicsBeside('tide', -1), 'badQuery')
    }),

  'stand beside others in the newest quotes': open =>
    check(open, MANY, async archive => {
      const beside = await archive.topicsBeside('tide', 9)
      expect(beside.map(({ record, quoteCount }) => [record.id, quoteCount])).toEqual([['flood', 2_000]])
      expect(await archive.countQuotes({ topic: 'tide' })).toBe(2_250)
    }),
}

/** Nine pages of 250 quotes, the oldest first. */
const MANY: readonly Draft[] = Array.from({ length: 9 }, (_, page) => ({
  url: `many ${page}`,
  publishedAt: `2031-05-0${page + 1}`,
  quotes: Array.from({ length: 250 }, () =>
    page === 0
      ? { words: 'The tide, the whale', about: ['tide', 'whale'] }
      : { words: 'The tide, the flood', about: ['tide', 'flood'] },
  ),
}))

const BESIDE: readonly Draft[] = [
  ...Array.from({ length: 4 }, (_, i) => ({
    url: `tide ${i}`,
    quotes: [{ words: 'The tide, the flood, the council', about: ['tide', 'flood', 'council'] }],
  })),
  { url: 'flood', quotes: [{ words: 'The flood, the council', about: ['flood', 'council'] }] },
  { url: 'whale', quotes: [{ words: 'The tide, whale, council', about: ['tide', 'whale', 'council'] }] },
  ...Array.from({ length: 20 }, (_, i) => ({
    url: `mill ${i}`,
    quotes: [{ words: 'The mill, the council', about: ['mill', 'council'] }],
  })),
]

const SPORT = ['medtop:15000000', 'sport'] as const
const ROWING = ['medtop:20000001', 'rowing', 'medtop:15000000'] as const

/** What articles are about as a whole. */
export const subjectContract: Contract = {
  'choose articles and their quotes, those of narrower subjects too': open =>
    check(
      open,
      [
        {
          url: 'a',
          publishedAt: '2031-01-01',
          subjects: [SPORT, ROWING],
          quotes: [{ words: 'Row', by: 'Mara Quill' }],
        },
        {
          url: 'b',
          publishedAt: '2031-01-02',
          subjects: [SPORT],
          quotes: [{ words: 'Run', by: 'Mara Quill' }],
        },
        { url: 'c', publishedAt: '2031-01-03', quotes: [{ words: 'Sit', by: 'Mara Quill' }] },
      ],
      async archive => {
        for (const [subject, urls, words] of [
          ['medtop:15000000', ['b', 'a'], ['Run', 'Row']],
          ['medtop:20000001', ['a'], ['Row']],
          ['medtop:1', [], []],
        ] as const) {
          for (const speaker of [undefined, 'person-mara-quill']) {
            const filter = { subject, speaker }
            expect(records(await archive.articles(filter, FIRST)).map(({ url }) => url)).toEqual(urls)
            expect(await archive.countArticles(filter)).toBe(urls.length)
            expect(records(await archive.quotes(filter, FIRST)).map(({ text }) => text)).toEqual(words)
            expect(await archive.countQuotes(filter)).toBe(words.length)
          }
        }
        const dated = { subject: 'medtop:15000000', publishedFrom: '2031-01-02' }
        expect(await archive.countArticles(dated)).toBe(1)
      },
    ),

  'are listed with their articles, until none has them': open =>
    check(
      open,
      [
        { url: 'a', subjects: [SPORT, ROWING] },
        { url: 'b', subjects: [SPORT] },
      ],
      async archive => {
        expect(await archive.subjects()).toEqual([
          { code: 'medtop:15000000', name: 'sport', broader: null, articleCount: 2 },
          { code: 'medtop:20000001', name: 'rowing', broader: 'medtop:15000000', articleCount: 1 },
        ])
        await archive.put([sound({ url: 'a' })])
        expect((await archive.subjects()).map(({ code, articleCount }) => [code, articleCount])).toEqual([
          ['medtop:15000000', 1],
        ])
      },
    ),
}
