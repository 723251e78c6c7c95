import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median, type Timing, timeOf } from './clock.ts'
import { loadRound, SYSTEMS } from './systems.ts'
import { readNews } from './texts.ts'

/**
 * Prints how many articles a second one core parses, beside others in the same run: compromise's quotations and
 * entities, wink-nlp's tokens, sentences and tags, and what no parser can be faster than, a bare scan for words. They
 * do less than `parse`, so their speed is no bar.
 *
 * Each has a process of its own. They work in turns, so that a slow spell of the machine meets them all.
 *
 * Usage: npm run bench:speed -w @onrecord/parser
 */
const WARM_UPS = 3
const ROUNDS = 7

/** One system's process: each message from the parent asks for a round, and is answered with its {@link Timing}. */
async function work(system: string): Promise<void> {
  const { round, count } = await loadRound(system)
  process.on('message', () => process.send!({ count, ...timeOf(round) } satisfies Round))
  process.send!('ready')
}

interface Round extends Timing {
  /** How many articles it went through. */
  readonly count: number
}

async function timeSystems(): Promise<void> {
  const names = Object.keys(SYSTEMS)
  const workers: ChildProcess[] = []
  for (const name of names) {
    const worker = fork(fileURLToPath(import.meta.url), [name])
    // Else the wait for its next answer would never end.
    worker.once('exit', code => {
      if (code !== 0) throw new Error(`${name} ended with ${code}`)
    })
    await once(worker, 'message')
    workers.push(worker)
  }
  const rounds: Round[][] = names.map(() => [])
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    for (const [at, worker] of workers.entries()) {
      worker.send('round')
      const [timing] = (await once(worker, 'message')) as [Round]
      if (round >= WARM_UPS) rounds[at]!.push(timing)
    }
  }
  for (const worker of workers) worker.disconnect()
  print(names, rounds)
}

function print(names: readonly string[], rounds: readonly (readonly Round[])[]): void {
  const texts = readNews()
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  console.log(`${texts.length} articles of ${Math.round(length)} characters on average, ${ROUNDS} rounds\n`)
  const rates = names.map((name, at) => {
    const cpu = rounds[at]!.map(({ count, cpu }) => (count * 1000) / cpu)
    const wall = rounds[at]!.map(({ count, wall }) => (count * 1000) / wall)
    return { name, figures: [Math.max(...cpu), median(cpu), Math.max(...wall), median(wall)] }
  })
  console.log('articles/s      cpu, best  median  wall, best  median   parse is (medians)')
  for (const { name, figures } of rates) {
    const columns = figures.map((figure, at) => String(Math.round(figure)).padStart([10, 8, 12, 8][at]!))
    const ratio = rates[0]!.figures[1]! / figures[1]!
    const than = ratio >= 1 ? `${ratio.toFixed(2)} × as fast` : `${(1 / ratio).toFixed(1)} × slower`
    console.log(`${name.padEnd(15)}${columns.join('')}${name === 'parse' ? '' : `   ${than}`}`)
  }
}

const system = process.argv[2]
await (system === undefined ? timeSystems() : work(system))
