import type { Article } from '@onrecord/parser'
import { quotedWords } from '@onrecord/parser'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Archive, ArticleFilter, QuoteFilter, QuoteRecord, Window } from '../../archive.ts'
import { utcInstant } from '../../instant.ts'
import type { Draft, DraftQuote } from '../articles.ts'
import { type Contract, contents, type Open, pageThrough, sound } from './helpers.ts'

const VOCABULARY = ['tide', 'mill', 'harbour', 'bridge'] as const
const TOPICS = ['tide', 'mill', 'harbour', 'bridge', 'crossing'] as const
const SITES = ['Meridian Wire', 'Evening Bell', null] as const
const DATES = [
  '2031-01-31',
  '2031-02-01T00:00:00Z',
  '2031-02-01',
  '2031-12-31T23:59:59Z',
  'some day',
  null,
] as const
const SPEAKERS = [
  { by: 'Mara Quill', as: 'person', id: 'person-mara-quill' },
  { by: 'Harbour Board', as: 'organization', id: 'organization-harbour-board' },
  { by: null, as: 'person', id: 'person-nobody' },
] as const

const anyQuote: fc.Arbitrary<DraftQuote> = fc
  .record({
    words: fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('direct', 'indirect'),
    speaker: fc.constantFrom(...SPEAKERS),
    link: fc.constantFrom(null, 'words', 'pronoun', 'sentence'),
  })
  .map(({ words, kind, speaker, link }) => ({
    words: words.join(' '),
    kind,
    by: speaker.by,
    as: speaker.as,
    about: link === null ? [] : [`${words[0]}:theme:${link}`],
  }))

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  url: fc.integer({ min: 0, max: 9 }).map(String),
  site: fc.constantFrom(...SITES),
  publishedAt: fc.constantFrom(...DATES),
  headline: fc.constantFrom('Ebb', 'Flow'),
  quotes: fc.array(anyQuote, { maxLength: 4 }),
  topics: fc.constantFrom(
    {},
    { mill: { wikidata: 'Q44', salience: 0.9 }, tide: { salience: 0.2 } },
    { mill: { salience: 0.2 }, tide: { wikidata: 'Q23', salience: 0.9 }, bridge: { key: 'crossing' } },
  ),
  subjects: fc.constantFrom<NonNullable<Draft['subjects']>[]>(
    [],
    [['medtop:15000000', 'sport']],
    [
      ['medtop:15000000', 'sport'],
      ['medtop:20000001', 'rowing', 'medtop:15000000'],
    ],
  ),
})

/** Mostly nothing, so that filters that find something come up often enough. */
const optional = <Value>(values: readonly Value[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  )

const anyTopicFilter = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ topic: fc.constantFrom(...TOPICS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      topic: fc.constantFrom(...TOPICS),
      topicVia: optional([['words'] as const, ['pronoun', 'sentence'] as const]),
      minSalience: optional([0.2, 0.5, 0.51]),
    }),
  },
)

type TopicFilters = Pick<QuoteFilter, 'topic' | 'topicVia'> & Pick<ArticleFilter, 'minSalience'>

const anyFilter = fc.record({
  article: optional([0, 1, 2]),
  speaker: optional(SPEAKERS.map(({ id }) => id)),
  subject: optional(['medtop:15000000', 'medtop:20000001']),
  site: optional(['Meridian Wire', 'Evening Bell']),
  kinds: optional([['direct'] as const, ['direct', 'indirect'] as const]),
  publishedFrom: optional(['2031-01-31T00:00:00.001Z', '2031-02-01']),
  publishedBefore: optional(['2031-02-01', '2031-12-31T23:59:59.500Z', '2099-01-01']),
  text: optional([...VOCABULARY, 'TIDES -mill', '"tide mill"', '-bridge', 'har*', '…']),
})

/** Whether a text answers one of the queries above, told in the plainest way. */
const answers = (text: string, query: string | undefined): boolean => {
  const words = text.toLowerCase().split(/\P{L}+/u)
  switch (query) {
    case undefined:
    case '…':
      return true
    case 'TIDES -mill':
      return words.includes('tide') && !words.includes('mill')
    case '"tide mill"':
      return words.some((word, i) => word === 'tide' && words[i + 1] === 'mill')
    case '-bridge':
      return !words.includes('bridge')
    case 'har*':
      return words.some(word => word.startsWith('har'))
    default:
      return words.includes(query)
  }
}

