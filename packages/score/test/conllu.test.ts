import { expect, test } from 'vitest'
import { parseConllu, toParagraphs } from '../src/corpus/conllu.ts'

const word = (id: string, form: string, upos: string, head: number, deprel: string, misc = '_'): string =>
  [id, form, '_', upos, '_', '_', head, deprel, '_', misc].join('\t')

const TREEBANK = [
  '# newdoc id = made-up',
  '# text = We don’t know.',
  word('1', 'We', 'PRON', 4, 'nsubj'),
  word('2-3', 'don’t', '_', 0, '_'),
  word('2', 'do', 'AUX', 4, 'aux'),
  word('3', 'n’t', 'PART', 4, 'advmod'),
  word('4', 'know', 'VERB', 0, 'root', 'SpaceAfter=No'),
  word('4.1', 'it', 'PRON', 0, '_'),
  word('5', '.', 'PUNCT', 4, 'punct', 'Entity=1)|SpaceAfter=No'),
  '',
  '# sent_id = made-up-2',
  '# text = Go.',
  word('1', 'Go', 'VERB', 0, 'root', 'SpaceAfter=No'),
  word('2', '.', 'PUNCT', 1, 'punct'),
  '',
  '# newpar',
  '# text = Stop.',
  word('1', 'Stop', 'VERB', 0, 'root', 'SpaceAfter=No'),
  word('2', '.', 'PUNCT', 1, 'punct'),
].join('\n')

test('words have their place in the text, the parts of a range their own', () => {
  const [first] = parseConllu(TREEBANK)
  expect(first!.words.map(({ start, end, upos, head }) => [start, end, upos, head])).toEqual([
    [0, 2, 'PRON', 3],
    [3, 5, 'AUX', 3],
    [5, 8, 'PART', 3],
    [9, 13, 'VERB', -1],
    [13, 14, 'PUNCT', 3],
  ])
})

test('sentences are joined to paragraphs', () => {
  expect(parseConllu(TREEBANK).map(({ id }) => id)).toEqual(['', 'made-up-2', ''])
  const paragraphs = toParagraphs(parseConllu(TREEBANK))
  expect(
    paragraphs.map(({ text, sentences }) => [text, sentences.map(s => text.slice(s.start, s.end))]),
  ).toEqual([
    ['We don’t know.Go. ', ['We don’t know.', 'Go.']],
    ['Stop. ', ['Stop.']],
  ])
  expect(paragraphs[0]!.words.at(-2)).toEqual({ start: 14, end: 16, tag: 'VERB' })
})

test('a form that is not in the text is an error that names both', () => {
  const broken = ['# text = Stop.', word('1', 'Go', 'VERB', 0, 'root')].join('\n')
  expect(() => parseConllu(broken)).toThrow('"Go" is not next in "Stop." at 0')
})
