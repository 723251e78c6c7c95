import type { Reading } from '../../model/reading.ts'
import { byTextOrder } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { SHAPE } from '../../model/word.ts'
import { type Candidate, wordsOf } from '../candidate.ts'
import { choose } from './choose.ts'
import { candidatesFor, foldName, type KnownEntity } from './table.ts'

/**
 * Ties what is named to Wikidata where the table knows it for sure. What turns out to be one becomes one, with the
 * mentions of all; the first keeps its other fields.
 */
export function link(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  topics: readonly Candidate[],
): readonly Candidate[] {
  if (topics.length === 0) return topics
  let read: ReadonlySet<string> | undefined
  const words = (): ReadonlySet<string> => (read ??= wordsWithCapital(tokens))
  const linked: Candidate[] = []
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
      linked.push({ ...topic, key: known.key, words: wordsOf(known.key), wikidata: known.id })
    } else {
      const first = linked[place]!
      linked[place] = {
        ...first,
        mentions: [...first.mentions, ...topic.mentions].sort(byTextOrder),
        entities: [...first.entities, ...topic.entities],
      }
    }
  }
  return linked
}

function wordsWithCapital(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { word } of tokens) if ((word.shape & SHAPE.kinds) !== SHAPE.lower) words.add(word.norm)
  return words
}

/** By its label, which is its fullest name or a country's usual one; by its other names where that tells nothing. */
function identify(
  text: string,
  { label, kind, mentions }: Candidate,
  words: () => ReadonlySet<string>,
): KnownEntity | null {
  const known = choose(label, kind, words)
  if (known !== null) return known
  // A person's other names are shorter, and shorter names are anybody's; nor do they tell which of two Georgias is meant.
  if (kind === 'person' || candidatesFor(foldName(label)).length > 0) return null
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
