import { withoutStop } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import {
  countryWords,
  honorifics,
  nationalityWords,
  organizationHeads,
  placeHeads,
  roleHeads,
  roleModifiers,
  rolePhrases,
} from './lexicon.ts'

/** The longest role before a name, in tokens. */
const MAX_ROLE = 8

/**
 * Splits a run of capitalised words into title and name: "Norwegian Trade Minister | Ada Holm". The title is
 * the longest beginning that ends in a role or honorific and leaves a name over.
 *
 *     Norwegian Trade Minister Ada Holm
 *     ^start                   ^
 *
 * @returns where the name begins: `start` where there is no title, `end` where there is nothing else.
 */
export function nameStartOf(tokens: readonly Token[], start: number, end: number): number {
  if (isInstitution(tokens, start, end)) return start
  if (isTitleAlone(tokens, start, end)) return end
  let nameStart = start
  for (let i = start; i < end; i++) {
    const phraseEnd = rolePhraseEnd(tokens, i, end)
    const isTitle =
      honorifics.has(withoutStop(tokens[i]!.norm)) || roleHeads.has(withoutStop(tokens[i]!.norm))
    const titleEnd = phraseEnd > i ? phraseEnd : isTitle ? i + 1 : start
    if (titleEnd < end) nameStart = Math.max(nameStart, titleEnd)
  }
  return nameStart
}

/** "Department of Justice", "Harrow Council"; but "Mr. Park" is a person. */
function isInstitution(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start === 1 || honorifics.has(withoutStop(tokens[start]!.norm))) return false
  const last = withoutStop(tokens[end - 1]!.norm)
  const of = tokens.slice(start, end).findIndex(({ norm }) => norm === 'of')
  const head = of < 1 ? last : withoutStop(tokens[start + of - 1]!.norm)
  return organizationHeads.has(last) || placeHeads.has(last) || organizationHeads.has(head)
}

/** "the Russian Foreign Minister": a title that no name follows. "Tom Baker" is a name although bakers are people. */
function isTitleAlone(tokens: readonly Token[], start: number, end: number): boolean {
  if (!roleHeads.has(withoutStop(tokens[end - 1]!.norm)) && rolePhraseEndingAt(tokens, start, end) < 0)
    return false
  const before = tokens[start - 1]
  const isDetermined = before?.tag === 'DET' || before?.tag === 'PRON' || before?.norm === "'s"
  return isDetermined || tokens.slice(start, end).every(({ norm }) => isTitleWord(withoutStop(norm)))
}

const isTitleWord = (word: string): boolean =>
  roleHeads.has(word) ||
  roleModifiers.has(word) ||
  nationalityWords.has(word) ||
  countryWords.has(word) ||
  word === 'of'

function rolePhraseEndingAt(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) if (rolePhraseEnd(tokens, i, end) === end) return i
  return -1
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
 * The title of a name: what its run of capitals begins with, "[Trade Minister] Ada Holm", else the role in lower case
 * before it with its modifiers, "the company's [chief executive] Dana Lee". Null where there is neither.
 */
export function titleOf(
  tokens: readonly Token[],
  runStart: number,
  nameStart: number,
  sentenceStart: number,
): { readonly first: number; readonly last: number } | null {
  if (runStart < nameStart) return { first: runStart, last: nameStart }
  const before = tokens[runStart - 1]
  if (
    runStart <= sentenceStart ||
    before === undefined ||
    before.end + 1 !== tokens[runStart]!.start ||
    !roleHeads.has(before.norm)
  )
    return null
  let first = runStart - 1
  const limit = Math.max(sentenceStart, runStart - MAX_ROLE)
  while (first > limit && isRoleModifier(tokens[first - 1]!)) first--
  return { first, last: runStart }
}

const NO_MODIFIERS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday then later'.split(' '),
)

const isRoleModifier = (token: Token): boolean => !NO_MODIFIERS.has(token.norm) && mayModify(token)

const mayModify = (token: Token): boolean =>
  roleModifiers.has(token.norm) ||
  roleHeads.has(token.norm) ||
  token.tag === 'NOUN' ||
  token.tag === 'ADJ' ||
  token.tag === 'PROPN'

/**
 * The role in apposition after a name, "Dana Lee, 45, the [mayor] of Harrow", or null where none follows.
 *
 * @param end the token after the name.
 */
export function roleAfter(
  tokens: readonly Token[],
  end: number,
  sentenceEnd: number,
): { readonly first: number; readonly last: number } | null {
  if (tokens[end]?.norm !== ',') return null
  let first = end + 1
  if (tokens[first]?.tag === 'NUM' && tokens[first + 1]?.norm === ',') first += 2
  if (/^(?:who|whose|which)$/.test(tokens[first]?.norm ?? '')) return null
  if (tokens[first]?.tag === 'DET' || tokens[first]?.tag === 'PRON') first++
  let last = -1
  for (let i = first; i < Math.min(sentenceEnd, first + MAX_ROLE) && mayModify(tokens[i]!); i++) {
    if (roleHeads.has(tokens[i]!.norm)) last = i + 1
  }
  return last < 0 ? null : { first, last }
}
