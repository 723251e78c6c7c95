import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

describe('a topic', () => {
  const FIELDS = `
    id label kind quoteCount articleCount
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
