import { WORD_CLUSTERS } from '@onrecord/english'
import { addToHash, hashWord, type Word } from '../../model/word.ts'
import { stem } from './stem.ts'

/** What the models know of a word apart from where it stands. */
export interface KnownWord {
  /** Hash of its {@link stem}. */
  readonly stem: number
  /** Hash of its last three characters. */
  readonly ending: number
  /** 1 for "-ing", 2 for "-ed" and "said", 3 for "-s", 0 for others. */
  readonly inflection: number
  /** Number of the cluster of words that are used alike; 0 where it is in none. */
  readonly cluster: number
  /** Number of the group of clusters; 0 where it is in none. */
  readonly group: number
}

export function lookUp({ hash, norm }: Word): KnownWord {
  clustered ??= readClusters()
  const at = slotOf(clustered, hash)
  if (clustered[at] !== hash) return known(norm, 0, 0)
  const packed = clustered[at + 3]!
  return {
    stem: clustered[at + 1]!,
    ending: clustered[at + 2]!,
    inflection: packed & 3,
    cluster: packed >> 16,
    group: (packed >> 2) & 0xff,
  }
}

/**
 * The words of the clusters, read at the first use: a hash table with open addressing, and in each slot a word's hash
 * (0 where the slot is free), stem and ending, and the rest packed. A Map would take more of the processor's cache.
 */
let clustered: Int32Array | undefined

const SLOT_SIZE = 4

/** Where the slot of a word begins that has the hash, or the free one where it would be. */
function slotOf(table: Int32Array, hash: number): number {
  let at = (Math.imul(hash, 0x9e3779b1) >>> Math.clz32(table.length / SLOT_SIZE - 1)) * SLOT_SIZE
  while (table[at] !== hash && table[at] !== 0) at = (at + SLOT_SIZE) & (table.length - 1)
  return at
}

function readClusters(): Int32Array {
  const words = WORD_CLUSTERS.flatMap(({ group, members }, index) =>
    members.split(' ').map(norm => ({ hash: hashWord(norm), ...known(norm, index + 1, group + 1) })),
  )
  // At most two thirds full.
  const table = new Int32Array(SLOT_SIZE * 2 ** Math.ceil(Math.log2(words.length * 1.5)))
  for (const { hash, stem, ending, cluster, group, inflection } of words) {
    table.set([hash, stem, ending, (cluster << 16) | (group << 2) | inflection], slotOf(table, hash))
  }
  return table
}

const known = (norm: string, cluster: number, group: number): KnownWord => ({
  stem: hashWord(stem(norm)),
  ending: endingOf(norm),
  inflection: inflectionOf(norm),
  cluster,
  group,
})

function endingOf(norm: string): number {
  let hash = 0
  for (let at = norm.length - 1; at >= 0 && at >= norm.length - 3; at--) {
    hash = addToHash(hash, norm.charCodeAt(at))
  }
  return hash
}

function inflectionOf(norm: string): number {
  if (norm.endsWith('ing')) return 1
  if (norm.endsWith('ed') || norm === 'said') return 2
  return norm.endsWith('s') ? 3 : 0
}
