import { indexOf } from '../articleIndex.ts'
import { builder } from '../builder.ts'
import { checkedRows, connectionOf, costOfFirst, emptyConnection, firstOption } from '../connection.ts'
import { listArticles, listQuotes, speakersCalled, topicIdOf } from '../lists.ts'
import { quoteIn, spanIn } from '../rows.ts'
import { Gender, SpeakerKind } from './enums.ts'
import { ArticleFilter, QuoteFilter } from './filters.ts'
import {
  Article,
  ArticleConnection,
  ArticleSpeaker,
  Mention,
  Quote,
  QuoteConnection,
  RoleOfSpeaker,
  Span,
  Speaker,
  SpeakerConnection,
  SpeakerGender,
  Topic,
  TopicOfSpeaker,
} from './refs.ts'

Speaker.implement({
  description:
    'One voice across the whole archive: everything that articles let the same person or body say.',
  fields: t => ({
    name: t.exposeString('name', {
      description: 'The full name that most articles use, or the one that the editor’s register gives.',
    }),
    kind: t.expose('kind', { type: SpeakerKind, description: 'What it is.' }),
    aliases: t.exposeStringList('aliases', {
      description: 'Every name that the articles use for it, the fullest first.',
    }),
    roles: t.exposeStringList('roles', { description: 'Its roles as printed, the most frequent first.' }),
    rolesOverTime: t.field({
      type: [RoleOfSpeaker],
      description: 'Its roles as printed and when, the one that was printed first first.',
      args: { first: t.arg.int(firstOption) },
      complexity: costOfFirst,
      resolve: async (speaker, { first }, { archive }) =>
        (await archive.rolesOfSpeaker(speaker.id)).slice(0, checkedRows('first', first)),
    }),
    affiliations: t.exposeStringList('affiliations', {
      description: 'Where its roles are held, or where it is from, as printed, the most frequent first.',
    }),
    wikidata: t.exposeString('wikidata', {
      nullable: true,
      description: 'Its Wikidata id, such as “Q42”, where the editor’s register gives one.',
    }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes it has.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles quote it.' }),
    quotes: t.connection(
      {
        type: Quote,
        description: 'What it said, the newest first.',
        args: { where: t.arg({ type: QuoteFilter, description: 'Which of its quotes; all when left out.' }) },
        resolve: (speaker, args, context) => listQuotes({ speaker: speaker.id }, args, context),
      },
      QuoteConnection,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'The articles that quote it, the newest first.',
        args: { where: t.arg({ type: ArticleFilter, description: 'Which of them; all when left out.' }) },
        resolve: (speaker, args, context) => listArticles({ speaker: speaker.id }, args, context),
      },
      ArticleConnection,
    ),
    topics: t.field({
      type: [TopicOfSpeaker],
      description: 'What its quotes are about, the most frequent first.',
      args: { first: t.arg.int(firstOption) },
      complexity: costOfFirst,
      resolve: (speaker, { first }, { archive }) =>
        archive.topicsOfSpeaker(speaker.id, checkedRows('first', first)),
    }),
  }),
})

RoleOfSpeaker.implement({
  description: 'A role of a speaker as articles print it, and when they did.',
  fields: t => ({
    role: t.exposeString('role', { description: 'The role, such as “finance minister”.' }),
    firstPrintedAt: t.expose('firstPrintedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first article with a date that prints it appeared; null where none has a date.',
    }),
    lastPrintedAt: t.expose('lastPrintedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last such article appeared.',
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles print it.' }),
  }),
})

