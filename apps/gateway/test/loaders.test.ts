import { type Archive, openArchive } from '@onrecord/archive'
import { describe, expect, it } from 'vitest'
import { series, withSubjects } from './articles.ts'
import { gatewayOver } from './gateway.ts'

/** A real archive that notes which of its methods are called. */
const counted = (archive: Archive): { archive: Archive; calls: string[] } => {
  const calls: string[] = []
  return {
    calls,
    archive: new Proxy(archive, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          calls.push(String(name))
          return value.apply(target, args)
        }
      },
    }),
  }
}

const callsFor = async (query: string): Promise<readonly string[]> => {
  const archive = await openArchive(':memory:')
  await archive.put(series(30).map(withSubjects))
  const { archive: watched, calls } = counted(archive)
  await gatewayOver(watched).data(query)
  return calls.toSorted()
}

describe('however many rows there are, the archive is called', () => {
  it('once for articles and all that is in them', async () => {
    expect(
      await callsFor(`{ articles(first: 30) { nodes {
        headline blocks { text } sentences { text }
        quotes { text speaker { name role { text } mentions { kind } } topics { label } article { headline } block { text } context { text } }
        speakers { name quotes { text } } topics { label quotes { text } }
      } } }`),
    ).toEqual(['articles'])
  })

  it('twice for quotes with their articles', async () => {
    expect(
      await callsFor(`{ quotes(first: 30) { nodes {
        text cue { text } source { text } speaker { name } topics { label } article { headline url quotes { text } } context { text }
      } } }`),
    ).toEqual(['articlesByIds', 'quotes'])
  })

  it('once more for all speakers across the archive, and once for all topics', async () => {
    expect(
      await callsFor(`{ quotes(first: 30) { totalCount nodes {
        speaker { name inArchive { quoteCount roles } } topics { inArchive { articleCount } }
        article { speakers { inArchive { name } } topics { inArchive { label } } }
      } } }`),
    ).toEqual(['articlesByIds', 'countQuotes', 'quotes', 'speakersOfArticles', 'topicsOfArticles'])
  })

  it('once for all links of quotes to topics, and for all subjects across the archive', async () => {
    expect(
      await callsFor(`{ quotes(first: 30) { nodes {
        topics { label via mentions { text } inArticle { key reasons { share } inArchive { slug } } inArchive { wikidata } }
        article { subjects { name evidence { text } broader { name } inArchive { articleCount broader { broader { name } } } } }
      } } subjects { articleCount broader { name } } }`),
    ).toEqual(['articlesByIds', 'quotes', 'subjects', 'topicsOfArticles'])
  })

  it('once for each type of many ids', async () => {
    const archive = await openArchive(':memory:')
    await archive.put(series(3))
    const { articles, quotes } = await gatewayOver(archive).data<
      Record<'articles' | 'quotes', { nodes: { id: string }[] }>
    >('{ articles { nodes { id } } quotes { nodes { id } } }')
    const ids = [...articles.nodes, ...quotes.nodes].map(({ id }) => id)
    const { archive: watched, calls } = counted(archive)
    await gatewayOver(watched).data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(calls.toSorted()).toEqual(['articlesByIds', 'quotesByIds'])
  })

  it('once for each name, however often a query says it', async () => {
    const calls = await callsFor(`{
      a: quotes(where: {speakerName: "Otto Brandvik", topicLabel: "tide"}, first: 1) { nodes { text } }
      b: quotes(where: {speakerName: "Otto Brandvik", topicLabel: "tide"}, last: 1) { nodes { text } }
      c: articles(where: {speakerName: "Otto Brandvik"}, first: 1) { nodes { headline } }
    }`)
    expect(calls.filter(call => call === 'speakersByName')).toHaveLength(1)
    expect(calls.filter(call => call === 'topicByLabel')).toHaveLength(1)
  })
})

describe('the archive is not called', () => {
  it('to count rows that nobody asked to be counted', async () => {
    expect(await callsFor('{ articles { nodes { headline } } }')).toEqual(['articles'])
  })

  it('for a text that is only parsed', async () => {
    expect(
      await callsFor(
        '{ parse(text: "“Yes,” said Ada Holm.") { quotes { text speaker { name inArchive { id } } } } }',
      ),
    ).toEqual([])
  })
})
