import type { FoundMention, MentionSense } from './mention.ts'
import type { Span } from './span.ts'
import type { SpeakerGender } from './speaker.ts'

/** What all stages may ask of a mention that is resolved. */
export type EntityMention = Partial<Pick<FoundMention, 'sense'>> &
  Pick<FoundMention, 'kind' | 'start' | 'end' | 'firstToken' | 'lastToken' | 'sentence'>

/** Someone or something in the article, with all mentions that are taken to be of it. */
export interface Entity {
  readonly name: string
  readonly sense: MentionSense
  readonly role: Span | null
  /** This and the next two of those who speak alone. */
  readonly affiliation: Span | null
  readonly gender: SpeakerGender | null
  readonly anonymity: Span | null
  /** In text order. */
  readonly mentions: readonly EntityMention[]
}
