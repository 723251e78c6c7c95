import { parse } from '../src/index.ts'
import { edition, readNews } from './texts.ts'

/**
 * Prints the heap that is in use after 2,000 and after 10,000 articles, no two with the same names. Fails where it
 * has grown.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const EARLY = 2000
const LATE = 10_000
const MAX_GROWTH_MB = 2

const texts = readNews()

function heapAfter(first: number, last: number): number {
  for (let number = first; number < last; number++) parse(edition(texts[number % texts.length]!, number))
  globalThis.gc!()
  return process.memoryUsage().heapUsed / 1e6
}

const early = heapAfter(0, EARLY)
const late = heapAfter(EARLY, LATE)
const isOver = late - early > MAX_GROWTH_MB
if (isOver) process.exitCode = 1
console.log(
  `\nheap in use after ${EARLY} articles ${early.toFixed(1)} MB, after ${LATE} ${late.toFixed(1)} MB${isOver ? `: MORE THAN ${MAX_GROWTH_MB} MB OF GROWTH` : ''}`,
)
