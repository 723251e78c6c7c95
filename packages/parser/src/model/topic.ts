import type { EntityKind, Mention } from './mention.ts'
import type { SpeakerId } from './speaker.ts'

export type TopicId = `t${number}`

/** An entity's kind, or `theme` for a noun phrase such as "water rights". */
export type TopicKind = EntityKind | 'theme'

/** Something the article mentions that someone would search by. */
export interface Topic {
  readonly id: TopicId
  /** The fullest form in the article, or the usual name of a well-known place or organisation. */
  readonly label: string
  readonly kind: TopicKind
  /** In text order, never empty. */
  readonly mentions: readonly Mention[]
  /** How central the topic is to the article, 0 to 1. */
  readonly salience: number
  /** The same entity as a speaker of the article, or null where it is not quoted. */
  readonly speaker: SpeakerId | null
}
