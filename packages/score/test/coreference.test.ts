import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { conllScore, countChains, f1Of } from '../src/coreference/chains.ts'
import { formatGap, readDocuments, readGap, scoreCoreference, scoreGap } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-coreference-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Chains of mentions that are one letter each: "ab c" is one of a and b. */
const chains = (letters: string) =>
  letters
    .split(' ')
    .map(chain => [...chain].map(letter => ({ start: letter.charCodeAt(0), end: letter.charCodeAt(0) + 1 })))

test('the measures of chains are those of their papers', () => {
  // The example of Pradhan et al. (2014), figure 1: key {a b c} {d e f g}, response {a b} {c d} {f g h i}.
  const counts = countChains(chains('abc defg'), chains('ab cd fghi'))
  expect(f1Of(counts.muc)).toBeCloseTo(0.4, 5)
  expect(counts.bCubed.found / counts.bCubed.gold).toBeCloseTo(0.42, 2)
  expect(counts.bCubed.right / counts.bCubed.predicted).toBeCloseTo(0.5, 2)
  expect(counts.ceaf.found / counts.ceaf.gold).toBeCloseTo(0.65, 2)
  expect(counts.ceaf.right / counts.ceaf.predicted).toBeCloseTo(0.43, 2)
})

test('what is mentioned once is left out, and all that is equal is 1', () => {
  expect(conllScore(countChains(chains('ab c'), chains('ab d e')))).toBe(1)
  expect(conllScore(countChains(chains('ab'), chains('c d')))).toBe(0)
})

const word = (id: number, form: string, misc: string): string =>
  [id, form, '_', 'NOUN', '_', '_', 0, 'dep', '_', misc].join('\t')

const TREEBANK = [
  '# newdoc id = made-up',
  '# newpar',
  '# text = The old bridge fell.',
  word(1, 'The', 'Entity=(1-object-new-nnnnn-cf1-3-coref'),
  word(2, 'old', '_'),
  word(3, 'bridge', 'Entity=1)'),
  word(4, 'fell', 'SpaceAfter=No'),
  word(5, '.', '_'),
  '',
  '# newpar',
  '# text = It was old.',
  word(1, 'It', 'Entity=(1-object-giv-nnnnn-cf1-1-coref)'),
  word(2, 'was', '_'),
  word(3, 'old', 'SpaceAfter=No'),
  word(4, '.', '_'),
].join('\n')

test('mentions are read from a treebank, and scored', async () => {
  const [document] = readDocuments(fileOf('a.conllu', TREEBANK))
  const { text, mentions } = document!
  expect(text).toBe('The old bridge fell.\n\nIt was old.')
  expect(
    mentions.map(({ start, end, entity, head }) => [
      text.slice(start, end),
      entity,
      text.slice(head.start, head.end),
    ]),
  ).toEqual([
    ['The old bridge', '1', 'bridge'],
    ['It', '1', 'It'],
  ])
  const found = await scoreCoreference([document!], () => [
    [
      { kind: 'nominal', start: 0, end: 14 },
      { kind: 'pronoun', start: 22, end: 24 },
    ],
  ])
  expect(found).toMatchObject({ documentCount: 1, conll: 1, mentions: { f1: 1 } })
})

test('a treebank without mentions is an error that says so', () => {
  const path = fileOf('b.conllu', TREEBANK.replaceAll(/Entity=[^|\n]*/g, '_'))
  expect(() => readDocuments(path)).toThrow(`${path} has no "Entity=" annotations in its last column`)
})

const HEAD = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL'

test('GAP counts the names that a pronoun’s chain has', async () => {
  const text = '𝒳 Ada met Eva. She left.'
  const row = ['t-1', text, 'She', '15', 'Ada', '2', 'TRUE', 'Eva', '10', 'FALSE', 'x'].join('\t')
  const path = fileOf('a.tsv', `${HEAD}\n${row}\n`)
  const report = await scoreGap(readGap(path), () => [
    [
      { kind: 'name', start: 11, end: 14 },
      { kind: 'pronoun', start: 16, end: 19 },
    ],
  ])
  expect(report).toMatchObject({ passageCount: 1, feminine: { precision: 0, recall: 0 } })
  expect(formatGap(report)).toContain('1 passage,')
})

test('a broken line of GAP is an error that names it', async () => {
  const read = async (row: string): Promise<void> => {
    for await (const _ of readGap(fileOf('b.tsv', `${HEAD}\n${row}\n`)));
  }
  await expect(read('t-1\tAda left.')).rejects.toThrow('line 2: 10 fields are needed, there are 2')
  await expect(read('t-1\tAda left.\tShe\t0\tAda\t0\tTRUE\tEva\t0\tFALSE\tx')).rejects.toThrow(
    '"She" is not at 0',
  )
  const row = (offset: string, flag: string) =>
    `t-1\tAda left.\tShe\t${offset}\tAda\t0\t${flag}\tEva\t0\tFALSE\tx`
  await expect(read(row('99999999999', 'TRUE'))).rejects.toThrow('"She" is not at 99999999999')
  await expect(read(row('-4', 'TRUE'))).rejects.toThrow('"She" is not at -4')
  await expect(read('t-1\tAda left.\tAda\t0\tAda\t0\tyes\tleft\t4\tFALSE\tx')).rejects.toThrow(
    '"Ada" is no pronoun',
  )
  await expect(read('t-1\tShe left.\tShe\t0\tShe\t0\tyes\tleft\t4\tFALSE\tx')).rejects.toThrow(
    '"yes" is neither TRUE nor FALSE',
  )
  await expect(read('')).rejects.toThrow('holds no passage')
})

test('a GAP file needs its line of names', async () => {
  const path = fileOf('c.tsv', 't-1\tShe left.\n')
  await expect(readGap(path).next()).rejects.toThrow("line 1: the names of GAP's fields are needed")
})

test.each([
  ['Entity=1)', 'Entity=2)', 'entity 2 of made-up is closed and was not opened'],
  ['Entity=1)', '_', 'entity 1 of made-up is opened and never closed'],
])('a mention is opened and closed: %s for %s', (from, to, message) => {
  expect(() => readDocuments(fileOf('d.conllu', TREEBANK.replace(from, to)))).toThrow(message)
})

test('line ends may be those of Windows, and an empty file says so', () => {
  expect(readDocuments(fileOf('e.conllu', TREEBANK.replaceAll('\n', '\r\n')))).toHaveLength(1)
  expect(() => readDocuments(fileOf('f.conllu', ''))).toThrow('holds no sentence')
})
