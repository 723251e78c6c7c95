import type { Article, Quote, QuoteId, Speaker, SpeakerId, Topic, TopicId } from '@onrecord/parser'

/** An article's parts by their ids, so that no field walks a list. */
export interface ArticleIndex {
  readonly speakers: ReadonlyMap<SpeakerId, Speaker>
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly quotes: ReadonlyMap<QuoteId, Quote>
  readonly quotesBySpeaker: ReadonlyMap<SpeakerId | null, readonly Quote[]>
  readonly quotesByTopic: ReadonlyMap<TopicId, readonly Quote[]>
  readonly quotesByParent: ReadonlyMap<QuoteId | null, readonly Quote[]>
}

const indexes = new WeakMap<Article, ArticleIndex>()

/** The index of an article, made once. */
export const indexOf = (article: Article): ArticleIndex => {
  const known = indexes.get(article)
  if (known !== undefined) return known
  const index = build(article)
  indexes.set(article, index)
  return index
}

const build = ({ speakers, topics, quotes }: Article): ArticleIndex => {
  const quotesByTopic = new Map<TopicId, Quote[]>(topics.map(({ id }) => [id, []]))
  for (const quote of quotes) for (const { topic } of quote.topics) quotesByTopic.get(topic)?.push(quote)
  return {
    speakers: new Map(speakers.map(speaker => [speaker.id, speaker])),
    topics: new Map(topics.map(topic => [topic.id, topic])),
    quotes: new Map(quotes.map(quote => [quote.id, quote])),
    quotesBySpeaker: Map.groupBy(quotes, ({ speaker }) => speaker),
    quotesByTopic,
    quotesByParent: Map.groupBy(quotes, ({ parent }) => parent),
  }
}
