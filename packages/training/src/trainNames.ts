import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { EntityKind } from '@onrecord/parser'
import { type NamedText, readNames } from '@onrecord/score'
import { corporaFolder } from './corpora.ts'
import { learnNames, type NameCorpus } from './names/learn.ts'
import { readLesson, recasedLesson } from './names/lesson.ts'
import { packChoices, packSpans } from './quotes/pack.ts'
import { seededRandom } from './random.ts'

/**
 * Learns the models that find names and tell their kinds, and writes packages/english/src/names.generated.ts.
 *
 * Usage: npm run train:names -w @onrecord/training [-- --corpora FOLDER] [--out FILE] [--open-only]
 */
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    'open-only': { type: 'boolean', default: false },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../english/src/names.generated.ts', import.meta.url)),
    },
  },
})
const folder = join(
  corporaFolder(values.corpora === undefined ? [] : ['--corpora', values.corpora]),
  'language/entities',
)

const OPTIONS = {
  name: { epochCount: 8, bucketBits: 18, minFeatureCount: 2, dropout: 0.1, rate: 0.05, replicaCount: 4 },
  kind: { epochCount: 8, bucketBits: 17, minFeatureCount: 2, dropout: 0.2, rate: 0.05, replicaCount: 8 },
}
const SEED = 1

const OTHERS: readonly EntityKind[] = ['event', 'work', 'other']
const WITH_PRODUCTS: readonly EntityKind[] = [...OTHERS, 'product']
const ALL_MISC: readonly EntityKind[] = [...WITH_PRODUCTS, 'nationality']

/** The corpora; the number of the first is the reader's own. */
const CORPORA: readonly {
  readonly file: string
  readonly misc: readonly EntityKind[]
  readonly isComplete: boolean
  readonly isOpen: boolean
}[] = [
  { file: 'worldwide.train.bioes.gz', misc: OTHERS, isComplete: true, isOpen: false },
  { file: 'wikigold.conllu.gz', misc: ALL_MISC, isComplete: true, isOpen: true },
  ...['politics', 'literature', 'music', 'science', 'ai'].map(domain => ({
    file: `crossner-${domain}.gz`,
    misc: ALL_MISC,
    // It leaves out what is not of its domain's classes.
    isComplete: false,
    isOpen: true,
  })),
]

const random = seededRandom(SEED)
const corpora: NameCorpus[] = []
for (const [number, { file, misc, isComplete, isOpen }] of CORPORA.entries()) {
  if (values['open-only'] && !isOpen) continue
  const texts: NamedText[] = []
  for await (const text of readNames(join(folder, file))) texts.push(text)
  const corpus = Math.min(number, 2)
  const lessons = texts.map(text => readLesson(text, corpus))
  const recased = isComplete ? texts.map(text => recasedLesson(text, corpus, random)) : []
  corpora.push({ lessons: [...lessons, ...recased], misc, isComplete })
  console.log(`${file}: ${lessons.length} texts, ${lessons.flatMap(({ names }) => names).length} names`)
}

const { name, kind } = learnNames(corpora, OPTIONS, random)
const models = { name: packSpans(name), kind: packChoices(kind) }
const written = Object.entries(models).map(([role, packed]) => {
  const fields = Object.entries(packed).map(([key, value]) =>
    typeof value === 'string' ? `    ${key}: '${value}',\n` : `    ${key}: ${JSON.stringify(value)},\n`,
  )
  return `  ${role}: {\n${fields.join('')}  },\n`
})
writeFileSync(
  values.out,
  `// Written by packages/training/src/trainNames.ts: do not edit. Licence and sources: docs/models.md.
import type { NameWeights } from './names.ts'

/** Learned from Worldwide, Wikigold (CC BY) and CrossNER (MIT). */
export const NAME_WEIGHTS: NameWeights = {
${written.join('')}}
`,
)
console.log(
  `${models.name.weightCount} and ${models.kind.weightCount} weights, ${models.name.bits.length + models.kind.bits.length} characters`,
)
