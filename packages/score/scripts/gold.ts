import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from '@onrecord/parser'
import { formatReport, type GoldArticle, readPassages, scoreCorpus } from '@onrecord/score'

/**
 * `npm run score:gold -w @onrecord/score`: scores the parser on the gold set of our own, phenomenon by phenomenon. With
 * the names of some (`-- passive nested`) it scores those alone and shows every miss. `-- --held-out` scores it on the
 * held-out set instead, of which no miss is ever shown: whoever mends what that set misses has no set left to test on.
 */
const { values, positionals: wanted } = parseArgs({
  options: { 'held-out': { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folder = values['held-out'] ? 'held-out' : 'gold'
if (values['held-out'] && wanted.length > 0) fail('The held-out set is scored as a whole: name no phenomena.')

const passages: GoldArticle[] = []
for await (const passage of readPassages(fileURLToPath(new URL(`../${folder}`, import.meta.url))))
  passages.push(passage)

const known = [...new Set(passages.map(({ phenomenon }) => phenomenon ?? ''))]
const unknown = wanted.filter(name => !known.includes(name))
if (unknown.length > 0) fail(`There is no ${unknown.join(', ')} in gold/. There are:\n${known.join('\n')}`)

const report = await scoreCorpus({
  isNested: true,
  gold: passages.filter(({ phenomenon }) => wanted.length === 0 || wanted.includes(phenomenon ?? '')),
  predict: (text, facts) => parse({ text, ...facts }),
  missCount: wanted.length === 0 ? 0 : Number.POSITIVE_INFINITY,
})
console.log(formatReport(report))

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
