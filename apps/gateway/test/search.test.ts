import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

interface Hit {
  readonly item: { readonly __typename: string; readonly id: string }
  readonly score: number
  readonly highlights: readonly { readonly before: string; readonly match: string; readonly after: string }[]
}

const hitsFor = async (text: string, first = 20) => {
  const { search } = await gateway.data<{ search: Hit[] }>(
    `query ($text: String!, $first: Int!) { search(text: $text, first: $first) {
      score highlights { before match after }
      item { __typename ... on Node { id } ... on Quote { speaker { name } } }
    } }`,
    { text, first },
  )
  return search
}

describe('search', () => {
  it('finds articles, quotes, speakers and topics, the best first', async () => {
    const hits = [...(await hitsFor('strategic reserve')), ...(await hitsFor('Quill'))]
    expect(new Set(hits.map(({ item }) => item.__typename))).toEqual(
      new Set(['Article', 'Quote', 'Speaker', 'Topic']),
    )
    const scores = (await hitsFor('strategic reserve')).map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it('shows where the words stand, neighbours together', async () => {
    const hits = await hitsFor('strategic reserve')
    const article = hits.find(({ item }) => item.id === `Article:${lamp.id}`)
    expect(article?.highlights.map(({ match }) => match)).toEqual(['strategic reserve', 'strategic reserve'])
    for (const { before, match, after } of article?.highlights ?? [])
      expect(lamp.text).toContain(`${before}${match}${after}`)
    expect(article?.highlights[0]?.before).toMatch(/said that the $/)
  })

  it('shows three places at most', async () => {
    const hits = await hitsFor('lamp Quill')
    const article = hits.find(({ item }) => item.id === `Article:${lamp.id}`)
    expect(article?.highlights).toHaveLength(3)
  })

  it('gives as many as are asked for', async () => {
    expect(await hitsFor('lamp', 1)).toHaveLength(1)
  })

  it('finds nothing for nothing', async () => {
    expect(await hitsFor('')).toEqual([])
    expect(await hitsFor('-lamp')).toEqual([])
    expect(await hitsFor('zeppelin')).toEqual([])
  })

  it('refuses a text that is too long, and one of too many words', async () => {
    const long = await gateway.ask(`query ($text: String!) { search(text: $text) { score } }`, {
      text: 'x'.repeat(1_001),
    })
    expect(long.errors?.[0]).toMatchObject({
      message: expect.stringContaining('1001 came'),
      extensions: { code: 'TEXT_TOO_LONG' },
    })
    const many = await gateway.ask(`query ($text: String!) { search(text: $text) { score } }`, {
      text: 'a '.repeat(65),
    })
    expect(many.errors?.[0]).toMatchObject({
      message: expect.stringContaining('64 words'),
      extensions: { code: 'BAD_QUERY' },
    })
  })
})
