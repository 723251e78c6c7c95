import type { EntityKind, Mention } from './mention.ts'
import type { Span } from './span.ts'
import type { SpeakerId } from './speaker.ts'

export type TopicId = `t${number}`

/** An entity's kind, or `theme` for a noun phrase such as "water rights". */
export type TopicKind = EntityKind | 'theme'

/** What may make a topic central to an article. */
export const SALIENCE_REASONS = [
  /** The headline has it. */
  'headline',
  /** The dek has it. */
  'dek',
  /** It comes early. */
  'early',
  /** It is mentioned often. */
  'frequent',
  /** Its mentions are spread over the article. */
  'widespread',
  /** Sentences say what it does. */
  'subject',
  /** It is mentioned in quotes. */
  'quoted',
] as const

export type SalienceReason = (typeof SALIENCE_REASONS)[number]

/** Part of why a topic is as central as it is. */
export interface SaliencePart {
  readonly reason: SalienceReason
  /** Its share of what speaks for the topic, above 0; the shares of a topic's reasons sum to 1, but for rounding. */
  readonly share: number
}

/** Something the article mentions that someone would search by. */
export interface Topic {
  readonly id: TopicId
  /** The fullest form in the article, or the usual name of a country. */
  readonly label: string
  /**
   * The label in the form that is the same in every article: a theme's words in the singular and in lower case, the usual
   * name of what has a Wikidata id.
   */
  readonly key: string
  readonly kind: TopicKind
  /** In text order, never empty. */
  readonly mentions: readonly Mention[]
  /** How central the topic is to the article, 0 to 1. */
  readonly salience: number
  /** Why, the weightiest reason first. */
  readonly reasons: readonly SaliencePart[]
  /** The Wikidata item that it is ("Q142"), or null where none is known for sure. */
  readonly wikidata: string | null
  /** The IPTC Media Topic that it is ("medtop:20000344"), or null where it is none. */
  readonly mediaTopic: MediaTopicCode | null
  /** The same entity as a speaker of the article, or null where it is not quoted. */
  readonly speaker: SpeakerId | null
}

/** A concept of the IPTC Media Topics, cv.iptc.org/newscodes/mediatopic. */
export type MediaTopicCode = `medtop:${string}`

/** A subject of the IPTC Media Topics that the article as a whole is about. */
export interface Subject {
  readonly code: MediaTopicCode
  /** Its English name: "peace process". */
  readonly name: string
  /** The concept that it is part of, itself a subject of the article; null at the top of the hierarchy. */
  readonly broader: MediaTopicCode | null
  /** How sure the parser is, 0 to 1. */
  readonly confidence: number
  /** The words that chose it, in text order, never empty. */
  readonly evidence: readonly Span[]
}
