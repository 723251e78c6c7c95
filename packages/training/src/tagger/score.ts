import { tokenizeBlocks } from '../../../parser/src/tokens/tokens.ts'
import { type Tagger, tagSentence } from '../../../parser/src/tokens/tagger.ts'
import type { Span } from '@onrecord/parser'
import type { GoldParagraph } from '../conllu.ts'
import { type Example, NO_ANSWER } from './examples.ts'

/** The share of the tokens with a right answer whose tag is right, in percent. */
export function taggingAccuracy(tagger: Tagger, examples: readonly Example[]): number {
  let rightCount = 0
  let answerCount = 0
  for (const { tokens, tags } of examples) {
    const guesses = tagSentence(tagger, tokens, 0, tokens.length)
    for (const [at, answer] of tags.entries()) {
      if (answer === NO_ANSWER) continue
      answerCount++
      if (guesses[at] === answer) rightCount++
    }
  }
  return (100 * rightCount) / answerCount
}

/** F1 of exact limits, in percent, of the sentences and of the tokens that the parser finds in the paragraphs. */
export function segmentationF1(paragraphs: readonly GoldParagraph[]): { sentences: number; tokens: number } {
  const sentences = new Tally()
  const tokens = new Tally()
  for (const { text, sentences: goldSentences, words } of paragraphs) {
    const found = tokenizeBlocks(text, [
      { start: 0, end: text.length, kind: 'paragraph', rule: 'treebank', repeats: null },
    ])
    sentences.add(goldSentences, found.sentences)
    tokens.add(words, found.tokens)
  }
  return { sentences: sentences.f1(), tokens: tokens.f1() }
}

class Tally {
  #sharedCount = 0
  #goldCount = 0
  #foundCount = 0

  add(gold: readonly Span[], found: readonly Span[]): void {
    const limits = new Set(gold.map(({ start, end }) => `${start}-${end}`))
    this.#sharedCount += found.filter(({ start, end }) => limits.has(`${start}-${end}`)).length
    this.#goldCount += gold.length
    this.#foundCount += found.length
  }

  f1(): number {
    return (200 * this.#sharedCount) / (this.#goldCount + this.#foundCount)
  }
}
