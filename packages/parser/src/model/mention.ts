import type { Span } from './span.ts'

/** `name`: "Dana Lee"; `nominal`: "the Russian foreign minister"; `pronoun`: "she". */
export type MentionKind = 'name' | 'nominal' | 'pronoun'

/** A span that names someone or something. */
export interface Mention extends Span {
  readonly kind: MentionKind
}

/** What an entity is. `product`, `event`, `law`, `work` and `nationality` are never speakers. */
export const ENTITY_KINDS = [
  'person',
  'organization',
  'place',
  'group',
  'nationality',
  'event',
  'law',
  'work',
  'product',
  'other',
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]
