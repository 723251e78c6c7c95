import fc from 'fast-check'
import { expect } from 'vitest'
import type { Archive } from '../../archive.ts'
import type { Draft, DraftQuote } from '../articles.ts'
import { type Contract, check, contents, FIRST, records } from './helpers.ts'

/** An article for each quote. */
const each = (...quotes: readonly DraftQuote[]) =>
  quotes.map((quote, i) => ({ url: `https://x.example/${i}`, quotes: [quote] }))

/** An article in which somebody speaks, and which names some places. */
const story = (by: string, places: readonly string[], headline: string, role?: string): Draft => ({
  url: `https://x.example/${headline}`,
  headline,
  quotes: [
    {
      words: ['We', ...places].join(' and '),
      by,
      ...(role === undefined ? {} : { role }),
      about: places.map(place => `${place}:place`),
    },
  ],
})

const FERRY = ['Saint Brannoc', 'Gannet Sound', 'Port Selwyn']
const GROUND = ['Gasworks Lane', 'Harrow', 'Albion']

/** Two men of one name. */
const CORINS: readonly Draft[] = [
  story('Corin Hale', FERRY, 'A ferry sinks', 'transport minister'),
  story('Corin Hale', GROUND, 'A ground is sold', 'chairman'),
  story('Corin Hale', GROUND.slice(1), 'A ground is kept', 'heating engineer'),
  story('Corin Hale', FERRY.slice(1), 'A ferry is raised'),
  story('Corin Hale', ['Belmarine'], 'A road is built', 'transport minister'),
]

const namesakes = async (archive: Archive): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries((await archive.speakersByName('corin hale')).map(({ id, roles }) => [id, roles]))

const span = (
  role: string,
  firstPrintedAt: string | null,
  lastPrintedAt: string | null,
  articleCount: number,
) => ({
  role,
  firstPrintedAt,
  lastPrintedAt,
  articleCount,
})

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
            affiliations: [],
            wikidata: null,
            quoteCount: 4,
            articleCount: 4,
          },
          {
            id: 'person-tr-vane',
            name: 'T. R. Vane',
            kind: 'person',
            aliases: ['T. R. Vane', 'T.R. Vane'],
            roles: [],
            affiliations: [],
            wikidata: null,
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

  'is two people of one name whom roles and stories part, and whoever has no role is of the same story':
    open =>
      check(open, CORINS, async archive => {
        expect(await namesakes(archive)).toEqual({
          'person-corin-hale': ['transport minister'],
          'person-corin-hale-2': ['chairman', 'heating engineer'],
        })
        const [minister] = await archive.speakersByIds(['person-corin-hale'])
        expect(minister).toMatchObject({ name: 'Corin Hale', articleCount: 3 })
        expect(await archive.speakersByName('corin hale')).toHaveLength(2)
      }),

  'is who it is in any order of the articles put together': async open => {
    const orders = fc.shuffledSubarray([...CORINS], { minLength: CORINS.length })
    const property = fc.asyncProperty(orders, order =>
      check(open, order, async archive => {
        await check(open, CORINS, async other =>
          expect(await contents(archive)).toEqual(await contents(other)),
        )
      }),
    )
    await fc.assert(property, { numRuns: 5 })
  },

  'is a stranger where two of the name may be meant': open =>
    check(open, [...CORINS, story('Corin Hale', [], 'Somewhere else')], async (archive, articles) => {
      expect(await archive.speakersByName('corin hale')).toHaveLength(3)
      expect(await archive.speakersByIds([`${articles.at(-1)!.id}-s1`])).not.toEqual([null])
    }),

  'is known by another form of the name where a role, an affiliation or the story says so': open =>
    check(
      open,
      [
        story('Yusra El-Amin', ['Petrel', 'Gannet Trench'], 'A ship sails', 'marine biologist'),
        story('Y. El-Amin', ['Petrel', 'Gannet Trench'], 'A ship is back'),
        story('El-Amin', ['Petrel', 'Gannet Trench'], 'A ship sinks'),
        story('El-Amin', ['Mill'], 'A mill burns'),
        story('Y. El-Amin', ['Mill'], 'A mill burns down'),
        story('Teo Salva', [], 'A striker', 'striker'),
        story('Teodoro Salva', [], 'A sale', 'former striker'),
        story('Tea Salva', [], 'A song', 'singer'),
      ],
      async archive => {
        const speakers = records(await archive.speakers({}, FIRST))
        const counts = Object.fromEntries(speakers.map(({ id, articleCount }) => [id, articleCount]))
        expect(counts).toMatchObject({
          'person-yusra-el-amin': 3,
          'person-teo-salva': 2,
          'person-tea-salva': 1,
        })
        expect(speakers).toHaveLength(5)
        const [yusra] = await archive.speakersByIds(['person-yusra-el-amin'])
        expect(yusra?.aliases).toEqual(['Yusra El-Amin', 'Y. El-Amin', 'El-Amin'])
      },
    ),

  'has the roles over time': open =>
    check(
      open,
      [
        { url: 'b', publishedAt: '2031-05-01', quotes: [{ words: 'One', by: 'Mara Quill', role: 'mayor' }] },
        { url: 'a', publishedAt: '2031-01-01', quotes: [{ words: 'Two', by: 'Mara Quill', role: 'mayor' }] },
        {
          url: 'c',
          publishedAt: '2030-01-01',
          quotes: [{ words: 'Three', by: 'Mara Quill', role: 'new mayor' }],
        },
        { url: 'd', quotes: [{ words: 'Four', by: 'Mara Quill', role: 'mayor' }] },
        { url: 'e', quotes: [{ words: 'Five', by: 'Mara Quill', role: 'deputy mayor' }] },
      ],
      async archive => {
        expect(await archive.rolesOfSpeaker('person-mara-quill')).toEqual([
          span('new mayor', '2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z', 1),
          span('mayor', '2031-01-01T00:00:00.000Z', '2031-05-01T00:00:00.000Z', 3),
          span('deputy mayor', null, null, 1),
        ])
        expect(await archive.rolesOfSpeaker('nobody')).toEqual([])
      },
    ),

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
        expect(topics[0]).toMatchObject({
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
