import type { PackedModel, PackedSpanModel } from './quoteModel.ts'

/**
 * Clusters of words by the hash of each, packed: a hash table with open addressing of 2^slotBits slots, four characters
 * in base 64 each. A slot is 0, or a fingerprint of 14 bits and, in the lowest ten, the number of a cluster from 1 on. A
 * word is looked for from the slot that its hash times 0x9e3779b1 leads to (its highest bits) up to an empty one.
 */
export interface PackedClusters {
  readonly slotBits: number
  readonly bits: string
}

/** The models that find names: where they are, and what kind of thing each is a name of. */
export interface NameWeights {
  readonly name: PackedSpanModel
  readonly kind: PackedModel
}
