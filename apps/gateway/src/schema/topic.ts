import { indexOf } from '../articleIndex.ts'
import { builder } from '../builder.ts'
import { checkedRows, connectionOf, costOfFirst, firstOption } from '../connection.ts'
import { listArticles, listQuotes } from '../lists.ts'
import { quoteIn, spanIn, speakerIn } from '../rows.ts'
import { TopicKind } from './enums.ts'
import { ArticleFilter, QuoteFilter } from './filters.ts'
import {
  Article,
  ArticleConnection,
  ArticleSpeaker,
  ArticleTopic,
  Quote,
  QuoteConnection,
  Span,
  Speaker,
  SpeakerOnTopic,
  Topic,
  TopicConnection,
} from './refs.ts'

Topic.implement({
  description: 'Something that articles mention, across the whole archive.',
  fields: t => ({
    label: t.exposeString('label', { description: 'Its usual name.' }),
    kind: t.expose('kind', { type: TopicKind, description: 'What it is.' }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes mention it.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles mention it.' }),
    quotes: t.connection(
      {
        type: Quote,
        description: 'The quotes that mention it, the newest first.',
        args: { where: t.arg({ type: QuoteFilter, description: 'Which of them; all when left out.' }) },
        resolve: (topic, args, context) => listQuotes({ topic: topic.id }, args, context),
      },
      QuoteConnection,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'The articles that mention it, the newest first.',
        args: { where: t.arg({ type: ArticleFilter, description: 'Which of them; all when left out.' }) },
        resolve: (topic, args, context) => listArticles({ topic: topic.id }, args, context),
      },
      ArticleConnection,
    ),
    speakers: t.field({
      type: [SpeakerOnTopic],
      description: 'Who is quoted on it, the most frequent first.',
      args: { first: t.arg.int(firstOption) },
      complexity: costOfFirst,
      resolve: (topic, { first }, { archive }) =>
        archive.speakersOnTopic(topic.id, checkedRows('first', first)),
    }),
  }),
})

SpeakerOnTopic.implement({
  description: 'A speaker who is quoted on a topic.',
  fields: t => ({
    speaker: t.field({ type: Speaker, description: 'The speaker.', resolve: ({ record }) => record }),
    quoteCount: t.exposeInt('quoteCount', {
      description: 'How many of the speaker’s quotes mention the topic.',
    }),
  }),
})

ArticleTopic.implement({
  description: 'A topic as one article mentions it. `inArchive` leads to the same topic in every article.',
  fields: t => ({
    label: t.string({
      description:
        'The fullest form in the article, or the usual name of a well-known place or organization.',
      resolve: ({ topic }) => topic.label,
    }),
    kind: t.field({ type: TopicKind, description: 'What it is.', resolve: ({ topic }) => topic.kind }),
    salience: t.float({
      description: 'How central it is to the article, from 0 to 1.',
      resolve: ({ topic }) => topic.salience,
    }),
    mentions: t.field({
      type: [Span],
      description: 'Where it is mentioned, in text order: in the article, or in the quote that led here.',
      resolve: ({ in: article, mentions }) => mentions.map(mention => spanIn(article, mention)),
    }),
    quotes: t.field({
      type: [Quote],
      description: 'The quotes of the article that mention it, in text order.',
      resolve: ({ in: article, topic }) =>
        (indexOf(article.article).quotesByTopic().get(topic.id) ?? []).map(quote => quoteIn(article, quote)),
    }),
    speaker: t.field({
      type: ArticleSpeaker,
      nullable: true,
      description: 'The same person or body as a speaker of the article; null where it isn’t quoted.',
      resolve: ({ in: article, topic }) => topic.speaker && speakerIn(article, topic.speaker),
    }),
    inArchive: t.field({
      type: Topic,
      nullable: true,
      description: 'The same topic across the whole archive; null where the article isn’t stored.',
      resolve: async ({ in: article, topic }, _args, { loaders }) =>
        article.isParsedOnly === true
          ? null
          : ((await loaders.topicsOfArticle.load(article.id)).get(topic.id) ?? null),
    }),
  }),
})

const TopicBy = builder.inputType('TopicBy', {
  description: 'Names one topic: give one of these.',
  isOneOf: true,
  fields: t => ({
    id: t.globalID({ for: Topic, description: 'Its id.' }),
    label: t.string({ description: 'Its label, whatever its case or accents.' }),
  }),
})

const TopicFilter = builder.inputType('TopicFilter', {
  description: 'Which topics: all conditions given must hold.',
  fields: t => ({
    kinds: t.field({ type: [TopicKind], description: 'Only topics of these kinds.' }),
    label: t.string({ description: 'Only topics of which the label has words that begin like these.' }),
  }),
})

builder.queryFields(t => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'A topic by its id or label, or null where the archive has none.',
    args: { by: t.arg({ type: TopicBy, required: true, description: 'Which topic.' }) },
    resolve: async (_root, { by }, { archive, loaders }) =>
      by.id
        ? ((await archive.topicsByIds([by.id.id]))[0] ?? null)
        : loaders.topicByLabel.load(by.label ?? ''),
  }),
  topics: t.connection(
    {
      type: Topic,
      description: 'Topics, those in most articles first.',
      args: { where: t.arg({ type: TopicFilter, description: 'Which topics; all when left out.' }) },
      resolve: (_root, args, { archive }) => {
        const filter = { kinds: args.where?.kinds ?? undefined, label: args.where?.label ?? undefined }
        return connectionOf(
          args,
          window => archive.topics(filter, window),
          () => archive.countTopics(filter),
        )
      },
    },
    TopicConnection,
  ),
}))
