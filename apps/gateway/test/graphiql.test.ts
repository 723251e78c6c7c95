import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parse as parseQuery, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { TABS } from '../src/graphiql/tabs.ts'
import { schema } from '../src/schema/index.ts'
import { gatewayOver, type TestGateway } from './gateway.ts'
import { sampleArchive } from './samples.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = gatewayOver(await sampleArchive())
})

const page = (headers: Readonly<Record<string, string>> = {}) =>
  gateway.fetch(
    new Request('http://gateway.example/graphql', { headers: { Accept: 'text/html,*/*;q=0.8', ...headers } }),
  )

describe('the page', () => {
  it('comes as small as the browser can take it', async () => {
    const plain = Buffer.from(await (await page()).arrayBuffer())
    const gzipped = await page({ 'Accept-Encoding': 'gzip, deflate' })
    const brotli = await page({ 'Accept-Encoding': 'gzip, deflate, br, zstd' })
    expect(gzipped.headers.get('content-encoding')).toBe('gzip')
    expect(brotli.headers.get('content-encoding')).toBe('br')
    const gzippedBytes = Buffer.from(await gzipped.arrayBuffer())
    const brotliBytes = Buffer.from(await brotli.arrayBuffer())
    expect(gunzipSync(gzippedBytes).equals(plain)).toBe(true)
    expect(brotliDecompressSync(brotliBytes).equals(plain)).toBe(true)
    expect(brotliBytes.length).toBeLessThan(3_000_000)
  })

  it('may run its own script and nothing else', async () => {
    const response = await page()
    const html = await response.text()
    const policy = response.headers.get('content-security-policy') ?? ''
    const start = html.indexOf('<script>') + '<script>'.length
    const script = html.slice(start, html.indexOf('</script>'))
    const hash = createHash('sha256').update(script).digest('base64')
    expect(policy).toContain(`script-src 'sha256-${hash}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    expect(html.slice(0, start)).not.toMatch(/<(script|link|img)[^>]*(src|href)="https?:/)
  })

  it('is sent once and then only asked after', async () => {
    const first = await page()
    const again = await page({ 'If-None-Match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('is for browsers alone', async () => {
    expect((await page({ Accept: 'application/json' })).headers.get('content-type')).toMatch(
      /^application\/json/,
    )
  })
})

/** Everything in an answer that is not a container. */
const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]

describe('the tab', () => {
  const named = TABS.map(({ query }) => ({ name: /query (\w+)/.exec(query)?.[1], query }))

  it('of each query has a name of its own', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(TABS.length)
  })

  describe.each(named)('$name', ({ query }) => {
    it('begins by saying what it shows', () => {
      expect(query).toMatch(/^# .{20,}\n/)
    })

    it('is written as GraphQL wants it', () => {
      expect(validate(schema, parseQuery(query))).toEqual([])
    })

    it('finds something in the sample archive', async () => {
      const data = await gateway.data(query)
      const found = leaves(data).filter(leaf => typeof leaf === 'string' && leaf.length > 0)
      expect(found.length).toBeGreaterThan(6)
    })
  })
})
