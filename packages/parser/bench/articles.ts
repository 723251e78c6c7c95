import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { parse } from '../src/index.ts'
import { median, timeInTurns } from './clock.ts'
import { readNews } from './texts.ts'

/**
 * Prints how many articles a second one core parses, beside others in the same run: compromise's quotations and
 * entities, wink-nlp's tokens, sentences and tags, and what no parser can be faster than, a bare scan for words. They
 * do less than `parse`, so their speed is no bar.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const ROUNDS = { warmUps: 3, rounds: 7 }
const texts = readNews()
const wink = winkNLP(model, ['sbd', 'pos'])

function quotationsAndEntities(text: string): void {
  const view = nlp(text)
  view.quotations()
  view.people()
  view.places()
  view.organizations()
}

/** So many passes that each takes most of a second: one alone would time how fast the others' data leaves the caches. */
const SYSTEMS: readonly (readonly [name: string, passes: number, run: (text: string) => unknown])[] = [
  ['parse', 8, text => parse(text)],
  ['compromise', 1, quotationsAndEntities],
  ['wink-nlp', 16, text => wink.readDoc(text)],
  ['scan for words', 160, text => text.match(/[\p{L}\p{N}]+/gu)],
]

const timings = timeInTurns(
  SYSTEMS.map(([, passes, run]) => () => {
    for (let pass = 0; pass < passes; pass++) for (const text of texts) run(text)
  }),
  ROUNDS,
)
const rates = SYSTEMS.map(([name, passes], at) => {
  const rate = (ms: number): number => (passes * texts.length * 1000) / ms
  const cpu = timings[at]!.map(timing => rate(timing.cpu))
  const wall = timings[at]!.map(timing => rate(timing.wall))
  return { name, figures: [Math.max(...cpu), median(cpu), Math.max(...wall), median(wall)] }
})

const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
console.log(
  `${texts.length} articles of ${Math.round(length)} characters on average, ${ROUNDS.rounds} rounds\n`,
)
console.log('articles/s      cpu, best  median  wall, best  median   parse is')
for (const { name, figures } of rates) {
  const columns = figures.map((figure, at) => String(Math.round(figure)).padStart([10, 8, 12, 8][at]!))
  const ratio = rates[0]!.figures[0]! / figures[0]!
  const than = ratio >= 1 ? `${ratio.toFixed(2)} × as fast` : `${(1 / ratio).toFixed(1)} × slower`
  console.log(`${name.padEnd(15)}${columns.join('')}${name === 'parse' ? '' : `   ${than}`}`)
}
