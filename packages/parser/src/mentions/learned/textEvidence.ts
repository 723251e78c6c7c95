import type { Token } from '../../model/token.ts'
import { SHAPE, type Word } from '../../model/word.ts'

const SLOT_BITS = 14
const SLOTS = 2 ** SLOT_BITS

/** Flags of {@link TextEvidence.of}. */
const SEEN = {
  /** In lower case. */
  lower: 1,
  /** With a capital where prose needs none: inside a sentence that has words in lower case. */
  capital: 2,
  /** With a capital at least twice there. */
  capitalTwice: 4,
} as const

/**
 * How the whole text writes a word, by which a capital at the head of a sentence or in a title can be told from a
 * name's. Words are told apart by their hash alone, and some share a slot.
 */
export class TextEvidence {
  readonly #flags = new Uint8Array(SLOTS)
  readonly #pairs = new Uint8Array(SLOTS)

  /** Reads a sentence of prose, whose capitals tell something. */
  read(tokens: readonly Token[], first: number, last: number): void {
    for (let at = first; at < last; at++) {
      const { word } = tokens[at]!
      const kind = word.shape & SHAPE.kinds
      if (kind === SHAPE.lower) this.#set(word.nameHash, SEEN.lower)
      else if (at > first && kind >= SHAPE.capitalised && kind <= SHAPE.mixed) {
        const isAgain = (this.#flags[slotOf(word.nameHash)]! & SEEN.capital) !== 0
        this.#set(word.nameHash, isAgain ? SEEN.capital | SEEN.capitalTwice : SEEN.capital)
        const next = tokens[at + 1]
        if (at + 1 < last && next !== undefined && (next.word.shape & SHAPE.kinds) <= SHAPE.mixed) {
          const slot = pairSlot(word, next.word)
          this.#pairs[slot] = Math.min(2, this.#pairs[slot]! + 1)
        }
      }
    }
  }

  /** Flags of {@link SEEN}. */
  of({ nameHash }: Word): number {
    return this.#flags[slotOf(nameHash)]!
  }

  /** 1 where the two words, the first with a capital, come one after the other once, 2 where oftener, 0 else. */
  pair(a: Word | undefined, b: Word | undefined): number {
    return a === undefined || b === undefined ? 0 : this.#pairs[pairSlot(a, b)]!
  }

  #set(hash: number, flags: number): void {
    this.#flags[slotOf(hash)]! |= flags
  }
}

const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)

const pairSlot = (a: Word, b: Word): number => slotOf(Math.imul(a.nameHash, 31) ^ b.nameHash)
