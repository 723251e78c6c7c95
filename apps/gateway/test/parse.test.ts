import { parse } from '@onrecord/parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { lamp } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp])
})

const TEXT = `Baker opens at noon

“Bread takes its time,” said Tilda Rask, a baker from Ferrow. She added, “So do I.”`

const QUERY = `query ($text: String!, $url: URL, $site: String, $publishedAt: DateTime) {
  parse(text: $text, url: $url, site: $site, publishedAt: $publishedAt) {
    id url site publishedAt headline isStored quoteCount
    quotes { id text article { headline } speaker { name inArchive { id } } topics { label inArchive { id } } block { kind } }
    speakers { name quotes { text } inArchive { id } }
    topics { label mentions { text } inArchive { id } }
  }
}`

interface Parsed {
  readonly parse: {
    readonly id: string
    readonly isStored: boolean
    readonly quotes: readonly {
      readonly speaker: { readonly name: string; readonly inArchive: null } | null
    }[]
    readonly speakers: readonly { readonly name: string; readonly inArchive: null }[]
    readonly topics: readonly { readonly inArchive: null }[]
  }
}

describe('parse', () => {
  it('gives a text of one’s own back as an article, with all that is in it', async () => {
    const facts = {
      url: 'https://ferrow.example/bread',
      site: 'The Ferrow Crumb',
      publishedAt: '2031-05-01T07:30:00+02:00',
    }
    const { parse: parsed } = await gateway.data<Parsed>(QUERY, { text: TEXT, ...facts })
    const article = parse({ text: TEXT, ...facts, publishedAt: '2031-05-01T05:30:00.000Z' })
    expect(parsed).toMatchObject({
      id: `Article:${article.id}`,
      url: facts.url,
      site: facts.site,
      publishedAt: '2031-05-01T05:30:00.000Z',
      headline: 'Baker opens at noon',
      isStored: false,
      quoteCount: article.quotes.length,
    })
    expect(parsed.quotes).toHaveLength(article.quotes.length)
    expect(parsed.quotes[0]).toMatchObject({
      text: 'Bread takes its time,',
      article: { headline: 'Baker opens at noon' },
      speaker: { name: 'Tilda Rask' },
      block: { kind: 'PARAGRAPH' },
    })
    expect(parsed.speakers.map(({ name }) => name)).toEqual(article.speakers.map(({ name }) => name))
    expect(parsed.topics).toHaveLength(article.topics.length)
  })

  it('stores nothing', async () => {
    const { parse: parsed } = await gateway.data<Parsed>(QUERY, { text: TEXT })
    expect(await gateway.data(`{ node(id: "${parsed.id}") { id } articles { totalCount } }`)).toEqual({
      node: null,
      articles: { totalCount: 1 },
    })
  })

  it('does not take a text for the stored article of the same address', async () => {
    const { parse: parsed } = await gateway.data<Parsed>(QUERY, { text: TEXT, url: lamp.url })
    expect(parsed.id).toBe(`Article:${lamp.id}`)
    expect(parsed.isStored).toBe(false)
    expect(parsed.speakers.length).toBeGreaterThan(0)
    for (const { inArchive } of [...parsed.speakers, ...parsed.topics]) expect(inArchive).toBeNull()
  })

  it('has an answer for every text', async () => {
    for (const text of ['', ' \n ', '“', '\uD800', '<p>“Hm,” said Ada.</p>', '"'.repeat(5_000)]) {
      const { parse: parsed } = await gateway.data<Parsed>(QUERY, { text })
      expect(parsed.isStored).toBe(false)
    }
  })

  it('takes 200,000 characters and no more', async () => {
    const longest = 'A word, and a word. '.repeat(10_000)
    const { parse: parsed } = await gateway.data<Parsed>(QUERY, { text: longest })
    expect(parsed.isStored).toBe(false)
    const { errors } = await gateway.ask(QUERY, { text: `${longest}x` })
    expect(errors?.[0]).toMatchObject({
      message: 'text: may be 200,000 characters long; 200,001 came.',
      extensions: { code: 'TEXT_TOO_LONG' },
    })
  })

  it.each([
    ['publishedAt', '2031-05-01', 'Write it like 2024-05-01T00:00:00Z'],
    ['publishedAt', '2031-02-30T00:00:00Z', 'is no date and time'],
    ['publishedAt', '2031-05-01T25:00:00Z', 'is no date and time'],
    ['url', 'ferrow.example/bread', 'is no web address'],
    ['url', 'javascript:alert(1)', 'is no web address'],
  ])('refuses %s %j', async (name, value, message) => {
    const { errors } = await gateway.ask(QUERY, { text: TEXT, [name]: value })
    expect(errors?.[0]?.message).toContain(message)
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
