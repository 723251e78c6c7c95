import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BIT_ALPHABET } from '../../parser/src/model/bits.ts'
import { hashWord } from '../../parser/src/model/word.ts'
import { fingerprintOf, homeOf } from '../../parser/src/tokens/nameClusters.ts'
import { kMeans, unitVectors } from './kMeans.ts'
import { seededRandom } from './random.ts'

/**
 * Learns which words are used alike, rare ones and names among them, from word vectors, and writes
 * packages/english/src/nameClusters.generated.ts.
 *
 * Usage: npm run learn:name-clusters -w @onrecord/training -- --vectors FILE (as clusters.ts describes it; six minutes)
 */
const { values } = parseArgs({ options: { vectors: { type: 'string' } } })
if (values.vectors === undefined) throw new Error('name the file of word vectors with --vectors')

const WORD_COUNT = 200_000
const CLUSTER_COUNT = 1023
const ROUND_COUNT = 8
/** So many slots that three of four are taken. */
const SLOT_BITS = 18
/** Words with a letter and without a digit. */
const PLAIN = /^(?=.*\p{L})\P{N}+$/u

/** Words from the most frequent to the rarest, and the vector of each. */
interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}

const { words, vectors, dimensions }: Embeddings = JSON.parse(readFileSync(values.vectors, 'utf8'))
const known = words.filter(word => vectors[word] !== undefined && PLAIN.test(word)).slice(0, WORD_COUNT)
const points = unitVectors(known.map(word => vectors[word]!.slice(0, dimensions)))
const clusters = kMeans(points, CLUSTER_COUNT, ROUND_COUNT, seededRandom(1))

const slots = new Int32Array(2 ** SLOT_BITS)
let count = 0
for (const [index, word] of known.entries()) {
  const hash = hashWord(word)
  let at = homeOf(hash, SLOT_BITS)
  const fingerprint = fingerprintOf(hash)
  while (slots[at] !== 0 && slots[at]! >> 10 !== fingerprint) at = (at + 1) % slots.length
  // Of two words that cannot be told apart the more frequent is kept.
  if (slots[at] !== 0) continue
  slots[at] = (fingerprint << 10) | (clusters.of[index]! + 1)
  count++
}
const bits = Array.from(slots, slot =>
  [18, 12, 6, 0].map(shift => BIT_ALPHABET[(slot >> shift) & 63]).join(''),
).join('')

writeFileSync(
  new URL('../../english/src/nameClusters.generated.ts', import.meta.url),
  `// Written by packages/training/src/nameClusters.ts: do not edit. Licence and sources: docs/models.md.
import type { PackedClusters } from './names.ts'

/** Words that are used alike, rare ones and names among them, by GloVe's vectors (PDDL). */
export const NAME_CLUSTERS: PackedClusters = {
  slotBits: ${SLOT_BITS},
  bits: '${bits}',
}
`,
)
console.log(`${count} words in ${CLUSTER_COUNT} clusters`)
