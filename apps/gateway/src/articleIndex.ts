import type { Article, Quote, QuoteId, Speaker, SpeakerId, Subject, Topic, TopicId } from '@onrecord/parser'
import { once } from './once.ts'

/** An article's parts by their ids, so that no field walks a list. Each map is made when it is first wanted. */
export interface ArticleIndex {
  readonly speakers: () => ReadonlyMap<SpeakerId, Speaker>
  readonly topics: () => ReadonlyMap<TopicId, Topic>
  readonly subjects: () => ReadonlyMap<string, Subject>
  readonly quotes: () => ReadonlyMap<QuoteId, Quote>
  readonly quotesBySpeaker: () => ReadonlyMap<SpeakerId | null, readonly Quote[]>
  readonly quotesByTopic: () => ReadonlyMap<TopicId, readonly Quote[]>
  readonly quotesByParent: () => ReadonlyMap<QuoteId | null, readonly Quote[]>
}

const indexes = new WeakMap<Article, ArticleIndex>()

/** The index of an article, which lives as long as the article. */
export const indexOf = (article: Article): ArticleIndex => {
  const known = indexes.get(article)
  if (known !== undefined) return known
  const { speakers, topics, subjects, quotes } = article
  const index: ArticleIndex = {
    speakers: once(() => new Map(speakers.map(speaker => [speaker.id, speaker]))),
    topics: once(() => new Map(topics.map(topic => [topic.id, topic]))),
    subjects: once(() => new Map(subjects.map(subject => [subject.code, subject]))),
    quotes: once(() => new Map(quotes.map(quote => [quote.id, quote]))),
    quotesBySpeaker: once(() => Map.groupBy(quotes, ({ speaker }) => speaker)),
    quotesByTopic: once(() => groupByTopic(quotes)),
    quotesByParent: once(() => Map.groupBy(quotes, ({ parent }) => parent)),
  }
  indexes.set(article, index)
  return index
}

const groupByTopic = (quotes: readonly Quote[]): ReadonlyMap<TopicId, readonly Quote[]> => {
  const groups = new Map<TopicId, Quote[]>()
  for (const quote of quotes)
    for (const { topic } of quote.topics) {
      const group = groups.get(topic)
      if (group === undefined) groups.set(topic, [quote])
      else group.push(quote)
    }
  return groups
}
