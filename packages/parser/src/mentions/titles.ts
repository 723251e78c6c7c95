import { withoutStop } from '../model/mention.ts'
import { isCapitalised, type Token } from '../model/token.ts'
import { BEARERS } from '../model/word.ts'
import { IN, isBareTokenIn, isPlaceName, isTokenIn, rolePhrases } from './lexicon.ts'

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
  if (end - start === 1) return start
  const titles = IN.honorifics | IN.roles | (BESIDE.has(tokens[end]?.norm ?? '') ? IN.rolePlurals : 0)
  let nameStart = start
  for (let i = start; i < end - 1; i++) {
    const phraseEnd = rolePhraseEnd(tokens, i, end)
    const token = tokens[i]!
    const isOpening = i === start && end - start > 2
    const isTitle =
      isBareTokenIn(token, titles) ||
      (isOpening && (isProfession(withoutStop(token.norm)) || isShouted(tokens, i)))
    const titleEnd = phraseEnd > i ? phraseEnd : isTitle ? i + 1 : start
    if (titleEnd < end) nameStart = Math.max(nameStart, titleEnd)
  }
  return nameStart
}

/** What may follow the first of those who share a title: "Mayors Carla (D) | and Corinne Lee". */
const BESIDE: ReadonlySet<string> = new Set(['and', ',', '('])

/** "Glaciologist Ada Holm": of sciences and trades there are more than a list has. */
const isProfession = (word: string): boolean => /(?:ologist|ographer|onomist|ician)$/.test(word)

/** "POSTMAN Bo Holm": some papers print the first word of a story in capitals. */
const isShouted = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}{4,20}$/u.test(tokens[i]!.text) &&
  /\p{Ll}/u.test(tokens[i + 1]!.text) &&
  isTokenIn(tokens[i + 1]!, IN.givenNames)

/** "Department of Justice", "Harrow Council"; but "Mr. Park" is a person. */
function isInstitution(tokens: readonly Token[], start: number, end: number): boolean {
  if (end - start === 1 || isBareTokenIn(tokens[start]!, IN.honorifics)) return false
  if (isBareTokenIn(tokens[end - 1]!, IN.organizations | IN.placeHeads)) return true
  let of = start
  while (of < end && tokens[of]!.norm !== 'of') of++
  if (of === start || of === end || !isBareTokenIn(tokens[of - 1]!, IN.organizations)) return false
  // "University of Harrow President Dana Lee"
  return !tokens.slice(of + 1, end - 1).some(token => isBareTokenIn(token, IN.roles))
}

/** "the Russian Foreign Minister", "the Dame": a title that no name follows. "Tom Baker" is a name although bakers are people. */
function isTitleAlone(tokens: readonly Token[], start: number, end: number): boolean {
  const titles = IN.roles | (end - start === 1 ? IN.honorifics : 0)
  if (!isBareTokenIn(tokens[end - 1]!, titles) && rolePhraseEndingAt(tokens, start, end) < 0) return false
  const before = tokens[start - 1]
  const isDetermined = before?.tag === 'DET' || before?.tag === 'PRON' || before?.norm === "'s"
  return isDetermined || tokens.slice(start, end).every(isTitleWord)
}

const isTitleWord = (token: Token): boolean =>
  withoutStop(token.norm) === 'of' ||
  isBareTokenIn(token, IN.roles | IN.roleModifiers | IN.nationalities | IN.countries)

function rolePhraseEndingAt(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) if (rolePhraseEnd(tokens, i, end) === end) return i
  return -1
}

/** The end of the role phrase ("Secretary of State") that begins at `i`, or `i`. */
function rolePhraseEnd(tokens: readonly Token[], i: number, end: number): number {
  if (!isTokenIn(tokens[i]!, IN.roleOpeners)) return i
  for (const phrase of rolePhrases.get(tokens[i]!.norm) ?? []) {
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
  // "The Daily Klaxon"
  const titleStart = tokens[runStart]!.norm === 'the' ? runStart + 1 : runStart
  if (titleStart < nameStart) return { first: titleStart, last: nameStart }
  const before = tokens[runStart - 1]
  if (
    runStart <= sentenceStart ||
    before === undefined ||
    before.end + 1 !== tokens[runStart]!.start ||
    before.tag === 'VERB' ||
    !(isTokenIn(before, IN.roles) || (before.tag === 'NOUN' && isProfession(before.norm)))
  )
    return null
  let first = runStart - 1
  const limit = Math.max(sentenceStart, runStart - MAX_ROLE)
  while (first > limit && isRoleModifier(tokens[first - 1]!)) first--
  // "Bank of England [governor]"
  if (tokens[first - 1]?.norm === 'of') while (first < runStart - 1 && isCapitalised(tokens[first]!)) first++
  return { first, last: runStart }
}

const NO_MODIFIERS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday then later'.split(' '),
)

const isRoleModifier = (token: Token): boolean => !NO_MODIFIERS.has(token.norm) && mayModify(token)

const mayModify = (token: Token): boolean =>
  token.tag === 'NOUN' ||
  token.tag === 'ADJ' ||
  token.tag === 'PROPN' ||
  isTokenIn(token, IN.roleModifiers | IN.roles)

const RELATIVES: ReadonlySet<string> = new Set(['who', 'whose', 'which'])
/** "Dana Lee is the mayor" */
const COPULAS: ReadonlySet<string> = new Set(['is', 'was'])

/**
 * The role that a name is given behind it, "Dana Lee, 45, the [mayor] of Harrow" or "Dana Lee is the [mayor]", or null
 * where none is.
 *
 * @param end the token after the name.
 */
