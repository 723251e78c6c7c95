import { hashWord, type Word } from './word.ts'

/** So many hashes are told apart at first. */
const SLOT_COUNT = 2 ** 13

/**
 * Bits by word: which lists have it. Most words of an article are in none of those asked for, and their hash tells so
 * without a look-up.
 */
export class WordBits {
  readonly #bits = new Map<string, number>()
  /** For each slot the bits of all words whose hash leads there. */
  readonly #slots = new Int32Array(SLOT_COUNT)

  /** Adds a list of words in lower case, or of several in a row. */
  add(words: Iterable<string>, bit: number): void {
    for (const word of words) {
      this.#bits.set(word, this.ofText(word) | bit)
      this.#slots[hashWord(word) & (SLOT_COUNT - 1)]! |= bit
    }
  }

  /** The bits of a word or of several in a row, in lower case; 0 where no list has them. */
  ofText(words: string): number {
    return this.#bits.get(words) ?? 0
  }

  /** Those of `some` bits that a word has. */
  of({ norm, hash }: Word, some: number): number {
    return (this.#slots[hash & (SLOT_COUNT - 1)]! & some) === 0 ? 0 : this.ofText(norm) & some
  }
}
