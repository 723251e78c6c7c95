import { fileURLToPath } from 'node:url'
import { parse } from '@onrecord/parser'
import { formatReport, type GoldArticle, readPassages, scoreCorpus } from '@onrecord/score'

/**
 * `npm run score:gold -w @onrecord/score`: scores the parser on the gold set of our own, phenomenon by phenomenon. With
 * the names of some (`-- passive nested`) it scores those alone and shows every miss.
 */
const wanted = process.argv.slice(2)
const passages: GoldArticle[] = []
for await (const passage of readPassages(fileURLToPath(new URL('../gold', import.meta.url))))
  passages.push(passage)

const known = [...new Set(passages.map(({ phenomenon }) => phenomenon ?? ''))]
const unknown = wanted.filter(name => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} in gold/. There are:\n${known.join('\n')}`)
  process.exit(2)
}

const report = await scoreCorpus({
  isNested: true,
  gold: passages.filter(({ phenomenon }) => wanted.length === 0 || wanted.includes(phenomenon ?? '')),
  predict: (text, facts) => parse({ text, ...facts }),
  missCount: wanted.length === 0 ? 0 : Number.POSITIVE_INFINITY,
})
console.log(formatReport(report))
