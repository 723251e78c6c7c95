import type { Article, Topic } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { slug } from '../../identity/slug.ts'
import { forChunks } from '../bulk.ts'
import type { Tables } from '../tables.ts'
import { byCodeUnit } from '../tally.ts'

/** The archive's ids of an article's topics, by the Article's own: `t1` → `river-treaty`. */
export type TopicIds = ReadonlyMap<Topic['id'], string>

/**
 * Finds which topics of the archive those of articles are. A topic's id is the slug of its key, which every article
 * knows it by. What has a Wikidata id is the topic of that id, whatever its key; should two items have one key, the one
 * that came first has its slug, and the other the slug with its id: `georgia`, `georgia~q1428`. Of items put together
 * the one with the lower number counts as the first.
 */
export const linkTopics = async (
  db: Kysely<Tables>,
  articles: readonly Article[],
): Promise<ReadonlyMap<Article, TopicIds>> => {
  const itemIds = await idsOfItems(
    db,
    articles.flatMap(({ topics }) => topics),
  )
  const idOf = ({ key, wikidata }: Topic): string =>
    (wikidata === null ? undefined : itemIds.get(wikidata)) ?? slug(key)
  return new Map(
    articles.map(article => [article, new Map(article.topics.map(topic => [topic.id, idOf(topic)]))]),
  )
}

/** The topics' ids of all Wikidata items among topics. */
const idsOfItems = async (
  db: Kysely<Tables>,
  topics: readonly Topic[],
): Promise<ReadonlyMap<string, string>> => {
  const slugs = new Map<string, string>()
  for (const { key, wikidata } of topics) {
    if (wikidata === null) continue
    const [own, known] = [slug(key), slugs.get(wikidata)]
    if (known === undefined || own < known) slugs.set(wikidata, own)
  }
  const stored = await forChunks([...slugs.keys()], chunk =>
    db.selectFrom('topics').select(['id', 'wikidata']).where('wikidata', 'in', chunk).execute(),
  )
  const ids = new Map(stored.map(({ id, wikidata }) => [wikidata!, id]))
  const others = await forChunks([...new Set(slugs.values())], chunk =>
    db.selectFrom('topics').select('id').where('id', 'in', chunk).where('wikidata', 'is not', null).execute(),
  )
  const taken = new Set(others.map(({ id }) => id))
  for (const [item, wanted] of [...slugs].sort(([a], [b]) => a.length - b.length || byCodeUnit(a, b))) {
    if (ids.has(item)) continue
    const id = taken.has(wanted) ? `${wanted}~${item.toLowerCase()}` : wanted
    taken.add(id)
    ids.set(item, id)
  }
  return ids
}
