import type { TaggerWeights } from '@onrecord/english'
import { UPOS, type Upos } from '../model/token.ts'

/** The tags that a word may have, by its lower-case form: bit `i` is for `UPOS[i]`. */
export type Lexicon = ReadonlyMap<string, number>

/** The classes that take no new words, so that an unknown word is of another. */
export const CLOSED_CLASSES: readonly Upos[] = ['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']

/** Stands for all open classes in a shipped lexicon. */
export const OPEN = '+'

const bitsOf = (tags: readonly Upos[]): number =>
  tags.reduce((bits, tag) => bits | (1 << UPOS.indexOf(tag)), 0)
const OPEN_TAGS = bitsOf(UPOS.filter(tag => !CLOSED_CLASSES.includes(tag)))

export function readLexicon(packed: TaggerWeights['lexicon']): Lexicon {
  const lexicon = new Map<string, number>()
  for (const [tags, words] of Object.entries(packed)) {
    const names = tags.split(' ')
    const allowed = bitsOf(UPOS.filter(tag => names.includes(tag))) | (names.includes(OPEN) ? OPEN_TAGS : 0)
    for (const word of words.split(' ')) lexicon.set(word, allowed)
  }
  return lexicon
}

export const allowedTags = (lexicon: Lexicon, norm: string): number => lexicon.get(norm) ?? OPEN_TAGS

/** The index of the only allowed tag; -1 where there are several. */
export const certainTag = (allowed: number): number =>
  (allowed & (allowed - 1)) === 0 ? 31 - Math.clz32(allowed) : -1
