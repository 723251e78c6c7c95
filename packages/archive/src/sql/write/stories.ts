import type { Article } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { topicWeight } from '../../identity/evidence.ts'
import { mayBeOneName, type PersonName, personName } from '../../identity/personName.ts'
import { forChunks } from '../bulk.ts'
import type { Tables } from '../tables.ts'
import type { TopicIds } from './linkTopics.ts'

/** Of somebody's articles at hand so many are compared, and of those in the archive, the newest. */
const MOST_ARTICLES = 20

/** The named topics of an article, by id, with their labels as names of people, which they may be. */
type Topics = ReadonlyMap<string, PersonName | null>

/** The weight of an article's topics, and of those that are people by their surnames. */
interface Sum {
  readonly all: number
  readonly bySurname: ReadonlyMap<string, readonly { readonly label: PersonName; readonly weight: number }[]>
}

/**
 * Tells how much an article and those that somebody speaks in are about the same, by the people, places and so on that
 * they name. Asked only where names and roles leave a doubt.
 */
export class Stories {
  readonly #db: Kysely<Tables>
  /** The topics' ids of the articles at hand. */
  readonly #topicIds: ReadonlyMap<Article, TopicIds>
  #here: Here | null = null
  readonly #weights = new Map<string, number>()
  /** The articles at hand in which somebody speaks, and those of the archive. */
  readonly #added = new Map<string, Article[]>()
  readonly #stored = new Map<string, readonly Topics[]>()
  #articleCount: number | null = null
  /** A person's articles are compared again and again. */
  readonly #sums = new Map<Topics, Sum>()

  constructor(db: Kysely<Tables>, topicIds: ReadonlyMap<Article, TopicIds>) {
    this.#db = db
    this.#topicIds = topicIds
  }

  /** Notes that somebody speaks in an article at hand. */
  add(speaker: string, article: Article): void {
    const added = this.#added.get(speaker)
    if (added === undefined) this.#added.set(speaker, [article])
    else added.push(article)
  }

  /**
   * The share of topics, by weight, that an article has in common with that of somebody's which is closest to it, 0 to
   * 1: of what two articles share the quotient by the geometric mean of what each has. Whatever goes by the name in
   * question is left out.
   */
  async inCommon(article: Article, name: PersonName, speaker: string): Promise<number> {
    this.#here ??= readHere(this.#topicIds)
    const { topics } = this.#here
    const own = topics.get(article)!
    const added = (this.#added.get(speaker) ?? []).slice(-MOST_ARTICLES).map(other => topics.get(other)!)
    const others = [...added, ...(await this.#storedOf(speaker))]
    await this.#weigh([own, ...others])
    const told = [...own].filter(([, label]) => label === null || !mayBeOneName(label, name))
    const ownWeight = told.reduce((sum, [id]) => sum + this.#weights.get(id)!, 0)
    let most = 0
    for (const other of others) {
      let shared = 0
      for (const [id] of told) if (other.has(id)) shared += this.#weights.get(id)!
      if (shared > 0) most = Math.max(most, shared / Math.sqrt(ownWeight * this.#sum(other, name)))
    }
    return most
  }

  /** The weight of all topics but those that the name may be of. */
  #sum(topics: Topics, name: PersonName): number {
    const known = this.#sums.get(topics) ?? this.#sumOf(topics)
    this.#sums.set(topics, known)
    let sum = known.all
    for (const { label, weight } of known.bySurname.get(name.surname) ?? [])
      if (mayBeOneName(label, name)) sum -= weight
    return sum
  }

  #sumOf(topics: Topics): Sum {
    let all = 0
    const people: { label: PersonName; weight: number }[] = []
    for (const [id, label] of topics) {
      const weight = this.#weights.get(id)!
      all += weight
      if (label !== null) people.push({ label, weight })
    }
    return { all, bySurname: Map.groupBy(people, ({ label }) => label.surname) }
  }

  async #weigh(articles: readonly Topics[]): Promise<void> {
    this.#articleCount ??= await this.#countArticles()
    const ids = new Set<string>()
    for (const topics of articles) for (const id of topics.keys()) if (!this.#weights.has(id)) ids.add(id)
    if (ids.size === 0) return
    const unknown = [...ids]
    const rows = await forChunks(unknown, chunk =>
      this.#db.selectFrom('topics').select(['id', 'article_count']).where('id', 'in', chunk).execute(),
    )
    const stored = new Map(rows.map(row => [row.id, row.article_count]))
    for (const id of unknown) {
      const articlesWithIt = (stored.get(id) ?? 0) + (this.#here!.counts.get(id) ?? 0)
      this.#weights.set(id, topicWeight(articlesWithIt, this.#articleCount))
    }
  }

  /** By the highest number that one has: to count the rows would read them all. */
  async #countArticles(): Promise<number> {
    const { rid } = await this.#db
      .selectFrom('articles')
      .select(({ fn }) => fn.max('rid').as('rid'))
      .executeTakeFirstOrThrow()
    return Number(rid) + this.#topicIds.size
  }

  /** The topics of somebody's newest articles in the archive. */
  async #storedOf(speaker: string): Promise<readonly Topics[]> {
    const known = this.#stored.get(speaker)
    if (known !== undefined) return known
    const newest = this.#db
      .selectFrom('article_speakers')
      .select('article_id')
      .where('speaker_id', '=', speaker)
      .orderBy('published_at', 'desc')
      .orderBy('article_id', 'desc')
      .limit(MOST_ARTICLES)
    const rows = await this.#db
      .selectFrom('article_topics')
      .select(['article_id', 'topic_id', 'label'])
      .where('article_id', 'in', newest)
      .where('kind', '!=', 'theme')
      .execute()
    const articles = [...Map.groupBy(rows, row => row.article_id).values()].map(
      topics => new Map(topics.map(row => [row.topic_id, personName(row.label)])),
    )
    this.#stored.set(speaker, articles)
    return articles
  }
}

/** The articles at hand: the topics of each, and how many of them have a topic. */
interface Here {
  readonly topics: ReadonlyMap<Article, Topics>
  readonly counts: ReadonlyMap<string, number>
}

const readHere = (topicIds: ReadonlyMap<Article, TopicIds>): Here => {
  const topics = new Map([...topicIds].map(([article, ids]) => [article, namedTopics(article, ids)]))
  const counts = new Map<string, number>()
  for (const own of topics.values()) for (const id of own.keys()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return { topics, counts }
}

const namedTopics = ({ topics }: Article, ids: TopicIds): Topics =>
  new Map(
    topics.filter(({ kind }) => kind !== 'theme').map(({ id, label }) => [ids.get(id)!, personName(label)]),
  )