const isPublishedWithin = (
  { publishedAt }: Article,
  { publishedFrom, publishedBefore }: QuoteFilter,
): boolean => {
  if (publishedFrom === undefined && publishedBefore === undefined) return true
  const time = Date.parse(publishedAt === null ? '' : (utcInstant(publishedAt) ?? ''))
  return (
    time >= Date.parse(publishedFrom ?? '1000-01-01') && time < Date.parse(publishedBefore ?? '3000-01-01')
  )
}

const speakerOf = (article: Article, local: string | null): string | undefined =>
  SPEAKERS.find(({ by }) => by === article.speakers.find(({ id }) => id === local)?.name)?.id

/** The ids that a filter should give, told from the Articles alone. */
const expectedArticles = (articles: readonly Article[], filter: ArticleFilter): readonly string[] =>
  articles
    .filter(
      article =>
        (filter.site === undefined || article.site === filter.site) &&
        (filter.speaker === undefined ||
          article.speakers.some(({ id }) => speakerOf(article, id) === filter.speaker)) &&
        (filter.subject === undefined || article.subjects.some(({ code }) => code === filter.subject)) &&
        (filter.topic === undefined ||
          article.topics.some(
            ({ key, salience }) => key === filter.topic && salience >= (filter.minSalience ?? 0),
          )) &&
        isPublishedWithin(article, filter) &&
        answers(article.text, filter.text),
    )
    .map(({ id }) => id)

const expectedQuotes = (articles: readonly Article[], filter: QuoteFilter): readonly string[] =>
  articles.flatMap(article =>
    article.quotes
      .filter(
        quote =>
          (filter.article === undefined || article.id === filter.article) &&
          (filter.site === undefined || article.site === filter.site) &&
          (filter.speaker === undefined || speakerOf(article, quote.speaker) === filter.speaker) &&
          (filter.kinds === undefined || filter.kinds.includes(quote.kind)) &&
          (filter.topic === undefined ||
            quote.topics.some(
              ({ topic, via }) =>
                article.topics.find(({ id }) => id === topic)?.key === filter.topic &&
                (filter.topicVia === undefined || filter.topicVia.includes(via)),
            )) &&
          (filter.subject === undefined || article.subjects.some(({ code }) => code === filter.subject)) &&
          isPublishedWithin(article, filter) &&
          answers(quotedWords(article.text, quote), filter.text),
      )
      .map(quote => `${article.id}:${quote.id}`),
  )

/** Facets count what the list has. */
const expectFacets = async (
  archive: Archive,
  filter: QuoteFilter,
  quotes: readonly QuoteRecord[],
): Promise<void> => {
  const facets = await archive.quoteFacets(filter, 1000)
  const counted = (values: readonly (string | null | undefined)[]): Readonly<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const value of values) if (value) counts[value] = (counts[value] ?? 0) + 1
    return counts
  }
  const told = <Facet extends { readonly quoteCount: number }>(
    list: readonly Facet[],
    nameOf: (facet: Facet) => string,
  ): Readonly<Record<string, number>> =>
    Object.fromEntries(list.map(facet => [nameOf(facet), facet.quoteCount]))
  expect(told(facets.kinds, ({ kind }) => kind)).toEqual(counted(quotes.map(({ quote }) => quote.kind)))
  expect(told(facets.sites, ({ site }) => site)).toEqual(counted(quotes.map(({ site }) => site)))
  expect(told(facets.months, ({ month }) => month)).toEqual(
    counted(quotes.map(({ publishedAt }) => publishedAt?.slice(0, 7))),
  )
  expect(facets.months.map(({ month }) => month)).toEqual(facets.months.map(({ month }) => month).toSorted())
  expect(told(facets.speakers, ({ record }) => record.id)).toEqual(
    counted(quotes.map(({ speakerId }) => speakerId)),
  )
  const topics = await archive.topicsOfArticles([...new Set(quotes.map(({ articleId }) => articleId))])
  expect(told(facets.topics, ({ record }) => record.id)).toEqual(
    counted(
      quotes.flatMap(({ articleId, quote }) => [
        ...new Set(quote.topics.map(({ topic }) => topics.get(articleId)?.get(topic)?.id)),
      ]),
    ),
  )
  const [most] = facets.speakers
  const limited = await archive.quoteFacets(filter, 1)
  expect(limited.speakers).toEqual(most === undefined ? [] : [most])
}

