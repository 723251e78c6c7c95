import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { median } from './clock.ts'
import type { Start } from './start.ts'

/**
 * Prints the size of all that was learned from data, compressed, and how long the first `parse` of a process takes,
 * built as it ships. Fails where the size is over its bar.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const MAX_SIZE_MB = 6
/** What it should take; told, not held, since machines differ. */
const FIRST_PARSE_MS = 250
const PROCESSES = 9

const folder = new URL('../../english/src/', import.meta.url)
const sizes = readdirSync(folder)
  .filter(name => name.endsWith('.generated.ts'))
  .map(name => ({ name, size: gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length / 1e6 }))
const size = sizes.reduce((sum, file) => sum + file.size, 0)
if (size > MAX_SIZE_MB) process.exitCode = 1
console.log(`\nlearned data, compressed: ${size.toFixed(2)} MB, of at most ${MAX_SIZE_MB}`)
for (const file of sizes) console.log(`  ${file.name.padEnd(26)}${file.size.toFixed(2)} MB`)

const start = fileURLToPath(new URL('start.ts', import.meta.url))
const starts = Array.from(
  { length: PROCESSES },
  (): Start => JSON.parse(execFileSync(process.execPath, [start], { encoding: 'utf8' })),
)
const row = (name: string, values: readonly number[]): string =>
  `${name.padEnd(54)}${[Math.min(...values), median(values)].map(ms => String(Math.round(ms)).padStart(8)).join('')}`
console.log(`\n${`ms in ${PROCESSES} fresh processes`.padEnd(54)}    best  median`)
console.log(
  row(
    'import of all modules',
    starts.map(({ load }) => load),
  ),
)
console.log(
  row(
    `first parse, weights unpacked (should be under ${FIRST_PARSE_MS})`,
    starts.map(({ parse }) => parse),
  ),
)
console.log(
  row(
    '  of it processor time',
    starts.map(({ cpu }) => cpu),
  ),
)
