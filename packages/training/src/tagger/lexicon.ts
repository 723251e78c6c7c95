import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../../../parser/src/model/token.ts'
import { CLOSED_CLASSES, OPEN } from '../../../parser/src/tokens/lexicon.ts'
import { type Example, NO_ANSWER } from './examples.ts'

/** A word seen so often, and in so nearly all cases with one tag, always has it. */
const CERTAIN_COUNT = 50
const CERTAIN_SHARE = 0.99
/** Rarer uses of a word as a member of a closed class are slips of the pen or of the annotator. */
const MEMBER_COUNT = 2

/** Learns which words always have one tag, and which belong to closed classes. */
export function findLexicon(examples: readonly Example[]): TaggerWeights['lexicon'] {
  const wordsOf = new Map<string, string[]>()
  for (const [word, counts] of countTags(examples)) {
    const tags = tagsOf(counts)
    if (tags !== OPEN) wordsOf.set(tags, [...(wordsOf.get(tags) ?? []), word])
  }
  const entries = [...wordsOf].map(([tags, words]) => [tags, words.sort().join(' ')] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** For each word in lower case, how often it has each tag. */
function countTags(examples: readonly Example[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const { tokens, tags } of examples) {
    for (const [at, { norm }] of tokens.entries()) {
      const tag = tags[at]!
      if (tag === NO_ANSWER) continue
      const ofWord = counts.get(norm) ?? Array<number>(UPOS.length).fill(0)
      ofWord[tag]!++
      counts.set(norm, ofWord)
    }
  }
  return counts
}

/** The names of the tags that a word with these counts may have, as a shipped lexicon writes them. */
function tagsOf(counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count)
  const most = Math.max(...counts)
  if (most >= CERTAIN_COUNT && most >= CERTAIN_SHARE * total) return UPOS[counts.indexOf(most)]!
  const memberships = CLOSED_CLASSES.filter(tag => counts[UPOS.indexOf(tag)]! >= MEMBER_COUNT)
  return [...memberships, OPEN].join(' ')
}