const withArchive = async (open: Open, work: (archive: Archive) => Promise<void>): Promise<void> => {
  const archive = await open()
  try {
    await work(archive)
  } finally {
    await archive.close()
  }
}

/** What holds for any small archive and any filter. */
export const modelContract: Contract = {
  'lists what a filter asks for, each once, in one order from either end, and counts it': async open => {
    const articles = fc.uniqueArray(anyDraft, { selector: ({ url }) => url, maxLength: 10 })
    const property = fc.asyncProperty(
      articles,
      anyFilter,
      anyTopicFilter,
      fc.integer({ min: 1, max: 5 }),
      async (drafts, { article, kinds, ...rest }, { topicVia, minSalience, topic }: TopicFilters, limit) =>
        withArchive(open, async archive => {
          const stored = drafts.map(sound)
          await archive.put(stored)
          const filter = {
            ...rest,
            kinds,
            topic,
            topicVia,
            article: article === undefined ? undefined : (stored[article]?.id ?? 'nobody'),
          }

          const quotes = await pageThrough(window => archive.quotes(filter, window), limit, false)
          expect(await pageThrough(window => archive.quotes(filter, window), limit, true)).toEqual(quotes)
          expect(await archive.countQuotes(filter)).toBe(quotes.length)
          expect(quotes.map(({ id }) => id).toSorted()).toEqual(expectedQuotes(stored, filter).toSorted())
          await expectFacets(archive, filter, quotes)
          const dates = quotes.map(({ publishedAt }) => publishedAt ?? '')
          expect(dates).toEqual(dates.toSorted().reverse())

          const asked = { ...rest, topic, minSalience }
          for (const order of topic === undefined
            ? (['newest'] as const)
            : (['newest', 'mostCentral'] as const)) {
            const list = (window: Window) => archive.articles(asked, window, order)
            const found = await pageThrough(list, limit, false)
            expect(await pageThrough(list, limit, true)).toEqual(found)
            expect(await archive.countArticles(asked)).toBe(found.length)
            expect(found.map(({ id }) => id).toSorted()).toEqual(expectedArticles(stored, asked).toSorted())
          }
        }),
    )
    await fc.assert(property, { numRuns: 100 })
  },

  'lists speakers and topics, each once, in one order from either end, and counts them': async open => {
    const articles = fc.uniqueArray(anyDraft, { selector: ({ url }) => url, maxLength: 10 })
    const property = fc.asyncProperty(articles, fc.integer({ min: 1, max: 3 }), async (drafts, limit) =>
      withArchive(open, async archive => {
        const stored = drafts.map(sound)
        await archive.put(stored)
        const speakers = await pageThrough(window => archive.speakers({}, window), limit, false)
        expect(await pageThrough(window => archive.speakers({}, window), limit, true)).toEqual(speakers)
        expect(await archive.countSpeakers({})).toBe(speakers.length)
        for (const { id, quoteCount, articleCount } of speakers) {
          expect(quoteCount).toBe(expectedQuotes(stored, { speaker: id }).length)
          expect(articleCount).toBe(expectedArticles(stored, { speaker: id }).length)
        }
        const topics = await pageThrough(window => archive.topics({}, window), limit, false)
        expect(await pageThrough(window => archive.topics({}, window), limit, true)).toEqual(topics)
        expect(await archive.countTopics({})).toBe(topics.length)
        for (const { id, quoteCount, articleCount } of topics) {
          expect(quoteCount).toBe(expectedQuotes(stored, { topic: id }).length)
          expect(articleCount).toBe(expectedArticles(stored, { topic: id }).length)
        }
      }),
    )
    await fc.assert(property, { numRuns: 30 })
  },

  'is the same whatever was put and replaced on the way to its articles': async open => {
    const history = fc.array(fc.array(anyDraft, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    const property = fc.asyncProperty(history, batches =>
      withArchive(open, async archive => {
        const last = new Map<string, Article>()
        for (const batch of batches.map(drafts => drafts.map(sound))) {
          await archive.put(batch)
          for (const article of batch) last.set(article.id, article)
        }
        await withArchive(open, async fresh => {
          await fresh.put([...last.values()])
          expect(await contents(archive)).toEqual(await contents(fresh))
        })
        expect((await archive.check()).faults).toEqual([])
      }),
    )
    await fc.assert(property, { numRuns: 30 })
  },
}
