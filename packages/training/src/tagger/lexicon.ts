import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../../../parser/src/model/token.ts'
import { normOf } from '../../../parser/src/tokens/forms.ts'
import { CLOSED_CLASSES, OPEN } from '../../../parser/src/tokens/lexicon.ts'
import { hasCapital, shapeOf } from '../../../parser/src/tokens/shapes.ts'
import { type Example, NO_ANSWER } from './examples.ts'

/** A word seen so often, and in so nearly all cases with one tag, always has it. */
const CERTAIN_COUNT = 3
/** With a capital, more often: it may be seen in names alone, and yet be a word in a headline. */
const CERTAIN_CAPITAL_COUNT = 10
const CERTAIN_SHARE = 0.99
/** A word seen so often in lower case has no other tags than it was seen with. */
const FAMILIAR_COUNT = 20
/** Rarer uses of a word as a member of a closed class are slips of the pen or of the annotator. */
const MEMBER_COUNT = 2

/** How often a word has each tag, in the order of {@link UPOS}. */
type Counts = readonly number[]

/** Learns which words, written with a capital or without, always have one tag, and which belong to closed classes. */
export function findLexicon(examples: readonly Example[]): TaggerWeights['lexicon'] {
  const wordsOf = new Map<string, string[]>()
  for (const [norm, [lower, capital]] of countTags(examples)) {
    const both = lower.map((count, tag) => count + capital[tag]!)
    const memberships = membershipsOf(both)
    const add = (word: string, known: string | undefined): void => {
      const tags = known ?? memberships
      if (tags !== OPEN) wordsOf.set(tags, [...(wordsOf.get(tags) ?? []), word])
    }
    add(norm, certainTagOf(lower, CERTAIN_COUNT) ?? familiarTagsOf(lower))
    if (norm === norm.toUpperCase()) continue
    const isOneTag = certainTagOf(both, CERTAIN_COUNT) !== undefined
    add(norm.toUpperCase(), isOneTag ? certainTagOf(capital, CERTAIN_CAPITAL_COUNT) : undefined)
  }
  const entries = [...wordsOf].map(([tags, words]) => [tags, words.sort().join(' ')] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** For each word in lower case, how often it has each tag when written without a capital, and with one. */
function countTags(examples: readonly Example[]): Map<string, readonly [number[], number[]]> {
  const countsOf = new Map<string, readonly [number[], number[]]>()
  const none = (): number[] => Array<number>(UPOS.length).fill(0)
  for (const { tokens, tags } of examples) {
    for (const [at, token] of tokens.entries()) {
      const norm = normOf(token)
      const tag = tags[at]!
      if (tag === NO_ANSWER) continue
      const ofWord = countsOf.get(norm) ?? [none(), none()]
      ofWord[hasCapital(shapeOf(token, norm)) ? 1 : 0][tag]!++
      countsOf.set(norm, ofWord)
    }
  }
  return countsOf
}

function certainTagOf(counts: Counts, leastCount: number): string | undefined {
  const total = counts.reduce((sum, count) => sum + count)
  const most = Math.max(...counts)
  return most >= leastCount && most >= CERTAIN_SHARE * total ? UPOS[counts.indexOf(most)]! : undefined
}

function familiarTagsOf(counts: Counts): string | undefined {
  const total = counts.reduce((sum, count) => sum + count)
  return total >= FAMILIAR_COUNT ? UPOS.filter((_, tag) => counts[tag]! > 0).join(' ') : undefined
}

/** The closed classes that a word with these counts belongs to, beside all open ones, as a shipped lexicon has them. */
function membershipsOf(counts: Counts): string {
  const memberships = CLOSED_CLASSES.filter(tag => counts[UPOS.indexOf(tag)]! >= MEMBER_COUNT)
  return [...memberships, OPEN].join(' ')
}
