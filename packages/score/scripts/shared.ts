import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { knownWikidata, linksOf, parse } from '@onrecord/parser'
import {
  formatLinking,
  formatReport,
  readGold,
  readLinking,
  scoreCorpus,
  scoreLinking,
} from '@onrecord/score'

/** `npm run score`: scores the parser on the corpora that lie beside the project's folder, where someone has them. */
for (const corpus of ['polnear.dev', 'gum.news']) {
  const path = fileURLToPath(new URL(`../../../../shared/corpora/quotes/${corpus}.jsonl.gz`, import.meta.url))
  if (!existsSync(path)) {
    console.warn(`skipped: ${corpus} (there is no ../shared/corpora/quotes/${corpus}.jsonl.gz)`)
    continue
  }
  const report = await scoreCorpus({
    gold: readGold(path),
    predict: (text, facts) => parse({ text, ...facts }),
    missCount: 0,
  })
  console.log(`${corpus}: ${formatReport(report)}\n`)
}

for (const corpus of ['aida-conll-dev', 'wiki-fair-v2']) {
  const place = `language/entities/linking.${corpus}.jsonl.gz`
  const path = fileURLToPath(new URL(`../../../../shared/corpora/${place}`, import.meta.url))
  if (!existsSync(path)) {
    console.warn(`skipped: links of ${corpus} (there is no ../shared/corpora/${place})`)
    continue
  }
  console.log(`${corpus}: ${formatLinking(await scoreLinking(readLinking(path), linksOf, knownWikidata()))}`)
}
