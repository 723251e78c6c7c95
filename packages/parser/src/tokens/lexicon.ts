import type { TaggerWeights } from '@onrecord/english'
import { UPOS, type Upos } from '../model/token.ts'
import { hashWord } from '../model/word.ts'
import { LETTER, unitKind } from './units.ts'

/** The classes that take no new words, so that an unknown word is of another. */
export const CLOSED_CLASSES: readonly Upos[] = ['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']

/** Open classes of marks. */
export const MARK_CLASSES: readonly Upos[] = ['PUNCT', 'SYM']

/** Stands for all open classes in a shipped lexicon. */
export const OPEN = '+'

const bitsOf = (tags: readonly Upos[]): number =>
  tags.reduce((bits, tag) => bits | (1 << UPOS.indexOf(tag)), 0)
const OPEN_TAGS = bitsOf(UPOS.filter(tag => !CLOSED_CLASSES.includes(tag)))
const MARK_TAGS = bitsOf(MARK_CLASSES)

/** The tags that a word may have which is of no closed class: what begins with a letter is no mark. */
const openTags = (norm: string): number =>
  unitKind(norm.charCodeAt(0)) === LETTER ? OPEN_TAGS & ~MARK_TAGS : OPEN_TAGS

interface Entry {
  readonly norm: string
  readonly allowed: number
}

/** The tags that words may have, as they are written: bit `i` is for `UPOS[i]`. */
export class Lexicon {
  /** By {@link keyOf}, as most words are in no entry, and a number is looked up faster than a string. */
  readonly #entries = new Map<number, Entry[]>()

  constructor(packed: TaggerWeights['lexicon']) {
    for (const [tags, words] of Object.entries(packed)) {
      const names = tags.split(' ')
      const named = bitsOf(UPOS.filter(tag => names.includes(tag)))
      for (const word of words.split(' ')) {
        const norm = word.toLowerCase()
        const allowed = named | (names.includes(OPEN) ? openTags(norm) : 0)
        const key = keyOf(hashWord(norm), norm !== word)
        this.#entries.set(key, [...(this.#entries.get(key) ?? []), { norm, allowed }])
      }
    }
  }

  allowedTags(norm: string, hash: number, hasCapital: boolean): number {
    const entries = this.#entries.get(keyOf(hash, hasCapital))
    if (entries !== undefined) for (const entry of entries) if (entry.norm === norm) return entry.allowed
    return openTags(norm)
  }
}

/** A word written with a capital is another than that without. */
const keyOf = (hash: number, hasCapital: boolean): number => (hasCapital ? ~hash : hash)

/** The index of the only allowed tag; -1 where there are several. */
export const certainTag = (allowed: number): number =>
  (allowed & (allowed - 1)) === 0 ? 31 - Math.clz32(allowed) : -1
