import type { Article } from '@onrecord/parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm, withLink } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

describe('a topic', () => {
  const FIELDS = `
    id label slug kind quoteCount articleCount
    quotes(where: {kinds: [DIRECT]}) { totalCount nodes { speaker { name } } }
    articles { totalCount nodes { headline } }
    speakers { speaker { name } quoteCount }
  `

  it('has its quotes, articles and speakers', async () => {
    const { topic } = await gateway.data<{ topic: object }>(
      `{ topic(by: {label: "Strategic Reserve"}) { ${FIELDS} } }`,
    )
    expect(topic).toEqual({
      id: 'Topic:strategic-reserve',
      label: 'strategic reserve',
      slug: 'strategic-reserve',
      kind: 'THEME',
      quoteCount: 3,
      articleCount: 2,
      quotes: {
        totalCount: 2,
        nodes: [{ speaker: { name: 'Ivo Strand' } }, { speaker: { name: 'Ivo Strand' } }],
      },
      articles: {
        totalCount: 2,
        nodes: [
          { headline: 'Strand visits the strategic reserve' },
          { headline: 'Council pays for the lamp again' },
        ],
      },
      speakers: [{ speaker: { name: 'Ivo Strand' }, quoteCount: 3 }],
    })
  })

  it('is the same when it is asked for by its id', async () => {
    const both = await gateway.data<{ byId: object; byLabel: object }>(
      `{ byId: topic(by: {id: "Topic:strategic-reserve"}) { ${FIELDS} } byLabel: topic(by: {label: "strategic reserve"}) { ${FIELDS} } }`,
    )
    expect(both.byId).toEqual(both.byLabel)
  })

  it('is the same by its slug and its Wikidata id, in every article that has its key', async () => {
    const linked = await gatewayWith([withLink(lamp, 'Marrow Quay', 'Q4242'), reserve, storm])
    const TOPIC = '{ slug label wikidata mediaTopic articleCount }'
    const found = await linked.data<Record<string, object>>(`{
      bySlug: topic(by: {slug: "marrow-quay"}) ${TOPIC}
      byItem: topic(by: {wikidata: "Q4242"}) ${TOPIC}
      byLabel: topic(by: {label: "marrow quay"}) ${TOPIC}
      none: topic(by: {wikidata: "Q1"}) ${TOPIC}
    }`)
    const expected = {
      slug: 'marrow-quay',
      label: 'Marrow Quay',
      wikidata: 'Q4242',
      mediaTopic: 'medtop:20000344',
      articleCount: 3,
    }
    expect(found).toEqual({ bySlug: expected, byItem: expected, byLabel: expected, none: null })
    const { article } = await linked.data<{ article: { topics: object[] } }>(
      `{ article(by: {url: "https://quaypost.example/lamp"}) { topics { label wikidata mediaTopic } } }`,
    )
    const { label, wikidata, mediaTopic } = expected
    expect(article.topics).toContainEqual({ label, wikidata, mediaTopic })
  })

  it('leads to the articles to which it is most central', async () => {
    const salienceIn = (article: Article): number =>
      article.topics.find(({ label }) => label === 'Mara Quill')?.salience ?? 0
    const central = [lamp, storm].toSorted((a, b) => salienceIn(b) - salienceIn(a)).map(({ url }) => url)
    // Or else the order of dates would do.
    expect(central).not.toEqual([storm.url, lamp.url])
    const urlsOf = async (args: string) => {
      const { topic, articles } = await gateway.data<
        Record<'topic', { articles: { nodes: { url: string }[] } }> &
          Record<'articles', { nodes: { url: string }[] }>
      >(`{
        topic(by: {label: "Mara Quill"}) { articles(order: MOST_CENTRAL, ${args}) { nodes { url } } }
        articles(where: {topicLabel: "Mara Quill"}, order: MOST_CENTRAL, ${args}) { nodes { url } }
      }`)
      expect(articles).toEqual(topic.articles)
      return articles.nodes.map(({ url }) => url)
    }
    expect(await urlsOf('first: 5')).toEqual(central)
    expect(await urlsOf('last: 1')).toEqual(central.slice(1))
    const { topic } = await gateway.data<{ topic: { articles: object } }>(
      `{ topic(by: {label: "Mara Quill"}) {
        articles(where: {minSalience: ${salienceIn(lamp)}}) { totalCount nodes { url } }
      } }`,
    )
    expect(topic.articles).toEqual({ totalCount: 1, nodes: [{ url: lamp.url }] })
    for (const list of ['articles(order: MOST_CENTRAL)', 'articles(where: {minSalience: 0.5})']) {
      const { errors } = await gateway.ask(`{ ${list} { nodes { url } } }`)
      expect(errors?.[0]?.extensions?.code).toBe('BAD_QUERY')
    }
  })

  it('has what comes up beside it', async () => {
    const { topic } = await gateway.data<{ topic: { relatedTopics: object[]; one: object[] } }>(
      `{ topic(by: {label: "strategic reserve"}) {
        relatedTopics { topic { label } quoteCount }
        one: relatedTopics(first: 1) { topic { label } quoteCount }
      } }`,
    )
    expect(topic.relatedTopics).toContainEqual({ topic: { label: 'Marrow Quay' }, quoteCount: 1 })
    expect(topic.relatedTopics).not.toContainEqual(
      expect.objectContaining({ topic: { label: 'strategic reserve' } }),
    )
    expect(topic.one).toEqual(topic.relatedTopics.slice(0, 1))
  })

  it('is null where the archive has none', async () => {
    expect(
      await gateway.data(
        `{ byLabel: topic(by: {label: "no such thing"}) { id } byId: topic(by: {id: "Topic:none"}) { id } }`,
      ),
    ).toEqual({ byLabel: null, byId: null })
  })
})

