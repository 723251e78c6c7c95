import type { SearchHit } from '../../archive.ts'
import { readQuery } from '../../text/query.ts'
import { forChunks } from '../bulk.ts'
import type { Ranked } from '../fullText.ts'
import type { WordIndex } from '../tables.ts'
import { wholeArticles } from './articles.ts'
import { wholeQuotes } from './quotes.ts'
import { articleRecord, quoteRecord, REGISTERED, speakerRecord, topicRecord } from './records.ts'
import { checkedLimit, type Source } from './source.ts'

/** Every name of a speaker or topic is ranked, so that more than `limit` are needed for `limit` of these. */
const NAMES_PER_RECORD = 4

export const search = async (source: Source, text: string, limit: number): Promise<readonly SearchHit[]> => {
  const { db, fullText } = source
  const query = readQuery(text)
  const wanted = checkedLimit(limit)
  const best = (index: WordIndex, count: number): Promise<readonly Ranked[]> =>
    fullText.best(db, index, query, count)
  const hits = [
    ...(await speakerHits(source, await best('name_words', wanted * NAMES_PER_RECORD))),
    ...(await topicHits(source, await best('topic_words', wanted * NAMES_PER_RECORD))),
    ...(await quoteHits(source, await best('quote_words', wanted))),
    ...(await articleHits(source, await best('article_words', wanted))),
  ]
  // Sorting is stable: of one score, speakers come before topics, quotes and articles.
  return hits.sort((a, b) => b.score - a.score).slice(0, wanted)
}

type Hits = Promise<readonly SearchHit[]>

/** A speaker counts for as much as the best of the names. */
const speakerHits = async ({ db }: Source, names: readonly Ranked[]): Hits => {
  const scoreOf = scores(names)
  const rows = await forChunks([...scoreOf.keys()], chunk =>
    db
      .selectFrom('speaker_names')
      .innerJoin('speakers', 'speakers.id', 'speaker_names.speaker_id')
      .leftJoin('register', 'register.id', 'speakers.id')
      .selectAll('speakers')
      .select(REGISTERED)
      .select('speaker_names.rid')
      .where('speaker_names.rid', 'in', chunk)
      .execute(),
  )
  return bestOf(
    rows.map(row => ({
      hit: { kind: 'speaker', record: speakerRecord(row) },
      score: scoreOf.get(row.rid)!,
    })),
  )
}

/** A topic counts for as much as the best of its labels. */
const topicHits = async ({ db }: Source, names: readonly Ranked[]): Hits => {
  const scoreOf = scores(names)
  const rows = await forChunks([...scoreOf.keys()], chunk =>
    db
      .selectFrom('topic_names')
      .innerJoin('topics', 'topics.id', 'topic_names.topic_id')
      .selectAll('topics')
      .select('topic_names.rid')
      .where('topic_names.rid', 'in', chunk)
      .execute(),
  )
  return bestOf(
    rows.map(row => ({ hit: { kind: 'topic', record: topicRecord(row) }, score: scoreOf.get(row.rid)! })),
  )
}

/** Of the hits of one record the best. */
const bestOf = (hits: readonly SearchHit[]): readonly SearchHit[] => {
  const best = new Map<string, SearchHit>()
  for (const found of hits) {
    const { id } = found.hit.record
    if (found.score > (best.get(id)?.score ?? Number.NEGATIVE_INFINITY)) best.set(id, found)
  }
  return [...best.values()]
}

const quoteHits = async ({ db }: Source, ranked: readonly Ranked[]): Hits => {
  const scoreOf = scores(ranked)
  const rows = await forChunks([...scoreOf.keys()], chunk =>
    wholeQuotes(db).where('quotes.rid', 'in', chunk).execute(),
  )
  return rows.map(row => ({ hit: { kind: 'quote', record: quoteRecord(row) }, score: scoreOf.get(row.rid)! }))
}

const articleHits = async ({ db }: Source, ranked: readonly Ranked[]): Hits => {
  const scoreOf = scores(ranked)
  const rows = await forChunks([...scoreOf.keys()], chunk =>
    wholeArticles(db).where('articles.rid', 'in', chunk).execute(),
  )
  return rows.map(row => ({
    hit: { kind: 'article', record: articleRecord(row) },
    score: scoreOf.get(row.rid)!,
  }))
}

const scores = (ranked: readonly Ranked[]): ReadonlyMap<number, number> =>
  new Map(ranked.map(({ rid, score }) => [rid, score]))
