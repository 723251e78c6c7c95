import { parse } from '../src/index.ts'
import { timeInTurns } from './clock.ts'
import { edition, readNews } from './texts.ts'

/**
 * Prints what a kilobyte costs in texts of 1 KB to 1 MB: one article again and again, the same or with other names each
 * time. Fails where a kilobyte of a long text costs clearly more than one of a short text.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const SIZES_KB = [1, 10, 100, 1000]
const MAX_FACTOR = 2
/** Each size is run until it comes to as much. */
const VOLUME_KB = 1000

const article = readNews().toSorted((a, b) => b.length - a.length)[0]!

/** Cut to the size. */
function repeated(copy: (number: number) => string, sizeKb: number): string {
  const copies: string[] = []
  for (let length = 0; length < sizeKb * 1000; length += article.length) copies.push(copy(copies.length))
  return copies.join('\n\n').slice(0, sizeKb * 1000)
}

console.log(
  `\nµs of processor time a KB, best${SIZES_KB.map(size => `${size} KB`.padStart(9)).join('')}   longest/least`,
)
for (const [name, copy] of [
  ['one article again', () => article],
  ['with other names', (number: number) => edition(article, number)],
] as const) {
  const runs = SIZES_KB.map(size => {
    const text = repeated(copy, size)
    return () => {
      for (let done = 0; done < VOLUME_KB; done += size) parse(text)
    }
  })
  const costs = timeInTurns(runs, { warmUps: 1, rounds: 3 }).map(
    timings => (Math.min(...timings.map(({ cpu }) => cpu)) * 1000) / VOLUME_KB,
  )
  const factor = costs.at(-1)! / Math.min(...costs)
  const isOver = factor > MAX_FACTOR
  if (isOver) process.exitCode = 1
  console.log(
    `${name.padEnd(31)}${costs.map(cost => String(Math.round(cost)).padStart(9)).join('')}${factor.toFixed(2).padStart(16)}${isOver ? `  MORE THAN ${MAX_FACTOR}` : ''}`,
  )
}
