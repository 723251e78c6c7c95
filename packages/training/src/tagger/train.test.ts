import { expect, test } from 'vitest'
import { UPOS } from '../../../parser/src/model/token.ts'
import { knowWord, tagSentence, unpackTagger, weightOf } from '../../../parser/src/tokens/tagger.ts'
import { type Example, TAG_INDEX } from './examples.ts'
import { findLexicon } from './lexicon.ts'
import { taggingAccuracy } from './score.ts'
import { type TaggerOptions, trainTagger } from './train.ts'
import { nameWords, recase, rename } from './variants.ts'

/** An example of a made-up corpus: "the/DET ferry/NOUN sank/VERB". */
const example = (marked: string): Example => {
  const pairs = marked.split(' ').map(pair => pair.split('/') as [string, string])
  return {
    tokens: pairs.map(([text]) => text),
    tags: Int8Array.from(pairs, ([, tag]) => TAG_INDEX.get(tag)!),
  }
}

/** Nouns and verbs alike, since a word with only one tag would teach nothing. */
const WORDS = ['fish', 'bank', 'sail', 'dock', 'ferry']
const CORPUS = WORDS.flatMap(noun =>
  WORDS.map(verb => example(`The/DET ${noun}/NOUN ${verb}/VERB and/CCONJ Dana/PROPN ${verb}/VERB ./PUNCT`)),
)
const OPTIONS: TaggerOptions = {
  seed: 7,
  epochCount: 4,
  bucketBits: 12,
  minFeatureCount: 1,
  recasedShare: 0.3,
  renamedShare: 0.3,
  names: ['Ann', 'Bo'],
  minWeight: 0.5,
  scale: 4,
}

test('training learns the corpus, and the same again gives the same weights', () => {
  const weights = trainTagger(CORPUS, OPTIONS)
  expect(taggingAccuracy(unpackTagger(weights), CORPUS)).toBe(100)
  expect(trainTagger(CORPUS, OPTIONS)).toEqual(weights)
  const plain = { ...OPTIONS, recasedShare: 0, renamedShare: 0 }
  expect(trainTagger(CORPUS, { ...plain, seed: 8 }).bits).not.toBe(trainTagger(CORPUS, plain).bits)
})

test('the words around tell the tag of a word never seen', () => {
  const tagger = unpackTagger(trainTagger(CORPUS, OPTIONS))
  const { tokens } = example('The/DET tug/NOUN sank/VERB and/CCONJ Cory/PROPN left/VERB ./PUNCT')
  const words = tokens.map(token => knowWord(tagger, token))
  const tags = tagSentence(tagger, words, 0, words.length)
  expect([...tags].map(tag => UPOS[tag])).toEqual(['DET', 'NOUN', 'VERB', 'CCONJ', 'PROPN', 'VERB', 'PUNCT'])
})

test('weights are averages, not whole numbers, and rare features have none', () => {
  const exact = { ...OPTIONS, epochCount: 1, minWeight: 0, scale: 16 }
  const tagger = unpackTagger(trainTagger(CORPUS, exact))
  const weights = Array.from({ length: 2 ** exact.bucketBits }, (_, bucket) =>
    weightOf(tagger, bucket, UPOS.indexOf('NOUN')),
  )
  expect(weights.some(weight => weight % 16 !== 0)).toBe(true)
  expect(trainTagger(CORPUS, { ...OPTIONS, minFeatureCount: 1000 }).weightCount).toBe(0)
})

test('the lexicon has what is always one tag, the tags of familiar words, and the members of closed classes', () => {
  const ferries = Array<Example>(20).fill(example('for/ADP the/DET ferry/NOUN at/ADP Ives/PROPN Hope/PROPN'))
  const others = [example('for/SCONJ us/PRON'), example('for/SCONJ us/PRON'), example('hope/NOUN Tug/PROPN')]
  const slip = example('tug/PRON')
  expect(findLexicon([...ferries, ...others, slip])).toEqual({
    ADP: 'at',
    'ADP +': 'AT',
    'ADP SCONJ': 'for',
    'ADP SCONJ +': 'FOR',
    DET: 'the',
    'DET +': 'THE',
    NOUN: 'ferry',
    'PRON +': 'US us',
    PROPN: 'IVES',
  })
})

test('a share of the proper nouns get other names, and nothing else does', () => {
  const { tokens, tags } = rename(example('Dana/PROPN left/VERB Old/ADJ BBC/PROPN'), ['Bo'], 1, () => 0.4)
  expect(tokens).toEqual(['Bo', 'left', 'Old', 'BBC'])
  expect(tags[0]).toBe(TAG_INDEX.get('PROPN'))
  expect(nameWords(['Bo Tell', 'the Old Mill, Bo', 'BBC', 'Ann-Mari McNab'])).toEqual([
    'Bo',
    'Tell',
    'Old',
    'Mill',
    'Ann-Mari',
  ])
})

test.each([
  [0.1, 'DANA LEFT'],
  [0.2, 'dana left'],
  [0.4, 'Dana Left'],
  [0.6, 'Dana left'],
])('a draw of %d with a share of one half writes %s', (draw, written) => {
  const { tokens } = recase(example('Dana/PROPN left/VERB'), 0.5, () => draw)
  expect(tokens.join(' ')).toBe(written)
})
