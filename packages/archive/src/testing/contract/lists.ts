import { expect } from 'vitest'
import type { ArticleFilter, Placed, QuoteFilter, SpeakerFilter, TopicFilter, Window } from '../../archive.ts'
import type { Draft } from '../articles.ts'
import { type Contract, check, expectError, FIRST, pageThrough, records, sound } from './helpers.ts'

const DRAFTS: readonly Draft[] = [
  {
    url: 'a',
    site: 'Meridian Wire',
    publishedAt: '2031-03-01T12:00:00Z',
    quotes: [
      { words: 'The tide comes in', by: 'Mara Quill', about: ['tide'] },
      { words: 'The tide goes out', by: 'Joss Reed', kind: 'indirect', about: ['tide'] },
      { words: 'The mill stands', by: 'Mara Quill', kind: 'mixed', about: ['mill:place'] },
    ],
  },
  {
    url: 'b',
    site: 'Evening Bell',
    publishedAt: '2031-03-02T12:00:00Z',
    quotes: [
      { words: 'The mill falls', by: 'Mara Quill', about: ['mill:place'] },
      { words: 'The tide, the tide', by: 'Harbour Board', as: 'organization', about: ['tide'] },
    ],
  },
  {
    url: 'c',
    site: 'Evening Bell',
    publishedAt: null,
    quotes: [{ words: 'The tide is a rumour', by: 'Joss Reed' }],
  },
  { url: 'd', publishedAt: '2031-03-01T12:00:00Z', tail: 'Nobody spoke of the tide.' },
]

export const filterContract: Contract = {
  'narrow articles': open =>
    check(open, DRAFTS, async archive => {
      const urls = async (filter: ArticleFilter) => {
        const found = records(await archive.articles(filter, FIRST)).map(({ url }) => url)
        expect(await archive.countArticles(filter)).toBe(found.length)
        return found.join('')
      }
      expect(await urls({ site: 'Evening Bell' })).toBe('bc')
      expect(await urls({ speaker: 'person-joss-reed' })).toBe('ac')
      expect(await urls({ topic: 'mill' })).toBe('ba')
      expect(await urls({ topic: 'mill', speaker: 'person-joss-reed' })).toBe('a')
      expect(await urls({ text: 'spoke tide' })).toBe('d')
      expect(await urls({ publishedFrom: '2031-03-02' })).toBe('b')
      expect(
        await urls({
          publishedFrom: '2031-03-01T13:00:00+01:00',
          publishedBefore: '2031-03-02T12:00Z',
          topic: 'tide',
        }),
      ).toBe('a')
      expect(await urls({ publishedBefore: '2031-03-01T12:00:00.001Z', text: 'mill' })).toBe('a')
      expect(
        await urls({ site: 'Evening Bell', text: 'tide', topic: 'mill', publishedBefore: '2032-01-01' }),
      ).toBe('b')
      expect(await urls({ site: 'nowhere' })).toBe('')
      // c has no date, a and d have this very one.
      expect(await urls({ publishedBefore: '2031-03-01T12:00Z' })).toBe('')
    }),

  'narrow quotes': open =>
    check(open, DRAFTS, async (archive, [a]) => {
      const words = async (filter: QuoteFilter) => {
        const found = records(await archive.quotes(filter, FIRST)).map(({ text }) => text)
        expect(await archive.countQuotes(filter)).toBe(found.length)
        return found
      }
      expect(await words({ article: a!.id })).toEqual([
        'The tide comes in',
        'The tide goes out',
        'The mill stands',
      ])
      expect(await words({ speaker: 'person-mara-quill' })).toEqual([
        'The mill falls',
        'The tide comes in',
        'The mill stands',
      ])
      expect(await words({ topic: 'tide' })).toEqual([
        'The tide, the tide',
        'The tide comes in',
        'The tide goes out',
      ])
      expect(await words({ topic: 'mill', speaker: 'person-mara-quill', article: a!.id })).toEqual([
        'The mill stands',
      ])
      expect(await words({ kinds: ['indirect', 'mixed'] })).toEqual(['The tide goes out', 'The mill stands'])
      expect(await words({ kinds: [] })).toEqual([])
      expect(await words({ site: 'Evening Bell', text: 'tide' })).toEqual([
        'The tide, the tide',
        'The tide is a rumour',
      ])
      expect(
        await words({ text: 'the', publishedFrom: '2031-03-02', publishedBefore: '2031-03-03' }),
      ).toEqual(['The mill falls', 'The tide, the tide'])
      expect(
        await words({ text: 'mill', publishedFrom: '2031-01-31', publishedBefore: '2031-03-02' }),
      ).toEqual(['The mill stands'])
      expect(
        await words({ text: 'tide', topic: 'tide', speaker: 'person-joss-reed', kinds: ['indirect'] }),
      ).toEqual(['The tide goes out'])
    }),

  'narrow speakers, the most quoted first': open =>
    check(open, DRAFTS, async archive => {
      const ids = async (filter: SpeakerFilter) => {
        const found = records(await archive.speakers(filter, FIRST)).map(({ id }) => id)
        expect(await archive.countSpeakers(filter)).toBe(found.length)
        return found
      }
      const [mara, joss, board] = ['person-mara-quill', 'person-joss-reed', 'organization-harbour-board']
      expect(await ids({})).toEqual([mara, joss, board])
      expect(await ids({ kinds: ['organization'] })).toEqual([board])
      expect(await ids({ topic: 'tide' })).toEqual([mara, joss, board])
      expect(await ids({ topic: 'mill' })).toEqual([mara])
      expect(await ids({ name: 'qui mar' })).toEqual([mara])
      expect(await ids({ name: 'ROARD' })).toEqual([])
      expect(await ids({ name: 'Bóard', kinds: ['organization', 'person'], topic: 'tide' })).toEqual([board])
      expect(await ids({ name: '…', kinds: ['person'] })).toEqual([mara, joss])
    }),

  'narrow topics, those in most articles first': open =>
    check(open, DRAFTS, async archive => {
      const ids = async (filter: TopicFilter) => {
        const found = records(await archive.topics(filter, FIRST)).map(({ id }) => id)
        expect(await archive.countTopics(filter)).toBe(found.length)
        return found
      }
      expect(await ids({})).toEqual(['tide', 'mill'])
      expect(await ids({ kinds: ['place'] })).toEqual(['mill'])
      expect(await ids({ label: 'TI' })).toEqual(['tide'])
      expect(await ids({ label: 'TI', kinds: ['place'] })).toEqual([])
    }),

  'refuse dates that cannot be read': open =>
    check(open, [], async archive => {
      await expectError(archive.articles({ publishedFrom: 'yesterday' }, FIRST), 'badQuery')
      await expectError(archive.countQuotes({ publishedBefore: '2031-02-30' }), 'badQuery')
    }),
}

