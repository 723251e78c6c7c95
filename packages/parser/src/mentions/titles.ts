import type { Token } from '../model/token.ts'
import {
  honorifics,
  organizationHeads,
  placeHeads,
  roleHeads,
  roleModifiers,
  rolePhrases,
} from './lexicon.ts'

const bare = (token: Token): string => token.norm.replace(/\.$/, '')

/**
 * Splits a run of capitalised words into title and name: "Russian Foreign Minister | Sergey Lavrov". The title is
 * the longest beginning that ends in a role or honorific and leaves a name over.
 *
 *     Russian Foreign Minister Sergey Lavrov
 *     ^roleStart               ^nameStart
 */
export function splitTitle(
  tokens: readonly Token[],
  start: number,
  end: number,
): { readonly roleStart: number; readonly nameStart: number } {
  const ofInstitution =
    organizationHeads.has(bare(tokens[end - 1]!)) || placeHeads.has(bare(tokens[end - 1]!))
  if (ofInstitution && end - start > 1) return { roleStart: start, nameStart: start }
  let nameStart = start
  for (let i = start; i < end; i++) {
    const phraseEnd = rolePhraseEnd(tokens, i, end)
    if (phraseEnd > i) nameStart = phraseEnd
    else if (honorifics.has(bare(tokens[i]!)) || roleHeads.has(bare(tokens[i]!))) nameStart = i + 1
  }
  return { roleStart: start, nameStart }
}

/** The end of the role phrase ("Secretary of State") that begins at `i`, or `i`. */
function rolePhraseEnd(tokens: readonly Token[], i: number, end: number): number {
  for (const phrase of rolePhrases) {
    if (i + phrase.length <= end && phrase.every((word, k) => tokens[i + k]!.norm === word))
      return i + phrase.length
  }
  return i
}

/**
 * The role in lower case right before a name, with its modifiers: "[spokesperson] Ned Price", "the company's
 * [chief executive] Dana Lee". Null where the word before is no role.
 */
export function roleBefore(
  tokens: readonly Token[],
  runStart: number,
  nameStart: number,
): { readonly first: number; readonly last: number } | null {
  if (runStart < nameStart) return { first: runStart, last: nameStart }
  const before = tokens[runStart - 1]
  if (before === undefined || before.end + 1 !== tokens[runStart]!.start || !roleHeads.has(before.norm))
    return null
  let first = runStart - 1
  while (first > 0 && isRoleModifier(tokens[first - 1]!)) first--
  return { first, last: runStart }
}

const isRoleModifier = (token: Token): boolean =>
  roleModifiers.has(token.norm) ||
  roleHeads.has(token.norm) ||
  token.tag === 'NOUN' ||
  token.tag === 'ADJ' ||
  token.tag === 'PROPN'
