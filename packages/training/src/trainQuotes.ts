import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { PackedModel, PackedSpanModel } from '@onrecord/english'
import { readGold, readPassages } from '@onrecord/score'
import { corporaFolder } from './corpora.ts'
import { learnQuotes } from './quotes/learn.ts'
import { type Lesson, lessonsOf } from './quotes/lesson.ts'
import { packChoices, packSieve, packSpans } from './quotes/pack.ts'

/**
 * Learns the models that find quotes from PolNeAR's training part and packages/training/lessons, and writes
 * packages/english/src/quotes.generated.ts.
 *
 * Usage: npm run train:quotes -w @onrecord/training [-- --corpora FOLDER] [--open-only] [--out FILE]
 *
 * With --open-only it learns from openly licensed text alone: our own lessons.
 */
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    'open-only': { type: 'boolean', default: false },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../english/src/quotes.generated.ts', import.meta.url)),
    },
  },
})

const LESSONS = fileURLToPath(new URL('../lessons', import.meta.url))

const articles: (readonly Lesson[])[] = []
for await (const article of readPassages(LESSONS)) {
  articles.push(lessonsOf(article))
}
if (!values['open-only']) {
  const folder = corporaFolder(values.corpora === undefined ? [] : ['--corpora', values.corpora])
  for await (const article of readGold(join(folder, 'quotes', 'polnear.train.jsonl.gz'))) {
    articles.push(lessonsOf(article))
  }
}

const base = { minFeatureCount: 2, dropout: 0.5, rate: 0.1, replicaCount: 6 }
const models = learnQuotes(
  articles,
  {
    seed: 2,
    foldCount: 4,
    sieve: { epochCount: 3, bucketBits: 15, rate: 0.1, lossShare: 0.05 },
    cue: { ...base, epochCount: 2, bucketBits: 17 },
    role: { ...base, epochCount: 3, bucketBits: 17 },
    choice: { ...base, epochCount: 4, bucketBits: 17, dropout: 0.3, rate: 0.05 },
  },
  step => console.log(`${performance.now().toFixed(0)} ms: ${step}`),
)

const packed = {
  sieve: packSieve(models.sieve),
  cue: packSpans(models.cue),
  role: packSpans(models.role),
  choice: packChoices(models.choice),
}

const show = (name: string, model: PackedModel | PackedSpanModel): string => {
  const fields = Object.entries(model).map(([key, value]) =>
    key === 'bits' ? `    bits: '${value}',\n` : `    ${key}: ${JSON.stringify(value)},\n`,
  )
  return `  ${name}: {\n${fields.join('')}  },\n`
}

const SOURCES = values['open-only']
  ? 'our own lessons (MIT).'
  : "PolNeAR's training part, which states no licence (weights alone, none of its text), and our own lessons."

writeFileSync(
  values.out,
  `// Written by packages/training/src/trainQuotes.ts: do not edit. Licence and sources: docs/models.md.
import type { QuoteWeights } from './quoteModel.ts'

/** Learned from ${SOURCES} */
export const QUOTE_WEIGHTS: QuoteWeights = {
${Object.entries(packed)
  .map(([name, model]) => show(name, model))
  .join('')}}
`,
)
for (const [name, { weightCount, bits }] of Object.entries(packed)) {
  console.log(`${name}: ${weightCount} weights, ${bits.length} characters`)
}
