import { expect } from 'vitest'
import type { DraftQuote } from '../articles.ts'
import { type Contract, check, FIRST, records } from './helpers.ts'

/** An article for each quote. */
const each = (...quotes: readonly DraftQuote[]) =>
  quotes.map((quote, i) => ({ url: `https://x.example/${i}`, quotes: [quote] }))

/** Who and what is one across articles. */
export const identityContract: Contract = {
  'is one person under one full name, case, diacritics, honorifics and initials aside': open =>
    check(
      open,
      each(
        { words: 'One', by: 'Zoë Brandt', role: 'mayor', alsoCalled: ['Brandt'] },
        { words: 'Two', by: 'ZOE BRANDT', role: 'Lord Mayor' },
        { words: 'Three', by: 'Dr. Zoë Brandt', role: 'mayor' },
        { words: 'Four', by: 'Zoë Brandt' },
        { words: 'Five', by: 'T. R. Vane' },
        { words: 'Six', by: 'T.R. Vane' },
      ),
      async archive => {
        expect(records(await archive.speakers({}, FIRST))).toEqual([
          {
            id: 'person-zoe-brandt',
            name: 'Zoë Brandt',
            kind: 'person',
            aliases: ['Dr. Zoë Brandt', 'ZOE BRANDT', 'Zoë Brandt', 'Brandt'],
            roles: ['mayor', 'Lord Mayor'],
            quoteCount: 4,
            articleCount: 4,
          },
          {
            id: 'person-tr-vane',
            name: 'T. R. Vane',
            kind: 'person',
            aliases: ['T. R. Vane', 'T.R. Vane'],
            roles: [],
            quoteCount: 2,
            articleCount: 2,
          },
        ])
      },
    ),

  'is a stranger in each article without a full name': open => {
    const alone: readonly DraftQuote[] = [
      { words: 'One', by: 'Brandt' },
      { words: 'One', by: 'Mr Brandt' },
      { words: 'One', by: 'Z. Brandt' },
      { words: 'One', by: 'the two officials', as: 'group' },
      { words: 'One', by: 'a senior official', as: 'anonymous' },
      { words: 'One', by: 'the annual report', as: 'document' },
      { words: 'One', by: 'nobody in particular', as: 'unknown' },
    ]
    return check(open, each(...alone, ...alone), async (archive, articles) => {
      const speakers = records(await archive.speakers({}, FIRST))
      expect(speakers).toHaveLength(alone.length * 2)
      expect(new Set(speakers.map(({ id }) => id))).toEqual(new Set(articles.map(({ id }) => `${id}-s1`)))
      expect(new Set(speakers.map(({ quoteCount }) => quoteCount))).toEqual(new Set([1]))
      expect(await archive.speakersByName('brandt')).toHaveLength(2)
    })
  },

  'is one organisation or place of a name, but never both': open =>
    check(
      open,
      each(
        { words: 'One', by: 'The Harbour Board', as: 'organization' },
        { words: 'Two', by: 'Harbour Board', as: 'organization' },
        { words: 'Three', by: 'Brill', as: 'place' },
        { words: 'Four', by: 'Brill', as: 'organization' },
        { words: 'Five', by: 'B.P.A.', as: 'organization' },
        { words: 'Six', by: 'BPA', as: 'organization' },
      ),
      async archive => {
        const speakers = records(await archive.speakers({}, FIRST))
        expect(new Map(speakers.map(({ id, quoteCount }) => [id, quoteCount]))).toEqual(
          new Map([
            ['organization-harbour-board', 2],
            ['organization-bpa', 2],
            ['place-brill', 1],
            ['organization-brill', 1],
          ]),
        )
      },
    ),

  'is one topic under one slug, of the kind and the label that most articles give it': open =>
    check(
      open,
      each(
        { words: 'Old Łódź Road', about: ['Łódź Road:organization'] },
        { words: 'lodz road', about: ['lodz road:place'] },
        { words: 'Old Łódź Road again', about: ['Łódź Road:place'] },
        { words: 'По-русски', about: ['По-русски'] },
        { words: 'ПО-РУССКИ', about: ['ПО-РУССКИ'] },
        { words: 'Old Łódź Road and Łódź road', about: ['Łódź Road:place', 'Łódź road:place'] },
      ),
      async (archive, articles) => {
        const topics = records(await archive.topics({}, FIRST))
        expect(topics[0]).toEqual({
          id: 'lodz-road',
          label: 'Łódź Road',
          kind: 'place',
          quoteCount: 4,
          articleCount: 4,
        })
        expect(topics).toHaveLength(2)
        expect(topics[1]?.id).toMatch(/^[A-Za-z0-9~-]+$/)
        expect(topics[1]?.articleCount).toBe(2)
        expect((await archive.topicByLabel('по-Русски'))?.id).toBe(topics[1]?.id)
        expect((await archive.topicByLabel(topics[1]!.id))?.id).toBe(topics[1]?.id)
        const local = await archive.topicsOfArticles([articles[5]!.id])
        expect([...local.get(articles[5]!.id)!].map(([id, topic]) => [id, topic.id])).toEqual([
          ['t1', 'lodz-road'],
          ['t2', 'lodz-road'],
        ])
      },
    ),
}
