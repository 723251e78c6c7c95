import type { Article } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { topicWeight } from '../../identity/evidence.ts'
import { mayBeOneName, type PersonName, personName } from '../../identity/personName.ts'
import { slug } from '../../identity/slug.ts'
import { forChunks } from '../bulk.ts'
import type { Tables } from '../tables.ts'

/** Of somebody's articles in the archive so many are compared, the newest. */
const MOST_ARTICLES = 50

/** The named topics of an article, by id, with their labels. */
type Topics = ReadonlyMap<string, string>

/**
 * Tells how much an article and those that somebody speaks in are about the same, by the people, places and so on that
 * they name. Asked only where names and roles leave a doubt.
 */
export class Stories {
  readonly #db: Kysely<Tables>
  readonly #topics: ReadonlyMap<Article, Topics>
  /** How many of the articles at hand have a topic. */
  readonly #here = new Map<string, number>()
  readonly #weights = new Map<string, number>()
  readonly #articlesOf = new Map<string, Topics[]>()
  #articleCount: number | null = null

  constructor(db: Kysely<Tables>, articles: readonly Article[]) {
    this.#db = db
    this.#topics = new Map(articles.map(article => [article, namedTopics(article)]))
    for (const topics of this.#topics.values()) {
      for (const id of topics.keys()) this.#here.set(id, (this.#here.get(id) ?? 0) + 1)
    }
  }

  /** Notes that somebody speaks in an article at hand. */
  async add(speaker: string, article: Article): Promise<void> {
    const articles = await this.#of(speaker)
    articles.push(this.#topics.get(article)!)
  }

  /**
   * The share of topics, by weight, that an article has in common with that of somebody's which is closest to it, 0 to
   * 1: of what two articles share the quotient by the geometric mean of what each has. Whatever goes by the name in
   * question is left out.
   */
  async inCommon(article: Article, name: PersonName, speaker: string): Promise<number> {
    const own = this.#topics.get(article)!
    const others = await this.#of(speaker)
    await this.#weigh([own, ...others])
    const ownWeight = this.#sum(own, name)
    let most = 0
    for (const other of others) {
      const shared = this.#sum(new Map([...own].filter(([id]) => other.has(id))), name)
      if (shared > 0) most = Math.max(most, shared / Math.sqrt(ownWeight * this.#sum(other, name)))
    }
    return most
  }

  #sum(topics: Topics, name: PersonName): number {
    let sum = 0
    for (const [id, label] of topics) if (!isNamed(label, name)) sum += this.#weights.get(id)!
    return sum
  }

  async #weigh(articles: readonly Topics[]): Promise<void> {
    this.#articleCount ??= await this.#countArticles()
    const ids = [...new Set(articles.flatMap(topics => [...topics.keys()]))]
    const unknown = ids.filter(id => !this.#weights.has(id))
    const rows = await forChunks(unknown, chunk =>
      this.#db.selectFrom('topics').select(['id', 'article_count']).where('id', 'in', chunk).execute(),
    )
    const stored = new Map(rows.map(row => [row.id, row.article_count]))
    for (const id of unknown) {
      const articlesWithIt = (stored.get(id) ?? 0) + (this.#here.get(id) ?? 0)
      this.#weights.set(id, topicWeight(articlesWithIt, this.#articleCount))
    }
  }

  /** By the highest number that one has: to count the rows would read them all. */
  async #countArticles(): Promise<number> {
    const { rid } = await this.#db
      .selectFrom('articles')
      .select(({ fn }) => fn.max('rid').as('rid'))
      .executeTakeFirstOrThrow()
    return Number(rid) + this.#topics.size
  }

  /** The topics of somebody's articles: the newest of the archive's, and those at hand so far. */
  async #of(speaker: string): Promise<Topics[]> {
    const known = this.#articlesOf.get(speaker)
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
      topics => new Map(topics.map(row => [row.topic_id, row.label])),
    )
    this.#articlesOf.set(speaker, articles)
    return articles
  }
}

const namedTopics = ({ topics }: Article): Topics =>
  new Map(topics.filter(({ kind }) => kind !== 'theme').map(({ label }) => [slug(label), label]))

const isNamed = (label: string, name: PersonName): boolean => {
  const other = personName(label)
  return other !== null && mayBeOneName(other, name)
}
