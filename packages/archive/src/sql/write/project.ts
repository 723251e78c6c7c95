import {
  type Article,
  type Quote,
  quotedWords,
  type Span,
  type Speaker,
  TOPIC_LINKS,
  type TopicLink,
} from '@onrecord/parser'
import type { Insertable } from 'kysely'
import { utcInstant } from '../../instant.ts'
import { type Facet, facet, monthFacet } from '../fullText.ts'
import type { QuoteContent } from '../read/records.ts'
import type {
  ArticleSpeakerTable,
  ArticleSubjectTable,
  ArticleTable,
  ArticleTopicTable,
  QuoteTable,
} from '../tables.ts'
import { type RecordIds, toldGender } from './identify.ts'
import type { TopicIds } from './linkTopics.ts'

/** What an Article puts into the tables. */
export interface ArticleRows {
  readonly article: Insertable<ArticleTable>
  readonly json: string
  readonly text: string
  readonly facets: readonly Facet[]
  readonly quotes: readonly QuoteRows[]
  readonly speakers: readonly ArticleSpeakerTable[]
  readonly topics: readonly ArticleTopicTable[]
  readonly subjects: readonly ArticleSubjectTable[]
}

export interface QuoteRows {
  readonly quote: Insertable<QuoteTable>
  readonly json: string
  readonly text: string
  readonly facets: readonly Facet[]
  /** How the quote is about topics, by their ids. */
  readonly links: TopicLinks
}

type TopicLinks = ReadonlyMap<string, TopicLink>

/** The rows of an Article. Pure: the same Article and ids give the same rows. */
export const project = (article: Article, speakerIds: RecordIds, topicIds: TopicIds): ArticleRows => {
  const page: PageColumns = {
    article_id: article.id,
    published_at: (article.publishedAt === null ? null : utcInstant(article.publishedAt)) ?? '',
    site: article.site === null ? null : storable(article.site),
  }
  const speakers = grouped(article.speakers, ({ id }) => speakerIds.get(id)!)
  const topics = grouped(article.topics, ({ id }) => topicIds.get(id)!)
  const quotes = article.quotes.map(quote => {
    const speakerId = quote.speaker === null ? null : (speakers.recordIds.get(quote.speaker) ?? null)
    return quoteRows(article, page, quote, speakerId, linksOf(quote, topicIds))
  })
  return {
    article: {
      id: article.id,
      url: article.url === null ? null : storable(article.url),
      site: page.site,
      published_at: page.published_at,
      text_length: article.text.length,
    },
    json: JSON.stringify(article),
    text: article.text,
    facets: facetsOf(page, [...speakers.groups.keys()], [...topics.groups.keys()]),
    quotes,
    speakers: speakerRows(article, page, speakers.groups, quotes),
    topics: topicRows(page, topics.groups, quotes),
    subjects: subjectRows(article, page),
  }
}

/** What an article's rows in other tables have in common with it. */
interface PageColumns {
  readonly article_id: string
  readonly published_at: string
  readonly site: string | null
}

const facetsOf = (
  { site, published_at }: PageColumns,
  speakerIds: readonly string[],
  topicIds: readonly string[],
): readonly Facet[] => [
  ...(site === null ? [] : [facet('site', site)]),
  ...(published_at === '' ? [] : [monthFacet(published_at)]),
  ...speakerIds.map(id => facet('speaker', id)),
  ...topicIds.map(id => facet('topic', id)),
]

/** Where two topics of the Article are one record, the closer link counts. */
const linksOf = (quote: Quote, topicIds: TopicIds): TopicLinks => {
  const links = new Map<string, TopicLink>()
  for (const via of TOPIC_LINKS.toReversed())
    for (const link of quote.topics) if (link.via === via) links.set(topicIds.get(link.topic)!, via)
  return links
}

