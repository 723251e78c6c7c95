import type { Gender, MediaTopicCode, QuoteKind, SpeakerKind, TopicKind, TopicLink } from '@onrecord/parser'
import type { Generated } from 'kysely'
import type { PackedJson } from './storedArticle.ts'

/**
 * The tables that every engine has. Columns called `rid` are whole numbers that a full-text index knows a row by;
 * those that hold JSON say so; `published_at` is an instant that compares as text, and '' where it is not known,
 * so that the undated come last and a list's order needs no nulls.
 */
export interface Tables extends Record<WordIndex, Words> {
  articles: ArticleTable
  article_json: ArticleJsonTable
  quotes: QuoteTable
  quote_json: JsonTable
  quote_topics: QuoteTopicTable
  article_speakers: ArticleSpeakerTable
  article_topics: ArticleTopicTable
  speakers: SpeakerTable
  speaker_names: SpeakerNameTable
  article_subjects: ArticleSubjectTable
  topics: TopicTable
  topic_names: TopicNameTable
  register: RegisterTable
  chores: ChoreTable
}

export interface ArticleTable {
  rid: Generated<number>
  id: string
  url: string | null
  site: string | null
  published_at: string
  /** Of its text, in UTF-16 code units. */
  text_length: number
}

/** The whole Article as JSON. It lies apart, so that looking for rows does not wade through it. */
export interface ArticleJsonTable {
  rid: number
  json: PackedJson
}

/** What else a quote's record holds that is not looked for, which lies apart too: {@link QuoteContent}. */
export interface JsonTable {
  rid: number
  json: string
}

export interface QuoteTable {
  rid: Generated<number>
  article_id: string
  /** Minus the quote's number in the article: newest first and text order then run the same way, downwards. */
  turn: number
  kind: QuoteKind
  speaker_id: string | null
  site: string | null
  published_at: string
}

export interface QuoteTopicTable {
  topic_id: string
  published_at: string
  article_id: string
  turn: number
  quote_rid: number
  speaker_id: string | null
  via: TopicLink
}

/** What one article says of one speaker of the archive, and what it adds to the speaker's counts. */
export interface ArticleSpeakerTable {
  speaker_id: string
  published_at: string
  article_id: string
  kind: SpeakerKind
  /** JSON: the Article's own ids of the speaker, mostly one. */
  local_ids: string
  /** JSON: the names that the article uses, the Speaker's own first. */
  names: string
  /** JSON: the roles that the article prints. */
  roles: string
  /** JSON: where it says that they are held. */
  affiliations: string
  /** As an honorific or a noun tells it. */
  gender: Gender | null
  quote_count: number
}

export interface ArticleTopicTable {
  topic_id: string
  published_at: string
  article_id: string
  /** JSON: the Article's own ids of the topic, mostly one. */
  local_ids: string
  label: string
  key: string
  kind: TopicKind
  wikidata: string | null
  media_topic: MediaTopicCode | null
  salience: number
  mention_count: number
  quote_count: number
}

/** A subject of one article, its broader ones too. */
export interface ArticleSubjectTable {
  code: MediaTopicCode
  published_at: string
  article_id: string
  name: string
  broader: MediaTopicCode | null
  confidence: number
}

/**
 * Speakers and topics are sums over the two tables above, kept up to date with every put: how many articles use a
 * name, print a role and so on is a {@link Tally} as JSON.
 */
export interface SpeakerTable {
  id: string
  kind: SpeakerKind
  /** Tally of every name. */
  names: string
  /** Tally of the names that are an article's fullest. */
  fullest_names: string
  /** Tally of the roles. */
  roles: string
  /** Tally of the affiliations. */
  affiliations: string
  /** Tally of the genders. */
  genders: string
  /** Of a person with a full name: what forms of it have in common, {@link familyOf}. */
  family: string | null
  quote_count: number
  article_count: number
}

/** Every name of every speaker, to be looked up. */
export interface SpeakerNameTable {
  rid: Generated<number>
  speaker_id: string
  name: string
  /** The name's folded words. */
  folded: string
}

/** An editor's register, an entry a row. */
export interface RegisterTable {
  /** Of the speaker whom it names. */
  id: string
  /** Its place in the register. */
  place: number
  name: string
  folded: string
  wikidata: string | null
  /** JSON: the whole entry. */
  json: string
}

/** What a new schema leaves to be done once, by name. */
export interface ChoreTable {
  name: 'identify'
}

export interface TopicTable {
  id: string
  /** The kind that most articles give it. */
  kind: TopicKind
  /** The Wikidata item that it is; no two topics are the same. */
  wikidata: string | null
  /** Tally of the labels. */
  labels: string
  /** Tally of the folded words of labels and keys. */
  names: string
  /** Tally of the kinds. */
  kinds: string
  /** Tally of the Wikidata items: one at most. */
  wikidata_ids: string
  /** Tally of the media topics. */
  media_topics: string
  quote_count: number
  article_count: number
}

/** Every name of every topic, to be looked up: the folded words of its labels and keys. */
export interface TopicNameTable {
  rid: Generated<number>
  topic_id: string
  folded: string
}

/** The full-text indexes: over articles, quotes, speaker_names and topic_names, by `rid`. */
export type WordIndex = 'article_words' | 'quote_words' | 'name_words' | 'topic_words'

export interface Words {
  rowid: number
  /** Folded words, for phrases and prefixes. */
  words: string
  /** Their stems. */
  stems: string
  /** Facets of the row as words of their own, so that the index itself can narrow a search. */
  facets: string
}
