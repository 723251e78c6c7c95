import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { COUNTRIES, REGIONS } from '@onrecord/english'
import { corporaFolder } from '../corpora.ts'
import {
  brandEntities,
  congressEntities,
  countryEntities,
  type TableEntity,
  wikidataEntities,
} from './sources.ts'

/**
 * Builds the table of entities that topics are linked to: packages/english/src/entities.generated.ts.
 *
 * Usage: npm run build:entities -w @onrecord/training [-- --gazetteers FOLDER]
 */
const { values } = parseArgs({ options: { gazetteers: { type: 'string' } } })
const folder = values.gazetteers ?? join(corporaFolder([]), 'language/gazetteers')

/** Sources in the order of trust: the first names an entity, later ones add forms. */
const merged = new Map<string, TableEntity>()
const sources = [countryEntities(), wikidataEntities(folder), congressEntities(folder), brandEntities()]
for (const entity of sources.flat()) {
  const known = merged.get(entity.id)
  const forms = [...(known?.forms ?? []), entity.name, ...entity.forms]
  merged.set(entity.id, { ...(known ?? entity), context: known?.context || entity.context, forms })
}

// A country keeps the name that the parser gives it, and gets the other names, by a match of names in the tables.
const countryIds = new Map<string, string>()
// Ireland is a country first, an island that two share second.
for (const { id, name, forms } of countryEntities())
  for (const form of [name, ...forms]) if (!countryIds.has(form)) countryIds.set(form, id)
for (const [name, , aliases, seats] of [...COUNTRIES, ...REGIONS]) {
  const id = [name, ...aliases].map(form => countryIds.get(form)).find(found => found !== undefined)
  const entity = id === undefined ? undefined : merged.get(id)
  if (entity !== undefined)
    merged.set(entity.id, {
      ...entity,
      name,
      forms: [name, ...aliases, ...entity.forms],
      // "Georgia" in an article that names Tbilisi is the country.
      context: `${entity.context} ${seats.join(' ')}`.trim(),
    })
}

const numberOf = ({ id }: TableEntity): number => Number(id.slice(1))
const entities = [...merged.values()].sort((a, b) => numberOf(a) - numberOf(b))
/** Names of two letters that news uses; the others are codes ("fr", "NA"). */
const TWO_LETTERS = new Set(['US', 'UK', 'EU', 'UN'])
/** Nobody writes a longer name out, as many words. */
const LONGEST = 10
/** A name has a capital, and none of the marks that the table or its TypeScript gives a meaning. */
const isGoodForm = (form: string): boolean =>
  /\p{Lu}/u.test(form) &&
  (form.length > 2 || TWO_LETTERS.has(form)) &&
  form.split(' ').length <= LONGEST &&
  !/[|\t\n\r\\`$]/.test(form)
/** "Apple Inc." is a company, whatever its description ("American producer of hardware"). */
const isCompany = (name: string): boolean => /\b(?:Inc|Corporation|Company|Ltd|Corp|Group)\b/.test(name)
/** "Tottenham Hotspur" of "Tottenham Hotspur F.C." */
const withShort = (form: string): readonly string[] => [form, form.replace(/ (?:A\.?)?F\.?C\.?$/, '')]
const taken = new Set<string>()
const rows = entities.flatMap(({ id, name, kind, forms, context }) => {
  const good = [...new Set([name, ...forms].flatMap(withShort))].filter(isGoodForm)
  const fuller = good.find(form => form.startsWith(`${name}, `) && !taken.has(form))
  const key = taken.has(name) ? (fuller ?? `${name} (${id})`) : name
  if (!isGoodForm(key)) return []
  taken.add(key)
  // The first form is the label, whatever the key.
  return [
    [id.slice(1), isCompany(name) ? 'o' : kind, key === name ? '' : key, good.join('|'), context].join('\t'),
  ]
})

const text = `// Written by packages/training/src/linking/buildTables.ts from Wikidata (CC0), members of Congress (CC0), country-coder
// (ISC) and name-suggestion-index (BSD): do not edit.
/**
 * Entities, a line each, tabs between: number of its Wikidata id; kind (p person, o organization, l place, e event,
 * w work, x other); key where it is not the first form; forms, "|" between; words of its context.
 */
export const ENTITIES: string = \`${rows.join('\n')}\`
`
writeFileSync(new URL('../../../english/src/entities.generated.ts', import.meta.url), text)
console.log(`${rows.length} entities, ${text.length} characters, ${gzipSync(text).length} bytes compressed`)