TopicOfSpeaker.implement({
  description: 'A topic that a speaker’s quotes are about.',
  fields: t => ({
    topic: t.field({ type: Topic, description: 'The topic.', resolve: ({ record }) => record }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many of the speaker’s quotes are about it.' }),
  }),
})

ArticleSpeaker.implement({
  description: 'A speaker as one article names it. `inArchive` leads to the same voice in every article.',
  fields: t => ({
    name: t.string({
      description: 'The fullest name in the article, without the role; what it is where it has no name.',
      resolve: ({ speaker }) => speaker.name,
    }),
    kind: t.field({ type: SpeakerKind, description: 'What it is.', resolve: ({ speaker }) => speaker.kind }),
    role: t.field({
      type: Span,
      nullable: true,
      description: 'The role as printed, such as “finance minister”; null where none is.',
      resolve: ({ in: article, speaker }) => speaker.role && spanIn(article, speaker.role),
    }),
    affiliation: t.field({
      type: Span,
      nullable: true,
      description:
        'Where the role is held or the person is from, such as “Harrow” of “the mayor of Harrow”; null where the text ties none.',
      resolve: ({ in: article, speaker }) => speaker.affiliation && spanIn(article, speaker.affiliation),
    }),
    gender: t.field({
      type: SpeakerGender,
      nullable: true,
      description:
        'The gender that the text tells, by an honorific, a role or a pronoun, never by a first name; null where nothing tells.',
      resolve: ({ in: article, speaker: { gender } }) => gender && { in: article, gender },
    }),
    anonymity: t.field({
      type: Span,
      nullable: true,
      description:
        'The words in which the article says why it does not name the source; null where it names it, or does not say.',
      resolve: ({ in: article, speaker }) => speaker.anonymity && spanIn(article, speaker.anonymity),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Every place that names it, in text order.',
      resolve: ({ in: article, speaker }) =>
        speaker.mentions.map(mention => ({ kind: mention.kind, span: spanIn(article, mention) })),
    }),
    quotes: t.field({
      type: [Quote],
      description: 'What it says in the article, in text order.',
      resolve: ({ in: article, speaker }) =>
        (indexOf(article.article).quotesBySpeaker().get(speaker.id) ?? []).map(quote =>
          quoteIn(article, quote),
        ),
    }),
    inArchive: t.field({
      type: Speaker,
      nullable: true,
      description: 'The same voice across the whole archive; null where the article isn’t stored.',
      resolve: async ({ in: article, speaker }, _args, { loaders }) =>
        article.isParsedOnly === true
          ? null
          : ((await loaders.speakersOfArticle.load(article.id)).get(speaker.id) ?? null),
    }),
  }),
})

const AmbiguousSpeaker = builder.objectRef<{
  name: string
  candidates: readonly (typeof Speaker.$inferType)[]
}>('AmbiguousSpeaker')
AmbiguousSpeaker.implement({
  description: 'Several speakers share the name: ask again with the id of one of them.',
  fields: t => ({
    message: t.string({
      description: 'The same in words.',
      resolve: ({ name, candidates }) => `${candidates.length} speakers are called “${name}”.`,
    }),
    candidateCount: t.int({
      description: 'How many speakers have that name.',
      resolve: ({ candidates }) => candidates.length,
    }),
    candidates: t.field({
      type: [Speaker],
      description: 'The speakers with that name, the most quoted first.',
      args: { first: t.arg.int(firstOption) },
      complexity: costOfFirst,
      resolve: ({ candidates }, { first }) => candidates.slice(0, checkedRows('first', first)),
    }),
  }),
})

const SpeakerResult = builder.unionType('SpeakerResult', {
  description: 'The speaker that was asked for, or the candidates where the name is shared.',
  types: [Speaker, AmbiguousSpeaker],
  resolveType: result => ('candidates' in result ? AmbiguousSpeaker : Speaker),
})

const SpeakerBy = builder.inputType('SpeakerBy', {
  description: 'Names one speaker: give one of these.',
  isOneOf: true,
  fields: t => ({
    id: t.globalID({ for: Speaker, description: 'Its id.' }),
    name: t.string({ description: 'Any of its names, whatever its case or accents.' }),
  }),
})

const SpeakerFilter = builder.inputType('SpeakerFilter', {
  description: 'Which speakers: all conditions given must hold.',
  fields: t => ({
    kinds: t.field({ type: [SpeakerKind], description: 'Only speakers of these kinds.' }),
    name: t.string({
      description:
        'Only speakers of which a name has words that begin like these: “ost” finds “Henrik Ostervald”.',
    }),
    topic: t.globalID({ for: Topic, description: 'Quoted on this topic, by id.' }),
    topicLabel: t.string({
      description: 'Quoted on this topic, by its label, whatever its case or accents.',
    }),
  }),
})

builder.queryFields(t => ({
  speaker: t.field({
    type: SpeakerResult,
    nullable: true,
    description:
      'A speaker by id or name; the candidates where several share the name; null where the archive has none.',
    args: { by: t.arg({ type: SpeakerBy, required: true, description: 'Which speaker.' }) },
    resolve: async (_root, { by }, context) => {
      if (by.id) return (await context.archive.speakersByIds([by.id.id]))[0] ?? null
      const name = by.name ?? ''
      const candidates = await speakersCalled(name, context)
      return candidates.length > 1 ? { name, candidates } : (candidates[0] ?? null)
    },
  }),
  speakers: t.connection(
    {
      type: Speaker,
      description: 'Speakers, the most quoted first.',
      args: { where: t.arg({ type: SpeakerFilter, description: 'Which speakers; all when left out.' }) },
      resolve: async (_root, args, context) => {
        const { archive } = context
        const topic = await topicIdOf(args.where, context)
        if (topic === null) return emptyConnection<typeof Speaker.$inferType>(args)
        const filter = { topic, kinds: args.where?.kinds ?? undefined, name: args.where?.name ?? undefined }
        return connectionOf(
          args,
          window => archive.speakers(filter, window),
          () => archive.countSpeakers(filter),
        )
      },
    },
    SpeakerConnection,
  ),
}))

SpeakerGender.implement({
  description: 'A speaker’s gender as the text tells it, with the words that do.',
  fields: t => ({
    value: t.field({ type: Gender, description: 'Which.', resolve: ({ gender }) => gender.value }),
    evidence: t.field({
      type: Span,
      description: 'The first words that tell it, such as “Ms. Lee” or “she”.',
      resolve: ({ in: article, gender }) => spanIn(article, gender.evidence),
    }),
  }),
})
