import type { FoundQuote, QuoteTopic, TopicLink } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { byTextOrder, firstFrom, hull, isWithin, lastUpTo, type Span } from '../model/span.ts'
import type { Topic, TopicId } from '../model/topic.ts'

/** What stands so many characters from a quote says nothing of it, however long the sentence. */
const REACH = 500

/** A mention of a topic. */
interface TopicMention extends Span {
  readonly topic: TopicId
  readonly isPronoun: boolean
}

/** What ties quotes to topics: `topics` are the article's, with their mentions. */
export class QuoteTopics {
  readonly #sentences: Reading['sentences']
  readonly #mentions: readonly TopicMention[]

  constructor({ sentences }: Pick<Reading, 'sentences'>, topics: readonly Pick<Topic, 'id' | 'mentions'>[]) {
    this.#sentences = sentences
    this.#mentions = topics
      .flatMap(({ id, mentions }) =>
        mentions.map(({ start, end, kind }) => ({ topic: id, start, end, isPronoun: kind === 'pronoun' })),
      )
      .sort(byTextOrder)
  }

  /**
   * The topics that a quote is about, those of its words first, each in the order of its first mention.
   *
   * @param speaker the topic that is the quote's own speaker, of whom "I" and "she said" tell nothing; or null.
   */
  of(quote: Pick<FoundQuote, 'content' | 'source'>, speaker: TopicId | null): readonly QuoteTopic[] {
    const inside = this.#inside(quote.content)
    const own = inside.filter(({ topic, isPronoun }) => topic !== speaker || !isPronoun)
    const links = new Map<TopicId, { via: TopicLink; mentions: Span[] }>()
    for (const { topic, isPronoun, start, end } of own) {
      const link = links.get(topic)
      const via = isPronoun ? 'pronoun' : 'words'
      if (link === undefined) links.set(topic, { via, mentions: [{ start, end }] })
      else {
        link.mentions.push({ start, end })
        if (via === 'words') link.via = via
      }
    }
    for (const { topic, start, end } of this.#around(quote)) {
      const link = links.get(topic)
      if (topic === speaker || (link !== undefined && link.via !== 'sentence')) continue
      if (link === undefined) links.set(topic, { via: 'sentence', mentions: [{ start, end }] })
      else link.mentions.push({ start, end })
    }
    return [...links].map(([topic, { via, mentions }]) => ({ topic, via, mentions }))
  }

  /** The mentions inside some spans. Linear over all quotes but for nested ones: only mentions near are looked at. */
  #inside(spans: readonly Span[]): readonly TopicMention[] {
    return this.#within(hull(spans)).filter(mention =>
      isWithin(mention, spans[lastUpTo(spans, mention.start)]!),
    )
  }

  /** What the sentence in which a quote begins says before and behind it, but for who says it. */
  #around({ content, source }: Pick<FoundQuote, 'content' | 'source'>): readonly TopicMention[] {
    const sentence = this.#sentences[lastUpTo(this.#sentences, content[0]!.start)]!
    const isOutside = (mention: Span): boolean =>
      (source === null || !touches(mention, source)) && !content.some(span => touches(mention, span))
    const { start, end } = hull(content)
    const near = { start: Math.max(sentence.start, start - REACH), end: Math.min(sentence.end, end + REACH) }
    return this.#within(near).filter(mention => !mention.isPronoun && isOutside(mention))
  }

  #within({ start, end }: Span): readonly TopicMention[] {
    const mentions: TopicMention[] = []
    for (let i = firstFrom(this.#mentions, start); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i]!
      if (mention.start >= end) break
      if (mention.end <= end) mentions.push(mention)
    }
    return mentions
  }
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
