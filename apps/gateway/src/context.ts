import type { Archive, ArticleRecord, SpeakerRecord, SubjectRecord, TopicRecord } from '@onrecord/archive'
import DataLoader from 'dataloader'
import { once } from './once.ts'

/** What every resolver is given: the archive, and loaders that gather one request's questions to it. */
export interface Context {
  readonly archive: Archive
  readonly loaders: Loaders
}

/** One archive call for all the keys that resolvers ask for in the same tick. */
export interface Loaders {
  readonly article: DataLoader<string, ArticleRecord | null>
  /** By article id: the article's own speaker id (`s1`) → the speaker across the archive. */
  readonly speakersOfArticle: DataLoader<string, ReadonlyMap<string, SpeakerRecord>>
  /** By article id: the article's own topic id (`t1`) → the topic across the archive. */
  readonly topicsOfArticle: DataLoader<string, ReadonlyMap<string, TopicRecord>>
  readonly speakersByName: DataLoader<string, readonly SpeakerRecord[]>
  readonly topicByLabel: DataLoader<string, TopicRecord | null>
  /** All subjects of the archive by their codes, those of most articles first. */
  readonly subjects: () => Promise<ReadonlyMap<string, SubjectRecord>>
}

/** Loaders remember what they loaded, so they live as long as one request and no longer. */
export const createContext = (archive: Archive): Context => ({
  archive,
  loaders: {
    article: new DataLoader(ids => archive.articlesByIds(ids)),
    speakersOfArticle: new DataLoader(async ids => {
      const found = await archive.speakersOfArticles(ids)
      return ids.map(id => found.get(id) ?? new Map())
    }),
    topicsOfArticle: new DataLoader(async ids => {
      const found = await archive.topicsOfArticles(ids)
      return ids.map(id => found.get(id) ?? new Map())
    }),
    // The archive looks names up one at a time: here the loader's gain is that each is looked up once.
    speakersByName: new DataLoader(names => Promise.all(names.map(name => archive.speakersByName(name)))),
    topicByLabel: new DataLoader(labels => Promise.all(labels.map(label => archive.topicByLabel(label)))),
    subjects: once(async () => new Map((await archive.subjects()).map(subject => [subject.code, subject]))),
  },
})
