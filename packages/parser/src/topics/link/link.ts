import type { EntityKind, Mention } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { byTextOrder } from '../../model/span.ts'
import { SHAPE } from '../../model/word.ts'
import { choose } from './choose.ts'
import type { Candidate } from './table.ts'

/** What the linker reads of a topic, and the fields that it sets. */
export interface Linkable {
  readonly label: string
  readonly key: string
  readonly kind: EntityKind
  readonly mentions: readonly Mention[]
  readonly wikidata: string | null
}

/**
 * Ties entities to Wikidata where the table knows them for sure. Those that turn out to be one become one, with the
 * mentions of all; the first keeps its other fields.
 */
export function link<T extends Linkable>(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  topics: readonly T[],
): readonly T[] {
  if (topics.length === 0) return topics
  const words = new Set<string>()
  for (const { word } of tokens) if ((word.shape & SHAPE.kinds) !== SHAPE.lower) words.add(word.norm)
  const linked: T[] = []
  const placeOf = new Map<string, number>()
  for (const topic of topics) {
    const known = identify(text, topic, words)
    if (known === null) {
      linked.push(topic)
      continue
    }
    const place = placeOf.get(known.id)
    if (place === undefined) {
      placeOf.set(known.id, linked.length)
      linked.push({ ...topic, key: known.key, wikidata: known.id })
    } else {
      const first = linked[place]!
      linked[place] = { ...first, mentions: [...first.mentions, ...topic.mentions].sort(byTextOrder) }
    }
  }
  return linked
}

/** By its label, which is its fullest name or a country's usual one; by its other names where that tells nothing. */
function identify(
  text: string,
  { label, kind, mentions }: Linkable,
  words: ReadonlySet<string>,
): Candidate | null {
  const known = choose(label, kind, words)
  if (known !== null) return known
  // A person's other names are shorter, and shorter names are anybody's.
  if (kind === 'person') return null
  const tried = new Set([label])
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue
    const name = text.slice(mention.start, mention.end)
    if (tried.has(name)) continue
    if (tried.size > MAX_NAMES) return null
    tried.add(name)
    const found = choose(name, kind, words)
    if (found !== null) return found
  }
  return null
}

/** A topic has few names; of a text made to have many, not all are looked up. */
const MAX_NAMES = 4
