import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readConlluFile } from '@onrecord/score'
import { corporaFolder } from './corpora.ts'
import { ownExample } from './tagger/examples.ts'
import { trainTagger } from './tagger/train.ts'
import { nameWords } from './tagger/variants.ts'

/**
 * Learns the part-of-speech tagger from UD English EWT and GUM, with names from Wikidata, and writes
 * packages/english/src/tagger.generated.ts.
 *
 * Usage: npm run train:tagger -w @onrecord/training [-- --corpora FOLDER]
 */
const folder = join(corporaFolder(), 'language')
const examples = ['ewt.train', 'gum-open.train'].flatMap(part =>
  readConlluFile(join(folder, 'treebank', `${part}.conllu.gz`)).map(ownExample),
)
const entities: readonly { label: string }[] = JSON.parse(
  gunzipSync(readFileSync(join(folder, 'gazetteers', 'wikidata-fb15k.json.gz'))).toString('utf8'),
)
const weights = trainTagger(examples, {
  seed: 1,
  epochCount: 12,
  bucketBits: 16,
  minFeatureCount: 2,
  recasedShare: 0.4,
  renamedShare: 0.4,
  names: nameWords(entities.map(({ label }) => label)),
  minWeight: 1,
  scale: 2,
})

const { bits, lexicon, ...numbers } = weights
const words = Object.entries(lexicon).map(
  entry => `    ${entry.map(text => JSON.stringify(text)).join(': ')},\n`,
)
const fields = Object.entries(numbers).map(([name, value]) => `  ${name}: ${value},\n`)
writeFileSync(
  new URL('../../english/src/tagger.generated.ts', import.meta.url),
  `// Written by packages/training/src/trainTagger.ts: do not edit. Licence and sources: docs/models.md.
import type { TaggerWeights } from './tagger.ts'

/** Learned from UD English EWT and GUM (CC BY-SA 4.0) and names of Wikidata (CC0). */
export const TAGGER_WEIGHTS: TaggerWeights = {
  lexicon: {
${words.join('')}  },
${fields.join('')}  bits: '${bits}',
}
`,
)
console.log(`${weights.weightCount} weights, ${bits.length} characters`)
