import { foldedText } from '../text/words.ts'

/** A person's name as it is compared, folded. */
export interface PersonName {
  /** Given names and initials, those side by side as one: "J. K." is "jk". Empty where only a surname is told. */
  readonly given: readonly string[]
  /** With its particles: "van der meij", "el-amin". */
  readonly surname: string
  /** "jr", "iii"; empty where there is none. */
  readonly suffix: string
}

const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon'.split(' '),
)
const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '))
const PARTICLES: ReadonlySet<string> = new Set(
  'af al ap ben bin da de del den der di dos du el ibn la le ter van vom von zu'.split(' '),
)

/** @returns null where nothing but honorifics is told. */
export const personName = (name: string): PersonName | null => {
  const words = name
    .split(/\s+/)
    .map(foldedWord)
    .filter(word => word !== '')
  while (HONORIFICS.has(words[0]!)) words.shift()
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1)!) ? words.pop()! : ''
  let surname = words.pop()
  while (surname !== undefined && PARTICLES.has(words.at(-1)!)) surname = `${words.pop()} ${surname}`
  return surname === undefined ? null : { given: joinedInitials(words), surname, suffix }
}

/** "El-Amin" is one word: without a given name it is no full one. */
const foldedWord = (word: string): string => foldedText(word).replaceAll(' ', '-')

/** A given name and a surname; an initial and a surname are too little. */
export const isFullName = ({ given }: PersonName): boolean =>
  given.length > 1 || (given.length === 1 && given[0]!.length > 1)

/** All its words with a blank between them. */
export const wordsOfName = ({ given, surname, suffix }: PersonName): string =>
  [...given, surname, suffix].filter(word => word !== '').join(' ')

/** What all forms of one name have in common but the surname alone: the surname, and the initial of the given name. */
export const familyOf = ({ given, surname }: PersonName): string => `${surname} ${given[0]?.[0] ?? ''}`

/** Shorter ones begin too many names. */
const LEAST_SHORT_FORM = 3

/**
 * Whether one name may be another form of the other: an initial, "Y. El-Amin", fewer given names, a short form that
 * the longer one begins with, "Teo" or "Bernie", or the surname alone. It says nothing of whether they are one person.
 */
export const mayBeOneName = (a: PersonName, b: PersonName): boolean => {
  if (a.surname !== b.surname) return false
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return false
  const [one, other] = [a.given[0], b.given[0]]
  if (one === undefined || other === undefined || one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.startsWith(short)
  const stem = short.replace(/(?:ie|y)$/, '')
  return stem.length >= LEAST_SHORT_FORM && long.startsWith(stem)
}

/** "J. K. Rowling" is "J.K. Rowling": initials side by side are one word. */
const joinedInitials = (words: readonly string[]): readonly string[] => {
  const joined: string[] = []
  let wasInitial = false
  for (const word of words) {
    const isInitial = word.length === 1
    if (isInitial && wasInitial) joined[joined.length - 1] += word
    else joined.push(word)
    wasInitial = isInitial
  }
  return joined
}
