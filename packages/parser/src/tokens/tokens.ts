import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import type { Token, TokenizedSentence, Upos } from '../model/token.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** The tokens and sentences of an article, both in text order. */
export interface TokenizedText {
  readonly tokens: readonly Token[]
  readonly sentences: readonly TokenizedSentence[]
}

/**
 * Tokenises, splits and tags every block, of whatever kind. A sentence never crosses a block, and its range has no
 * white space at its ends.
 */
export function tokenizeBlocks(text: string, blocks: readonly Block[]): TokenizedText {
  const tokens: Token[] = []
  const sentences: TokenizedSentence[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    const spans = tokenize(text, start, end)
    const offset = tokens.length
    for (const span of spans) tokens.push(toToken(text, span))
    for (const { first, last } of splitSentences(text, spans)) {
      sentences.push({
        start: spans[first]!.start,
        end: spans[last - 1]!.end,
        block,
        firstToken: offset + first,
        lastToken: offset + last,
      })
    }
  }
  return { tokens, sentences }
}

function toToken(text: string, { start, end }: Span): Token {
  const word = text.slice(start, end)
  return { start, end, text: word, norm: word.toLowerCase().replace(/[’ʼ]/g, "'"), tag: quickTag(word) }
}

const quickTag = (word: string): Upos => {
  if (/^\d/.test(word)) return 'NUM'
  if (!/[\p{L}]/u.test(word)) return 'PUNCT'
  return /^\p{Lu}/u.test(word) ? 'PROPN' : 'NOUN'
}
