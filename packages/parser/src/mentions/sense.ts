import { type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Token } from '../model/token.ts'
import { IN, isBareTokenIn, isPlaceName, lexicons, lexiconsOf, lexiconsOfBare } from './lexicon.ts'
import { isGivenName } from './titles.ts'

/** Prepositions after which a lone unknown name is most often a place. */
const LOCATIVES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'outside',
  'across',
  'throughout',
  'around',
])

/** What the first word of a name may tell, what its head may, and what a name of one word. */
const OF_FIRST = IN.placeOpeners | IN.placeBeginnings | IN.paperBeginnings
const OF_HEAD = IN.organizations | IN.laws | IN.events | IN.placeHeads
const OF_WORD = IN.countries | IN.places | IN.nationalities | IN.companySuffixes

/**
 * What a name seems to be, by its own words first and its neighbours second; `unknown` where neither tells. A name
 * after a title is a person.
 */
export function senseOfName(reading: Reading, start: number, end: number, isTitled: boolean): MentionSense {
  const { tokens } = reading
  if (isTitled) return 'person'
  if (isCalled(tokens, start, end)) return 'organization'
  if (end - start === 1) return senseOfWord(reading, start)
  const first = lexiconsOfBare(tokens[start]!, OF_FIRST)
  if (first & IN.placeOpeners && isPlaceName(tokens, start, end)) return 'place'
  if (isBareTokenIn(tokens[end - 1]!, IN.companySuffixes)) return 'organization'
  const isGiven = isGivenName(tokens[start]!)
  if (isGiven && isPlain(reading, start, end)) return 'person'
  const head = lexiconsOfBare(headBeforeOf(tokens, start, end), OF_HEAD)
  if (head & IN.organizations) return 'organization'
  if (head & IN.laws) return 'law'
  if (head & IN.events) return 'event'
  if (head & IN.placeHeads || (first & IN.placeBeginnings && end - start <= 3)) return 'place'
  if (first & IN.paperBeginnings) return 'organization'
  if (isThing(tokens, start, end)) return 'other'
  if (isGiven || isInitial(tokens[start]!.text) || isFollowedByAge(reading, end)) return 'person'
  return isWhere(tokens, start, end) ? 'place' : 'unknown'
}

/** Whether an institution is called so in apposition: "the staff union, [Counter], said". */
export const isCalled = (tokens: readonly Token[], start: number, end: number): boolean => {
  const institution = tokens[start - 2]
  if (institution === undefined || tokens[start - 1]!.norm !== ',' || tokens[end]?.norm !== ',') return false
  return institution.tag === 'NOUN' && isBareTokenIn(institution, IN.organizations)
}

/** "The Saint Brannoc": no person's name has an article, but for "the Lee twins". */
const isThing = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens[start - 1]?.norm === 'the' && tokens[end]?.tag !== 'NOUN'

/** "Sank in Gannet Deep", but not "faith in Dana Lee" or "in Dana Lee’s view". */
const isWhere = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens[start - 1]?.norm === 'in' && tokens[start - 2]?.tag === 'VERB' && tokens[end]?.norm !== "'s"

/** The sense of a name of one word, of which its neighbours say more. */
function senseOfWord(reading: Reading, at: number): MentionSense {
  const { tokens } = reading
  const token = tokens[at]!
  const { text, norm } = token
  const known = lexiconsOf(token, OF_WORD)
  const bare = norm.endsWith('.') ? lexicons(withoutStop(norm)) : known
  if (known & (IN.countries | IN.places) || bare & IN.countries) return 'place'
  if (known & IN.nationalities) return 'nationality'
  if (bare & IN.companySuffixes) return 'organization'
  const before = tokens[at - 1]?.norm ?? ''
  // "the mayor of Harrow, who"
  const isSomewhere = before === 'of' || LOCATIVES.has(before)
  if (!isSomewhere && isFollowedByAge(reading, at + 1)) return 'person'
  const after = tokens[at + 1]
  if (after?.norm === ':') return 'unknown'
  if (text.length < 7 && /^\p{Lu}{2,5}s?$/u.test(text)) return 'organization'
  if (before === 'the' && after?.tag !== 'NOUN') return 'organization'
  return LOCATIVES.has(before) ? 'place' : 'unknown'
}

/** "J." */
const isInitial = (text: string): boolean => text.length <= 3 && /^\p{Lu}\.?$/u.test(text)

/** Behind a given name "Tom Park" is a person although parks are places, but not in "the Virginia Park" or "in Tom Park". */
function isPlain({ tokens }: Reading, start: number, end: number): boolean {
  const before = tokens[start - 1]?.norm ?? ''
  return end - start === 2 && before !== 'the' && !LOCATIVES.has(before)
}

/** "department" of "department of state": what stands before "of" or "for" is the head. */
function headBeforeOf(tokens: readonly Token[], start: number, end: number): Token {
  for (let i = start + 1; i < end; i++) {
    const { norm } = tokens[i]!
    if (norm === 'of' || norm === 'for' || norm === 'de') return tokens[i - 1]!
  }
  return tokens[end - 1]!
}

/** "Wilfred Amory, 81, …" and "Amory, who …". */
function isFollowedByAge({ tokens }: Reading, end: number): boolean {
  const after = tokens[end + 1]
  return (
    tokens[end]?.norm === ',' &&
    after !== undefined &&
    (after.norm === 'who' || after.norm === 'whose' || /^\d{2}$/.test(after.norm))
  )
}
