import type { Article } from '@onrecord/parser'
import type { Kysely, Transaction } from 'kysely'
import { Claims } from '../../identity/register.ts'
import { chunks, forChunks } from '../bulk.ts'
import { readRegister } from '../read/register.ts'
import { readArticle } from '../storedArticle.ts'
import type { Tables } from '../tables.ts'
import { byCodeUnit } from '../tally.ts'
import { insertArticles, withdrawArticles } from './articleRows.ts'
import { identify } from './identify.ts'
import { linkTopics } from './linkTopics.ts'
import { project } from './project.ts'
import { addUpSpeakers } from './speakers.ts'
import { addUpTopics } from './topics.ts'

/** Puts articles in the place of those with some ids: who speaks in them is found, and all sums are kept right. */
export const replace = async (
  transaction: Transaction<Tables>,
  ids: readonly string[],
  articles: readonly Article[],
): Promise<void> => {
  const withdrawn = await withdrawArticles(transaction, ids)
  await addUpSpeakers(transaction, withdrawn.speakers, [])
  await addUpTopics(transaction, withdrawn.topics, [])
  const topicIds = await linkTopics(transaction, articles)
  const claims = new Claims(await readRegister(transaction))
  const speakerIds = await identify(transaction, articles, claims, topicIds)
  const added = articles.map(article => project(article, speakerIds.get(article)!, topicIds.get(article)!))
  await insertArticles(transaction, added)
  const speakers = added.flatMap(rows => rows.speakers)
  await addUpSpeakers(transaction, [], speakers)
  const topics = added.flatMap(rows => rows.topics)
  await addUpTopics(transaction, [], topics)
}

/**
 * Finds anew who speaks in some of the stored articles, in the order of their dates, and writes them in the present
 * format. It holds them all in memory.
 */
export const identifyAnew = async (
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<void> => {
  const articles = await storedArticles(transaction, ids)
  // All go before the first comes back, so that none of them is who it was only because it was so before.
  const withdrawn = await withdrawArticles(transaction, ids)
  await addUpSpeakers(transaction, withdrawn.speakers, [])
  await addUpTopics(transaction, withdrawn.topics, [])
  for (const chunk of chunks(articles)) await replace(transaction, [], chunk)
}

const storedArticles = async (db: Kysely<Tables>, ids: readonly string[]): Promise<readonly Article[]> => {
  const rows = await forChunks(ids, chunk =>
    db
      .selectFrom('articles')
      .innerJoin('article_json', 'article_json.rid', 'articles.rid')
      .select(['articles.published_at', 'articles.id', 'article_json.json'])
      .where('articles.id', 'in', chunk)
      .execute(),
  )
  return rows
    .toSorted((a, b) => byCodeUnit(a.published_at, b.published_at) || byCodeUnit(a.id, b.id))
    .map(({ json }) => readArticle(json))
}
