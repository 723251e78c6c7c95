import type { SearchHit } from '../../archive.ts'
import { readQuery } from '../../text/query.ts'
import { forChunks } from '../bulk.ts'
import type { Ranked } from '../fullText.ts'
import type { WordIndex } from '../tables.ts'
import { wholeArticles } from './articles.ts'
import { wholeQuotes } from './quotes.ts'
import { articleRecord, quoteRecord, REGISTERED, speakerRecord, topicRecord } from './records.ts'
import { checkedLimit, type Source } from './source.ts'

/** Every name of a speaker is ranked, so that more than `limit` of them are needed for `limit` speakers. */
const NAMES_PER_SPEAKER = 4

export const search = async (source: Source, text: string, limit: number): Promise<readonly SearchHit[]> => {
  const { db, fullText } = source
  const query = readQuery(text)
  const wanted = checkedLimit(limit)
  const best = (index: WordIndex, count: number): Promise<readonly Ranked[]> =>
    fullText.best(db, index, query, count)
  const hits = [
    ...(await speakerHits(source, await best('name_words', wanted * NAMES_PER_SPEAKER))),
    ...(await topicHits(source, await best('topic_words', wanted))),
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
  const best = new Map<string, SearchHit>()
  for (const row of rows) {
    const score = scoreOf.get(row.rid)!
    if (score > (best.get(row.id)?.score ?? Number.NEGATIVE_INFINITY)) {
      best.set(row.id, { hit: { kind: 'speaker', record: speakerRecord(row) }, score })
    }
  }
  return [...best.values()]
}

const topicHits = async ({ db }: Source, ranked: readonly Ranked[]): Hits => {
  const scoreOf = scores(ranked)
  const rows = await forChunks([...scoreOf.keys()], chunk =>
    db.selectFrom('topics').selectAll().where('rid', 'in', chunk).execute(),
  )
  return rows.map(row => ({ hit: { kind: 'topic', record: topicRecord(row) }, score: scoreOf.get(row.rid)! }))
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
