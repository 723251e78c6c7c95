import { join } from 'node:path'
import { TAGGER_WEIGHTS } from '@onrecord/english'
import { unpackTagger } from '../../parser/src/tokens/tagger.ts'
import { readConlluFile, toParagraphs } from './conllu.ts'
import { corporaFolder } from './corpora.ts'
import { goldExample, ownExample, rewrite, toLowerCase, toTitleCase, toUpperCase } from './tagger/examples.ts'
import { segmentationF1, taggingAccuracy } from './tagger/score.ts'

/**
 * Prints how well the shipped tagger, the tokenizer and the sentence splitter do on the treebanks' development parts.
 *
 * Usage: npm run score:tokens -w @onrecord/training [-- --corpora FOLDER]
 */
const folder = join(corporaFolder(), 'language', 'treebank')
const tagger = unpackTagger(TAGGER_WEIGHTS)
const scores: Record<string, Record<string, string>> = {}
for (const part of ['ewt.dev', 'gum-open.dev']) {
  const sentences = readConlluFile(join(folder, `${part}.conllu.gz`))
  const own = sentences.map(ownExample)
  const recased = (write: (text: string) => string) => own.map(example => rewrite(example, write))
  const f1 = segmentationF1(toParagraphs(sentences))
  const figures = {
    'UPOS, our tokens': taggingAccuracy(tagger, own),
    'UPOS, gold tokens': taggingAccuracy(tagger, sentences.map(goldExample)),
    'UPOS, capitals': taggingAccuracy(tagger, recased(toUpperCase)),
    'UPOS, lower case': taggingAccuracy(tagger, recased(toLowerCase)),
    'UPOS, title case': taggingAccuracy(tagger, recased(toTitleCase)),
    'token F1': f1.tokens,
    'sentence F1': f1.sentences,
  }
  for (const [name, figure] of Object.entries(figures)) (scores[name] ??= {})[part] = figure.toFixed(2)
}
console.table(scores)
