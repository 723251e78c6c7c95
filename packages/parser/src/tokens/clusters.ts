import { WORD_CLUSTERS } from '@onrecord/english'
import { addToHash, BEARERS } from '../model/word.ts'

/** The cluster of words that are used alike which holds the word, its group, and whose names are in it; 0 in none. */
export function clusterOf(hash: number): number {
  table ??= readClusters()
  return table[slotOf(table, hash) + 1]!
}

/**
 * Read at the first use: a hash table with open addressing, two numbers a slot, a word's hash (0 where the slot is
 * free) and its cluster and group. A Map would take more of the processor's cache.
 */
let table: Int32Array | undefined

/** Where the slot begins of the word that has the hash, or the free one where it would be. */
function slotOf(slots: Int32Array, hash: number): number {
  let at = (Math.imul(hash, 0x9e3779b1) >>> Math.clz32(slots.length / 2 - 1)) * 2
  while (slots[at] !== hash && slots[at] !== 0) at = (at + 2) & (slots.length - 1)
  return at
}

/** Words are hashed where they stand in the packed lists, from the last character to the first as by `hashWord`. */
function readClusters(): Int32Array {
  const characterCount = WORD_CLUSTERS.reduce((sum, { members }) => sum + members.length, 0)
  // No word is shorter than a character and its space, and the mean is four times that: at most half full.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(characterCount / 2)))
  for (const [index, { group, members, namesOf }] of WORD_CLUSTERS.entries()) {
    let hash = 0
    for (let at = members.length - 1; at >= -1; at--) {
      const unit = at < 0 ? SPACE : members.charCodeAt(at)
      if (unit !== SPACE) {
        hash = addToHash(hash, unit)
        continue
      }
      if (hash === 0) continue
      const slot = slotOf(slots, hash)
      slots[slot] = hash
      slots[slot + 1] =
        (namesOf === undefined ? 0 : BEARERS[namesOf] << BEARER_SHIFT) | ((index + 1) << 8) | (group + 1)
      hash = 0
    }
  }
  return slots
}

const SPACE = 0x20

/** Where in what {@link clusterOf} gives the bearers begin. */
export const BEARER_SHIFT = 20
