import type { Kysely } from 'kysely'
import type { Archive } from '../archive.ts'
import { checkArchive } from './care/check.ts'
import { everyArticle } from './care/everyArticle.ts'
import { archiveStats } from './care/stats.ts'
import type { FullText } from './fullText.ts'
import { articleByUrl, articlesByIds, countArticles, listArticles, listSites } from './read/articles.ts'
import { quoteFacets } from './read/quoteFacets.ts'
import { countQuotes, listQuotes, quotesByIds } from './read/quotes.ts'
import { readRegister } from './read/register.ts'
import { search } from './read/search.ts'
import type { Source } from './read/source.ts'
import {
  countSpeakers,
  listSpeakers,
  rolesOfSpeaker,
  speakersByIds,
  speakersByName,
  speakersOfArticles,
  speakersOnTopic,
} from './read/speakers.ts'
import { listSubjects } from './read/subjects.ts'
import {
  countTopics,
  listTopics,
  topicByLabel,
  topicByWikidata,
  topicsByIds,
  topicsOfArticles,
  topicsOfSpeaker,
} from './read/topics.ts'
import { topicsBeside } from './read/topicsBeside.ts'
import type { Tables } from './tables.ts'
import { put } from './write/put.ts'
import { setRegister } from './write/register.ts'

/** What an engine brings: connections to its tables, and its full text. */
export interface Engine {
  readonly reads: Kysely<Tables>
  /** May be `reads` itself; where it is another connection, reading need not wait for a put. */
  readonly writes: Kysely<Tables>
  readonly fullText: FullText
  /** Does some reading on the tables as they are at one moment, on a connection of its own where there is one. */
  snapshot<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /** What the engine finds wrong with its files, a sentence each. */
  faults(db: Kysely<Tables>): Promise<readonly string[]>
  /** Bytes that the tables and indexes take. */
  byteCount(db: Kysely<Tables>): Promise<number>
  readonly schemaVersion: number
  /** See `Archive.backup`. */
  backup(path: string): Promise<void>
  /** Waits for what is under way, then closes the connections. May be called again. */
  close(): Promise<void>
}

/** The archive over an engine's tables: which function answers what. */
export const createArchive = (engine: Engine): Archive => {
  const source: Source = { db: engine.reads, fullText: engine.fullText }
  return {
    put: articles => put(engine.writes, articles),
    register: () => readRegister(source.db),
    setRegister: register => setRegister({ db: engine.writes, fullText: engine.fullText }, register),

    articlesByIds: ids => articlesByIds(source, ids),
    quotesByIds: ids => quotesByIds(source, ids),
    speakersByIds: ids => speakersByIds(source, ids),
    topicsByIds: ids => topicsByIds(source, ids),
    articleByUrl: url => articleByUrl(source, url),
    speakersByName: name => speakersByName(source, name),
    topicByLabel: label => topicByLabel(source, label),
    topicByWikidata: wikidata => topicByWikidata(source, wikidata),

    articles: (filter, window, order = 'newest') => listArticles(source, filter, window, order),
    quotes: (filter, window) => listQuotes(source, filter, window),
    speakers: (filter, window) => listSpeakers(source, filter, window),
    topics: (filter, window) => listTopics(source, filter, window),
    countArticles: filter => countArticles(source, filter),
    countQuotes: filter => countQuotes(source, filter),
    quoteFacets: (filter, limit) => quoteFacets(source, filter, limit),
    countSpeakers: filter => countSpeakers(source, filter),
    countTopics: filter => countTopics(source, filter),

    rolesOfSpeaker: speaker => rolesOfSpeaker(source, speaker),
    topicsOfSpeaker: (speaker, limit) => topicsOfSpeaker(source, speaker, limit),
    speakersOnTopic: (topic, limit) => speakersOnTopic(source, topic, limit),
    topicsBeside: (topic, limit) => topicsBeside(source, topic, limit),
    topicsOfArticles: articleIds => topicsOfArticles(source, articleIds),
    speakersOfArticles: articleIds => speakersOfArticles(source, articleIds),

    search: (text, limit) => search(source, text, limit),
    everyArticle: () => everyArticle(engine),
    stats: () => archiveStats(engine),
    check: onArticles => checkArchive(engine, onArticles),
    backup: path => engine.backup(path),

    sites: () => listSites(source),
    subjects: () => listSubjects(source),
    close: () => engine.close(),
  }
}
