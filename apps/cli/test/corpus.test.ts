import { gzipSync } from 'node:zlib'
import { parse } from '@onrecord/parser'
import { type GoldArticle, toCorpusArticle } from '@onrecord/score'
import { expect, test } from 'vitest'
import { makeFolder, run, story } from './run.ts'

const lineOf = (article: object): string => `${JSON.stringify(article)}\n`

test('parse --corpus prints every article with the quotes it finds, a line each', async () => {
  const fog = { id: 'fog', text: story('fog'), publisher: 'The Mere Daily', split: 'dev', quotes: [] }
  const ice = { id: 'ice', text: story('ice') } // not annotated
  const advice = { id: 'advice', text: '“My father told me, ‘Go home,’” said Dana Pell.' }
  const cwd = makeFolder({ 'gold.jsonl.gz': gzipSync([fog, ice, advice].map(lineOf).join('')) })
  const { code, stdout, stderr } = await run(['parse', '--corpus', 'gold.jsonl.gz'], { cwd })
  expect(stderr).toBe('')
  const predicted = stdout
    .trimEnd()
    .split('\n')
    .map((line): GoldArticle => JSON.parse(line))
  expect(predicted).toEqual([
    toCorpusArticle(fog, parse({ text: fog.text, site: fog.publisher })),
    toCorpusArticle({ ...ice, quotes: [] }, parse(ice.text)),
    toCorpusArticle({ ...advice, quotes: [] }, parse(advice.text)),
  ])
  expect(predicted[0]?.quotes[0]).toMatchObject({
    text: '“The fog was thicker than ever,”',
    speaker_entity: 'Dana Pell',
    confidence: parse(fog.text).quotes[0]?.confidence,
  })
  // The corpus has no quotes inside direct speech.
  expect(parse(advice.text).quotes).toHaveLength(2)
  expect(predicted[2]?.quotes.map(({ text }) => text)).toEqual(['“My father told me, ‘Go home,’”'])
  expect(code).toBe(0)
})

test('what it prints can be scored', async () => {
  const cwd = makeFolder({ 'texts.jsonl': lineOf({ id: 'fog', text: story('fog') }) })
  const { stdout } = await run(['parse', '--corpus', 'texts.jsonl'], { cwd })
  const own = makeFolder({ 'gold.jsonl': stdout })
  const { all } = JSON.parse((await run(['score', 'gold.jsonl', '--json'], { cwd: own })).stdout)
  expect(all.figures.exactAll.f1.value).toBe(1)
  expect(all.figures.exactSpeaker.f1.value).toBe(1)
})

test('a line that is wrong is told with its file and number, after those that are right', async () => {
  const cwd = makeFolder({ 'gold.jsonl': `${lineOf({ id: 'fog', text: story('fog') })}{"id":"ice"}\n` })
  const { code, stdout, stderr } = await run(['parse', '--corpus', 'gold.jsonl'], { cwd })
  expect(stdout.split('\n')).toHaveLength(2)
  expect(stderr).toBe('error: gold.jsonl, line 2: text: missing\n')
  expect(code).toBe(1)
  const gone = await run(['parse', '--corpus', 'gone.jsonl'], { cwd })
  expect(gone).toEqual({
    code: 1,
    stdout: '',
    stderr: 'error: gone.jsonl cannot be read: no such file or directory\n',
  })
})

test('score tells JSON that is cut short, and scores by phenomenon', async () => {
  const cwd = makeFolder({
    'gold.jsonl': lineOf({ id: 'fog', text: story('fog'), phenomenon: 'inversion', quotes: [] }),
    'cut.jsonl': '{"id":"fog","te',
  })
  expect((await run(['score', 'gold.jsonl'], { cwd })).stdout).toMatch(/^inversion +0 +1 /m)
  expect((await run(['score', 'cut.jsonl'], { cwd })).stderr).toBe(
    'error: cut.jsonl, line 1: not JSON, and every line must be an article: Unterminated string, column 16\n',
  )
})

test.each([
  [['parse', '--corpus'], /argument missing/],
  [['parse', '--corpus', 'gold.jsonl', 'fog.txt'], /--corpus FILE takes no other files/],
  [['parse', '--corpus', 'gold.jsonl', '--json'], /'--corpus <file>' cannot be used with option '--json'/],
])('%j makes no sense: exit code 2', async (args, message) => {
  const { code, stderr } = await run(args)
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})