export function roleAfter(
  tokens: readonly Token[],
  end: number,
  sentenceEnd: number,
): { readonly first: number; readonly last: number; readonly isCopula: boolean } | null {
  const isCopula = COPULAS.has(tokens[end]?.norm ?? '')
  if (tokens[end]?.norm !== ',' && !isCopula) return null
  if (!isCopula) {
    const copula = copulaBehindAside(tokens, end, sentenceEnd)
    if (copula > 0) return roleAfter(tokens, copula, sentenceEnd)
  }
  let first = end + 1
  if (tokens[first]?.tag === 'NUM' && tokens[first + 1]?.norm === ',') first += 2
  if (RELATIVES.has(tokens[first]?.norm ?? '')) return null
  const isDetermined = tokens[first]?.tag === 'DET' || tokens[first]?.tag === 'PRON'
  if (isCopula && !isDetermined) return null
  if (isDetermined) first++
  let last = -1
  const limit = Math.min(sentenceEnd, first + MAX_ROLE)
  for (let i = first; i < limit; i++) {
    if (isTokenIn(tokens[i]!, IN.roles)) last = i + 1
    if (mayModify(tokens[i]!)) continue
    // "Dana Lee is the county's supervisor", "the president's lawyer"
    if (tokens[i]!.norm !== "'s") break
    first = i + 1
    last = -1
  }
  // "Sentencing Ansty, Judge Dana Lee said" is of two.
  // "Dana Lee is the mayor's aunt"
  if (last >= 0 && tokens[last]?.tag === 'PART') return null
  const isOfAnother =
    last >= 0 && last < sentenceEnd && tokens[last]!.tag === 'PROPN' && isCapitalised(tokens[last - 1]!)
  return last < 0 || isOfAnother ? null : { first, last, isCopula }
}

/** An aside between a name and "is" has at most so many tokens: "Dana Lee, from the next valley, is the mayor". */
const MAX_ASIDE = 8

/** Where "is" stands behind the aside that begins with the comma at `comma`; 0 where none does. */
function copulaBehindAside(tokens: readonly Token[], comma: number, sentenceEnd: number): number {
  const furthest = Math.min(sentenceEnd - 1, comma + MAX_ASIDE)
  for (let i = comma + 1; i < furthest; i++) {
    if (tokens[i]!.norm === ',') return COPULAS.has(tokens[i + 1]!.norm) ? i + 1 : 0
  }
  return 0
}

/** What may stand between the role and the comma after it: "the mayor | of Harrow |, Dana Lee". */
const OF: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in'])

/**
 * The role that a name between commas is in apposition to, "the [mayor] of Harrow, Dana Lee, …", or null where none
 * stands before it.
 *
 * @param start the first token of the name.
 * @param end the token after it.
 */
export function roleBefore(
  tokens: readonly Token[],
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
): { readonly first: number; readonly last: number } | null {
  if (start - 2 < sentenceStart || tokens[start - 1]!.norm !== ',' || end - start < 2) return null
  if (end < sentenceEnd && tokens[end]!.tag !== 'PUNCT') return null
  const limit = Math.max(sentenceStart, start - 1 - MAX_ROLE)
  let last = start - 1
  while (last > limit && !isTokenIn(tokens[last - 1]!, IN.roles)) last--
  if (last === limit || (last < start - 1 && !OF.has(tokens[last]!.norm))) return null
  let first = last - 1
  while (first > limit && mayModify(tokens[first - 1]!)) first--
  const before = tokens[first - 1]
  const isDetermined = before?.tag === 'DET' || before?.tag === 'PRON' || before?.norm === "'s"
  return isDetermined && first > sentenceStart ? { first, last } : null
}

/** What may stand between an office and what it is over: "Ambassador | to the | United States". */
const OVER: ReadonlySet<string> = new Set(['of', 'to'])
/** Whose office is over a field, which no list of places has: "Minister of Education". */
const OF_A_FIELD: ReadonlySet<string> = new Set(
  'minister secretary commissioner undersecretary deputy'.split(' '),
)

/**
 * Where the person's name begins in what follows "Governor of" or "Ambassador to the": "Washington | Chris Gregoire".
 *
 * @param start the first token of what the office is over.
 * @param end the token after the run of capitals.
 * @returns `end` where no person is named.
 */
export function personBehindOffice(tokens: readonly Token[], start: number, end: number): number {
  if (
    end - start < 3 ||
    isBareTokenIn(tokens[end - 1]!, IN.organizations | IN.placeHeads | IN.companySuffixes)
  )
    return end
  // "Mother of Dana Lee Cole"
  if (isGivenName(tokens[start]!) && !isPlaceName(tokens, start, start + 1)) return end
  for (let i = start + 1; i < end - 1; i++) if (isGivenName(tokens[i]!)) return i
  for (let i = Math.min(end - 2, start + 3); i > start; i--) if (isPlaceName(tokens, start, i)) return i
  const office = tokens[officeBefore(tokens, start)]
  return OF_A_FIELD.has(office?.norm ?? '') ? end - 2 : end
}

export const isGivenName = (token: Token): boolean =>
  isTokenIn(token, IN.givenNames) || token.word.bearers !== BEARERS.none

/** The token of the office that a run of capitals is the field or place of, "[Ambassador] to the | United States"; -1 for none. */
export function officeBefore(tokens: readonly Token[], start: number): number {
  const over = tokens[start - 1]?.norm === 'the' ? start - 2 : start - 1
  const office = tokens[over - 1]
  // Titles of names are written with a capital: whoever is "the coach of Harrow" is not named next.
  if (office === undefined || !isCapitalised(office) || tokens[over - 2]?.tag === 'DET') return -1
  return OVER.has(tokens[over]!.norm) && isTokenIn(office, IN.roles) ? over - 1 : -1
}
