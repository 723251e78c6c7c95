import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { entityOf, readDocuments } from '@onrecord/score'
import { findBlocks } from '../../parser/src/blocks/blocks.ts'
import { findMentions } from '../../parser/src/mentions/mentions.ts'
import type { Reading } from '../../parser/src/model/reading.ts'
import { findQuotes } from '../../parser/src/quotes/quotes.ts'
import { attribute } from '../../parser/src/speakers/speakers.ts'
import { chunk, indexPhrases } from '../../parser/src/tokens/chunk.ts'
import { tokenizeBlocks } from '../../parser/src/tokens/tokens.ts'
import { findCandidates } from '../../parser/src/topics/candidates.ts'
import { fillSalience, SALIENCE_FEATURES, salienceContext } from '../../parser/src/topics/salience.ts'
import { corporaFolder } from './corpora.ts'

/**
 * Learns how central a topic is from GUM's graded salience, and writes packages/english/src/salience.generated.ts.
 *
 * Usage: npm run train:salience -w @onrecord/training [-- --corpora FOLDER] [--out FILE]
 */
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../english/src/salience.generated.ts', import.meta.url)),
    },
  },
})
const folder = corporaFolder(values.corpora === undefined ? [] : ['--corpora', values.corpora])

const ROUND_COUNT = 1000
const RATE = 0.02
/** Of each weight's square, of features of unit variance: many of them say much the same (ridge; Hoerl and Kennard 1970). */
const PENALTY = 1

/** Few of the corpus's texts have a dek: what a headline tells, a dek tells too. */
const HEADLINE = SALIENCE_FEATURES.findIndex(([name]) => name === 'headline')
const DEK = SALIENCE_FEATURES.findIndex(([name]) => name === 'dek')

interface Example {
  readonly features: Float64Array
  /** The share of summaries that mention it. */
  readonly salience: number
}

function examplesOf(text: string, mentions: Parameters<typeof entityOf>[1]): readonly Example[] {
  const blocks = findBlocks(text, [])
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const phrases = chunk(tokens, sentences)
  const phraseOfToken = indexPhrases(tokens, phrases)
  const reading: Reading = { text, blocks, tokens, sentences, phrases, phraseOfToken }
  const found = findMentions(reading)
  const { quotes } = findQuotes(reading, found)
  const candidates = findCandidates(reading, attribute(reading, found, quotes).entities)
  const context = salienceContext(reading, quotes, candidates)
  const salience = new Map(mentions.map(mention => [mention.entity, mention.salience]))
  return candidates.map((candidate, index) => {
    const features = new Float64Array(SALIENCE_FEATURES.length)
    fillSalience(features, context, index)
    features[HEADLINE] = Math.max(features[HEADLINE]!, features[DEK]!)
    features[DEK] = 0
    return { features, salience: salience.get(entityOf(candidate, mentions) ?? '') ?? 0 }
  })
}

const documents = readDocuments(join(folder, 'language/treebank/gum-open.train.conllu.gz'))
const examples = documents
  .filter(({ mentions }) => mentions.some(({ salience }) => salience > 0))
  .flatMap(({ text, mentions }) => examplesOf(text, mentions))

const COUNT = SALIENCE_FEATURES.length
const mean = (value: (example: Example) => number): number =>
  examples.reduce((sum, example) => sum + value(example), 0) / examples.length
const usual = Array.from({ length: COUNT }, (_, index) => mean(({ features }) => features[index]!))
const deviations = usual.map((centre, index) =>
  Math.sqrt(mean(({ features }) => (features[index]! - centre) ** 2) + 1e-9),
)

/**
 * Logistic regression on shares of rows of numbers, by Adam (Kingma and Ba 2015) over all at once.
 *
 * @returns a weight a column, and last the bias, on which there is no penalty.
 */
function regress(rows: readonly Float64Array[], penalty: number): Float64Array {
  const count = rows[0]!.length
  const weights = new Float64Array(count + 1)
  const means = new Float64Array(count + 1)
  const squares = new Float64Array(count + 1)
  for (let round = 1; round <= ROUND_COUNT; round++) {
    const slopes = weights.map((weight, index) => (index < count ? (penalty * weight) / 10 : 0))
    for (const [at, row] of rows.entries()) {
      let sum = weights[count]!
      for (let index = 0; index < count; index++) sum += weights[index]! * row[index]!
      const error = (1 / (1 + Math.exp(-sum)) - examples[at]!.salience) / rows.length
      for (let index = 0; index < count; index++) slopes[index]! += error * row[index]!
      slopes[count]! += error
    }
    for (let index = 0; index <= count; index++) {
      means[index] = 0.9 * means[index]! + 0.1 * slopes[index]!
      squares[index] = 0.999 * squares[index]! + 0.001 * slopes[index]! ** 2
      const slope = means[index]! / (1 - 0.9 ** round)
      weights[index]! -= (RATE * slope) / (Math.sqrt(squares[index]! / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return weights
}

const rows = examples.map(({ features }) =>
  features.map((value, index) => (value - usual[index]!) / deviations[index]!),
)
const shrunk = regress(rows, PENALTY)
// The penalty makes all weights small: one factor for all brings the shares back to what they are.
const sums = rows.map(row =>
  Float64Array.of(row.reduce((sum, value, index) => sum + value * shrunk[index]!, 0)),
)
const [factor, bias] = regress(sums, 0)
const round = (value: number): number => Math.round(value * 1000) / 1000
const weightOf = (index: number): number => round((factor! * shrunk[index]!) / deviations[index]!)
const weights = usual.map(
  (centre, index) => [weightOf(index === DEK ? HEADLINE : index), round(centre)] as const,
)
writeFileSync(
  values.out,
  `// Written by packages/training/src/trainSalience.ts: do not edit. Licence and sources: docs/models.md.
import type { SalienceWeights } from './salience.ts'

/** Learned from GUM's graded salience (CC BY, BY-SA). */
export const SALIENCE_WEIGHTS: SalienceWeights = {
  bias: ${round(bias!)},
  features: [
${weights
  .map(
    ([weight, centre], index) => `    [${weight}, ${centre}], // ${SALIENCE_FEATURES[index]![0]}
`,
  )
  .join('')}  ],
}
`,
)
console.log(`${documents.length} documents, ${examples.length} candidates`)
