import type { Block } from './block.ts'
import type { Phrase } from './phrase.ts'
import type { Token, TokenizedSentence } from './token.ts'

/** What the first stages read from the text, and all later ones build on. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly TokenizedSentence[]
  /** In text order, never overlapping. */
  readonly phrases: readonly Phrase[]
  /** For each token the index of its phrase, or -1. */
  readonly phraseOfToken: Int32Array
}
