import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '@onrecord/parser'
import { afterAll, expect, test } from 'vitest'
import { formatNames, type GoldName, goldKindOf, namesOf, readNames, scoreNames } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const read = async (path: string) => {
  const texts = []
  for await (const { id, text, names } of readNames(path))
    texts.push({
      id,
      text,
      names: names.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`),
    })
  return texts
}

test('tagged tokens are read as texts with names, marks where English has them', async () => {
  const path = fileOf('a.bioes', [
    '# newdoc id = one',
    '"\tO',
    'Dana\tB-Person',
    'Lee\tI-Person',
    ',\tO',
    '"\tO',
    'said\tO',
    'Harrow\tB-Location',
    "'s\tO",
    'mayor\tO',
    '.\tO',
    '',
    'On\tO',
    'Monday\tB-Date',
    'Icelandic\tS-NORP',
    'Bo\tB-PER',
    'Lesk\tE-PER',
    '# newdoc id = two',
    'Hi\tO',
  ])
  expect(await read(path)).toEqual([
    {
      id: 'one',
      text: '"Dana Lee," said Harrow\'s mayor.\n\nOn Monday Icelandic Bo Lesk',
      names: ['Dana Lee: person', 'Harrow: place', 'Icelandic: nationality', 'Bo Lesk: person'],
    },
    { id: 'two', text: 'Hi', names: [] },
  ])
})

test('a file without documents is one a paragraph, and a number may stand before the token', async () => {
  const path = fileOf('b.conllu', ['0\tA\tB-MISC', '1\tB\tB-ORG', '', '0\tC\tO'])
  expect(await read(path)).toEqual([
    { id: '1', text: 'A B', names: ['A: other', 'B: organization'] },
    { id: '2', text: 'C', names: [] },
  ])
})

test('letters with stops are one word, and a name has its last stop', async () => {
  const tokens = [
    'the\tO',
    'U\tB-LOC',
    '.\tI-LOC',
    'S\tI-LOC',
    '.\tO',
    'army\tO',
    'Dana\tB-PER',
    'W.\tI-PER',
    'Lee\tI-PER',
  ]
  expect(await read(fileOf('e.bioes', tokens))).toMatchObject([
    { text: 'the U.S. army Dana W. Lee', names: ['U.S.: place', 'Dana W. Lee: person'] },
  ])
})

test('a hyphen set apart is joined where it is one, and stays where it is a dash', async () => {
  const tagged = [
    'Ann	B-PER',
    '-	I-PER',
    'Lee	I-PER',
    'met	O',
    'a	O',
    'Harrow	B-LOC',
    '-	O',
    'based	O',
    'ex	O',
    '-	O',
    'Minister	O',
    '-	O',
    'who	O',
    'left	O',
  ]
  expect(await read(fileOf('f.bioes', tagged))).toMatchObject([
    {
      text: 'Ann-Lee met a Harrow-based ex-Minister - who left',
      names: ['Ann-Lee: person', 'Harrow: place'],
    },
  ])
})

test('a line without a tag is an error with its number', async () => {
  await expect(read(fileOf('c.bioes', ['Dana\tO', 'Lee']))).rejects.toThrow(/c\.bioes, line 2: a token and/)
})

test('what a gold file holds is told by its first lines', async () => {
  expect(await goldKindOf(fileOf('d.gz.txt', ['{"id":"a"}']))).toBe('quotes')
  expect(await goldKindOf(fileOf('d.bioes', ['# newdoc', 'Dana\tO']))).toBe('names')
  expect(await goldKindOf(fileOf('d.conllu', [['1', ...'abcdefghi'].join('\t')]))).toBe('treebank')
  expect(await goldKindOf('x.tsv.gz')).toBe('pronouns')
})

test('a name is right where both ends and the kind are', async () => {
  const name = (start: number, end: number, kind: GoldName['kind']): GoldName => ({ start, end, kind })
  const text = 'x'.repeat(50)
  const gold = [
    name(0, 4, 'person'),
    name(5, 9, 'place'),
    name(10, 14, 'organization'),
    name(20, 24, 'place'),
    name(30, 34, 'work'),
  ]
  const found = [
    name(0, 4, 'person'),
    name(5, 9, 'organization'),
    name(10, 13, 'organization'),
    name(40, 44, 'person'),
  ]
  const report = await scoreNames([{ id: 'a', text, names: gold }], () => found)
  expect(report.typed).toEqual({ tp: 1, fp: 3, fn: 3 })
  expect(report.untyped).toEqual({ tp: 2, fp: 2, fn: 3 })
  expect(report.errors).toEqual({ missed: 1, found: 1, extent: 1, kind: 1 })
  expect(formatNames(report)).toContain(
    '1 missed, 1 found where none is, 1 with other ends, 1 of another kind',
  )
})

test('the names of an article are what its topics are called, the outermost, and demonyms', () => {
  const topics = [
    { kind: 'organization', mentions: [{ kind: 'name', start: 0, end: 20 }] },
    {
      kind: 'place',
      mentions: [
        { kind: 'name', start: 0, end: 4 },
        { kind: 'demonym', start: 30, end: 35 },
        { kind: 'pronoun', start: 40, end: 42 },
      ],
    },
    { kind: 'theme', mentions: [{ kind: 'nominal', start: 50, end: 60 }] },
  ] as unknown as Article['topics']
  expect(namesOf({ topics })).toEqual([
    { start: 0, end: 20, kind: 'organization' },
    { start: 30, end: 35, kind: 'nationality' },
  ])
})
