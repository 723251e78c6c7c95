import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConlluFile } from './conllu.ts'
import { corporaFolder } from './corpora.ts'
import { ownExample } from './tagger/examples.ts'
import { trainTagger } from './tagger/train.ts'

/**
 * Learns the part-of-speech tagger from UD English EWT and GUM and writes packages/english/src/tagger.generated.ts.
 *
 * Usage: npm run train:tagger -w @onrecord/training [-- --corpora FOLDER]
 */
const folder = join(corporaFolder(), 'language', 'treebank')
const examples = ['ewt.train', 'gum-open.train'].flatMap(part =>
  readConlluFile(join(folder, `${part}.conllu.gz`)).map(ownExample),
)
const weights = trainTagger(examples, {
  seed: 1,
  epochCount: 9,
  bucketBits: 17,
  minFeatureCount: 2,
  recasedShare: 0.15,
  minWeight: 1,
  scale: 2,
})

const { bits, ...numbers } = weights
const fields = Object.entries(numbers).map(([name, value]) => `  ${name}: ${value},\n`)
writeFileSync(
  new URL('../../english/src/tagger.generated.ts', import.meta.url),
  `// Written by packages/training/src/trainTagger.ts: do not edit. Licence and sources: docs/models.md.
import type { TaggerWeights } from './tagger.ts'

/** Learned from UD English EWT and GUM (CC BY-SA 4.0). */
export const TAGGER_WEIGHTS: TaggerWeights = {
${fields.join('')}  bits: '${bits}',
}
`,
)
console.log(`${weights.weightCount} weights in ${weights.rowCount} rows, ${bits.length} characters`)
