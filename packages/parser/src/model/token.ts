import type { Span } from './span.ts'

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const

export type Upos = (typeof UPOS)[number]

/** A word, number or mark. A possessive `’s` and a contracted `n’t` are tokens of their own, as in UD English. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, with curly apostrophes made straight. */
  readonly norm: string
  readonly tag: Upos
}

/** A sentence, and the range `[firstToken, lastToken)` of its tokens in the parse's token list. */
export interface TokenizedSentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number
  readonly firstToken: number
  readonly lastToken: number
}

export interface Sentence extends Span {
  /** Index into `article.blocks`. */
  readonly block: number
}

export const isCapitalised = (token: Pick<Token, 'text'>): boolean => /^\p{Lu}/u.test(token.text)

const isWord = (token: Pick<Token, 'text'>): boolean => /^\p{L}{3}/u.test(token.text)

/**
 * Whether capitals tell nothing in this sentence, because it is a title in Title Case or ALL CAPITALS: nearly all of
 * its longer words have them.
 */
export function isTitleCase(
  tokens: readonly Pick<Token, 'text'>[],
  { firstToken, lastToken }: TokenizedSentence,
): boolean {
  let wordCount = 0
  let capitalCount = 0
  let isAllCapitals = true
  for (let i = firstToken; i < lastToken; i++) {
    const token = tokens[i]!
    if (!isWord(token)) continue
    wordCount++
    isAllCapitals &&= token.text === token.text.toUpperCase()
    if (isCapitalised(token)) capitalCount++
  }
  return (wordCount >= 4 && capitalCount >= 0.75 * wordCount) || isAllCapitals
}
