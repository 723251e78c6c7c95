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
  PAPER_BEGINNINGS,
  PLACE_BEGINNINGS,
  PLACE_HEADS,
  PLACES,
  REGIONS,
  ROLE_FAMILIES,
  ROLE_MODIFIERS,
  ROLE_PHRASES,
} from '@onrecord/english'
import { type Gender, withoutStop } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { WordBits } from '../model/wordBits.ts'

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
  /** First words of places and countries of more words than one, without their full stop. */
  placeOpeners: 0x10000,
  /** First words of {@link rolePhrases}. */
  roleOpeners: 0x20000,
  paperBeginnings: 0x40000,
} as const

/** All bits of {@link IN}. */
export const ALL_LEXICONS: number = Object.values(IN).reduce((all: number, bit) => all | bit, 0)

const withoutArticle = (names: readonly string[]): readonly string[] =>
  names.map(name => name.toLowerCase().replace(/^the /, ''))

/** "ministers" to "minister", "bosses" to "boss". */
export const singularOfRole: ReadonlyMap<string, string> = new Map(
  ROLE_FAMILIES.flat()
    .filter(role => !/(?<!s)s$/.test(role))
    .map(role => [role.endsWith('ss') ? `${role}es` : `${role}s`, role]),
)

/** Roles of more words than one, by the first of them. */
export const rolePhrases: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  ROLE_PHRASES.map(phrase => phrase.split(' ')),
  ([first]) => first!,
)

const COUNTRY_NAMES = COUNTRIES.flatMap(([name, , aliases, seats]) =>
  withoutArticle([name, ...aliases, ...seats]),
)
const PLACE_NAMES = withoutArticle(PLACES)

const openersOf = (names: readonly string[]): readonly string[] =>
  names.filter(name => name.includes(' ')).map(name => withoutStop(name.slice(0, name.indexOf(' '))))

const ROLES = ROLE_FAMILIES.flat()
/** "ex-president", "vice-chairman", "then-minister" */
const PREFIXED_ROLES = ['ex', 'vice', 'then'].flatMap(prefix => ROLES.map(role => `${prefix}-${role}`))

const WORDS: readonly (readonly [number, Iterable<string>])[] = [
  [IN.roles, [...ROLES, ...PREFIXED_ROLES]],
  [IN.roleModifiers, ROLE_MODIFIERS],
  [IN.honorifics, HONORIFICS],
  [IN.organizations, ORGANIZATION_HEADS],
  [IN.companySuffixes, COMPANY_SUFFIXES],
  [IN.documents, DOCUMENT_HEADS],
  [IN.groups, GROUP_HEADS],
  [IN.placeHeads, PLACE_HEADS],
  [IN.placeBeginnings, PLACE_BEGINNINGS],
  [IN.places, PLACE_NAMES],
  [IN.countries, COUNTRY_NAMES],
  [
    IN.nationalities,
    withoutArticle([...[...COUNTRIES, ...REGIONS].flatMap(([, demonyms]) => demonyms), ...NATIONALITIES]),
  ],
  [IN.events, EVENT_HEADS],
  [IN.laws, LAW_HEADS],
  [IN.givenNames, GIVEN_NAMES],
  [IN.rolePlurals, singularOfRole.keys()],
  [IN.placeOpeners, openersOf([...PLACE_NAMES, ...COUNTRY_NAMES])],
  [IN.roleOpeners, rolePhrases.keys()],
  [IN.paperBeginnings, PAPER_BEGINNINGS],
]

const LEXICONS = new WordBits()
for (const [lexicon, words] of WORDS) LEXICONS.add(words, lexicon)

/** The bits of {@link IN} for the lexicons that hold `words`, in lower case: one look-up for all of them. */
export const lexicons = (words: string): number => LEXICONS.ofText(words)

/** Whether one of some lexicons, bits of {@link IN}, holds `words`. */
export const isIn = (words: string, some: number): boolean => (lexicons(words) & some) !== 0

/** The bits of those of `some` lexicons that hold a token's word. */
export const lexiconsOf = ({ word }: Token, some: number): number => LEXICONS.of(word, some)

/** {@link isIn} for a token's word, which costs less. */
export const isTokenIn = ({ word }: Token, some: number): boolean => LEXICONS.of(word, some) !== 0

/** {@link lexiconsOf} for the word without the full stop of an abbreviation: "mr", "u.s". */
export const lexiconsOfBare = (token: Token, some: number): number =>
  token.norm.endsWith('.') ? lexicons(withoutStop(token.norm)) & some : lexiconsOf(token, some)

/** {@link isTokenIn} for the word without that full stop. */
export const isBareTokenIn = (token: Token, some: number): boolean => lexiconsOfBare(token, some) !== 0

const honorificGenders: ReadonlyMap<string, Gender> = new Map(Object.entries(GENDERED_HONORIFICS))
const roleGenders: ReadonlyMap<string, Gender> = new Map(Object.entries(GENDERED_ROLES))

export const genderOfHonorific = (word: string): Gender | null => honorificGenders.get(word) ?? null
export const genderOfRole = (word: string): Gender | null => roleGenders.get(word) ?? null

/** "New York", "U.S. Virgin Islands" */
export function isPlaceName(tokens: readonly Token[], start: number, end: number): boolean {
  const norms = tokens.slice(start, end).map(({ norm }) => norm)
  return (
    isIn(norms.join(' '), IN.countries | IN.places) || isIn(norms.map(withoutStop).join(' '), IN.countries)
  )
}
