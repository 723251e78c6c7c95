import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeFolder, run, story } from './run.ts'

const text = story('fog')
const quote = (type: string, words: string): object => {
  const start = text.indexOf(words)
  return { type, start, end: start + words.length }
}
const gold = `${JSON.stringify({
  id: 'one',
  text,
  quotes: [
    quote('direct', '“The fog was thicker than ever,”'),
    quote('indirect', 'The fog reaches the harbour'),
  ],
})}\n`

test('prints a report of the parser against the gold', async () => {
  const cwd = makeFolder({ 'gold.jsonl.gz': gzipSync(gold) })
  const { code, stdout } = await run(['score', 'gold.jsonl.gz'], { cwd })
  expect(stdout).toMatch(/^1 article, 2 gold quotes, 1 predicted \(direct, mixed, indirect;/)
  expect(code).toBe(0)
})

test('--json prints it whole, and --kinds and --speech narrow it', async () => {
  const cwd = makeFolder({ 'gold.jsonl': gold })
  const all = JSON.parse((await run(['score', 'gold.jsonl', '--json', '--kinds', 'direct'], { cwd })).stdout)
  expect(all.kinds).toEqual(['direct'])
  expect([all.all.goldCount, all.all.predictedCount]).toEqual([1, 1])
  const speech = JSON.parse((await run(['score', 'gold.jsonl', '--json', '--speech'], { cwd })).stdout)
  expect([speech.all.goldCount, speech.all.predictedCount]).toEqual([0, 1])
})

test('a gold file that is wrong is told with its line', async () => {
  const cwd = makeFolder({ 'gold.jsonl': `${gold}{"id":"two"}\n` })
  const { code, stderr } = await run(['score', 'gold.jsonl'], { cwd })
  expect(stderr).toMatch(/^error: gold\.jsonl, line 2: /)
  expect(code).toBe(1)
})