describe('topics', () => {
  it('come with those in most articles first', async () => {
    const { topics } = await gateway.data<{ topics: { nodes: { articleCount: number }[] } }>(
      '{ topics { nodes { articleCount } } }',
    )
    const counts = topics.nodes.map(({ articleCount }) => articleCount)
    expect(counts.length).toBeGreaterThan(3)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it.each([
    ['label: "strat"', ['strategic reserve']],
    ['kinds: [PLACE], label: "marrow"', ['Marrow Quay']],
    ['kinds: [LAW]', []],
  ])('where {%s}', async (where, labels) => {
    const { topics } = await gateway.data<{ topics: { totalCount: number; nodes: { label: string }[] } }>(
      `{ topics(where: {${where}}) { totalCount nodes { label } } }`,
    )
    expect(topics.nodes.map(({ label }) => label)).toEqual(labels)
    expect(topics.totalCount).toBe(labels.length)
  })
})

describe('sites', () => {
  it('say what each outlet printed on a topic', async () => {
    const { sites } = await gateway.data<{ sites: object }>(`{ sites {
      name articleCount
      articles(where: {topicLabel: "strategic reserve"}) { totalCount nodes { headline } }
      quotes(where: {topicLabel: "strategic reserve", kinds: [DIRECT]}) { totalCount nodes { speaker { name } } }
    } }`)
    expect(sites).toEqual([
      {
        name: 'The Quay Post',
        articleCount: 2,
        articles: { totalCount: 1, nodes: [{ headline: 'Council pays for the lamp again' }] },
        quotes: { totalCount: 1, nodes: [{ speaker: { name: 'Ivo Strand' } }] },
      },
      {
        name: 'Norland Wire',
        articleCount: 1,
        articles: { totalCount: 1, nodes: [{ headline: 'Strand visits the strategic reserve' }] },
        quotes: { totalCount: 1, nodes: [{ speaker: { name: 'Ivo Strand' } }] },
      },
    ])
  })

  it('come as many as are asked for, those with most articles first', async () => {
    const { sites } = await gateway.data<{ sites: object }>('{ sites(first: 1) { name } }')
    expect(sites).toEqual([{ name: 'The Quay Post' }])
  })

  it('keep to themselves, whatever outlet the filter names', async () => {
    const { sites } = await gateway.data<{ sites: { articles: { totalCount: number } }[] }>(
      `{ sites { articles(where: {site: "Norland Wire"}) { totalCount } } }`,
    )
    expect(sites).toEqual([{ articles: { totalCount: 0 } }, { articles: { totalCount: 1 } }])
  })
})
