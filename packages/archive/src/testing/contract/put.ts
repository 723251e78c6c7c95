import { parse } from '@onrecord/parser'
import { expect } from 'vitest'
import type { Draft } from '../articles.ts'
import { type Contract, check, contents, expectError, FIRST, records, sound } from './helpers.ts'

const OLD: Draft = {
  url: 'https://wire.example/tide',
  site: 'Meridian Wire',
  publishedAt: '2031-04-05T06:07:08Z',
  headline: 'Old headline',
  quotes: [
    { words: 'The tide will not wait', by: 'Mara Quill', role: 'harbour master', about: ['tide'] },
    { words: 'No, no', by: 'the old hands', as: 'anonymous' },
    { words: 'Nor will the old mill', by: 'Old Tom Harrow', alsoCalled: ['Harrow'], about: ['mill:place'] },
  ],
}
const NEW: Draft = {
  ...OLD,
  site: 'Evening Bell',
  publishedAt: '2032-01-01',
  headline: 'New headline',
  quotes: [
    { words: 'The bridge will wait', by: 'Mara Quill', role: 'mayor', about: ['bridge'] },
    { words: 'Yes', by: 'the young hands', as: 'group' },
  ],
}
const OTHER: Draft = {
  url: 'https://wire.example/other',
  site: 'Meridian Wire',
  publishedAt: '2031-04-04',
  quotes: [{ words: 'A tide is a tide', by: 'Mara Quill', about: ['tide'] }],
}

/** Storing: what it answers, and that storing again leaves nothing of the old behind. */
export const putContract: Contract = {
  'tells added, unchanged and replaced': open =>
    check(open, [], async archive => {
      expect(await archive.put([sound(OLD)])).toEqual(['added'])
      expect(await archive.put([sound(OLD), sound(OTHER)])).toEqual(['unchanged', 'added'])
      expect(await archive.put([sound(NEW)])).toEqual(['replaced'])
      expect(await archive.put([])).toEqual([])
    }),

  'takes a batch in its order, the last of one id staying': open =>
    check(open, [], async archive => {
      const batch = [sound(OLD), sound(OLD), sound(NEW), sound(OTHER), sound(NEW)]
      expect(await archive.put(batch)).toEqual(['added', 'unchanged', 'replaced', 'added', 'unchanged'])
      expect((await archive.articleByUrl('https://wire.example/tide'))?.headline).toBe('New headline')
      expect(await archive.countArticles({})).toBe(2)
    }),

  'leaves nothing of what was replaced': async open => {
    const fresh = await open()
    await fresh.put([sound(OTHER), sound(NEW)])
    await check(open, [OLD, OTHER], async archive => {
      await archive.put([sound(NEW)])
      expect(await contents(archive)).toEqual(await contents(fresh))
    })
    await fresh.close()
  },

  'gives back the Article and the words of its quotes to the character': open =>
    check(
      open,
      [
        {
          headline: 'NUL \0 and \ud800 half a pair',
          quotes: [{ words: 'Lone \udfff and \0 and 👩‍🚀', by: 'A\0B \ud800' }],
        },
      ],
      async (archive, [article]) => {
        const [record] = records(await archive.articles({}, FIRST))
        expect(record?.article).toEqual(article)
        expect(record?.headline).toBe('NUL \0 and \ud800 half a pair')
        const [quote] = records(await archive.quotes({}, FIRST))
        expect(quote).toMatchObject({
          id: `${article?.id}:q1`,
          articleId: article?.id,
          quote: article?.quotes[0],
          text: 'Lone \udfff and \0 and 👩‍🚀',
          cueText: 'said',
          sourceText: 'A\0B \ud800',
          site: null,
          publishedAt: null,
        })
        expect(records(await archive.speakers({}, FIRST))[0]?.name).toBe('A B \ufffd')
        expect(await archive.put([article!])).toEqual(['unchanged'])
      },
    ),

  'takes what the parser makes of a page': open =>
    check(open, [], async archive => {
      const article = parse({
        url: 'https://wire.example/parsed',
        site: 'Meridian Wire',
        publishedAt: '2031-04-05',
        text: 'Brill Bay closes its harbour\n\n“The tide will not wait,” said Mara Quill, the harbour master.',
      })
      expect(await archive.put([article])).toEqual(['added'])
      expect((await archive.articleByUrl('https://wire.example/parsed'))?.article).toEqual(article)
      const quotes = records(await archive.quotes({ speaker: 'person-mara-quill', text: 'tides' }, FIRST))
      expect(quotes.map(({ quote }) => quote)).toEqual(article.quotes)
      expect(quotes).toHaveLength(1)
    }),

  'keeps instants in UTC, and none for a date that cannot be read': open =>
    check(
      open,
      [
        { url: 'a', publishedAt: '2031-04-05T06:07:08+02:00' },
        { url: 'b', publishedAt: '2031-04-05' },
        { url: 'c', publishedAt: 'the day before yesterday' },
      ],
      async archive => {
        expect(
          records(await archive.articles({}, FIRST)).map(({ url, publishedAt }) => [url, publishedAt]),
        ).toEqual([
          ['a', '2031-04-05T04:07:08.000Z'],
          ['b', '2031-04-05T00:00:00.000Z'],
          ['c', null],
        ])
      },
    ),

  'refuses a whole batch for one Article that is not sound': open =>
    check(open, [OTHER], async archive => {
      const before = await contents(archive)
      await expectError(archive.put([sound(OLD), { ...sound(NEW), text: 'cut' }]), 'badArticle')
      await expectError(archive.put([JSON.parse('{"id":"x"}')]), 'badArticle')
      await expectError(archive.put([JSON.parse('null')]), 'badArticle')
      expect(await contents(archive)).toEqual(before)
    }),

  'takes more articles than one statement has room for': open =>
    check(open, [], async archive => {
      const batch = Array.from({ length: 700 }, (_, i) =>
        sound({ url: `u${i}`, quotes: [{ words: `Tide ${i}` }] }),
      )
      expect(new Set(await archive.put(batch))).toEqual(new Set(['added']))
      expect(new Set(await archive.put(batch))).toEqual(new Set(['unchanged']))
      expect(await archive.countQuotes({ text: 'tide' })).toBe(700)
      expect((await archive.articlesByIds(batch.map(({ id }) => id))).map(record => record?.url)).toEqual(
        batch.map(({ url }) => url),
      )
    }),
}
