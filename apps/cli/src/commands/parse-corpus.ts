import { parse } from '@onrecord/parser'
import { factsOf, readGold, toCorpusArticle } from '@onrecord/score'
import { withGold } from '../gold.ts'
import { write } from '../terminal.ts'

/** Prints each article of a file in the corpus format with the parser's quotes in place of its own, a line each. */
export const parseCorpusCommand = (path: string): Promise<void> =>
  withGold(async () => {
    for await (const gold of readGold(path, { isUnannotated: true })) {
      const predicted = toCorpusArticle(gold, parse({ text: gold.text, ...factsOf(gold) }))
      await write(process.stdout, `${JSON.stringify(predicted)}\n`)
    }
  })
