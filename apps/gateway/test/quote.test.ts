import { type Article, type Quote, quotedWords, type Span, type SpeakerId } from '@onrecord/parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { family, lamp, reserve, sign, storm } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await gatewayWith([lamp, reserve, storm, sign])
})

const idOf = (article: Article, quote: Quote) => `Quote:${article.id}:${quote.id}`
const spanOf = ({ text }: Article, { start, end }: Span) => ({ start, end, text: text.slice(start, end) })
const nameOf = ({ speakers }: Article, speaker: SpeakerId) => ({
  name: speakers.find(({ id }) => id === speaker)?.name,
})

const FIELDS = `
  id kind text confidence
  spans { start end text } cue { start end text } source { start end text }
  speaker { name }
  topics { label kind via mentions { start end text } inArticle { label salience } inArchive { kind } }
  article { id } block { span { start end text } } parent { id } nested { id }
  evidence { rule attribution chain { start end text } runnersUp { speaker { name } confidence } abstained }
`

/** What the gateway should make of a quote: the archive and the parsed article must give the same. */
const expected = (article: Article, quote: Quote) => {
  const words = (span: Span) => spanOf(article, span)
  const { evidence, parent } = quote
  return {
    id: idOf(article, quote),
    kind: quote.kind.toUpperCase(),
    text: quotedWords(article.text, quote),
    confidence: quote.confidence,
    spans: quote.content.map(words),
    cue: quote.cue && words(quote.cue),
    source: quote.source && words(quote.source),
    speaker: quote.speaker && nameOf(article, quote.speaker),
    topics: quote.topics.map(({ topic, via, mentions }) => {
      const { label, kind, salience } = article.topics.find(({ id }) => id === topic)!
      return {
        label,
        kind: kind.toUpperCase(),
        via: via.toUpperCase(),
        mentions: mentions.map(words),
        inArticle: { label, salience },
        inArchive: { kind: kind.toUpperCase() },
      }
    }),
    article: { id: `Article:${article.id}` },
    block: { span: words(article.blocks[quote.block]!) },
    parent: parent && { id: `Quote:${article.id}:${parent}` },
    nested: article.quotes
      .filter(inner => inner.parent === quote.id)
      .map(inner => ({ id: idOf(article, inner) })),
    evidence: {
      rule: evidence.rule,
      attribution: evidence.attribution,
      chain: evidence.chain.map(words),
      runnersUp: evidence.runnersUp.map(({ speaker, confidence }) => ({
        speaker: nameOf(article, speaker),
        confidence,
      })),
      abstained: evidence.abstained?.replace(/[A-Z]/g, '_$&').toUpperCase() ?? null,
    },
  }
}

describe('a quote', () => {
  it.each([lamp, sign])('has all that the parser found, when its article leads to it', async article => {
    const found = await gateway.data<{ article: { quotes: object[] } }>(
      `query ($id: ID!) { article(by: {id: $id}) { quotes { ${FIELDS} } } }`,
      { id: `Article:${article.id}` },
    )
    expect(found.article.quotes).toEqual(article.quotes.map(quote => expected(article, quote)))
  })

  it.each([lamp, sign])('has the same when it is asked for by its id', async article => {
    for (const quote of article.quotes) {
      const found = await gateway.data<{ quote: object }>(
        `query ($id: ID!) { quote(id: $id) { ${FIELDS} } }`,
        { id: idOf(article, quote) },
      )
      expect(found.quote).toEqual(expected(article, quote))
    }
  })

  it('is shown by these articles in its many forms', () => {
    expect(lamp.quotes.map(quote => quotedWords(lamp.text, quote))).toContain(
      'The lamp stays lit, … Ships need it.',
    )
    const quotes = [...lamp.quotes, ...sign.quotes]
    expect(quotes.some(({ parent }) => parent !== null)).toBe(true)
    expect(quotes.some(({ kind }) => kind === 'indirect')).toBe(true)
    expect(quotes.some(({ evidence }) => evidence.abstained !== null)).toBe(true)
    expect(quotes.some(({ topics }) => topics.length > 0)).toBe(true)
    const links = [...lamp.quotes, ...reserve.quotes].flatMap(({ topics }) => topics.map(({ via }) => via))
    expect(new Set(links)).toEqual(new Set(['words', 'pronoun', 'sentence']))
  })

  it('is null where the archive has none', async () => {
    expect(await gateway.data(`{ quote(id: "Quote:${lamp.id}:q99") { id } }`)).toEqual({ quote: null })
  })

  describe('in context', () => {
    const contextOf = async (argument: string) => {
      const { quote } = await gateway.data<{
        quote: { context: { text: string; start: number; end: number } }
      }>(`query ($id: ID!) { quote(id: $id) { context${argument} { start end text } } }`, {
        id: idOf(lamp, lamp.quotes[0]!),
      })
      return quote.context
    }

    it('has whole words around it', async () => {
      expect(await contextOf('(chars: 20)')).toEqual(
        spanOf(lamp, { start: lamp.text.indexOf('the lamp again'), end: lamp.text.indexOf(' Ivo Strand') }),
      )
    })

    it('has nothing around it at 0', async () => {
      const { text } = await contextOf('(chars: 0)')
      expect(text).toMatch(/^The lamp stays lit,.*Ships need it\.$/)
    })

    it('ends where the text ends', async () => {
      expect(await contextOf('(chars: 2000)')).toEqual(spanOf(lamp, { start: 0, end: lamp.text.length }))
      expect(await contextOf('(chars: 2147483647)')).toEqual(
        spanOf(lamp, { start: 0, end: lamp.text.length }),
      )
    })
  })
})

