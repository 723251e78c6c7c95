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
  /** The Wikidata item that it is, or null where none is known for sure. */
  readonly wikidata: string | null
  /** Indices into the entities; none for a theme, several where they turned out to be one. */
  readonly entities: readonly number[]
}

export const wordsOf = (key: string): readonly string[] => key.toLowerCase().split(' ')
