import { isProse } from '../../model/block.ts'
import type { Phrase } from '../../model/phrase.ts'
import { TAG_NUMBERS, UPOS, type Upos } from '../../model/token.ts'
import { hashWord, SHAPE } from '../../model/word.ts'
import { closesQuotation, opensQuotation, type Scene } from '../scene.ts'

/** How many absent tokens are read before a sentence's first and after its last. */
const MARGIN = 3

/** Numbers of tags that features ask for. */
export const TAG = Object.fromEntries(UPOS.map((tag, index) => [tag, index])) as Readonly<
  Record<Upos, number>
>
const ABSENT_TAG = UPOS.length

// Where a token stands in its base noun phrase; 0 outside of one.
export const WHOLE = 1
export const FIRST = 2
export const LAST = 3
const MIDDLE = 4

/** The shape of a token without letters and digits. */
export const MARK = 4

// Whether a token is a quotation mark that opens or closes.
export const OPENS = 1
export const CLOSES = 2

/**
 * What the models read of one sentence, as numbers: arrays with one place a token, of which this sentence's are
 * `[first, last)`. They hold all sentences of the article one after the other, and around each some places for
 * absent tokens.
 */
export interface Clues {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** A token's place is its index in the parse's tokens and this. */
  readonly offset: number
  readonly word: Int32Array
  readonly stem: Int32Array
  /** Hash of the last three characters. */
  readonly ending: Int32Array
  /** 1 for "-ing", 2 for "-ed" and "said", 3 for "-s", 0 for others. */
  readonly inflection: Uint8Array
  readonly tag: Uint8Array
  readonly cluster: Uint16Array
  readonly group: Uint8Array
  /** 0 in lower case, 1 capitalised, 2 in capitals, 3 with digits, {@link MARK} a mark. */
  readonly shape: Uint8Array
  readonly inPhrase: Uint8Array
  /** Index of its phrase in the parse's phrases, or -1. */
  readonly phrase: Int32Array
  /** Index of the quotation it stands in, or -1. */
  readonly quotation: Int32Array
  readonly mark: Uint8Array
  /** How many verbs and auxiliaries of the sentence stand before it; also at the sentence's end. */
  readonly verbsBefore: Int32Array
  readonly phrases: readonly Phrase[]
  /** A number for the kind of its block. */
  readonly blockKind: number
}

/** The phrase that the token at a place is in. To look up phrase -1 instead would be slow: it is no index to V8. */
export function phraseAt({ phrase, phrases }: Clues, at: number): Phrase | undefined {
  const index = phrase[at]!
  return index < 0 ? undefined : phrases[index]
}

/** Clues of the sentences of the story, in text order; those of furniture are left out. */
export function readClues(scene: Scene): readonly Clues[] {
  const { sentences, blocks, tokens, phrases } = scene
  const size = tokens.length + 2 * MARGIN * sentences.length
  const arrays = {
    word: new Int32Array(size).fill(-1),
    stem: new Int32Array(size),
    ending: new Int32Array(size),
    inflection: new Uint8Array(size),
    tag: new Uint8Array(size).fill(ABSENT_TAG),
    cluster: new Uint16Array(size),
    group: new Uint8Array(size),
    shape: new Uint8Array(size).fill(5),
    inPhrase: new Uint8Array(size),
    phrase: new Int32Array(size).fill(-1),
    quotation: new Int32Array(size).fill(-1),
    mark: new Uint8Array(size),
    verbsBefore: new Int32Array(size),
  }
  const clues: Clues[] = []
  for (const [sentence, { firstToken, lastToken, block }] of sentences.entries()) {
    if (!isProse(blocks[block]!)) continue
    const offset = MARGIN * (2 * sentence + 1)
    for (let token = firstToken; token < lastToken; token++) readToken(scene, arrays, token, token + offset)
    countVerbs(arrays, firstToken + offset, lastToken + offset)
    const blockKind = hashWord(blocks[block]!.kind)
    const first = firstToken + offset
    const last = lastToken + offset
    // Unlike the absent tokens before a sentence's first.
    arrays.word.fill(-2, last, last + MARGIN)
    arrays.tag.fill(ABSENT_TAG + 1, last, last + MARGIN)
    clues.push({ sentence, first, last, offset, ...arrays, phrases, blockKind })
  }
  return clues
}

type Arrays = Omit<Clues, 'sentence' | 'first' | 'last' | 'offset' | 'phrases' | 'blockKind'>

function readToken(scene: Scene, arrays: Arrays, token: number, place: number): void {
  const { word, tag } = scene.tokens[token]!
  arrays.word[place] = word.hash
  arrays.stem[place] = word.stem
  arrays.ending[place] = word.ending
  arrays.inflection[place] = word.inflection
  arrays.tag[place] = TAG_NUMBERS.get(tag)!
  arrays.cluster[place] = word.cluster
  arrays.group[place] = word.group
  arrays.shape[place] = SHAPES[word.shape & SHAPE.kinds]!
  const phrase = scene.phraseOfToken[token]!
  if (phrase >= 0) {
    arrays.phrase[place] = phrase
    arrays.inPhrase[place] = placeInPhrase(scene.phrases[phrase]!, token)
  }
  const quotation = scene.quotationOfToken[token]!
  if (quotation < 0) return
  arrays.quotation[place] = quotation
  if (opensQuotation(scene, token)) arrays.mark[place] = OPENS
  else if (closesQuotation(scene, token)) arrays.mark[place] = CLOSES
}

function countVerbs({ tag, verbsBefore }: Arrays, first: number, last: number): void {
  let count = 0
  for (let at = first; at < last; at++) {
    verbsBefore[at] = count
    if (tag[at] === TAG.VERB || tag[at] === TAG.AUX) count++
  }
  verbsBefore[last] = count
}

/** By the kinds of SHAPE. */
const SHAPES = [0, 1, 2, 2, 1, 0, 3, 3, MARK]

function placeInPhrase({ firstToken, lastToken }: Phrase, token: number): number {
  if (lastToken - firstToken === 1) return WHOLE
  if (token === firstToken) return FIRST
  return token === lastToken - 1 ? LAST : MIDDLE
}
