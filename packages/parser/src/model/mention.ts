import type { Span } from './span.ts'

/**
 * `name`: "Dana Lee"; `demonym`: "Russian" of Russia; `nominal`: "the Russian foreign minister"; `pronoun`: "she".
 * Demonyms are told from names among the mentions of topics alone.
 */
export type MentionKind = 'name' | 'demonym' | 'nominal' | 'pronoun'

/** A span that names someone or something. */
export interface Mention extends Span {
  readonly kind: MentionKind
}

/** What an entity is. A law or work speaks as a document. */
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

export type Gender = 'feminine' | 'masculine'

/** What a mention seems to be before it is resolved: an entity's kind, a document, a source left unnamed, or not to be told. */
export type MentionSense = EntityKind | 'document' | 'anonymous' | 'unknown'

/**
 * A mention as found in the text, with what its own words and neighbours say of it. Whoever makes one lists all fields
 * in this order: objects of one shape are read faster, and all later stages read these.
 */
export interface FoundMention extends Mention {
  /** Range of token indices, half-open. */
  readonly firstToken: number
  readonly lastToken: number
  /** Index into the parse's sentences. */
  readonly sentence: number
  readonly sense: MentionSense
  /** The words, folded: of a name without its role and honorific, of a nominal without its determiner. */
  readonly words: readonly string[]
  /** The last noun, in lower case. */
  readonly head: string
  /** The role printed with a name ("Russian Foreign Minister", or an apposition), or null. */
  readonly role: Span | null
  readonly gender: Gender | null
  readonly isPlural: boolean
  /** Whether the words point back to something known: "the", "this", "its". True for names. */
  readonly isDefinite: boolean
}

/** Words before a noun that point back to something known, or say whose it is. */
export const DEFINITE_DETERMINERS: ReadonlySet<string> = new Set(
  'the this that these those his her its their my our your'.split(' '),
)

/** Lower case without diacritics: "Korálik" and "Koralik" are spelt the same. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  for (let at = 0; at < lower.length; at++)
    if (lower.charCodeAt(at) >= 0x80) return lower.normalize('NFD').replace(/\p{M}/gu, '')
  return lower
}

/** A word without the full stop of an abbreviation: "mr", "u.s". */
export const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

/** A mention with the role printed before it: "Mayor Dana Lee". */
export const withRole = ({ start, end, role }: Pick<FoundMention, 'start' | 'end' | 'role'>): Span => ({
  start: Math.min(start, role?.start ?? start),
  end,
})
