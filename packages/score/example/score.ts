import { fileURLToPath } from 'node:url'
import { formatReport, type GoldArticle, readGold, scoreQuotes } from '@onrecord/score'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const predicted = new Map<string, GoldArticle>()
for await (const article of readGold(pathOf('predicted.jsonl'))) predicted.set(article.id, article)

const report = await scoreQuotes({
  gold: readGold(pathOf('gold.jsonl')),
  predict: ({ id }) => predicted.get(id)?.quotes ?? [],
})
console.log(formatReport(report))
