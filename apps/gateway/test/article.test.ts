import { headlineOf } from '@onrecord/parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm])
})

const screaming = (camel: string) => camel.replace(/[A-Z]/g, '_$&').toUpperCase()
const words = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  start,
  end,
  text: lamp.text.slice(start, end),
})

describe('an article', () => {
  it('has the facts of its page', async () => {
    const { article } = await gateway.data<{ article: object }>(
      `{ article(by: {url: "https://quaypost.example/lamp"}) { id url site publishedAt headline text quoteCount isStored } }`,
    )
    expect(article).toEqual({
      id: `Article:${lamp.id}`,
      url: 'https://quaypost.example/lamp',
      site: 'The Quay Post',
      publishedAt: '2030-03-01T08:00:00.000Z',
      headline: 'Council pays for the lamp again',
      text: lamp.text,
      quoteCount: lamp.quotes.length,
      isStored: true,
    })
  })

  it('has its blocks with their words', async () => {
    const { article } = await gateway.data<{ article: { blocks: object[] } }>(
      `query ($id: ID!) {
        article(by: {id: $id}) { blocks { kind rule text span { start end text } repeats { start } } }
      }`,
      { id: `Article:${lamp.id}` },
    )
    expect(article.blocks).toEqual(
      lamp.blocks.map(block => ({
        kind: screaming(block.kind),
        rule: block.rule,
        text: words(block).text,
        span: words(block),
        repeats: null,
      })),
    )
    expect(article.blocks[0]).toMatchObject({ kind: 'HEADLINE', text: headlineOf(lamp) })
  })

  it('has its sentences, each in its block', async () => {
    const { article } = await gateway.data<{ article: { sentences: object[] } }>(
      `{ article(by: {url: "https://quaypost.example/lamp"}) { sentences { text span { start end text } block { text } } } }`,
    )
    expect(article.sentences).toEqual(
      lamp.sentences.map(sentence => ({
        text: words(sentence).text,
        span: words(sentence),
        block: { text: words(lamp.blocks[sentence.block]!).text },
      })),
    )
  })

  it('has its speakers as it names them, and the same voice across the archive', async () => {
    const { article } = await gateway.data<{ article: { speakers: { name: string }[] } }>(
      `{ article(by: {url: "https://quaypost.example/lamp"}) {
        speakers { name kind role { text } mentions { kind span { start end text } } quotes { id } inArchive { name articleCount } }
      } }`,
    )
    expect(article.speakers).toEqual(
      lamp.speakers.map(speaker => ({
        name: speaker.name,
        kind: screaming(speaker.kind),
        role: speaker.role && { text: words(speaker.role).text },
        mentions: speaker.mentions.map(mention => ({ kind: screaming(mention.kind), span: words(mention) })),
        quotes: lamp.quotes
          .filter(quote => quote.speaker === speaker.id)
          .map(quote => ({ id: `Quote:${lamp.id}:${quote.id}` })),
        inArchive: expect.objectContaining({ name: expect.any(String) }),
      })),
    )
    const quill = article.speakers.find(({ name }) => name === 'Mara Quill')
    expect(quill).toMatchObject({ inArchive: { name: 'Mara Quill', articleCount: 2 } })
  })

  it('has its topics, the most central first, and the same topic across the archive', async () => {
    const { article } = await gateway.data<{ article: { topics: { label: string; salience: number }[] } }>(
      `{ article(by: {url: "https://quaypost.example/lamp"}) {
        topics { label key kind salience reasons { reason share } wikidata mediaTopic mentions { start end text } quotes { id } speaker { name } inArchive { label articleCount } }
      } }`,
    )
    const saliences = article.topics.map(({ salience }) => salience)
    expect(saliences).toEqual(saliences.toSorted((a, b) => b - a))
    expect(article.topics).toHaveLength(lamp.topics.length)
    expect(article.topics).toEqual(
      expect.arrayContaining(
        lamp.topics.map(topic => ({
          label: topic.label,
          kind: screaming(topic.kind),
          key: topic.key,
          salience: topic.salience,
          reasons: topic.reasons.map(({ reason, share }) => ({ reason: screaming(reason), share })),
          wikidata: topic.wikidata,
          mediaTopic: topic.mediaTopic,
          mentions: topic.mentions.map(words),
          quotes: lamp.quotes
            .filter(quote => quote.topics.some(mentioned => mentioned.topic === topic.id))
            .map(quote => ({ id: `Quote:${lamp.id}:${quote.id}` })),
          speaker: topic.speaker && { name: lamp.speakers.find(({ id }) => id === topic.speaker)!.name },
          inArchive: expect.objectContaining({ label: expect.any(String) }),
        })),
      ),
    )
    expect(article.topics.find(({ label }) => label === 'strategic reserve')).toMatchObject({
      inArchive: { articleCount: 2 },
    })
  })

  it('has the trouble that was met in its text', async () => {
    const { parse } = await gateway.data<{ parse: { diagnostics: object[] } }>(
      `query ($text: String!) { parse(text: $text) { diagnostics { code message span { start end } } } }`,
      { text: 'A headline stands here\n\nA character was \uFFFD lost.' },
    )
    expect(parse.diagnostics).toContainEqual({
      code: 'REPLACEMENT_CHARACTER',
      message: expect.stringContaining('U+FFFD'),
      span: { start: 40, end: 41 },
    })
  })

  it('is null where the archive has none', async () => {
    const nothing = await gateway.data(
      `{ byUrl: article(by: {url: "https://quaypost.example/none"}) { id } byId: article(by: {id: "Article:0"}) { id } }`,
    )
    expect(nothing).toEqual({ byUrl: null, byId: null })
  })

  it('is asked for by one thing at a time', async () => {
    const { errors } = await gateway.ask(
      `{ article(by: {url: "https://quaypost.example/lamp", id: "Article:1"}) { id } }`,
    )
    expect(errors?.[0]?.message).toMatch(/exactly one/i)
  })
})

describe('articles', () => {
  it('come newest first', async () => {
    const { articles } = await gateway.data<{ articles: object }>('{ articles { totalCount nodes { url } } }')
    expect(articles).toEqual({
      totalCount: 3,
      nodes: [{ url: storm.url }, { url: reserve.url }, { url: lamp.url }],
    })
  })

  const chosen = async (where: string) => {
    const { articles } = await gateway.data<{ articles: { nodes: { headline: string }[] } }>(
      `{ articles(where: {${where}}) { totalCount nodes { headline } } }`,
    )
    return articles.nodes.map(({ headline }) => headline)
  }
  const [ofLamp, ofReserve, ofStorm] = [lamp, reserve, storm].map(article => headlineOf(article)!)

  it.each([
    ['site: "The Quay Post"', [ofStorm, ofLamp]],
    ['publishedFrom: "2030-03-05T10:30:00Z"', [ofStorm, ofReserve]],
    ['publishedBefore: "2030-03-05T12:30:00+02:00"', [ofLamp]],
    ['text: "pier"', [ofStorm]],
    ['text: "strategic -road"', [ofLamp]],
    ['speakerName: "lena quill"', [ofReserve]],
    ['speakerName: "Mara Quill"', [ofStorm, ofLamp]],
    ['topicLabel: "Strategic reserve"', [ofReserve, ofLamp]],
    ['topicLabel: "strategic reserve", site: "The Quay Post"', [ofLamp]],
    ['speakerName: "Nobody Such"', []],
    ['topicLabel: "no such thing"', []],
  ])('where {%s}', async (where, headlines) => {
    expect(await chosen(where)).toEqual(headlines)
  })
})
