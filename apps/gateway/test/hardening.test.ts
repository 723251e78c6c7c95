import type { Archive } from '@onrecord/archive'
import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { TABS } from '../src/graphiql/tabs.ts'
import { CSRF_HEADER } from '../src/hardening/csrf.ts'
import { limits } from '../src/limits.ts'
import { series } from './articles.ts'
import { gatewayOver, gatewayWith, type TestGateway } from './gateway.ts'
import { JSON_HEADERS, served } from './server.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith(series(3))
})

const URL_OF_GATEWAY = 'http://gateway.example/graphql'
const body = JSON.stringify({ query: '{ __typename }' })
const refusal = async (query: string, variables?: Record<string, unknown>) => {
  const { errors, data } = await gateway.ask(query, variables)
  expect(data ?? null).toBeNull()
  return { code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message ?? '' }
}

describe('other origins', () => {
  it('get no leave to call', async () => {
    const preflight = await gateway.fetch(
      new Request(URL_OF_GATEWAY, {
        method: 'OPTIONS',
        headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
      }),
    )
    const call = await gateway.fetch(
      new Request(URL_OF_GATEWAY, {
        method: 'POST',
        headers: { ...JSON_HEADERS, Origin: 'https://evil.example' },
        body,
      }),
    )
    for (const { headers } of [preflight, call])
      expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
    expect(preflight.ok).toBe(false)
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    ['plain text', 'text/plain', body],
    [
      'a multipart form',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--\r\n',
    ],
  ])('cannot send %s, which needs no leave', async (_what, type, sent) => {
    const request = () =>
      new Request(URL_OF_GATEWAY, { method: 'POST', headers: { 'Content-Type': type }, body: sent })
    const response = await gateway.fetch(request())
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining(CSRF_HEADER), extensions: { code: 'CSRF_HEADER_MISSING' } },
      ],
    })
  })

  it('cannot send a GET, which needs no leave, but a client that says so can', async () => {
    const get = (headers: Record<string, string>) =>
      gateway.fetch(new Request(`${URL_OF_GATEWAY}?query={__typename}`, { headers }))
    expect((await get({ Accept: 'application/json' })).status).toBe(403)
    expect(await (await get({ [CSRF_HEADER]: '1' })).json()).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('bodies', () => {
  it('are uploaded as JSON alone: multipart is no type that is understood', async () => {
    const response = await gateway.fetch(
      new Request(URL_OF_GATEWAY, {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x', [CSRF_HEADER]: '1' },
        body: '--x--\r\n',
      }),
    )
    expect(response.status).toBe(415)
  })

  it('must say how long they are', async () => {
    const { url } = await served()
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: JSON_HEADERS,
      body: new Blob([body]).stream(),
      duplex: 'half',
    }
    const response = await fetch(url, streamed)
    expect(response.status).toBe(411)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LENGTH_REQUIRED' } }] })
  })

  it('may have one mebibyte', async () => {
    const { url } = await served()
    const padded = (length: number) => body.padEnd(length)
    const fits = await fetch(url, { method: 'POST', headers: JSON_HEADERS, body: padded(limits.bodyBytes) })
    expect(fits.status).toBe(200)
    const long = await fetch(url, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: padded(8 * limits.bodyBytes),
    })
    expect(long.status).toBe(413)
    expect(await long.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Content-Length says 8388608'),
          extensions: { code: 'BODY_TOO_LARGE' },
        },
      ],
    })
  })

  it('hold one operation, not a batch', async () => {
    const response = await gateway.fetch(
      new Request(URL_OF_GATEWAY, { method: 'POST', headers: JSON_HEADERS, body: `[${body},${body}]` }),
    )
    expect(response.status).toBe(400)
  })
})

