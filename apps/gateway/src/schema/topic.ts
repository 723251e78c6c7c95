import { builder } from '../builder.ts'
import { checkedRows, connectionOf, costOfFirst, firstOption } from '../connection.ts'
import { listArticles, listQuotes } from '../lists.ts'
import { MEDIA_TOPIC, WIKIDATA } from './descriptions.ts'
import { TopicKind } from './enums.ts'
import { ArticleFilter, articleOrder, QuoteFilter } from './filters.ts'
import {
  Article,
  ArticleConnection,
  Quote,
  QuoteConnection,
  RelatedTopic,
  Speaker,
  SpeakerOnTopic,
  Topic,
  TopicConnection,
} from './refs.ts'

Topic.implement({
  description:
    'Something that articles mention, across the whole archive: a person, a place, a law, a theme.',
  fields: t => ({
    label: t.exposeString('label', { description: 'Its usual name: the one that most articles give it.' }),
    slug: t.exposeString('id', {
      description:
        'Its name in addresses, such as “water-right”: the same whether articles write “water right” or “water rights”.',
    }),
    kind: t.expose('kind', { type: TopicKind, description: 'What it is.' }),
    wikidata: t.exposeString('wikidata', { nullable: true, description: WIKIDATA }),
    mediaTopic: t.exposeString('mediaTopic', { nullable: true, description: MEDIA_TOPIC }),
    quoteCount: t.exposeInt('quoteCount', {
      description: 'How many quotes are about it, as `quotes` lists them.',
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles mention it.' }),
    quotes: t.connection(
      {
        type: Quote,
        description:
          'The quotes about it, the newest first: those that name it, and those in which a pronoun or the sentence around them tells that it is meant.',
        args: { where: t.arg({ type: QuoteFilter, description: 'Which of them; all when left out.' }) },
        resolve: (topic, args, context) => listQuotes({ topic: topic.id }, args, context),
      },
      QuoteConnection,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'The articles that mention it, the newest first unless `order` says otherwise.',
        args: {
          where: t.arg({ type: ArticleFilter, description: 'Which of them; all when left out.' }),
          order: t.arg(articleOrder),
        },
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
    relatedTopics: t.field({
      type: [RelatedTopic],
      description:
        'What comes up beside it: the topics that are in the same quotes, the most telling first. What people bring up with everything comes late.',
      args: { first: t.arg.int(firstOption) },
      complexity: costOfFirst,
      resolve: (topic, { first }, { archive }) => archive.topicsBeside(topic.id, checkedRows('first', first)),
    }),
  }),
})

SpeakerOnTopic.implement({
  description: 'A speaker who is quoted on a topic.',
  fields: t => ({
    speaker: t.field({ type: Speaker, description: 'The speaker.', resolve: ({ record }) => record }),
    quoteCount: t.exposeInt('quoteCount', {
      description: 'How many of the speaker’s quotes are about the topic.',
    }),
  }),
})

RelatedTopic.implement({
  description: 'A topic that comes up beside another.',
  fields: t => ({
    topic: t.field({ type: Topic, description: 'The topic.', resolve: ({ record }) => record }),
    quoteCount: t.exposeInt('quoteCount', {
      description: 'How many quotes are about both, among the newest 2,000 on the first.',
    }),
  }),
})

const TopicBy = builder.inputType('TopicBy', {
  description: 'Names one topic: give one of these.',
  isOneOf: true,
  fields: t => ({
    id: t.globalID({ for: Topic, description: 'Its id.' }),
    label: t.string({
      description:
        'Any label that an article gives it, whatever its case or accents, or another name of what is well known: “US”.',
    }),
    slug: t.string({ description: 'Its slug.' }),
    wikidata: t.string({ description: 'Its Wikidata id, such as “Q142”.' }),
  }),
})

const TopicFilter = builder.inputType('TopicFilter', {
  description: 'Which topics: all conditions given must hold.',
  fields: t => ({
    kinds: t.field({ type: [TopicKind], description: 'Only topics of these kinds.' }),
    label: t.string({ description: 'Only topics of which a label has words that begin like these.' }),
  }),
})

builder.queryFields(t => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'A topic by its id, label, slug or Wikidata id, or null where the archive has none.',
    args: { by: t.arg({ type: TopicBy, required: true, description: 'Which topic.' }) },
    resolve: async (_root, { by }, { archive, loaders }) => {
      const id = by.id?.id ?? by.slug
      if (id != null) return (await archive.topicsByIds([id]))[0] ?? null
      return by.wikidata == null
        ? loaders.topicByLabel.load(by.label ?? '')
        : archive.topicByWikidata(by.wikidata)
    },
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
