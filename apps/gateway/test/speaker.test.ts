import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

describe('a speaker', () => {
  const FIELDS = `__typename ... on Speaker {
    id name kind aliases roles affiliations wikidata quoteCount articleCount
    rolesOverTime { role firstPrintedAt lastPrintedAt articleCount }
    quotes(where: {kinds: [DIRECT]}) { totalCount nodes { text article { headline } } }
    articles { totalCount nodes { headline } }
  }`

  it('has all its quotes and articles, the newest first', async () => {
    const { speaker } = await gateway.data<{ speaker: object }>(
      `{ speaker(by: {name: "ivo strand"}) { ${FIELDS} } }`,
    )
    expect(speaker).toMatchObject({
      __typename: 'Speaker',
      id: expect.stringMatching(/^Speaker:/),
      name: 'Ivo Strand',
      kind: 'PERSON',
      aliases: expect.arrayContaining(['Ivo Strand']),
      roles: ['Finance Minister'],
      rolesOverTime: [{ role: 'Finance Minister', articleCount: expect.any(Number) }],
      affiliations: [],
      wikidata: null,
      quoteCount: 3,
      articleCount: 2,
      quotes: {
        totalCount: 2,
        nodes: [
          { article: { headline: 'Strand visits the strategic reserve' } },
          { article: { headline: 'Council pays for the lamp again' } },
        ],
      },
      articles: {
        totalCount: 2,
        nodes: [
          { headline: 'Strand visits the strategic reserve' },
          { headline: 'Council pays for the lamp again' },
        ],
      },
    })
  })

  it('is the same when it is asked for by its id', async () => {
    const byName = await gateway.data<{ speaker: { id: string } }>(
      `{ speaker(by: {name: "Ivo Strand"}) { ${FIELDS} } }`,
    )
    const byId = await gateway.data(`query ($id: ID!) { speaker(by: {id: $id}) { ${FIELDS} } }`, {
      id: byName.speaker.id,
    })
    expect(byId).toEqual(byName)
  })

  it('has the topics of its quotes, with how many mention each', async () => {
    const { speaker } = await gateway.data<{ speaker: { topics: { quoteCount: number }[] } }>(
      `{ speaker(by: {name: "Ivo Strand"}) { ... on Speaker { topics { topic { label } quoteCount } } } }`,
    )
    expect(speaker.topics[0]).toEqual({ topic: { label: 'strategic reserve' }, quoteCount: 3 })
    const counts = speaker.topics.map(({ quoteCount }) => quoteCount)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('gives as many topics as are asked for', async () => {
    const { speaker } = await gateway.data<{ speaker: Record<'one' | 'all', object[]> }>(
      `{ speaker(by: {name: "Ivo Strand"}) { ... on Speaker { one: topics(first: 1) { quoteCount } all: topics { quoteCount } } } }`,
    )
    expect(speaker.one).toHaveLength(1)
    expect(speaker.all.length).toBeGreaterThan(1)
  })

  it('keeps to itself, whomever the filter of its quotes names', async () => {
    const { speaker } = await gateway.data<{ speaker: object }>(
      `{ speaker(by: {name: "Ivo Strand"}) { ... on Speaker { quotes(where: {speakerName: "Lena Quill"}) { totalCount nodes { id } } } } }`,
    )
    expect(speaker).toEqual({ quotes: { totalCount: 0, nodes: [] } })
  })

  it('of a shared name is a list of candidates, the most quoted first', async () => {
    const { speaker } = await gateway.data<{ speaker: object }>(
      `{ speaker(by: {name: "Quill"}) { __typename ... on AmbiguousSpeaker { message candidateCount candidates { name } first: candidates(first: 1) { name } } } }`,
    )
    expect(speaker).toEqual({
      __typename: 'AmbiguousSpeaker',
      message: '2 speakers are called “Quill”.',
      candidateCount: 2,
      candidates: [{ name: 'Mara Quill' }, { name: 'Lena Quill' }],
      first: [{ name: 'Mara Quill' }],
    })
  })

  it('is null where the archive has none', async () => {
    expect(
      await gateway.data(
        `{ byName: speaker(by: {name: "Nobody Such"}) { __typename } byId: speaker(by: {id: "Speaker:none"}) { __typename } }`,
      ),
    ).toEqual({ byName: null, byId: null })
  })
})

describe('speakers', () => {
  const chosen = async (where: string) => {
    const { speakers } = await gateway.data<{ speakers: { totalCount: number; nodes: { name: string }[] } }>(
      `{ speakers(where: {${where}}) { totalCount nodes { name } } }`,
    )
    expect(speakers.totalCount).toBe(speakers.nodes.length)
    return speakers.nodes.map(({ name }) => name)
  }

  it('come most quoted first', async () => {
    const { speakers } = await gateway.data<{ speakers: { nodes: { quoteCount: number }[] } }>(
      '{ speakers { nodes { quoteCount } } }',
    )
    const counts = speakers.nodes.map(({ quoteCount }) => quoteCount)
    expect(counts.length).toBeGreaterThan(3)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it.each([
    ['name: "qui"', ['Mara Quill', 'Lena Quill']],
    ['name: "len qui"', ['Lena Quill']],
    ['kinds: [PERSON], topicLabel: "strategic reserve"', ['Ivo Strand']],
    ['kinds: [ORGANIZATION]', ['Norland Weather Office']],
    ['topicLabel: "no such thing"', []],
  ])('where {%s}', async (where, names) => {
    expect(await chosen(where)).toEqual(names)
  })
})
