import type {
  Article,
  MediaTopicCode,
  Quote,
  QuoteKind,
  SpeakerKind,
  TopicKind,
  TopicLink,
} from '@onrecord/parser'
import type { Register } from './identity/register.ts'

/** An article as the archive lists it. `article` is what `parse` gave, whole. */
export interface ArticleRecord {
  readonly id: string
  readonly url: string | null
  readonly site: string | null
  /** ISO 8601 in UTC with milliseconds, or null. */
  readonly publishedAt: string | null
  readonly headline: string | null
  readonly quoteCount: number
  readonly article: Article
}

/** A quote with its words, its article's facts and its speaker in the archive. */
export interface QuoteRecord {
  /** `${articleId}:${quote.id}` */
  readonly id: string
  readonly articleId: string
  readonly quote: Quote
  /** The content's words, as `quotedWords` of the parser joins them. */
  readonly text: string
  readonly cueText: string | null
  readonly sourceText: string | null
  /** A SpeakerRecord's id, or null where the parser abstained. */
  readonly speakerId: string | null
  readonly site: string | null
  readonly publishedAt: string | null
}

/** One voice across the archive. */
export interface SpeakerRecord {
  readonly id: string
  readonly name: string
  readonly kind: SpeakerKind
  /** Every name it goes by in the articles, the fullest first. */
  readonly aliases: readonly string[]
  /** Every role as printed, the most frequent first. */
  readonly roles: readonly string[]
  /** Where the roles are held, as printed, the most frequent first. */
  readonly affiliations: readonly string[]
  /** The Wikidata id that the register gives it, or null. */
  readonly wikidata: string | null
  readonly quoteCount: number
  readonly articleCount: number
}

/** A role of a speaker as articles print it, and when. */
export interface PrintedRole {
  readonly role: string
  /** Of the articles with a date the first and the last that print it; null where none has one. */
  readonly firstPrintedAt: string | null
  readonly lastPrintedAt: string | null
  readonly articleCount: number
}

/** One topic across the archive. */
export interface TopicRecord {
  /** The slug of its key, e.g. `river-treaty`. */
  readonly id: string
  /** The label that most articles give it. */
  readonly label: string
  readonly kind: TopicKind
  /** The Wikidata item that it is ("Q142"), or null where no article knows it. */
  readonly wikidata: string | null
  /** The IPTC Media Topic that most articles take it for, or null where none takes it for one. */
  readonly mediaTopic: MediaTopicCode | null
  /** Quotes about it in any way ({@link TopicLink}), as `quotes({ topic })` lists them. */
  readonly quoteCount: number
  readonly articleCount: number
}

/** An IPTC Media Topic that articles of the archive are about. */
export interface SubjectRecord {
  readonly code: MediaTopicCode
  readonly name: string
  /** The concept that it is part of, or null at the top. */
  readonly broader: MediaTopicCode | null
  /** Articles about it or about anything narrower. */
  readonly articleCount: number
}

/** Where a topic or speaker is mentioned, with how often: for "topics of a speaker" and the like. */
export interface Counted<Record> {
  readonly record: Record
  /** Quotes by the speaker that are about the topic, or quotes about both topics. */
  readonly quoteCount: number
}

/**
 * All given conditions must hold. Ids are record ids; dates are ISO 8601, `from` inclusive and `before` exclusive, and
 * one that cannot be read rejects with {@link ArchiveError} `badQuery`. An article without a date is in no range.
 */
export interface ArticleFilter {
  readonly speaker?: string | undefined
  readonly topic?: string | undefined
  /** The code of an IPTC Media Topic: articles about it, or about anything narrower. */
  readonly subject?: string | undefined
  readonly site?: string | undefined
  readonly publishedFrom?: string | undefined
  readonly publishedBefore?: string | undefined
  /**
   * To be found in the article's text: words (all of them, by stem), "phrases" (word for word), prefix*, and
   * -exclusions of these. Case and diacritics do not count. A text without words sets no condition.
   */
  readonly text?: string | undefined
  /** Only articles to which the topic is as central as this, 0 to 1; without a topic it is a `badQuery`. */
  readonly minSalience?: number | undefined
}

/** Newest first, or those to which the filter's topic is most central first (the newest of equals first). */
export type ArticleOrder = 'newest' | 'mostCentral'

export interface QuoteFilter extends Omit<ArticleFilter, 'minSalience'> {
  readonly article?: string | undefined
  readonly kinds?: readonly QuoteKind[] | undefined
  /** Only quotes that are about the topic in one of these ways, else in any; without a topic it is a `badQuery`. */
  readonly topicVia?: readonly TopicLink[] | undefined
  // `text` is looked for in the quote's words.
}

