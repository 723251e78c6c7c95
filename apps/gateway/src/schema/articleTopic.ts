import { indexOf } from '../articleIndex.ts'
import type { Context } from '../context.ts'
import { type ArticleTopicRow, quoteIn, spanIn, speakerIn } from '../rows.ts'
import { MEDIA_TOPIC, WIKIDATA } from './descriptions.ts'
import { SalienceReason, TopicKind, TopicLink } from './enums.ts'
import { ArticleSpeaker, ArticleTopic, Quote, QuoteTopic, SaliencePart, Span, Topic } from './refs.ts'

const LABEL = 'The fullest form in the article, or the usual name of a country.'
const IN_ARCHIVE = 'The same topic across the whole archive; null where the article isn’t stored.'

const inArchive = async ({ in: article, topic }: ArticleTopicRow, _args: object, { loaders }: Context) =>
  article.isParsedOnly === true
    ? null
    : ((await loaders.topicsOfArticle.load(article.id)).get(topic.id) ?? null)

ArticleTopic.implement({
  description: 'A topic as one article mentions it. `inArchive` leads to the same topic in every article.',
  fields: t => ({
    label: t.string({ description: LABEL, resolve: ({ topic }) => topic.label }),
    key: t.string({
      description:
        'The label in the form that is the same in every article: “water right” where this one has “water rights”.',
      resolve: ({ topic }) => topic.key,
    }),
    kind: t.field({ type: TopicKind, description: 'What it is.', resolve: ({ topic }) => topic.kind }),
    salience: t.float({
      description: 'How central it is to the article, from 0 to 1.',
      resolve: ({ topic }) => topic.salience,
    }),
    reasons: t.field({
      type: [SaliencePart],
      description: 'Why it is so central, the weightiest reason first.',
      resolve: ({ topic }) => topic.reasons,
    }),
    wikidata: t.string({
      nullable: true,
      description: WIKIDATA,
      resolve: ({ topic }) => topic.wikidata,
    }),
    mediaTopic: t.string({
      nullable: true,
      description: MEDIA_TOPIC,
      resolve: ({ topic }) => topic.mediaTopic,
    }),
    mentions: t.field({
      type: [Span],
      description: 'Where the article mentions it, in text order.',
      resolve: ({ in: article, topic }) => topic.mentions.map(mention => spanIn(article, mention)),
    }),
    quotes: t.field({
      type: [Quote],
      description: 'The quotes of the article that are about it, in text order.',
      resolve: ({ in: article, topic }) =>
        (indexOf(article.article).quotesByTopic().get(topic.id) ?? []).map(quote => quoteIn(article, quote)),
    }),
    speaker: t.field({
      type: ArticleSpeaker,
      nullable: true,
      description: 'The same person or body as a speaker of the article; null where it isn’t quoted.',
      resolve: ({ in: article, topic }) => topic.speaker && speakerIn(article, topic.speaker),
    }),
    inArchive: t.field({ type: Topic, nullable: true, description: IN_ARCHIVE, resolve: inArchive }),
  }),
})

SaliencePart.implement({
  description: 'Part of why a topic is as central to an article as it is.',
  fields: t => ({
    reason: t.expose('reason', { type: SalienceReason, description: 'The reason.' }),
    share: t.exposeFloat('share', {
      description: 'Its share of all that speaks for the topic, from 0 to 1.',
    }),
  }),
})

QuoteTopic.implement({
  description: 'A topic that a quote is about, and where that is written.',
  fields: t => ({
    label: t.string({ description: LABEL, resolve: ({ topic }) => topic.label }),
    kind: t.field({ type: TopicKind, description: 'What it is.', resolve: ({ topic }) => topic.kind }),
    via: t.field({
      type: TopicLink,
      description: 'How the quote is about it.',
      resolve: ({ link }) => link.via,
    }),
    mentions: t.field({
      type: [Span],
      description: 'The places that tell so, in text order: in the quote, or in the sentence around it.',
      resolve: ({ in: article, link }) => link.mentions.map(mention => spanIn(article, mention)),
    }),
    inArticle: t.field({
      type: ArticleTopic,
      description: 'The topic in the article as a whole: how central it is, and everywhere it is mentioned.',
      resolve: row => row,
    }),
    inArchive: t.field({ type: Topic, nullable: true, description: IN_ARCHIVE, resolve: inArchive }),
  }),
})
