import { beforeAll, describe, expect, it } from 'vitest'
import { lamp, reserve, storm, withSubjects } from './articles.ts'
import { gatewayWith, type TestGateway } from './gateway.ts'

const [finance, economy] = withSubjects(lamp).subjects

let gateway: TestGateway
beforeAll(async () => {
  const { subjects, ...rest } = withSubjects(reserve)
  gateway = await gatewayWith([
    withSubjects(lamp),
    { ...rest, subjects: subjects.slice(0, 1) },
    { ...storm, subjects: [] },
  ])
})

describe('subjects', () => {
  it('of an article come with the words that tell them, and lead to the archive', async () => {
    const { article } = await gateway.data<{ article: { subjects: object[] } }>(
      `{ article(by: {url: "${lamp.url}"}) { subjects {
        code name confidence evidence { start end text } broader { code } inArchive { name articleCount }
      } } }`,
    )
    const evidence = [{ start: 0, end: 31, text: 'Council pays for the lamp again' }]
    expect(article.subjects).toEqual([
      {
        code: finance?.code,
        name: finance?.name,
        confidence: 0.9,
        evidence,
        broader: null,
        inArchive: { name: finance?.name, articleCount: 2 },
      },
      {
        code: economy?.code,
        name: 'economy',
        confidence: 0.7,
        evidence,
        broader: { code: finance?.code },
        inArchive: { name: 'economy', articleCount: 1 },
      },
    ])
  })

  it('of the archive are listed, those of most articles first, with their articles', async () => {
    const { subjects, one } = await gateway.data<{ subjects: object[]; one: object[] }>(`{
      subjects { code name broader { name } articleCount articles { totalCount nodes { url } } }
      one: subjects(first: 1) { name }
    }`)
    expect(subjects).toEqual([
      {
        code: 'medtop:04000000',
        name: finance?.name,
        broader: null,
        articleCount: 2,
        articles: { totalCount: 2, nodes: [{ url: reserve.url }, { url: lamp.url }] },
      },
      {
        code: 'medtop:20000344',
        name: 'economy',
        broader: { name: finance?.name },
        articleCount: 1,
        articles: { totalCount: 1, nodes: [{ url: lamp.url }] },
      },
    ])
    expect(one).toEqual([{ name: finance?.name }])
  })

  it('choose articles and quotes', async () => {
    const { articles, quotes, topic } = await gateway.data<{
      articles: object
      quotes: { totalCount: number }
      topic: { articles: object }
    }>(`{
      articles(where: {subject: "medtop:20000344"}) { totalCount nodes { url } }
      quotes(where: {subject: "medtop:20000344"}) { totalCount }
      topic(by: {label: "Marrow Quay"}) { articles(where: {subject: "medtop:20000344"}) { totalCount nodes { url } } }
    }`)
    expect(articles).toEqual({ totalCount: 1, nodes: [{ url: lamp.url }] })
    expect(quotes.totalCount).toBe(lamp.quotes.length)
    expect(topic.articles).toEqual(articles)
  })

  it('of a text that is only parsed lead to no archive', async () => {
    const { parse } = await gateway.data<{ parse: { subjects: object[] } }>(
      '{ parse(text: "Rain\\n\\nIt rained.") { subjects { name inArchive { name } } } }',
    )
    for (const subject of parse.subjects) expect(subject).toMatchObject({ inArchive: null })
  })
})
