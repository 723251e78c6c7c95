import { expect, test } from 'vitest'
import { UPOS, type Upos } from '../model/token.ts'
import { readForm } from './forms.ts'
import { Lexicon } from './lexicon.ts'
import { sentenceShapes } from './shapes.ts'
import { type KnownWord, knowWord, makeTagger, type Tagger, tagSentence } from './tagger.ts'

const read = (text: string, tagger: Tagger): KnownWord[] =>
  text.split(' ').map(word => knowWord(tagger, word))

/** A tagger with the given weights for every feature. */
function constantTagger(weights: Partial<Record<Upos, number>>, lexicon: Record<string, string>): Tagger {
  const row = UPOS.map(tag => weights[tag] ?? 0)
  return makeTagger(Int8Array.from([...row, ...row]), new Lexicon(lexicon))
}

const tagsOf = (text: string, tagger: Tagger): Upos[] => {
  const words = read(text, tagger)
  return [...tagSentence(tagger, words, 0, words.length)].map(tag => UPOS[tag]!)
}

test('a word has the tag of the highest weight of those that the lexicon allows', () => {
  const tagger = constantTagger(
    { DET: 3, ADP: 2, NOUN: 1 },
    { 'ADP +': 'on', DET: 'the', 'DET +': 'no', VERB: 'is' },
  )
  expect(tagsOf('Is no mayor on the ferry', tagger)).toEqual(['NOUN', 'DET', 'NOUN', 'ADP', 'DET', 'NOUN'])
})

test('a word written with a capital is another for the lexicon', () => {
  const tagger = constantTagger({ NOUN: 1 }, { VERB: 'hope', PROPN: 'LEE DANA' })
  expect(tagsOf('hope Hope Lee DANA lee', tagger)).toEqual(['VERB', 'NOUN', 'PROPN', 'PROPN', 'NOUN'])
})

test('what begins with a letter and is not in the lexicon is no mark', () => {
  const tagger = constantTagger({ PUNCT: 3, SYM: 2, X: 1 }, { SYM: 'xx' })
  expect(tagsOf('tug 5 # xx', tagger)).toEqual(['X', 'PUNCT', 'PUNCT', 'SYM'])
})

test('of tags with the same sum the first is taken, and a sum may be less than nothing', () => {
  const tagger = constantTagger(Object.fromEntries(UPOS.map(tag => [tag, tag === 'X' ? -127 : -128])), {
    'DET ADV': 'so',
  })
  expect(tagsOf('tug so', tagger)).toEqual(['X', 'ADV'])
})

test('only the tokens of the sentence are tagged', () => {
  const tagger = constantTagger({ NOUN: 1 }, {})
  expect(tagSentence(tagger, read('a b c d', tagger), 1, 3)).toHaveLength(2)
})

const shapes = (text: string): number[] => {
  const forms = text.split(' ').map(word => readForm(word, new Lexicon({})))
  return [...sentenceShapes(forms, 0, forms.length)].slice(0, forms.length)
}

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
