import { expect, test } from 'vitest'
import type { Article } from './model/article.ts'
import { parse } from './parse.ts'
import { verify } from './verify.ts'

const sound = parse(
  'Lee opens the bridge\n\nMayor Dana Lee said on Friday that the old bridge over the Sarn was safe for river traffic. “We checked it,” she said.\n\nComments are closed.',
)

/** The Article with some of it changed for the worse. */
type Breakage = (article: Article) => Partial<Article>

const [quote] = sound.quotes
const [speaker] = sound.speakers
const [topic] = sound.topics

const breakages: Readonly<Record<string, Breakage>> = {
  'another format': () => ({ format: 'onrecord/article@0' as Article['format'] }),
  'an id that is no hash': () => ({ id: 'abc' }),
  'a block past the end of the text': ({ blocks, text }) => ({
    blocks: [...blocks.slice(0, -1), { ...blocks.at(-1)!, end: text.length + 1 }],
  }),
  'words in the gap between blocks': ({ blocks }) => ({ blocks: blocks.slice(1) }),
  'blocks out of order': ({ blocks }) => ({ blocks: blocks.toReversed() }),
  'a sentence outside its block': ({ sentences }) => ({
    sentences: sentences.map(one => ({ ...one, block: 0 })),
  }),
  'a quote without words': ({ quotes }) => ({ quotes: [{ ...quote!, content: [] }, ...quotes.slice(1)] }),
  'a quote of no known kind': ({ quotes }) => ({
    quotes: [{ ...quote!, kind: 'loud' as 'direct' }, ...quotes.slice(1)],
  }),
  'a quote in furniture': ({ quotes, blocks }) => ({
    quotes: [...quotes.slice(0, -1), { ...quotes.at(-1)!, content: [blocks.at(-1)!] }],
  }),
  'a speaker who is not there': ({ quotes }) => ({
    quotes: [{ ...quote!, speaker: 's9' }, ...quotes.slice(1)],
  }),
  'neither speaker nor reason': ({ quotes }) => ({
    quotes: [{ ...quote!, speaker: null }, ...quotes.slice(1)],
  }),
  'a confidence of two': ({ quotes }) => ({ quotes: [{ ...quote!, confidence: 2 }, ...quotes.slice(1)] }),
  'a parent that holds nothing of it': ({ quotes }) => ({
    quotes: [{ ...quote!, parent: 'q2' }, ...quotes.slice(1)],
  }),
  'a speaker without a quote': ({ speakers }) => ({ speakers: [...speakers, { ...speaker!, id: 's2' }] }),
  'a speaker of no known kind': () => ({ speakers: [{ ...speaker!, kind: 'robot' as 'person' }] }),
  'a topic without mentions': ({ topics }) => ({ topics: [{ ...topic!, mentions: [] }, ...topics.slice(1)] }),
  'topics out of order': ({ topics }) => ({
    topics: topics.map((one, i) => ({ ...one, salience: i / topics.length })),
  }),
  'a diagnostic of no known code': () => ({
    diagnostics: [{ code: 'odd' as 'strayMark', message: '', start: 0, end: 1 }],
  }),
}

test('a parsed Article is sound', () => {
  expect(verify(sound)).toEqual([])
})

test.each(Object.entries(breakages))('%s is found', (_, breakage) => {
  expect(verify({ ...sound, ...breakage(sound) })).not.toEqual([])
})
