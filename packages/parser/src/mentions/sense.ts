import { type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { IN, isIn, lexicons } from './lexicon.ts'

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

/**
 * What a name seems to be, by its own words first and its neighbours second; `unknown` where neither tells. A name
 * after a title is a person.
 */
export function senseOfName(reading: Reading, start: number, end: number, isTitled: boolean): MentionSense {
  const { tokens } = reading
  if (isTitled) return 'person'
  if (end - start === 1) return senseOfWord(reading, start)
  const norms = tokens.slice(start, end).map(token => token.norm)
  const words = norms.map(withoutStop)
  const whole = norms.join(' ')
  if (isIn(whole, IN.countries | IN.places) || isIn(words.join(' '), IN.countries)) return 'place'
  if (isIn(words.at(-1)!, IN.companySuffixes)) return 'organization'
  if (isPlainPerson(reading, start, words)) return 'person'
  const head = lexicons(headBeforeOf(words))
  if (head & IN.organizations) return 'organization'
  if (head & IN.laws) return 'law'
  if (head & IN.events) return 'event'
  const first = lexicons(words[0]!)
  if (head & IN.placeHeads || (first & IN.placeBeginnings && words.length <= 3)) return 'place'
  if (first & IN.givenNames || isInitial(tokens[start]!.text)) return 'person'
  return isFollowedByAge(reading, end) ? 'person' : 'unknown'
}

/** The sense of a name of one word, of which its neighbours say more. */
function senseOfWord(reading: Reading, at: number): MentionSense {
  const { tokens } = reading
  const { text, norm } = tokens[at]!
  const word = withoutStop(norm)
  const known = lexicons(norm)
  const bare = word === norm ? known : lexicons(word)
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

/** "Tom Park" is a person although parks are places, but not in "the Virginia Park" or "in Tom Park". */
function isPlainPerson({ tokens }: Reading, start: number, words: readonly string[]): boolean {
  const before = tokens[start - 1]?.norm ?? ''
  return words.length === 2 && isIn(words[0]!, IN.givenNames) && before !== 'the' && !LOCATIVES.has(before)
}

/** "department" of "department of state": what stands before "of" or "for" is the head. */
function headBeforeOf(words: readonly string[]): string {
  const of = words.findIndex(word => word === 'of' || word === 'for')
  return of > 0 ? words[of - 1]! : words.at(-1)!
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
