import type { EntityMention } from '../model/entity.ts'
import type { TopicKind } from '../model/topic.ts'

/** What may be a topic of the article, before it is known how central it is. */
export interface Candidate {
  readonly label: string
  readonly key: string
  /** The words of the key, in lower case. */
  readonly words: readonly string[]
  readonly kind: TopicKind
  /** In text order, all in prose. */
  readonly mentions: readonly EntityMention[]
  /** Index into the entities, or null for a theme. */
  readonly entity: number | null
}
