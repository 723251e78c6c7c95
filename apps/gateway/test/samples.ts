import { fileURLToPath } from 'node:url'
import { type Archive, openArchive } from '@onrecord/archive'
import { readPages } from '@onrecord/intake'
import { type Article, parse } from '@onrecord/parser'

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url))

/** The articles of the sample archive. */
const sampleArticles = async (): Promise<readonly Article[]> => {
  const articles: Article[] = []
  for await (const result of readPages(SAMPLES)) {
    if ('page' in result && result.page.url !== undefined) articles.push(parse(result.page))
  }
  return articles
}

/** An archive in memory that holds the sample articles. */
export const sampleArchive = async (): Promise<Archive> => {
  const archive = await openArchive(':memory:')
  await archive.put(await sampleArticles())
  return archive
}
