import { NAME_CLUSTERS } from '@onrecord/english'
import { BIT_ALPHABET } from '../model/bits.ts'

/** How many of a slot's bits are the cluster's, below the fingerprint's. */
const CLUSTER_BITS = 10
const FINGERPRINT_BITS = 14

/** Where a word with the hash is looked for first. */
export const homeOf = (hash: number, slotBits: number): number =>
  Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits)

/** What tells a word from most others that come to the same slot; never 0. */
export const fingerprintOf = (hash: number): number =>
  ((Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - FINGERPRINT_BITS)) % (2 ** FINGERPRINT_BITS - 1)) +
  1

/**
 * Number of the cluster of words that are used alike which holds the word, of many more words and clusters than
 * `clusterOf` knows; 0 where it is in none, or, for one unknown word in thousands, that of another word.
 */
export function nameClusterOf(hash: number): number {
  table ??= readTable()
  const fingerprint = fingerprintOf(hash)
  const mask = table.length - 1
  for (let at = homeOf(hash, NAME_CLUSTERS.slotBits); table[at] !== 0; at = (at + 1) & mask) {
    if (table[at]! >> CLUSTER_BITS === fingerprint) return table[at]! & (2 ** CLUSTER_BITS - 1)
  }
  return 0
}

/** Read at the first use: a hash table with open addressing, by the format that PackedClusters describes. */
let table: Int32Array | undefined

function readTable(): Int32Array {
  const { slotBits, bits } = NAME_CLUSTERS
  const values = new Uint8Array(128)
  for (let value = 0; value < 64; value++) values[BIT_ALPHABET.charCodeAt(value)] = value
  const slots = new Int32Array(2 ** slotBits)
  for (let slot = 0, at = 0; slot < slots.length; slot++, at += 4) {
    slots[slot] =
      (values[bits.charCodeAt(at)]! << 18) |
      (values[bits.charCodeAt(at + 1)]! << 12) |
      (values[bits.charCodeAt(at + 2)]! << 6) |
      values[bits.charCodeAt(at + 3)]!
  }
  return slots
}
