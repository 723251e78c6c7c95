import { type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import {
  companySuffixes,
  countryWords,
  eventHeads,
  givenNames,
  lawHeads,
  nationalityWords,
  organizationHeads,
  placeBeginnings,
  placeHeads,
  placeWords,
} from './lexicon.ts'

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
  const words = tokens.slice(start, end).map(token => withoutStop(token.norm))
  const whole = tokens
    .slice(start, end)
    .map(token => token.norm)
    .join(' ')
  const first = words[0]!
  const last = words.at(-1)!
  if (isTitled) return 'person'
  if (countryWords.has(whole) || countryWords.has(words.join(' ')) || placeWords.has(whole)) return 'place'
  if (words.length === 1 && nationalityWords.has(whole)) return 'nationality'
  if (companySuffixes.has(last)) return 'organization'
  if (isPlainPerson(reading, start, words)) return 'person'
  if (words.length > 1) {
    const head = headBeforeOf(words)
    if (organizationHeads.has(head)) return 'organization'
    if (lawHeads.has(head)) return 'law'
    if (eventHeads.has(head)) return 'event'
    if (placeHeads.has(head) || (placeBeginnings.has(first) && words.length <= 3)) return 'place'
    if (givenNames.has(first) || /^\p{Lu}\.?$/u.test(tokens[start]!.text)) return 'person'
  }
  if (isFollowedByAge(reading, end)) return 'person'
  if (words.length === 1) {
    if (tokens[end]?.norm === ':') return 'unknown'
    if (/^\p{Lu}{2,5}s?$/u.test(tokens[start]!.text)) return 'organization'
    const before = tokens[start - 1]
    const isHead = reading.tokens[end]?.tag !== 'NOUN'
    if (before?.norm === 'the' && isHead) return 'organization'
    if (before !== undefined && LOCATIVES.has(before.norm)) return 'place'
  }
  return 'unknown'
}

/** "Tom Park" is a person although parks are places, but not in "the Virginia Park" or "in Tom Park". */
function isPlainPerson({ tokens }: Reading, start: number, words: readonly string[]): boolean {
  const before = tokens[start - 1]?.norm ?? ''
  return words.length === 2 && givenNames.has(words[0]!) && before !== 'the' && !LOCATIVES.has(before)
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
    (/^\d{2}$/.test(after.norm) || /^who(?:se)?$/.test(after.norm))
  )
}
