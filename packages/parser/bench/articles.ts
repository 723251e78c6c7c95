import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '../src/index.ts'

/**
 * Prints how many sample articles a second one core parses, and the ratio to the floor: the same texts run through a
 * bare scan for words.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const samples = new URL('../../../samples/', import.meta.url)
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, samples), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))

const scan = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length

/** Articles a second of processor time over `rounds` passes, after one that only warms up. */
function rate(run: (text: string) => unknown, rounds: number): number {
  for (const text of texts) run(text)
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const text of texts) run(text)
  return (texts.length * rounds * 1_000_000) / process.cpuUsage(start).user
}

const parsed = rate(parse, 20)
const floor = rate(scan, 200)
console.log(
  `${texts.length} articles, ${Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length)} characters on average`,
)
console.log(`parse           ${Math.round(parsed)} articles/s`)
console.log(`scan for words  ${Math.round(floor)} articles/s, ${(floor / parsed).toFixed(1)} times as many`)
