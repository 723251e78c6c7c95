import type { TopicKind } from '../../model/topic.ts'
import { candidatesFor, foldName, type KnownEntity, type TableKind } from './table.ts'

/** What must speak for an entity, and by how much more than for the next. */
const THRESHOLD = 1
const MARGIN = 0.2

/**
 * Which entity of the table has the name, or null where none is sure: a wrong one is worse than none.
 *
 * @param words the article's words with a capital, in lower case; asked for where the table has the name
 */
export function choose(name: string, kind: TopicKind, words: () => ReadonlySet<string>): KnownEntity | null {
  let best: KnownEntity | null = null
  let [bestScore, nextScore] = [-Infinity, -Infinity]
  const folded = foldName(name)
  for (const candidate of candidatesFor(folded)) {
    const score = scoreOf(candidate, folded, kind, words)
    if (score > bestScore) [best, bestScore, nextScore] = [candidate, score, bestScore]
    else if (score > nextScore) nextScore = score
  }
  return bestScore >= THRESHOLD && bestScore - nextScore >= MARGIN ? best : null
}

/**
 * The Wikidata item that a name stands for when nothing else is told ("Q30" for "US"), or null where none is known or
 * it may be of several.
 */
export const wikidataOf = (name: string): string | null => {
  const [id, other] = new Set(ANY_KIND.flatMap(kind => choose(name, kind, () => NO_WORDS)?.id ?? []))
  return id === undefined || other !== undefined ? null : id
}

const ANY_KIND: readonly TopicKind[] = ['place', 'organization', 'person', 'event', 'work']
const NO_WORDS: ReadonlySet<string> = new Set()

function scoreOf(
  { id, kind: known, forms, context }: KnownEntity,
  name: string,
  kind: TopicKind,
  words: () => ReadonlySet<string>,
): number {
  const isFull = name.includes(' ')
  const [label] = forms
  // "Washington" is Washington, D.C., "New York" New York City.
  const isLabel = label === name || label!.startsWith(`${name}, `) || label === `${name} city`
  // Wikidata numbered what is well known first: London, England is Q84, the one in Ontario comes much later.
  const fame = 0.12 * (6 - Math.log10(Number(id.slice(1))))
  const agreed = context.filter(word => !name.includes(word) && words().has(word)).length
  const form = (isFull ? 0.7 : 0) + (isLabel ? 0.5 : 0) + Math.min(0.4, 0.1 * Math.log2(forms.length))
  // One word names many people: the article must speak of what else is known of this one.
  const loneName = isFull || isLabel ? 0 : known === 'person' ? -0.8 : isNickname(label!, name) ? NICKNAME : 0
  return form + fame + loneName + agreement(kind, known) + Math.min(0.6, 0.3 * agreed)
}

const NICKNAME = -0.4
/** "Albion" of "West Bromwich Albion F.C.": neither its label's beginning nor its initials. */
const isNickname = (label: string, name: string): boolean =>
  !label.startsWith(name) &&
  label
    .split(/[ -]/)
    .map(word => word[0])
    .join('') !== name

/** How well what the text takes a name for fits what the table knows. */
function agreement(kind: TopicKind, known: TableKind): number {
  if (kind === known || (kind === 'nationality' && known === 'place')) return 0.7
  if (known === 'other' || kind === 'other') return 0.2
  const isInstitution = (one: string): boolean => one === 'organization' || one === 'place' || one === 'group'
  if (isInstitution(kind) && isInstitution(known)) return 0.1
  return -1
}