export interface SpeakerFilter {
  readonly kinds?: readonly SpeakerKind[] | undefined
  /** Matches any alias whose words begin with these words, case and diacritics aside: "ost" finds "Henrik Ostervald". */
  readonly name?: string | undefined
  /** Quoted on this topic. */
  readonly topic?: string | undefined
}

export interface TopicFilter {
  readonly kinds?: readonly TopicKind[] | undefined
  /** Matches a topic of which a label or the key has words that begin with these, case and diacritics aside. */
  readonly label?: string | undefined
}

/**
 * A window on an ordered list. Cursors are opaque strings that came with records; a malformed one rejects with
 * {@link ArchiveError} `badCursor`. With `isInverted` the window is taken from the end, in reverse order: this is
 * what Relay's `last`/`before` need.
 */
export interface Window {
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** A whole number, 0 or more, or else `badQuery`. */
  readonly limit: number
  readonly isInverted: boolean
}

/** A record and its place in the list that gave it. */
export interface Placed<Record> {
  readonly cursor: string
  readonly record: Record
}

export interface SearchHit {
  readonly hit:
    | { readonly kind: 'article'; readonly record: ArticleRecord }
    | { readonly kind: 'quote'; readonly record: QuoteRecord }
    | { readonly kind: 'speaker'; readonly record: SpeakerRecord }
    | { readonly kind: 'topic'; readonly record: TopicRecord }
  /** Higher is better; comparable only within one search. */
  readonly score: number
}

/** How quotes that a filter asks for are spread, the most frequent first; months in the order of time. */
export interface QuoteFacets {
  readonly speakers: readonly Counted<SpeakerRecord>[]
  readonly topics: readonly Counted<TopicRecord>[]
  readonly sites: readonly { readonly site: string; readonly quoteCount: number }[]
  /** Months in UTC, `2031-04`, that have quotes; those of articles without a date are left out. */
  readonly months: readonly { readonly month: string; readonly quoteCount: number }[]
  readonly kinds: readonly { readonly kind: QuoteKind; readonly quoteCount: number }[]
}

/** How much an archive holds, and how much room it takes. */
export interface ArchiveStats {
  readonly articleCount: number
  readonly quoteCount: number
  readonly speakerCount: number
  readonly topicCount: number
  readonly siteCount: number
  /** Of the articles with a date the first and the last; null where none has one. */
  readonly firstPublishedAt: string | null
  readonly lastPublishedAt: string | null
  /** UTF-16 code units of the articles' texts. */
  readonly textLength: number
  /** What the archive takes on the disk, or in memory. */
  readonly byteCount: number
  /** The number of the schema's last step. */
  readonly schemaVersion: number
}

/** What {@link Archive.check} found. */
export interface CheckReport {
  readonly articleCount: number
  /** What is wrong, a sentence each, of many the first hundred; empty where the archive is sound. */
  readonly faults: readonly string[]
  readonly faultCount: number
}

export type PutOutcome = 'added' | 'unchanged' | 'replaced'

export type ArchiveErrorCode =
  | 'badCursor'
  | 'badQuery'
  | 'badArticle'
  | 'badRegister'
  | 'cannotWrite'
  | 'newerSchema'
  | 'notAnArchive'
  | 'busy'
  | 'closed'

/** What the archive throws, with a message for people. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code: ArchiveErrorCode

  constructor(code: ArchiveErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Keeps articles and answers questions about them. Every list is newest first where it has dates, ends in an id so
 * that its order is total, and is read by keyset, never by offset.
 */
export interface Archive {
  /**
   * Stores articles in one transaction; when the promise resolves they are on disk. Idempotent: the same id with the
   * same Article is `unchanged`, with another Article `replaced`. An Article that breaks an invariant (`verify` of
   * the parser) rejects with `badArticle`, and nothing of the batch is stored.
   */
  put(articles: readonly Article[]): Promise<readonly PutOutcome[]>

  /** Who an editor says is who; empty until one says so. */
  register(): Promise<Register>
  /**
   * Puts another register in the place of the one before, and finds anew who speaks in every article that either has
   * to do with.
   *
   * @param register JSON as {@link Register} describes it; anything else rejects with `badRegister`.
   * @returns how many articles were looked at again.
   */
  setRegister(register: unknown): Promise<number>

