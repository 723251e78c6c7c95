import type { Gender, Mention } from './mention.ts'
import type { Span } from './span.ts'

export type SpeakerId = `s${number}`

/**
 * `person`: somebody with a name; `roleOnly`: somebody whom the article knows by nothing but a role or description, "the
 * mayor"; `document`: "the report"; `place`: a place that speaks for its government ("Moscow has denied"); `group`: "the two
 * officials", "residents"; `anonymous`: a source that the article leaves unnamed; `unknown`: it cannot be told.
 */
export const SPEAKER_KINDS = [
  'person',
  'roleOnly',
  'organization',
  'document',
  'place',
  'group',
  'anonymous',
  'unknown',
] as const

export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** A speaker's gender and the words that tell it: an honorific, a gendered role or noun, a pronoun. Never a first name. */
export interface SpeakerGender {
  readonly value: Gender
  readonly evidence: Span
}

/** Someone or something that the article quotes. */
export interface Speaker {
  readonly id: SpeakerId
  /** The fullest name in the article, without its role: "Ada Holm", or the nominal where there is no name. */
  readonly name: string
  readonly kind: SpeakerKind
  /** The role as said in the text, e.g. "Russian Foreign Minister"; null where none is. */
  readonly role: Span | null
  /** Where the role is held, or where the person is from: "Harrow" of "the mayor of Harrow"; null where the text ties none. */
  readonly affiliation: Span | null
  /** Null where nothing in the text tells, or its pronouns disagree. */
  readonly gender: SpeakerGender | null
  /** The words in which the article says why it does not name the source; null where it names them, or does not say. */
  readonly anonymity: Span | null
  /** In text order. */
  readonly mentions: readonly Mention[]
}
