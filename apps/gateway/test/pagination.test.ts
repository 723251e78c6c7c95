import { beforeAll, describe, expect, it } from 'vitest'
import { series } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

const COUNT = 25
let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith(series(COUNT))
})

interface Connection {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

const page = async (field: string, args: string): Promise<Connection> => {
  const answer = await gateway.data<Record<string, Connection>>(
    `{ ${field}${args && `(${args})`} {
      totalCount edges { cursor node { id } } nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
  )
  const connection = answer[field]!
  expect(connection.nodes).toEqual(connection.edges.map(({ node }) => node))
  expect(connection.pageInfo.startCursor).toBe(connection.edges[0]?.cursor ?? null)
  expect(connection.pageInfo.endCursor).toBe(connection.edges.at(-1)?.cursor ?? null)
  return connection
}

const ids = ({ nodes }: Connection) => nodes.map(({ id }) => id)

describe.each(['articles', 'quotes', 'speakers', 'topics'])('%s', field => {
  let all: readonly string[]
  beforeAll(async () => {
    all = ids(await page(field, 'first: 100'))
  })

  it('are read to the end from the front', async () => {
    const read: string[] = []
    let after = ''
    for (let isFirst = true; ; isFirst = false) {
      const next = await page(field, `first: 10${after}`)
      expect(next.totalCount).toBe(all.length)
      expect(next.pageInfo.hasPreviousPage).toBe(!isFirst)
      read.push(...ids(next))
      expect(next.pageInfo.hasNextPage).toBe(read.length < all.length)
      if (!next.pageInfo.hasNextPage) break
      after = `, after: ${JSON.stringify(next.pageInfo.endCursor)}`
    }
    expect(read).toEqual(all)
    expect(new Set(read).size).toBe(all.length)
  })

  it('are read to the start from the back', async () => {
    const read: string[] = []
    let before = ''
    for (let isFirst = true; ; isFirst = false) {
      const next = await page(field, `last: 7${before}`)
      expect(next.pageInfo.hasNextPage).toBe(!isFirst)
      read.unshift(...ids(next))
      expect(next.pageInfo.hasPreviousPage).toBe(read.length < all.length)
      if (!next.pageInfo.hasPreviousPage) break
      before = `, before: ${JSON.stringify(next.pageInfo.startCursor)}`
    }
    expect(read).toEqual(all)
  })
})

describe('a page', () => {
  it('has 20 rows when nothing is said', async () => {
    const { totalCount, nodes, pageInfo } = await page('articles', '')
    expect(nodes).toHaveLength(20)
    expect(totalCount).toBe(COUNT)
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  })

  it('may be empty', async () => {
    const { totalCount, nodes, pageInfo } = await page('articles', 'first: 0')
    expect(nodes).toEqual([])
    expect(totalCount).toBe(COUNT)
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })

  it('before a cursor is the one that ends there', async () => {
    const { edges } = await page('articles', 'first: 25')
    const cursor = JSON.stringify(edges[23]!.cursor)
    const before = await page('articles', `before: ${cursor}`)
    expect(before.nodes).toEqual(edges.slice(3, 23).map(({ node }) => node))
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  it('may be cut out between two cursors', async () => {
    const { edges } = await page('articles', 'first: 25')
    const between = `after: ${JSON.stringify(edges[4]!.cursor)}, before: ${JSON.stringify(edges[9]!.cursor)}`
    const cut = edges.slice(5, 9).map(({ node }) => node)
    expect((await page('articles', between)).nodes).toEqual(cut)
    expect((await page('articles', `last: 2, ${between}`)).nodes).toEqual(cut.slice(2))
  })

  it.each([
    ['first: 101', 'first: must be from 0 to 100; 101 came.'],
    ['last: 101', 'last: must be from 0 to 100; 101 came.'],
    ['first: -1', 'first: must be from 0 to 100; -1 came.'],
    ['last: -1', 'last: must be from 0 to 100; -1 came.'],
    ['first: 1, last: 1', 'first: and last: exclude each other; ask for rows from one end.'],
  ])('of (%s) is refused', async (args, message) => {
    for (const field of [
      'articles',
      'quotes',
      'speakers',
      'topics',
      `quotes(where: {speakerName: "Nobody"}, ${args})`,
    ]) {
      const { errors } = await gateway.ask(
        `{ ${field.includes('(') ? field : `${field}(${args})`} { totalCount } }`,
      )
      expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_PAGE' } })
    }
  })

  it('after a cursor that never came is refused', async () => {
    const { errors } = await gateway.ask('{ articles(after: "nonsense") { totalCount } }')
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_CURSOR' })
    expect(errors?.[0]?.message).toMatch(/cursor/)
  })
})
