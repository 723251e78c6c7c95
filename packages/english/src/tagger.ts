/**
 * The weights of a part-of-speech tagger, packed. The weights of a model are one list: for each of 2^bucketBits
 * buckets of features, one weight for each tag in the order of Universal Dependencies' names (ADJ, ADP, ADV, …).
 * Most are zero. Each of the others is written as two numbers in Rice's code, in base 64 without padding:
 *
 * - how many zeros lie between it and the one before, with `gapBits` low bits;
 * - (its size − smallest) × 2, and 1 more where it is negative, with `valueBits` low bits.
 */
export interface TaggerWeights {
  /**
   * The tags of known words: names of tags, to the words that may have those and no others. `+` stands for all open
   * classes, which are what a word that is not here may have. A word in capitals stands for all writings of it that
   * have a capital, and one in lower case for those without.
   */
  readonly lexicon: Readonly<Record<string, string>>
  readonly bucketBits: number
  readonly weightCount: number
  readonly gapBits: number
  readonly valueBits: number
  readonly smallest: number
  readonly bits: string
}
