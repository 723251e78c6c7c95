import type { Mention } from './mention.ts'
import type { Span } from './span.ts'

export type SpeakerId = `s${number}`

/**
 * `document`: "the report"; `place`: a place that speaks for its government ("Moscow has denied"); `group`: "the two
 * officials", "residents"; `anonymous`: a source that the article leaves unnamed; `unknown`: it cannot be told.
 */
export const SPEAKER_KINDS = [
  'person',
  'organization',
  'document',
  'place',
  'group',
  'anonymous',
  'unknown',
] as const

export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** Someone or something that the article quotes. */
export interface Speaker {
  readonly id: SpeakerId
  /** The fullest name in the article, without its role: "Ada Holm", or the nominal where there is no name. */
  readonly name: string
  readonly kind: SpeakerKind
  /** The role as said in the text, e.g. "Russian Foreign Minister"; null where none is. */
  readonly role: Span | null
  /** In text order. */
  readonly mentions: readonly Mention[]
}
