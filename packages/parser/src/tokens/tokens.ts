import { TAGGER_WEIGHTS } from '@onrecord/english'
import type { Block } from '../model/block.ts'
import { type Token, type TokenizedSentence, UPOS } from '../model/token.ts'
import { Memory } from './memory.ts'
import { misreadNames } from './repair.ts'
import { splitSentences } from './sentences.ts'
import { type KnownWord, knowWord, type Tagger, tagSentence, unpackTagger } from './tagger.ts'
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
  english ??= readEnglish()
  const { tagger, memory } = english
  const tokens: Draft[] = []
  const words: KnownWord[] = []
  const sentences: TokenizedSentence[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    const spans = tokenize(text, start, end)
    const offset = tokens.length
    for (const span of spans) {
      const word = memory.recall(text, span.start, span.end)
      words.push(word)
      tokens.push({
        start: span.start,
        end: span.end,
        text: word.text,
        norm: word.norm,
        tag: 'X',
        word,
      })
    }
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
  tag(tagger, tokens, words, sentences)
  return { tokens, sentences }
}

function tag(
  tagger: Tagger,
  tokens: Draft[],
  words: readonly KnownWord[],
  sentences: readonly TokenizedSentence[],
): void {
  for (const sentence of sentences) {
    const tags = tagSentence(tagger, words, sentence.firstToken, sentence.lastToken)
    for (let at = 0; at < tags.length; at++) tokens[sentence.firstToken + at]!.tag = UPOS[tags[at]!]!
    for (const at of misreadNames(tokens, sentence)) tokens[at]!.tag = 'PROPN'
  }
}

/** Unpacked at the first use, which costs some milliseconds. */
let english: { readonly tagger: Tagger; readonly memory: Memory<KnownWord> } | undefined

function readEnglish() {
  const tagger = unpackTagger(TAGGER_WEIGHTS)
  return { tagger, memory: new Memory(text => knowWord(tagger, text)) }
}
