import { join } from 'node:path'
import { TAGGER_WEIGHTS } from '@onrecord/english'
import { type GoldSentence, readConlluFile, toParagraphs } from '@onrecord/score'
import { type Tagger, unpackTagger } from '../../parser/src/tokens/tagger.ts'
import { corporaFolder } from './corpora.ts'
import { goldExample, ownExample } from './tagger/examples.ts'
import { endToEndF1, taggingAccuracy } from './tagger/score.ts'
import { rewrite, toLowerCase, toTitleCase, toUpperCase } from './tagger/variants.ts'

/**
 * Prints how well the shipped tagger, the tokenizer and the sentence splitter do on the treebanks' development parts.
 *
 * Usage: npm run score:tokens -w @onrecord/training [-- --corpora FOLDER]
 */
const folder = join(corporaFolder(), 'language', 'treebank')
const ewt = readConlluFile(join(folder, 'ewt.dev.conllu.gz'))
const gum = readConlluFile(join(folder, 'gum-open.dev.conllu.gz'))
const parts: Readonly<Record<string, readonly GoldSentence[]>> = {
  'EWT dev': ewt,
  'EWT weblog': ewt.filter(({ id }) => id.startsWith('weblog-')),
  'GUM dev': gum,
  'GUM news': gum.filter(({ id }) => id.startsWith('GUM_news_')),
}
const tagger = unpackTagger(TAGGER_WEIGHTS)
const figures = Object.values(parts).map(sentences => measure(tagger, sentences))

console.log(
  `${' '.repeat(20)}${Object.keys(parts)
    .map(name => name.padStart(12))
    .join('')}`,
)
for (const name of Object.keys(figures[0]!)) {
  console.log(`${name.padEnd(20)}${figures.map(part => part[name]!.padStart(12)).join('')}`)
}

function measure(tagger: Tagger, sentences: readonly GoldSentence[]): Record<string, string> {
  const own = sentences.map(ownExample)
  const recased = (write: (text: string) => string): number =>
    taggingAccuracy(
      tagger,
      own.map(example => rewrite(example, write)),
    )
  const f1 = endToEndF1(toParagraphs(sentences))
  const percent = {
    'UPOS, our tokens': taggingAccuracy(tagger, own),
    'UPOS, gold tokens': taggingAccuracy(tagger, sentences.map(goldExample)),
    'UPOS, capitals': recased(toUpperCase),
    'UPOS, lower case': recased(toLowerCase),
    'UPOS, title case': recased(toTitleCase),
    'sentence F1': f1.sentences,
    'token F1': f1.tokens,
    'token and tag F1': f1.tags,
  }
  const shown = Object.entries(percent).map(([name, figure]) => [name, figure.toFixed(2)] as const)
  return { sentences: String(sentences.length), ...Object.fromEntries(shown) }
}
