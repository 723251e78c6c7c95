import type { Span } from './span.ts'
import type { Word } from './word.ts'

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

/** Where a tag stands in {@link UPOS}. */
export const TAG_NUMBERS: ReadonlyMap<Upos, number> = new Map(UPOS.map((tag, index) => [tag, index]))

/** A word, number or mark. A possessive `’s` and a contracted `n’t` are tokens of their own, as in UD English. */
export interface Token extends Span, Pick<Word, 'text' | 'norm'> {
  readonly tag: Upos
  /** All that its text alone tells. */
  readonly word: Word
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

/** A verb or an auxiliary. */
export const isVerb = ({ tag }: Pick<Token, 'tag'>): boolean => tag === 'VERB' || tag === 'AUX'

export function isCapitalised({ text }: Pick<Token, 'text'>): boolean {
  const unit = text.charCodeAt(0)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text)
}

/** Whether it begins with three letters; the pattern is asked only beyond ASCII, as it is slow. */
function isWord({ text }: Pick<Token, 'text'>): boolean {
  if (text.length < 3) return false
  for (let at = 0; at < 3; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) return /^\p{L}{3}/u.test(text)
    const lower = unit | 0x20
    if (lower < 0x61 || lower > 0x7a) return false
  }
  return true
}

/**
 * Whether capitals tell nothing in this sentence, because it is a title in Title Case or ALL CAPITALS: nearly all of
 * its longer words have them.
 */
export function isTitleCase(
  tokens: readonly Pick<Token, 'text'>[],
  { firstToken, lastToken }: TokenizedSentence,
): boolean {
  // More words without a capital than this are too many, however many follow.
  const limit = (lastToken - firstToken) / 4
  let wordCount = 0
  let smallCount = 0
  let isAllCapitals = true
  for (let i = firstToken; i < lastToken; i++) {
    const token = tokens[i]!
    if (!isWord(token)) continue
    wordCount++
    isAllCapitals &&= token.text === token.text.toUpperCase()
    if (!isCapitalised(token)) smallCount++
    if (smallCount > limit && !isAllCapitals) return false
  }
  return (wordCount >= 4 && smallCount <= wordCount / 4) || isAllCapitals
}
