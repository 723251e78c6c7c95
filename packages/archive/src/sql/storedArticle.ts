import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { ARTICLE_FORMAT, type Article, type Quote, type Speaker, type Topic } from '@onrecord/parser'

/** JSON as an archive keeps it: compressed by Zstandard (RFC 8878), or as an earlier version left it. */
export type PackedJson = Uint8Array | string

export const pack = (json: string): Uint8Array => zstdCompressSync(json)

export const unpack = (packed: PackedJson): string =>
  typeof packed === 'string' ? packed : zstdDecompressSync(packed).toString()

/** What earlier formats do not have yet. */
type Earlier<Item, Lacking extends keyof Item> = Omit<Item, Lacking> & Partial<Pick<Item, Lacking>>

type EarlierQuote = Omit<Quote, 'topics'> & {
  readonly topics: readonly Earlier<Quote['topics'][number], 'via'>[]
}

/** An Article as an archive may hold it: of this format, or of `onrecord/article@1`. */
type StoredArticle = Omit<Article, 'format' | 'quotes' | 'speakers' | 'topics' | 'subjects'> & {
  readonly format: string
  readonly quotes: readonly EarlierQuote[]
  readonly speakers: readonly Earlier<Speaker, 'affiliation' | 'gender' | 'anonymity'>[]
  readonly topics: readonly Earlier<Topic, 'key' | 'reasons' | 'wikidata' | 'mediaTopic'>[]
  readonly subjects?: Article['subjects']
}

/**
 * The Article of the present format that an archive's JSON holds. What an earlier format lacks has its default: a
 * topic's key is its label, a quote mentions its topics by words, and nothing is linked.
 */
export const readArticle = (packed: PackedJson): Article => {
  const article = JSON.parse(unpack(packed)) as Article | StoredArticle
  return isPresent(article) ? article : upgraded(article)
}

const isPresent = (article: Article | StoredArticle): article is Article => article.format === ARTICLE_FORMAT

const upgraded = (article: StoredArticle): Article => ({
  ...article,
  format: ARTICLE_FORMAT,
  quotes: article.quotes.map(quote => ({
    ...quote,
    topics: quote.topics.map(({ topic, mentions }) => ({ topic, via: 'words', mentions })),
  })),
  speakers: article.speakers.map(speaker => ({
    affiliation: null,
    gender: null,
    anonymity: null,
    ...speaker,
  })),
  topics: article.topics.map(topic => ({
    key: topic.label,
    reasons: [],
    wikidata: null,
    mediaTopic: null,
    ...topic,
  })),
  subjects: [],
})