describe('quotes', () => {
  const chosen = async (where: string) => {
    const { quotes } = await gateway.data<{
      quotes: { totalCount: number; nodes: { text: string; speaker: { name: string } | null }[] }
    }>(`{ quotes(where: {${where}}) { totalCount nodes { text speaker { name } } } }`)
    expect(quotes.totalCount).toBe(quotes.nodes.length)
    return quotes.nodes.map(({ text, speaker }) => `${speaker?.name}: ${text}`).toSorted()
  }

  it('answer the first question in one line: what did somebody say about something?', async () => {
    expect(
      await chosen('speakerName: "Ivo Strand", topicLabel: "strategic reserve", kinds: [DIRECT]'),
    ).toEqual([
      'Ivo Strand: The strategic reserve is empty,',
      'Ivo Strand: We will fill the strategic reserve and pave the road to Marrow Quay,',
    ])
  })

  it.each([
    ['speakerName: "Lena Quill"', ['Lena Quill: He has said so before,', 'Lena Quill: We will wait,']],
    [
      'speakerName: "MARA QUILL", site: "The Quay Post", publishedFrom: "2030-04-01T00:00:00Z"',
      ['Mara Quill: Nobody was on the pier, … The lamp saved us.'],
    ],
    [
      'text: "\\"dark coast\\" -ship"',
      ['Mara Quill: My father told me, ‘Never trust a dark coast,’', 'My father: Never trust a dark coast,'],
    ],
    [
      'speakerName: "Mara Quill", publishedBefore: "2030-04-01T00:00:00Z", text: "ship"',
      ['Mara Quill: The lamp stays lit, … Ships need it.'],
    ],
    ['speakerName: "Nobody Such"', []],
    ['speakerName: "Mara Quill", kinds: []', []],
  ])('where {%s}', async (where, quotes) => {
    expect(await chosen(where)).toEqual(quotes)
  })

  it('of one article', async () => {
    expect(await chosen(`article: "Article:${storm.id}"`)).toHaveLength(storm.quotes.length)
  })

  it('by the ids of a speaker and a topic', async () => {
    const { speaker, topic } = await gateway.data<{ speaker: { id: string }; topic: { id: string } }>(
      `{ speaker(by: {name: "Ivo Strand"}) { ... on Speaker { id } } topic(by: {label: "strategic reserve"}) { id } }`,
    )
    expect(await chosen(`speaker: "${speaker.id}", topic: "${topic.id}", kinds: [DIRECT]`)).toHaveLength(2)
    expect(await chosen(`speaker: "${speaker.id}", speakerName: "Mara Quill"`)).toEqual([])
    expect(await chosen(`topic: "${topic.id}", topicLabel: "pier"`)).toEqual([])
  })

  it('about a topic in any way, or in the ways asked for', async () => {
    const linked = (via: string) =>
      [lamp, reserve, storm].flatMap(article =>
        article.quotes.filter(({ topics }) =>
          topics.some(
            link =>
              link.via === via && article.topics.find(({ id }) => id === link.topic)?.label === 'Ivo Strand',
          ),
        ),
      ).length
    const all = await chosen('topicLabel: "Ivo Strand"')
    expect(all).toContain('Lena Quill: He has said so before,')
    expect(all).toHaveLength(linked('words') + linked('pronoun') + linked('sentence'))
    const pronouns = await chosen('topicLabel: "Ivo Strand", topicVia: [PRONOUN]')
    expect(pronouns).toContain('Lena Quill: He has said so before,')
    expect(pronouns).toHaveLength(linked('pronoun'))
    expect(await chosen('topicLabel: "Ivo Strand", topicVia: []')).toEqual([])
    const { errors } = await gateway.ask('{ quotes(where: {topicVia: [WORDS]}) { totalCount } }')
    expect(errors?.[0]?.extensions?.code).toBe('BAD_QUERY')
  })

  it('never mix two speakers of one name, but say who they are', async () => {
    const { data, errors } = await gateway.ask(`{ quotes(where: {speakerName: "Quill"}) { nodes { text } } }`)
    expect(data).toBeNull()
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('2 speakers are called “Quill”'),
      extensions: {
        code: 'AMBIGUOUS_SPEAKER',
        candidates: expect.arrayContaining([
          expect.objectContaining({ name: 'Mara Quill' }),
          expect.objectContaining({ name: 'Lena Quill' }),
        ]),
      },
    })
  })

  it('list a few of the many who share a name', async () => {
    const many = await gatewayWith(family(7))
    const { errors } = await many.ask(`{ quotes(where: {speakerName: "Holmgren"}) { totalCount } }`)
    expect(errors?.[0]?.message).toMatch(/^7 speakers are called “Holmgren”: .*; …\. Ask with speaker:/)
    expect(errors?.[0]?.extensions?.candidates).toHaveLength(5)
  })
})
