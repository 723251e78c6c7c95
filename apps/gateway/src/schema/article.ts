import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { listArticles } from '../lists.ts'
import { parsedRow, quoteIn } from '../rows.ts'
import { ArticleFilter, articleOrder } from './filters.ts'
import {
  Article,
  ArticleConnection,
  ArticleSpeaker,
  ArticleSubject,
  ArticleTopic,
  Block,
  Diagnostic,
  Quote,
  Sentence,
} from './refs.ts'

Article.implement({
  description: 'A news page, understood: its text, and everything found in it.',
  fields: t => ({
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Its address.' }),
    site: t.exposeString('site', { nullable: true, description: 'The outlet that published it.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published.',
    }),
    headline: t.exposeString('headline', { nullable: true, description: 'The words of its first headline.' }),
    text: t.string({
      description: 'The words of the page exactly as they came in. Every span points into this.',
      resolve: ({ article }) => article.text,
    }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes it holds.' }),
    isStored: t.boolean({
      description: 'Whether the archive holds it; false for a text that was only parsed.',
      resolve: ({ isParsedOnly }) => isParsedOnly !== true,
    }),
    blocks: t.field({
      type: [Block],
      description: 'The page block by block, in text order.',
      resolve: row => row.article.blocks.map(block => ({ in: row, block })),
    }),
    sentences: t.field({
      type: [Sentence],
      description: 'Its sentences, in text order.',
      resolve: row => row.article.sentences.map(sentence => ({ in: row, sentence })),
    }),
    quotes: t.field({
      type: [Quote],
      description: 'All its quotes, in text order.',
      resolve: row => row.article.quotes.map(quote => quoteIn(row, quote)),
    }),
    speakers: t.field({
      type: [ArticleSpeaker],
      description: 'Everyone it quotes, as it names them.',
      resolve: row => row.article.speakers.map(speaker => ({ in: row, speaker })),
    }),
    topics: t.field({
      type: [ArticleTopic],
      description: 'What it mentions, the most central first.',
      resolve: row =>
        row.article.topics
          .map(topic => ({ in: row, topic }))
          .sort((a, b) => b.topic.salience - a.topic.salience),
    }),
    subjects: t.field({
      type: [ArticleSubject],
      description: 'What it is about as a whole, in the terms that news agencies share, the surest first.',
      resolve: row => row.article.subjects.map(subject => ({ in: row, subject })),
    }),
    diagnostics: t.field({
      type: [Diagnostic],
      description: 'Trouble that the parser met in the text.',
      resolve: row => row.article.diagnostics.map(diagnostic => ({ in: row, diagnostic })),
    }),
  }),
})

const ArticleBy = builder.inputType('ArticleBy', {
  description: 'Names one article: give one of these.',
  isOneOf: true,
  fields: t => ({
    id: t.globalID({ for: Article, description: 'Its id.' }),
    url: t.field({ type: 'URL', description: 'Its address, exactly as the article gives it.' }),
  }),
})

builder.queryFields(t => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'An article by its id or address, or null where the archive has none.',
    args: { by: t.arg({ type: ArticleBy, required: true, description: 'Which article.' }) },
    resolve: (_root, { by }, { archive, loaders }) =>
      by.id ? loaders.article.load(by.id.id) : archive.articleByUrl(by.url ?? ''),
  }),
  articles: t.connection(
    {
      type: Article,
      description: 'Articles, the newest first unless `order` says otherwise.',
      args: {
        where: t.arg({ type: ArticleFilter, description: 'Which articles; all when left out.' }),
        order: t.arg(articleOrder),
      },
      resolve: (_root, args, context) => listArticles({}, args, context),
    },
    ArticleConnection,
  ),
  parse: t.field({
    type: Article,
    complexity: ({ text }) => limits.parseCost.base + text.length / limits.parseCost.charsPerPoint,
    description:
      'Reads a text of your own and gives it back as an article with its quotes, speakers and topics. Nothing is stored.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The words of a news page, headline first, with an empty line between paragraphs; ${limits.parseTextLength.toLocaleString('en-US')} characters at most.`,
      }),
      url: t.arg({ type: 'URL', description: 'Its address, where it has one.' }),
      site: t.arg.string({ description: 'The outlet that published it.' }),
      publishedAt: t.arg({ type: 'DateTime', description: 'When it was published.' }),
    },
    resolve: (_root, { text, url, site, publishedAt }) => {
      if (text.length > limits.parseTextLength)
        throw userError(
          'TEXT_TOO_LONG',
          `text: may be ${limits.parseTextLength.toLocaleString('en-US')} characters long; ${text.length.toLocaleString('en-US')} came.`,
        )
      return parsedRow({
        text,
        ...(url != null && { url }),
        ...(site != null && { site }),
        ...(publishedAt != null && { publishedAt }),
      })
    },
  }),
}))
