import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

describe('node', () => {
  it('finds everything that has an id by that id', async () => {
    const { articles, quotes, speakers, topics } = await gateway.data<
      Record<'articles' | 'quotes' | 'speakers' | 'topics', { nodes: { id: string }[] }>
    >(
      '{ articles { nodes { id } } quotes { nodes { id } } speakers { nodes { id } } topics { nodes { id } } }',
    )
    const ids = [articles, quotes, speakers, topics].flatMap(({ nodes }) => nodes.map(({ id }) => id))
    const { nodes } = await gateway.data<{ nodes: { __typename: string; id: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    )
    expect(nodes.map(({ id }) => id)).toEqual(ids)
    expect(nodes.map(({ __typename, id }) => id.startsWith(`${__typename}:`))).not.toContain(false)
    expect(new Set(nodes.map(({ __typename }) => __typename)).size).toBe(4)

    const { node } = await gateway.data<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Topic { label } } }',
      { id: 'Topic:strategic-reserve' },
    )
    expect(node).toEqual({ label: 'strategic reserve' })
  })

  it('is null where the archive has none, in its place', async () => {
    const { nodes, node } = await gateway.data<{ nodes: object; node: object }>(
      `{ node(id: "Quote:none:q1") { id } nodes(ids: ["Topic:none", "Article:${lamp.id}", "Speaker:none"]) { id } }`,
    )
    expect(node).toBeNull()
    expect(nodes).toEqual([null, { id: `Article:${lamp.id}` }, null])
  })

  it.each(['nonsense', 'Topic:', ':x', 'Block:1', 'Query:x', '__proto__:x', ''])(
    'refuses %j, which is no id',
    async id => {
      const { errors } = await gateway.ask('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'BAD_ID' },
        message: expect.stringContaining('is no id'),
      })
    },
  )

  it('refuses the id of another type', async () => {
    const { errors } = await gateway.ask(`{ quote(id: "Topic:strategic-reserve") { text } }`)
    expect(errors?.[0]).toMatchObject({
      message: 'ID: Topic:strategic-reserve is not of type: Quote',
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  it('takes 100 ids at most', async () => {
    const { errors } = await gateway.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, (_, i) => `Topic:${i}`),
    })
    expect(errors?.[0]).toMatchObject({
      message: 'nodes(ids:) takes 100 ids at most; 101 came.',
      extensions: { code: 'TOO_MANY_IDS' },
    })
  })
})
