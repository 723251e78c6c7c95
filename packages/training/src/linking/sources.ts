import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { borders } from '@rapideditor/country-coder'
import { parse as parseYaml } from 'yaml'
import { contextOf, type KindLetter, kindOf } from './kinds.ts'

/** One entity as a table has it. */
export interface TableEntity {
  /** "Q142" */
  readonly id: string
  readonly name: string
  readonly kind: KindLetter
  readonly forms: readonly string[]
  /** Words that an article about it may hold, a space between. */
  readonly context: string
}

const unzip = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8')

/** The entities of Wikidata's FB15k (CC0). */
export function wikidataEntities(folder: string): readonly TableEntity[] {
  const rows: readonly {
    label: string | null
    alternatives: readonly string[]
    description: string | null
    wikidata_id: string | null
  }[] = JSON.parse(unzip(join(folder, 'wikidata-fb15k.json.gz')))
  return rows.flatMap(({ label, alternatives, description, wikidata_id: id }) =>
    label === null || id === null || !/^Q\d+$/.test(id)
      ? []
      : [
          {
            id,
            name: label,
            kind: kindOf(description ?? ''),
            forms: alternatives,
            context: contextOf(description ?? ''),
          },
        ],
  )
}

/** Members of the United States Congress (CC0). */
export function congressEntities(folder: string): readonly TableEntity[] {
  const rows: readonly {
    id: { wikidata?: string }
    name: { first: string; last: string; nickname?: string; official_full?: string }
    terms: readonly { party?: string }[]
  }[] = parseYaml(unzip(join(folder, 'us-congress-current.yaml.gz')))
  return rows.flatMap(({ id, name, terms }) => {
    if (id.wikidata === undefined) return []
    const short = `${name.first} ${name.last}`
    const nick = name.nickname === undefined ? [] : [`${name.nickname} ${name.last}`]
    const context = `Congress Senate ${terms.at(-1)?.party ?? ''}`.trim()
    return [
      { id: id.wikidata, name: name.official_full ?? short, kind: 'p', forms: [short, ...nick], context },
    ]
  })
}

/** Of the levels of country-coder those that are in the news, and what they are. */
const LEVELS: Readonly<Record<string, KindLetter>> = {
  country: 'l',
  territory: 'l',
  sharedLandform: 'l',
  union: 'o',
  unitedNations: 'o',
}

/** Countries, territories and unions of country-coder (ISC). */
export const countryEntities = (): readonly TableEntity[] =>
  borders.features.flatMap(({ properties: { wikidata, nameEn, aliases, level } }) =>
    nameEn == null || LEVELS[level] === undefined
      ? []
      : [
          {
            id: wikidata,
            name: nameEn,
            kind: LEVELS[level],
            forms: (aliases ?? []).filter(alias => alias.length > 3),
            context: '',
          },
        ],
  )

/** Brands known all over the world, of name-suggestion-index (BSD). */
export function brandEntities(): readonly TableEntity[] {
  const path = join(
    dirname(findPackageJSON('name-suggestion-index', import.meta.url)!),
    'dist/json/nsi.min.json',
  )
  const index: {
    nsi: Record<
      string,
      {
        items: readonly {
          displayName: string
          locationSet?: { include?: readonly unknown[] }
          tags: Readonly<Record<string, string>>
        }[]
      }
    >
  } = JSON.parse(readFileSync(path, 'utf8'))
  return Object.values(index.nsi).flatMap(({ items }) =>
    items.flatMap(({ displayName, locationSet, tags }) => {
      const id = tags['brand:wikidata']
      const isWorldwide = locationSet?.include?.includes('001') === true
      if (id === undefined || !isWorldwide || !/^[A-Z]\p{L}/u.test(displayName)) return []
      return [{ id, name: displayName, kind: 'o' as const, forms: [], context: '' }]
    }),
  )
}
