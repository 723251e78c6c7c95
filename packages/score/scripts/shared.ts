import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scoreFile } from '@onrecord/score'

const CORPORA = [
  'quotes/polnear.dev.jsonl.gz',
  'quotes/gum.news.jsonl.gz',
  'language/coreference/gap-development.tsv.gz',
  'language/treebank/gum-open.dev.conllu.gz',
  'language/entities/worldwide.dev.bioes.gz',
  'language/entities/linking.aida-conll-dev.jsonl.gz',
  'language/entities/linking.wiki-fair-v2.jsonl.gz',
]

/** `npm run score`: scores the parser on the corpora that lie beside the project's folder, where someone has them. */
for (const corpus of CORPORA) {
  const path = fileURLToPath(new URL(`../../../../shared/corpora/${corpus}`, import.meta.url))
  if (existsSync(path)) console.log(`${corpus}: ${(await scoreFile(path, { missCount: 0 })).text}\n`)
  else console.warn(`skipped: ${corpus} (there is no ../shared/corpora/${corpus})`)
}
