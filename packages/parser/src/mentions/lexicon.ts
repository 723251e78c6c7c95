import {
  COMPANY_SUFFIXES,
  COUNTRIES,
  DOCUMENT_HEADS,
  EVENT_HEADS,
  GENDERED_HONORIFICS,
  GENDERED_ROLES,
  GIVEN_NAMES,
  GROUP_HEADS,
  HONORIFICS,
  LAW_HEADS,
  NATIONALITIES,
  ORGANIZATION_HEADS,
  PLACE_BEGINNINGS,
  PLACE_HEADS,
  PLACES,
  ROLE_FAMILIES,
  ROLE_MODIFIERS,
  ROLE_PHRASES,
} from '@onrecord/english'
import type { Gender } from '../model/mention.ts'

/** The lexicons that this stage asks, a bit each. */
export const IN = {
  roles: 0x1,
  roleModifiers: 0x2,
  honorifics: 0x4,
  organizations: 0x8,
  companySuffixes: 0x10,
  documents: 0x20,
  groups: 0x40,
  placeHeads: 0x80,
  placeBeginnings: 0x100,
  places: 0x200,
  countries: 0x400,
  nationalities: 0x800,
  events: 0x1000,
  laws: 0x2000,
  givenNames: 0x4000,
  /** Plurals of roles: {@link singularOfRole} has their singulars. */
  rolePlurals: 0x8000,
} as const

const withoutArticle = (names: readonly string[]): readonly string[] =>
  names.map(name => name.toLowerCase().replace(/^the /, ''))

/** "ministers" to "minister", "bosses" to "boss". */
export const singularOfRole: ReadonlyMap<string, string> = new Map(
  ROLE_FAMILIES.flat()
    .filter(role => !/(?<!s)s$/.test(role))
    .map(role => [role.endsWith('ss') ? `${role}es` : `${role}s`, role]),
)

const WORDS: readonly (readonly [number, readonly string[]])[] = [
  [IN.roles, ROLE_FAMILIES.flat()],
  [IN.roleModifiers, ROLE_MODIFIERS],
  [IN.honorifics, HONORIFICS],
  [IN.organizations, ORGANIZATION_HEADS],
  [IN.companySuffixes, COMPANY_SUFFIXES],
  [IN.documents, DOCUMENT_HEADS],
  [IN.groups, GROUP_HEADS],
  [IN.placeHeads, PLACE_HEADS],
  [IN.placeBeginnings, PLACE_BEGINNINGS],
  [IN.places, withoutArticle(PLACES)],
  [
    IN.countries,
    COUNTRIES.flatMap(([name, , aliases, seats]) => withoutArticle([name, ...aliases, ...seats])),
  ],
  [IN.nationalities, withoutArticle([...COUNTRIES.flatMap(([, demonyms]) => demonyms), ...NATIONALITIES])],
  [IN.events, EVENT_HEADS],
  [IN.laws, LAW_HEADS],
  [IN.givenNames, GIVEN_NAMES],
  [IN.rolePlurals, [...singularOfRole.keys()]],
]

const lexiconsOf = new Map<string, number>()
for (const [lexicon, words] of WORDS)
  for (const word of words) lexiconsOf.set(word, (lexiconsOf.get(word) ?? 0) | lexicon)

/** The bits of {@link IN} for the lexicons that hold `words`, in lower case: one look-up for all of them. */
export const lexicons = (words: string): number => lexiconsOf.get(words) ?? 0

/** Whether one of some lexicons, bits of {@link IN}, holds `words`. */
export const isIn = (words: string, some: number): boolean => (lexicons(words) & some) !== 0

/** Roles of more words than one, by the first of them. */
export const rolePhrases: ReadonlyMap<string, readonly (readonly string[])[]> = indexPhrases()

function indexPhrases(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const phrases = ROLE_PHRASES.map(phrase => phrase.split(' '))
  return new Map(phrases.map(([first]) => [first!, phrases.filter(phrase => phrase[0] === first)]))
}

const honorificGenders: ReadonlyMap<string, Gender> = new Map(Object.entries(GENDERED_HONORIFICS))
const roleGenders: ReadonlyMap<string, Gender> = new Map(Object.entries(GENDERED_ROLES))

export const genderOfHonorific = (word: string): Gender | null => honorificGenders.get(word) ?? null
export const genderOfRole = (word: string): Gender | null => roleGenders.get(word) ?? null
