import { TAGGER_WEIGHTS } from '@onrecord/english'
import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import { type Token, type TokenizedSentence, UPOS } from '../model/token.ts'
import { misreadNames } from './repair.ts'
import { splitSentences } from './sentences.ts'
import { normOf } from './shapes.ts'
import { type Tagger, tagSentence, unpackTagger } from './tagger.ts'
import { tokenize } from './tokenize.ts'

/** The tokens and sentences of an article, both in text order. */
export interface TokenizedText {
  readonly tokens: readonly Token[]
  readonly sentences: readonly TokenizedSentence[]
}

type Draft = { -readonly [Key in keyof Token]: Token[Key] }

/**
 * Tokenises, splits and tags every block, of whatever kind. A sentence never crosses a block, and its range has no
 * white space at its ends.
 */
export function tokenizeBlocks(text: string, blocks: readonly Block[]): TokenizedText {
  const tokens: Draft[] = []
  const sentences: TokenizedSentence[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    const spans = tokenize(text, start, end)
    const offset = tokens.length
    for (const span of spans) tokens.push(untagged(text, span))
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
  tag(tokens, sentences)
  return { tokens, sentences }
}

function untagged(text: string, { start, end }: Span): Draft {
  const word = text.slice(start, end)
  return { start, end, text: word, norm: normOf(word), tag: 'X' }
}

function tag(tokens: Draft[], sentences: readonly TokenizedSentence[]): void {
  tagger ??= unpackTagger(TAGGER_WEIGHTS)
  for (const sentence of sentences) {
    const tags = tagSentence(tagger, tokens, sentence.firstToken, sentence.lastToken)
    for (let at = 0; at < tags.length; at++) tokens[sentence.firstToken + at]!.tag = UPOS[tags[at]!]!
    for (const at of misreadNames(tokens, sentence)) tokens[at]!.tag = 'PROPN'
  }
}

/** Unpacked at the first use, which costs some milliseconds. */
let tagger: Tagger | undefined
