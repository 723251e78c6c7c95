import type { Places } from '../../model/places.ts'
import { isTitleCase, type Token, type TokenizedSentence } from '../../model/token.ts'
import { SHAPE, type Word } from '../../model/word.ts'
import { TextEvidence } from './textEvidence.ts'

/** What the features of names are read from. */
export interface NameContext {
  readonly tokens: readonly Token[]
  readonly evidence: TextEvidence
  /**
   * 0, but in training the number of the corpus: what is peculiar to the guidelines of one is learned as a trait of
   * that corpus, and left out when reading.
   */
  readonly corpus: number
}

/** A sentence, the range of its tokens. */
export interface Sentence extends Places {
  /** How it is written, one of {@link WRITING}. */
  readonly writing: number
}

export const WRITING = { prose: 0, titleCase: 1, capitals: 2, lowerCase: 3 } as const

/** Stand for the tokens before a sentence's first and after its last. */
export const BEFORE = -1
export const AFTER = -2

/** How a word is written; a compound with a name in it, "Harrow-based", otherwise than a name with a hyphen, "Seok-min". */
export const shapeOf = ({ shape, hash, nameHash }: Word): number => (hash === nameHash ? shape : shape | 64)

/** Reads how each sentence is written, and what the prose among them tells of their words. */
export function readContext(
  tokens: readonly Token[],
  sentences: readonly TokenizedSentence[],
  corpus = 0,
): { readonly context: NameContext; readonly sentences: readonly Sentence[] } {
  const evidence = new TextEvidence()
  const read = sentences.map((sentence): Sentence => {
    const { firstToken: first, lastToken: last } = sentence
    const writing = writingOf(tokens, sentence)
    if (writing === WRITING.prose) evidence.read(tokens, first, last)
    return { first, last, writing }
  })
  return { context: { tokens, evidence, corpus }, sentences: read }
}

function writingOf(tokens: readonly Token[], sentence: TokenizedSentence): number {
  const { firstToken, lastToken } = sentence
  let hasLower = false
  let hasUpper = false
  for (let at = firstToken; at < lastToken && !(hasLower && hasUpper); at++) {
    const kind = tokens[at]!.word.shape & SHAPE.kinds
    hasLower ||= kind === SHAPE.lower || kind === SHAPE.capitalised || kind === SHAPE.mixed
    hasUpper ||= kind >= SHAPE.capitalised && kind <= SHAPE.mixed
  }
  if (!hasUpper && hasLower) return WRITING.lowerCase
  // Headlines have no full stop.
  const isProse = hasLower && tokens[lastToken - 1]!.text === '.'
  if (isProse || !isTitleCase(tokens, sentence)) return WRITING.prose
  return hasLower ? WRITING.titleCase : WRITING.capitals
}
