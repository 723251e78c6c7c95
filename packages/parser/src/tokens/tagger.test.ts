import { expect, test } from 'vitest'
import { UPOS, type Upos } from '../model/token.ts'
import { readLexicon } from './lexicon.ts'
import { normOf, shapesOf, type Written } from './shapes.ts'
import { type Tagger, tagSentence } from './tagger.ts'

const written = (text: string): Written[] => text.split(' ').map(word => ({ text: word, norm: normOf(word) }))

/** A tagger whose one row, of every feature, has the given weights. */
function constantTagger(weights: Partial<Record<Upos, number>>, lexicon: Record<string, string>): Tagger {
  const row = UPOS.map(tag => weights[tag] ?? 0)
  return {
    rowStart: new Uint32Array(2).fill(UPOS.length),
    weights: Int8Array.from([...UPOS.map(() => 0), ...row]),
    lexicon: readLexicon(lexicon),
  }
}

test('a word has the tag of the highest weight of those that the lexicon allows', () => {
  const tagger = constantTagger(
    { DET: 3, ADP: 2, NOUN: 1 },
    { 'ADP +': 'on', DET: 'the', 'DET +': 'no', VERB: 'is' },
  )
  const tokens = written('Is no mayor on the ferry')
  const tags = [...tagSentence(tagger, tokens, 0, tokens.length)].map(tag => UPOS[tag])
  expect(tags).toEqual(['VERB', 'DET', 'NOUN', 'ADP', 'DET', 'NOUN'])
})

test('only the tokens of the sentence are tagged', () => {
  const tagger = constantTagger({ NOUN: 1 }, {})
  expect(tagSentence(tagger, written('a b c d'), 1, 3)).toHaveLength(2)
})

const shapes = (text: string): number[] => [...shapesOf(written(text), 0, text.split(' ').length)]

test('case tells nothing where all letters are alike', () => {
  expect(shapes('THE MAYOR RESIGNED')).toEqual(shapes('the mayor resigned'))
  expect(shapes('the Mayor resigned')[1]).not.toBe(shapes('the mayor resigned')[1])
})

test('a capital in a title is not a capital in prose', () => {
  expect(shapes('Mayor Dana Lee Resigned')[1]).not.toBe(shapes('the mayor Dana Lee resigned')[2])
})

test('numbers, marks, initials, hyphens and full stops have shapes of their own', () => {
  const different = shapes('so Dana BBC J iPhone 5 5pm , well-known etc.')
  expect(new Set(different).size).toBe(different.length)
})
