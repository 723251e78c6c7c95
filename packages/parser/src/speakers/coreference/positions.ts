import type { Token } from '../../model/token.ts'

/** What an expression is in its clause, as far as its neighbours tell. */
export const POSITION = {
  other: 0,
  subject: 1,
  object: 2,
  /** Behind a preposition. */
  oblique: 3,
  /** Before its possession. */
  possessor: 4,
  /** Behind "is". */
  predicate: 5,
} as const

/** An aside after a subject is no longer than this many tokens: "Dana Lee, | 45, the mayor of Harrow, | said". */
const MAX_ASIDE = 14

/** Nor are there more adverbs before its verb. */
const MAX_ADVERBS = 3

/** @param first its first token, with its determiner and title. @param last the token after it. */
export function positionOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  sentenceStart: number,
  sentenceEnd: number,
): number {
  const after = last < sentenceEnd ? tokens[last]! : undefined
  if (after !== undefined && after.tag === 'PART' && (after.norm === "'s" || after.norm === "'"))
    return POSITION.possessor
  const before = first > sentenceStart ? tokens[first - 1]! : undefined
  if (before !== undefined) {
    if (before.tag === 'ADP') return POSITION.oblique
    // "said Dana Lee" speaks.
    if (before.norm === 'said' || before.norm === 'says') return POSITION.subject
  }
  if (hasVerbAfter(tokens, last, sentenceEnd)) return POSITION.subject
  if (before === undefined) return POSITION.other
  if (before.tag === 'VERB') return POSITION.object
  return before.tag === 'AUX' ? POSITION.predicate : POSITION.other
}

function hasVerbAfter(tokens: readonly Token[], last: number, sentenceEnd: number): boolean {
  let at = last
  if (at < sentenceEnd && tokens[at]!.norm === ',') {
    const limit = Math.min(sentenceEnd, at + MAX_ASIDE)
    let end = at + 1
    while (end < limit && tokens[end]!.norm !== ',') end++
    if (end >= limit) return false
    at = end + 1
  }
  const furthest = Math.min(sentenceEnd, at + MAX_ADVERBS)
  while (at < furthest && tokens[at]!.tag === 'ADV') at++
  const tag = at < sentenceEnd ? tokens[at]!.tag : ''
  return tag === 'VERB' || tag === 'AUX'
}
