import { TAGGER_WEIGHTS } from '@onrecord/english'
import type { Block } from '../src/index.ts'
import { splitSentences } from '../src/tokens/sentences.ts'
import { knowWord, tagSentence, unpackTagger } from '../src/tokens/tagger.ts'
import { tokenize } from '../src/tokens/tokenize.ts'
import { tokenizeBlocks } from '../src/tokens/tokens.ts'
import { readSamples } from './texts.ts'

/**
 * Prints the speed of each part of the token stage on the sample articles, beside that of a bare regular expression
 * on the same text in the same run. The best of many rounds counts, since other work only slows a round.
 *
 * Usage: npm run bench:tokens -w @onrecord/parser
 */
const ROUNDS = 40
const text = readSamples().join('\n')
const blocks = [...text.matchAll(/\S.*/g)].map(
  ({ index, 0: line }): Block => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph',
    rule: 'line',
    repeats: null,
  }),
)

/** The least time of a round, in milliseconds. */
function bestTimeMs(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const tagger = unpackTagger(TAGGER_WEIGHTS)
const spans = blocks.map(({ start, end }) => tokenize(text, start, end))
const { tokens, sentences } = tokenizeBlocks(text, blocks)
const words = tokens.map(token => knowWord(tagger, token.text))

const times: Readonly<Record<string, number>> = {
  'bare regex': bestTimeMs(() => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)),
  tokenize: bestTimeMs(() => blocks.map(({ start, end }) => tokenize(text, start, end))),
  splitSentences: bestTimeMs(() => spans.map(list => splitSentences(text, list))),
  knowWord: bestTimeMs(() => tokens.map(token => knowWord(tagger, token.text))),
  tagSentence: bestTimeMs(() =>
    sentences.map(({ firstToken, lastToken }) => tagSentence(tagger, words, firstToken, lastToken)),
  ),
  'all, with objects': bestTimeMs(() => tokenizeBlocks(text, blocks)),
}

console.log(`${(text.length / 1e6).toFixed(2)} M characters, ${tokens.length} tokens`)
for (const [name, timeMs] of Object.entries(times)) {
  const megabytes = (text.length / 1e3 / timeMs).toFixed(1)
  const tokenRate = (tokens.length / 1e3 / timeMs).toFixed(2)
  console.log(`${name.padEnd(18)}${megabytes.padStart(8)} MB/s${tokenRate.padStart(8)} M tokens/s`)
}
console.log(`unpacking the weights: ${bestTimeMs(() => unpackTagger(TAGGER_WEIGHTS)).toFixed(1)} ms`)
