import type { FoundMention, Gender, MentionSense } from './mention.ts'
import type { Span } from './span.ts'

/** What all stages may ask of a mention that is resolved. */
export type EntityMention = Pick<
  FoundMention,
  'kind' | 'start' | 'end' | 'firstToken' | 'lastToken' | 'sentence'
>

/** Someone or something in the article, with all mentions that are taken to be of it. */
export interface Entity {
  readonly name: string
  readonly sense: MentionSense
  readonly role: Span | null
  /** From honorifics, gendered roles and pronouns in the text alone, never from a given name. */
  readonly gender: Gender | null
  /** In text order. */
  readonly mentions: readonly EntityMention[]
}
