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
