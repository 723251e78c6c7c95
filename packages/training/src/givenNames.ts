import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { HONORIFICS, ORGANIZATION_HEADS, PLACE_HEADS, ROLE_FAMILIES } from '@onrecord/english'
import { corporaFolder } from './corpora.ts'

/**
 * Learns given names from Wikidata's FB15k entities (CC0): the first words of the labels of people, told by a role
 * noun in their description ("American actor"). Writes packages/english/src/givenNames.generated.ts.
 *
 * Usage: npm run learn:names -w @onrecord/training [-- --corpora FOLDER]
 */
const gazetteer = join(corporaFolder(), 'language/gazetteers/wikidata-fb15k.json.gz')
const entities: readonly { label: string; description: string | null }[] = JSON.parse(
  gunzipSync(readFileSync(gazetteer)).toString('utf8'),
)

const roles = new Set(ROLE_FAMILIES.flat())
/** Words that begin labels of people as seldom as they are names: "Doctor", "River". */
const noNames = new Set([...roles, ...HONORIFICS, ...ORGANIZATION_HEADS, ...PLACE_HEADS])
const isPerson = (description: string): boolean => {
  const words = description.toLowerCase().split(/[^\p{L}-]+/u)
  return (
    words.some(word => roles.has(word)) &&
    !/\b(?:film|series|album|band|university|company|city|award)\b/.test(description)
  )
}

// A word gains by each person whose label it begins and loses by everything else so named ("American"), which is
// listed far more often.
const balance = new Map<string, number>()
for (const { label, description } of entities) {
  const [first = '', ...rest] = label.split(' ')
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(first)) continue
  const isFullName = rest.length > 0 && rest.length <= 3 && isPerson(description ?? '')
  balance.set(first, (balance.get(first) ?? 0) + (isFullName ? 3 : -1))
}

const names = [...balance]
  .flatMap(([name, count]) => (count > 0 && !noNames.has(name.toLowerCase()) ? [name.toLowerCase()] : []))
  .sort()
const file = new URL('../../english/src/givenNames.generated.ts', import.meta.url)
writeFileSync(
  file,
  `// Written by packages/training/src/givenNames.ts from Wikidata (CC0): do not edit.\n` +
    `/** Given names in lower case. */\nexport const GIVEN_NAMES: readonly string[] =\n  '${names.join(' ')}'.split(' ')\n`,
)
console.log(`${names.length} given names`)
