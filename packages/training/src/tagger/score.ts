import type { Block, Span } from '@onrecord/parser'
import type { GoldParagraph, GoldTag } from '@onrecord/score'
import { knowWord, type Tagger, tagSentence } from '../../../parser/src/tokens/tagger.ts'
import { tokenizeBlocks } from '../../../parser/src/tokens/tokens.ts'
import { type Example, NO_ANSWER } from './examples.ts'

/** The share of the tokens with a right answer whose tag is right, in percent. */
export function taggingAccuracy(tagger: Tagger, examples: readonly Example[]): number {
  let rightCount = 0
  let answerCount = 0
  for (const { tokens, tags } of examples) {
    const words = tokens.map(token => knowWord(tagger, token))
    const guesses = tagSentence(tagger, words, 0, words.length)
    for (const [at, answer] of tags.entries()) {
      if (answer === NO_ANSWER) continue
      answerCount++
      if (guesses[at] === answer) rightCount++
    }
  }
  return (100 * rightCount) / answerCount
}

/** F1 in percent of what the parser finds, by the exact limits, in paragraphs of running text. */
export interface EndToEndF1 {
  readonly sentences: number
  readonly tokens: number
  /** Of tokens with their tags. */
  readonly tags: number
}

/** Splits, tokenises and tags the paragraphs as the parser does, and compares with the treebank's. */
export function endToEndF1(paragraphs: readonly GoldParagraph[]): EndToEndF1 {
  const sentences = new Tally()
  const tokens = new Tally()
  const tags = new Tally()
  const limits = ({ start, end }: Span): string => `${start}-${end}`
  const tagged = (token: GoldTag): string => `${limits(token)}-${token.tag}`
  for (const { text, sentences: goldSentences, words } of paragraphs) {
    const block: Block = { start: 0, end: text.length, kind: 'paragraph', rule: 'treebank', repeats: null }
    const found = tokenizeBlocks(text, [block])
    sentences.add(goldSentences.map(limits), found.sentences.map(limits))
    tokens.add(words.map(limits), found.tokens.map(limits))
    tags.add(words.map(tagged), found.tokens.map(tagged))
  }
  return { sentences: sentences.f1(), tokens: tokens.f1(), tags: tags.f1() }
}

class Tally {
  #sharedCount = 0
  #goldCount = 0
  #foundCount = 0

  add(gold: readonly string[], found: readonly string[]): void {
    const right = new Set(gold)
    this.#sharedCount += found.filter(item => right.has(item)).length
    this.#goldCount += gold.length
    this.#foundCount += found.length
  }

  f1(): number {
    return (200 * this.#sharedCount) / (this.#goldCount + this.#foundCount)
  }
}