const quoteRows = (
  { text }: Article,
  page: PageColumns,
  quote: Quote,
  speakerId: string | null,
  links: TopicLinks,
): QuoteRows => {
  const wordsAt = (span: Span | null): string | null =>
    span === null ? null : text.slice(span.start, span.end)
  const content: QuoteContent = {
    quote,
    text: quotedWords(text, quote),
    cueText: wordsAt(quote.cue),
    sourceText: wordsAt(quote.source),
  }
  return {
    quote: {
      ...page,
      turn: -quoteNumber(quote.id),
      kind: quote.kind,
      speaker_id: speakerId,
    },
    json: JSON.stringify(content),
    text: content.text,
    facets: facetsOf(page, speakerId === null ? [] : [speakerId], [...links.keys()]),
    links,
  }
}

/** `q12` → 12 */
const quoteNumber = (id: string): number => Number(id.slice(1))

type Groups<Item> = ReadonlyMap<string, [Item, ...Item[]]>

/** An Article's speakers or topics by the record that they belong to: mostly one each, but two may be one. */
const grouped = <Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { readonly groups: Groups<Item>; readonly recordIds: ReadonlyMap<string, string> } => {
  const groups = new Map<string, [Item, ...Item[]]>()
  const recordIds = new Map<string, string>()
  for (const item of items) {
    const key = keyOf(item)
    recordIds.set(item.id, key)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return { groups, recordIds }
}

const speakerRows = (
  article: Article,
  { article_id, published_at }: PageColumns,
  groups: Groups<Speaker>,
  quotes: readonly QuoteRows[],
): readonly ArticleSpeakerTable[] => {
  const { text } = article
  const quoteCounts = counted(quotes.flatMap(({ quote }) => quote.speaker_id ?? []))
  return [...groups].map(([speaker_id, speakers]) => ({
    speaker_id,
    article_id,
    published_at,
    kind: speakers[0].kind,
    local_ids: JSON.stringify(speakers.map(speaker => speaker.id)),
    names: distinctJson(speakers.flatMap(speaker => namesOf(article, speaker))),
    roles: printed(
      text,
      speakers.map(({ role }) => role),
    ),
    affiliations: printed(
      text,
      speakers.map(({ affiliation }) => affiliation),
    ),
    gender: speakers.flatMap(({ gender }) => toldGender(text, gender))[0] ?? null,
    quote_count: quoteCounts.get(speaker_id) ?? 0,
  }))
}

const printed = (text: string, spans: readonly (Span | null | undefined)[]): string =>
  distinctJson(spans.flatMap(span => (span ? text.slice(span.start, span.end) : [])))

/** The fullest name first, then every name in the text. */
const namesOf = ({ text }: Article, { name, mentions }: Speaker): readonly string[] => [
  name,
  ...mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => text.slice(start, end)),
]

const topicRows = (
  { article_id, published_at }: PageColumns,
  groups: Groups<Article['topics'][number]>,
  quotes: readonly QuoteRows[],
): readonly ArticleTopicTable[] => {
  const quoteCounts = counted(quotes.flatMap(({ links }) => [...links.keys()]))
  return [...groups].map(([topic_id, topics]) => ({
    topic_id,
    article_id,
    published_at,
    local_ids: JSON.stringify(topics.map(topic => topic.id)),
    // The most salient comes first.
    label: storable(topics[0].label),
    key: storable(topics[0].key),
    kind: topics[0].kind,
    salience: topics[0].salience,
    wikidata: topics.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
    media_topic: topics.find(({ mediaTopic }) => mediaTopic !== null)?.mediaTopic ?? null,
    mention_count: topics.reduce((sum, { mentions }) => sum + mentions.length, 0),
    quote_count: quoteCounts.get(topic_id) ?? 0,
  }))
}

const subjectRows = (
  { subjects }: Article,
  { article_id, published_at }: PageColumns,
): readonly ArticleSubjectTable[] =>
  subjects.map(({ code, name, broader, confidence }) => ({
    code,
    published_at,
    article_id,
    name: storable(name),
    broader,
    confidence,
  }))

const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const distinctJson = (texts: readonly string[]): string => JSON.stringify([...new Set(texts.map(storable))])

/**
 * A name on one line, as every engine can store it: without NUL, which PostgreSQL refuses, and without halves of
 * surrogate pairs, which UTF-8 cannot write. (JSON escapes both, so that Articles and quotes stay exact.)
 */
const storable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\0]+/g, ' ')
    .trim()
