/**
 * The weights of a linear model over hashed features, packed. They are one list: for each of 2^bucketBits buckets of
 * features, one weight a column. Most are zero. Each of the others is written as two numbers in Rice's code, in
 * base 64 without padding:
 *
 * - how many zeros lie between it and the one before, with `gapBits` low bits;
 * - (its size − smallest) × 2, and 1 more where it is negative, with `valueBits` low bits.
 */
export interface PackedModel {
  readonly columnCount: number
  readonly bucketBits: number
  readonly weightCount: number
  readonly gapBits: number
  readonly valueBits: number
  readonly smallest: number
  /** What a weight of 1 stands for. */
  readonly unit: number
  readonly bits: string
}

/** A packed model of spans: a linear-chain conditional random field, with the weights of the steps between its states. */
export interface PackedSpanModel extends PackedModel {
  /** Row by row: from, to. */
  readonly transitions: readonly number[]
}

/** A packed model of which words may be of a cue at all. */
export interface PackedSieve extends PackedModel {
  /** Words with lower scores are passed over. */
  readonly least: number
}

/** The models that find quotes: where cues may be, cues, the source and content of each, and the choice among what may be either. */
export interface QuoteWeights {
  readonly sieve: PackedSieve
  readonly cue: PackedSpanModel
  readonly role: PackedSpanModel
  readonly choice: PackedModel
}

/** Of whom a name is mostly the given name. */
export type NameBearers = 'women' | 'men' | 'either'

/** Words that are used alike. */
export interface WordCluster {
  /** Of whom, where many of its members are given names. */
  readonly namesOf?: NameBearers
  /** Number of the group of clusters that it belongs to. */
  readonly group: number
  /** Words in lower case, parted by spaces. */
  readonly members: string
}