describe('documents', () => {
  it('have 2,000 tokens at most', async () => {
    expect(await refusal('{a'.repeat(5_000))).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
      message: expect.stringContaining('2000 tokens'),
    })
  })

  it('are refused, not run out of stack on, when they nest as deep as their tokens allow', async () => {
    const levels = 600
    const invalid = '{a'.repeat(levels) + '}'.repeat(levels)
    expect((await refusal(invalid)).code).toBe('GRAPHQL_VALIDATION_FAILED')
    const valid = `{ quotes { nodes { ${'parent { '.repeat(levels)}id${' }'.repeat(levels)} } } }`
    expect((await refusal(valid)).code).toBe('QUERY_TOO_COSTLY')
  })

  it('rename 50 fields at most', async () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`
    expect((await gateway.ask(aliased(50))).errors).toBeUndefined()
    expect(await refusal(aliased(51))).toEqual({
      code: 'QUERY_TOO_COSTLY',
      message: 'The document has more than 50 aliases.',
    })
  })

  it('apply 50 directives at most', async () => {
    const directed = (count: number) => `{ ${'... @include(if: true) { __typename } '.repeat(count)} }`
    expect((await gateway.ask(directed(50))).errors).toBeUndefined()
    expect(await refusal(directed(51))).toEqual({
      code: 'QUERY_TOO_COSTLY',
      message: 'The document has more than 50 directives.',
    })
  })

  it('with a thousand mistakes are told of a few', async () => {
    const { errors } = await gateway.ask(`{ ${Array.from({ length: 900 }, (_, i) => `x${i}`).join(' ')} }`)
    expect(errors?.length).toBeLessThanOrEqual(limits.validationErrors + 1)
  })

  it('that guess at names get no hints', async () => {
    const guesses = [
      '{ quote { id } quots { nodes { id } } }',
      '{ quotes { nodes { tekst } } }',
      '{ quotes(wher: {}) { totalCount } }',
      '{ quotes(where: {speakerNam: "x"}) { totalCount } }',
      '{ quotes(where: {kinds: [DIREKT]}) { totalCount } }',
      '{ node(id: "Topic:x") { ... on Topik { id } } }',
    ]
    for (const guess of guesses) {
      const { errors } = await gateway.ask(guess)
      expect(errors?.length).toBeGreaterThan(0)
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
    }
    const { errors } = await gateway.ask('query ($w: QuoteFilter) { quotes(where: $w) { totalCount } }', {
      w: { speakerNam: 'x', kinds: ['DIREKT'] },
    })
    expect(errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
  })

  it('cannot walk the schema in circles', async () => {
    const circles = `{ __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } }`
    expect((await refusal(circles)).code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('the cost of a query', () => {
  const tooCostly = async (query: string, variables?: Record<string, unknown>) => {
    const { code, message } = await refusal(query, variables)
    expect(code).toBe('QUERY_TOO_COSTLY')
    return message
  }

  it('grows with the rows that are asked for, inside and out', async () => {
    const nested = (rows: number) =>
      `{ topics(first: ${rows}) { nodes { quotes(first: ${rows}) { nodes { text } } } } }`
    expect((await gateway.ask(nested(20))).errors).toBeUndefined()
    expect(
      await tooCostly(`{ topics(first: 100) { nodes { quotes(first: 100) { nodes { text kind } } } } }`),
    ).toBe(
      'The query may cost 22,020 points; 20,000 is the most. Ask for fewer rows (first:) or fewer lists inside lists.',
    )
  })

  it('does not count the rows twice for being read through edges and nodes', async () => {
    const rows = 'first: 100'
    expect(
      (await gateway.ask(`{ topics(${rows}) { edges { cursor node { label kind } } } }`)).errors,
    ).toBeUndefined()
    const both = `{ topics(${rows}) { nodes { quotes(first: 90) { edges { node { text } } pageInfo { endCursor } totalCount } } } }`
    expect((await gateway.ask(both)).errors).toBeUndefined()
  })

  it('counts the larger of first and last', async () => {
    await tooCostly(
      '{ topics(first: 0, last: 100) { nodes { quotes(first: 0, last: 100) { nodes { text kind } } } } }',
    )
  })

  it('counts variables anew each time', async () => {
    const query = `query ($rows: Int!) { topics(first: $rows) { nodes { quotes(first: $rows) { nodes { text kind } } } } }`
    expect((await gateway.ask(query, { rows: 1 })).errors).toBeUndefined()
    await tooCostly(query, { rows: 100 })
    expect((await gateway.ask(query, { rows: 2 })).errors).toBeUndefined()
    await tooCostly(query, { rows: 100 })
  })

  it('counts a field under every name', async () => {
    const again = Array.from(
      { length: 3 },
      (_, i) => `a${i}: topics(first: 100) { nodes { quotes(first: 80) { nodes { text } } } }`,
    )
    await tooCostly(`{ ${again.join(' ')} }`)
  })

  it('counts the length of a text that is to be parsed', async () => {
    const parses = (count: number) =>
      `query ($text: String!) { ${Array.from({ length: count }, (_, i) => `p${i}: parse(text: $text) { id }`).join(' ')} }`
    expect((await gateway.ask(parses(40), { text: 'Rain is due.' })).errors).toBeUndefined()
    await tooCostly(parses(3), { text: 'Rain is due.'.padEnd(150_000) })
  })

  it('counts each id of nodes', async () => {
    await tooCostly(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic { quotes(first: 100) { nodes { text kind } } } } }',
      { ids: Array.from({ length: 100 }, (_, i) => `Topic:${i}`) },
    )
  })

  it('grows with fragments inside fragments', async () => {
    const levels = Array.from(
      { length: 14 },
      (_, i) => `fragment f${i} on Quote { a: nested { ...f${i + 1} } b: nested { ...f${i + 1} } }`,
    )
    await tooCostly(`{ quotes { nodes { ...f0 } } } ${levels.join(' ')} fragment f14 on Quote { id }`)
  })

  it('has 20 levels and 400 fields at most', async () => {
    const deep = `{ quotes(first: 1) { nodes { ${'parent { '.repeat(18)}id${' }'.repeat(18)} } } }`
    expect(await tooCostly(deep)).toBe('The query is 21 levels deep; 20 is the most.')
    const wide = `{ quotes(first: 1) { nodes { ${'id '.repeat(400)} } } }`
    expect(await tooCostly(wide)).toBe('The query selects 402 fields; 400 is the most.')
  })

  it('leaves room for introspection and for the queries that GraphiQL opens with', async () => {
    for (const query of [getIntrospectionQuery(), ...TABS.map(({ query }) => query)])
      expect((await gateway.ask(query)).errors).toBeUndefined()
  })
})

/** A real archive of which one method is another. */
const archiveWith = (archive: Archive, name: keyof Archive, method: () => Promise<never>): Archive =>
  new Proxy(archive, {
    get: (target, key) => {
      const value: unknown = key === name ? method : Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

describe('an operation', () => {
  it('that takes too long is stopped, and says so', async () => {
    const slow = archiveWith(gateway.archive, 'sites', () => new Promise<never>(() => {}))
    const { errors } = await gatewayOver(slow, { operationMs: 50 }).ask('{ sites { name } }')
    expect(errors?.[0]).toMatchObject({
      message: 'The query was stopped after 0.05 seconds. Ask for less at a time.',
      extensions: { code: 'TIMED_OUT' },
    })
  })

  it('that fails tells nothing of the inside', async () => {
    const broken = archiveWith(gateway.archive, 'sites', () =>
      Promise.reject(new Error('SQLITE_CORRUPT at /secret/archive.db')),
    )
    const { errors } = await gatewayOver(broken).ask('{ sites { name } }')
    expect(errors?.[0]).toMatchObject({
      message: 'Unexpected error.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })
    expect(JSON.stringify(errors)).not.toMatch(/secret|SQLITE|stack/)
  })
})

describe('paths', () => {
  it.each(['/', '/graphql/x', '/x/graphql', '/favicon.ico', '/x?y=/graphql'])(
    '%s leads nowhere',
    async path => {
      for (const accept of ['text/html', 'application/json']) {
        const response = await gateway.fetch(
          new Request(`http://gateway.example${path}`, {
            headers: { Accept: accept },
          }),
        )
        expect(response.status).toBe(404)
        expect(await response.text()).toBe('GraphQL is at /graphql.\n')
      }
    },
  )

  it('take GET and POST alone', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await gateway.fetch(
        new Request(URL_OF_GATEWAY, { method, headers: JSON_HEADERS, body }),
      )
      expect(response.status).toBe(405)
    }
  })
})
