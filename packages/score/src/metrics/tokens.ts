import type { Span } from '@onrecord/parser'

/** A token, the unit that BBC Citron's measures count: a run of word characters, or one mark. */
export interface ScoredToken extends Span {
  readonly isWord: boolean
}

// Python's `\w+|[^\w\s]`, which the reference scorer uses: `\w` there is any letter or number, or "_". The two agree on
// every character but U+001C to U+001F, which are space to Python and a mark to us.
const TOKEN = /([\p{L}\p{N}_]+)|[^\p{L}\p{N}_\p{White_Space}]/gu

/** The tokens of a text, in text order. */
export const tokenize = (text: string): readonly ScoredToken[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: token, 1: word, index }) => ({
    start: index,
    end: index + token.length,
    isWord: word !== undefined,
  }))

/** The index of the first token that ends after `offset`. */
const firstEndingAfter = (tokens: readonly ScoredToken[], offset: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The indices of the tokens that any of `spans` touches, ascending and each once. */
export const tokensIn = (tokens: readonly ScoredToken[], spans: readonly Span[]): readonly number[] => {
  const touched = new Set<number>()
  for (const { start, end } of spans) {
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++)
      touched.add(i)
  }
  return [...touched].sort((a, b) => a - b)
}
