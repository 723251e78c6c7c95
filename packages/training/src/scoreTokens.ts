import { join } from 'node:path'
import { TAGGER_WEIGHTS } from '@onrecord/english'
import { unpackTagger } from '../../parser/src/tokens/tagger.ts'
import { readConlluFile, toParagraphs } from './conllu.ts'
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
const tagger = unpackTagger(TAGGER_WEIGHTS)
const scores = new Map<string, string[]>()
const parts = ['ewt.dev', 'gum-open.dev']
for (const part of parts) {
  const sentences = readConlluFile(join(folder, `${part}.conllu.gz`))
  const own = sentences.map(ownExample)
  const recased = (write: (text: string) => string) => own.map(example => rewrite(example, write))
  const f1 = endToEndF1(toParagraphs(sentences))
  const figures = {
    'UPOS, our tokens': taggingAccuracy(tagger, own),
    'UPOS, gold tokens': taggingAccuracy(tagger, sentences.map(goldExample)),
    'UPOS, capitals': taggingAccuracy(tagger, recased(toUpperCase)),
    'UPOS, lower case': taggingAccuracy(tagger, recased(toLowerCase)),
    'UPOS, title case': taggingAccuracy(tagger, recased(toTitleCase)),
    'token F1': f1.tokens,
    'sentence F1': f1.sentences,
    'token and tag F1': f1.tags,
  }
  for (const [name, figure] of Object.entries(figures)) {
    scores.set(name, [...(scores.get(name) ?? []), figure.toFixed(2)])
  }
}
console.log(`${'%'.padEnd(20)}${parts.map(part => part.padStart(14)).join('')}`)
for (const [name, figures] of scores) {
  console.log(`${name.padEnd(20)}${figures.map(figure => figure.padStart(14)).join('')}`)
}
