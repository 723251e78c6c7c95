import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { corporaFolder } from './corpora.ts'

/**
 * Writes packages/english/src/mediaTopics.generated.ts: the IPTC Media Topics, their English names and hierarchy.
 *
 * Usage: npm run build:media-topics -w @onrecord/training [-- --gazetteers FOLDER]
 */
const { values } = parseArgs({ options: { gazetteers: { type: 'string' } } })
const folder = values.gazetteers ?? join(corporaFolder([]), 'language/gazetteers')

type Row = Readonly<Record<string, string>>

const rows: Readonly<Record<string, Row>> = JSON.parse(
  gunzipSync(readFileSync(join(folder, 'iptc-media-topics.json.gz'))).toString('utf8'),
)
const LEVELS = [1, 2, 3, 4, 5, 6]
const digitsOf = (code: string): string => code.replace('medtop:', '')

const lines = Object.entries(rows).flatMap(([code, row]) => {
  if (row.RetiredDate) return []
  const path = LEVELS.flatMap(level => row[`Level${level}/NewsCode`] || [])
  const broader = path.at(-2)
  return [`${digitsOf(code)}\t${broader === undefined ? '' : digitsOf(broader)}\t${row['Name (en-GB)']!}`]
})

writeFileSync(
  fileURLToPath(new URL('../../english/src/mediaTopics.generated.ts', import.meta.url)),
  `// Written by packages/training/src/buildMediaTopics.ts: do not edit. Licence and sources: docs/models.md.

/** IPTC Media Topics of October 2023 (IPTC, CC BY 4.0), a line each: code, code of the broader one, English name. */
export const MEDIA_TOPICS = \`
${lines.join('\n')}
\`
`,
)
console.log(`${lines.length} media topics`)