type List = (window: Window) => Promise<readonly Placed<{ readonly id: string }>[]>

export const windowContract: Contract = {
  'go forwards and backwards, between two cursors too': open =>
    check(open, DRAFTS, async archive => {
      const quotes: List = window => archive.quotes({}, window)
      const all = await quotes(FIRST)
      expect(records(await quotes({ limit: 2, isInverted: true }))).toEqual(
        records(all.slice(-2)).toReversed(),
      )
      expect(
        await quotes({ after: all[0]!.cursor, before: all[4]!.cursor, limit: 9, isInverted: false }),
      ).toEqual(all.slice(1, 4))
      expect(
        await quotes({ after: all[0]!.cursor, before: all[4]!.cursor, limit: 2, isInverted: true }),
      ).toEqual(all.slice(2, 4).toReversed())
      expect(await quotes({ limit: 0, isInverted: false })).toEqual([])
      expect(await quotes({ after: all.at(-1)!.cursor, limit: 9, isInverted: false })).toEqual([])
    }),

  'refuse a limit that is no count': open =>
    check(open, [], async archive => {
      for (const limit of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expectError(archive.quotes({}, { limit, isInverted: false }), 'badQuery')
        await expectError(archive.search('tide', limit), 'badQuery')
      }
    }),

  'refuse cursors that no list, or another list, gave': open =>
    check(open, DRAFTS, async archive => {
      const [quote] = await archive.quotes({}, FIRST)
      const [article] = await archive.articles({}, FIRST)
      const encoded = (json: string): string => Buffer.from(json).toString('base64url')
      const bad = [
        '',
        'x',
        '🌊',
        article!.cursor,
        `${quote!.cursor}=`,
        ` ${quote!.cursor}`,
        quote!.cursor.slice(0, -1),
        encoded('["quotes"]'),
        encoded('["quotes","a","b","c"]'),
        encoded('["quotes","a","b",1,2]'),
        encoded('["quotes","a","b",1e999]'),
        encoded('{"0":"quotes"}'),
        encoded('null'),
      ]
      for (const cursor of bad) {
        await expectError(archive.quotes({}, { ...FIRST, after: cursor }), 'badCursor')
        await expectError(archive.quotes({}, { ...FIRST, before: cursor }), 'badCursor')
      }
      for (const list of [archive.articles, archive.speakers, archive.topics]) {
        await expectError(list({}, { ...FIRST, after: quote!.cursor }), 'badCursor')
      }
    }),

  'let a reader go on where articles come and go meanwhile': open =>
    check(
      open,
      Array.from({ length: 9 }, (_, i) => ({
        url: `old ${i}`,
        publishedAt: `2031-05-0${i + 1}`,
        quotes: [{ words: `Tide ${i}` }],
      })),
      async archive => {
        let day = 0
        const read = await pageThrough(
          async window => {
            const page = await archive.quotes({ text: 'tide' }, window)
            day++
            await archive.put(
              [
                { url: `newer ${day}`, publishedAt: `2032-01-0${day}`, quotes: [{ words: 'Tide' }] },
                { url: 'old 8', publishedAt: '2031-05-09', quotes: [{ words: `Tide once more ${day}` }] },
              ].map(sound),
            )
            return page
          },
          2,
          false,
        )
        expect(read.map(({ text }) => text)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map(i => `Tide ${i}`))
      },
    ),
}
