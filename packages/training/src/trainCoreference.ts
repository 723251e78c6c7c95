import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type GoldArticle, readDocuments, readGap, readPassages } from '@onrecord/score'
import { examplesOf, type Truth } from './coreference/examples.ts'
import { corporaFolder } from './corpora.ts'
import { type ChoiceExample, trainChoices } from './quotes/choiceTrainer.ts'
import { packChoices } from './quotes/pack.ts'
import { seededRandom, shuffle } from './random.ts'

/**
 * Learns the model that tells what pronouns stand for, from GUM's training part, GAP's validation part and
 * packages/training/lessons, and writes packages/english/src/coreference.generated.ts.
 *
 * Usage: npm run train:coreference -w @onrecord/training [-- --corpora FOLDER] [--out FILE]
 */
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../english/src/coreference.generated.ts', import.meta.url)),
    },
  },
})
const folder = join(
  corporaFolder(values.corpora === undefined ? [] : ['--corpora', values.corpora]),
  'language',
)

/** GAP has few examples, each of them hard: they count so often. */
const GAP_WEIGHT = 4
const OPTIONS = {
  epochCount: 5,
  bucketBits: 16,
  minFeatureCount: 2,
  dropout: 0.6,
  rate: 0.05,
  replicaCount: 16,
}

type Range = { readonly start: number; readonly end: number }
const keyOf = ({ start, end }: Range): string => `${start}-${end}`
const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

const examples: ChoiceExample[] = []
for (const { text, mentions } of readDocuments(join(folder, 'treebank', 'gum-open.train.conllu.gz'))) {
  const byHead = new Map(mentions.map(({ head, entity }) => [keyOf(head), entity]))
  const bySpan = new Map(mentions.map(mention => [keyOf(mention), mention.entity]))
  examples.push(
    ...examplesOf(text, {
      knows: () => true,
      isSame: (pronoun, expression) => {
        const entity = bySpan.get(keyOf(pronoun))
        const other = bySpan.get(keyOf(expression)) ?? byHead.get(keyOf(expression.head))
        return entity !== undefined && entity === other
      },
    }),
  )
}
const gumCount = examples.length

for await (const { text, pronoun, names } of readGap(join(folder, 'coreference', 'gap-validation.tsv.gz'))) {
  const own = examplesOf(text, {
    knows: ({ start }) => start === pronoun.start,
    isSame: (_, expression) => names.find(name => overlap(name, expression))?.isSame ?? null,
  })
  for (let count = 0; count < GAP_WEIGHT; count++) examples.push(...own)
}
const gapCount = (examples.length - gumCount) / GAP_WEIGHT

for await (const passage of readPassages(fileURLToPath(new URL('../lessons', import.meta.url)))) {
  examples.push(...examplesOf(passage.text, truthOf(passage)))
}
console.log(
  `${gumCount} pronouns of GUM, ${gapCount} of GAP, ${examples.length - gumCount - gapCount * GAP_WEIGHT} of lessons`,
)

/** The lessons tell who speaks: of a source that is a pronoun, which names are its speaker's. */
function truthOf({ text, quotes }: GoldArticle): Truth {
  const speakers = new Map<number, readonly string[]>()
  for (const { speaker, speaker_entity: name, speaker_aliases: aliases } of quotes) {
    if (speaker && name) speakers.set(speaker.start, [name, ...(aliases ?? [])].map(surnameOf))
  }
  return {
    knows: ({ start }) => speakers.has(start),
    isSame: ({ start }, expression) => {
      const words = text.slice(expression.start, expression.end)
      return /\p{Lu}/u.test(words) ? speakers.get(start)!.includes(surnameOf(words)) : null
    },
  }
}

function surnameOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .match(/\p{L}+/gu)
  return words?.at(-1) ?? ''
}

const random = seededRandom(4)
const packed = packChoices(trainChoices(examples, OPTIONS, random, list => shuffle(list, random)))
const fields = Object.entries(packed).map(([key, value]) =>
  typeof value === 'string' ? `  ${key}: '${value}',\n` : `  ${key}: ${JSON.stringify(value)},\n`,
)
writeFileSync(
  values.out,
  `// Written by packages/training/src/trainCoreference.ts: do not edit. Licence and sources: docs/models.md.
import type { PackedModel } from './quoteModel.ts'

/** Learned from GUM (CC BY, BY-SA), GAP (Apache 2.0) and our own lessons. */
export const COREFERENCE_WEIGHTS: PackedModel = {
${fields.join('')}}
`,
)
console.log(`${packed.weightCount} weights, ${packed.bits.length} characters`)