  /** In the order of `ids`, null where there is none. So are the other `…ByIds`. */
  articlesByIds(ids: readonly string[]): Promise<readonly (ArticleRecord | null)[]>
  quotesByIds(ids: readonly string[]): Promise<readonly (QuoteRecord | null)[]>
  speakersByIds(ids: readonly string[]): Promise<readonly (SpeakerRecord | null)[]>
  topicsByIds(ids: readonly string[]): Promise<readonly (TopicRecord | null)[]>
  articleByUrl(url: string): Promise<ArticleRecord | null>
  /** Every speaker with exactly this name or alias, case and diacritics aside: more than one is an ambiguity. */
  speakersByName(name: string): Promise<readonly SpeakerRecord[]>
  /**
   * A topic by any label that an article gives it, its key or its slug, case and diacritics aside; or by a name that
   * the parser knows its Wikidata item by ("US").
   */
  topicByLabel(label: string): Promise<TopicRecord | null>
  topicByWikidata(wikidata: string): Promise<TopicRecord | null>

  /** @param order `mostCentral` without a topic in the filter rejects with `badQuery`; `newest` when left out. */
  articles(
    filter: ArticleFilter,
    window: Window,
    order?: ArticleOrder,
  ): Promise<readonly Placed<ArticleRecord>[]>
  quotes(filter: QuoteFilter, window: Window): Promise<readonly Placed<QuoteRecord>[]>
  /** The most quoted first. */
  speakers(filter: SpeakerFilter, window: Window): Promise<readonly Placed<SpeakerRecord>[]>
  /** Those in most articles first. */
  topics(filter: TopicFilter, window: Window): Promise<readonly Placed<TopicRecord>[]>
  countArticles(filter: ArticleFilter): Promise<number>
  countQuotes(filter: QuoteFilter): Promise<number>
  /**
   * How many of the quotes that a filter asks for are by whom, about what, where, when and of what kind.
   *
   * @param limit of speakers, topics and sites, each.
   */
  quoteFacets(filter: QuoteFilter, limit: number): Promise<QuoteFacets>
  countSpeakers(filter: SpeakerFilter): Promise<number>
  countTopics(filter: TopicFilter): Promise<number>

  /** A speaker's roles over time, the one printed first first. */
  rolesOfSpeaker(speaker: string): Promise<readonly PrintedRole[]>
  /** The topics that a speaker's quotes mention, and the speakers quoted on a topic, the most frequent first. */
  topicsOfSpeaker(speaker: string, limit: number): Promise<readonly Counted<TopicRecord>[]>
  speakersOnTopic(topic: string, limit: number): Promise<readonly Counted<SpeakerRecord>[]>
  /**
   * The topics that quotes on a topic are about, too, those first that are so most tellingly ({@link association}):
   * what is in every other quote comes late, and what was beside it once does not come first. Looks at the newest 2,000
   * quotes on the topic; `quoteCount` says how many of these are about both.
   */
  topicsBeside(topic: string, limit: number): Promise<readonly Counted<TopicRecord>[]>
  /** Topic records of an Article's topics, by article id: the gateway's `Quote.topics` and `Article.topics`. */
  topicsOfArticles(
    articleIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, TopicRecord>>>
  /** Speaker records of an Article's speakers: article id → the Article's own speaker id (`s1`) → record. */
  speakersOfArticles(
    articleIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, SpeakerRecord>>>

  /**
   * Articles, quotes, speakers and topics, ranked together by BM25. The text is read as that of a filter; one without
   * words, or with nothing but exclusions, finds nothing.
   */
  search(text: string, limit: number): Promise<readonly SearchHit[]>

  /**
   * Every Article that is stored at this moment, the one put first first; of one that is replaced meanwhile the new
   * one. Reads a page at a time, so that an archive of any size will do.
   */
  everyArticle(): AsyncIterable<Article>
  stats(): Promise<ArchiveStats>
  /**
   * Looks for faults: whether every stored Article is sound (`verify` of the parser), every row and word of the
   * indexes is what the Articles give, every count is their sum, and the engine finds its files whole. Others may
   * read and write meanwhile.
   *
   * @param onArticles called now and then with how many articles have been looked at.
   */
  check(onArticles?: (count: number) => void): Promise<CheckReport>
  /**
   * Writes a copy of the archive, as it is at one moment, to a new file, while others read and write. The file is
   * there when it is whole, not before.
   *
   * @param path of the copy: what cannot be written, or is there already and left alone, rejects with `cannotWrite`.
   */
  backup(path: string): Promise<void>

  /** Outlets with their article counts, the most frequent first. */
  sites(): Promise<readonly { readonly site: string; readonly articleCount: number }[]>
  /** The subjects of all articles, those of most articles first. */
  subjects(): Promise<readonly SubjectRecord[]>
  close(): Promise<void>
}
