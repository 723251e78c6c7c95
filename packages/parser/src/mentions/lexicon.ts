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

/** The lexicons that this stage asks, as sets of lower-case words. */
export const roleHeads: ReadonlySet<string> = new Set(ROLE_FAMILIES.flat())
export const rolePhrases: readonly (readonly string[])[] = ROLE_PHRASES.map(phrase => phrase.split(' '))
export const roleModifiers: ReadonlySet<string> = new Set(ROLE_MODIFIERS)
export const honorifics: ReadonlySet<string> = new Set(HONORIFICS)
export const organizationHeads: ReadonlySet<string> = new Set(ORGANIZATION_HEADS)
export const companySuffixes: ReadonlySet<string> = new Set(COMPANY_SUFFIXES)
export const documentHeads: ReadonlySet<string> = new Set(DOCUMENT_HEADS)
export const groupHeads: ReadonlySet<string> = new Set(GROUP_HEADS)
export const placeHeads: ReadonlySet<string> = new Set(PLACE_HEADS)
export const placeBeginnings: ReadonlySet<string> = new Set(PLACE_BEGINNINGS)
export const eventHeads: ReadonlySet<string> = new Set(EVENT_HEADS)
export const lawHeads: ReadonlySet<string> = new Set(LAW_HEADS)
export const givenNames: ReadonlySet<string> = new Set(GIVEN_NAMES)

const lower = (names: readonly string[]): readonly string[] =>
  names.map(name => name.toLowerCase().replace(/^the /, ''))

export const countryWords: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(([name, , aliases, seats]) => lower([name, ...aliases, ...seats])),
)
export const placeWords: ReadonlySet<string> = new Set(lower(PLACES))
export const nationalityWords: ReadonlySet<string> = new Set([
  ...COUNTRIES.flatMap(([, demonyms]) => lower(demonyms)),
  ...lower(NATIONALITIES),
])

export const genderOfHonorific = (word: string): Gender | null => GENDERED_HONORIFICS[word] ?? null
export const genderOfRole = (word: string): Gender | null => GENDERED_ROLES[word] ?? null
