import { indexOf } from '../articleIndex.ts'
import { builder } from '../builder.ts'
import { checkedRows, costOfFirst, firstOption } from '../connection.ts'
import { listArticles } from '../lists.ts'
import { spanIn } from '../rows.ts'
import { Article, ArticleConnection, ArticleSubject, Span, Subject } from './refs.ts'

const CODE = 'Its code among the IPTC Media Topics, such as “medtop:15000000”.'
const NAME = 'Its English name, such as “sport”.'

ArticleSubject.implement({
  description:
    'A subject that an article as a whole is about, one of the IPTC Media Topics that news agencies share.',
  fields: t => ({
    code: t.string({ description: CODE, resolve: ({ subject }) => subject.code }),
    name: t.string({ description: NAME, resolve: ({ subject }) => subject.name }),
    broader: t.field({
      type: ArticleSubject,
      nullable: true,
      description: 'The wider subject that it is part of; null at the top.',
      resolve: ({ in: article, subject: { broader } }) => {
        const subject = broader === null ? undefined : indexOf(article.article).subjects().get(broader)
        return subject === undefined ? null : { in: article, subject }
      },
    }),
    confidence: t.float({
      description: 'How sure the parser is, from 0 to 1.',
      resolve: ({ subject }) => subject.confidence,
    }),
    evidence: t.field({
      type: [Span],
      description: 'The words that tell it, in text order.',
      resolve: ({ in: article, subject }) => subject.evidence.map(span => spanIn(article, span)),
    }),
    inArchive: t.field({
      type: Subject,
      nullable: true,
      description: 'The same subject across the whole archive; null where the article isn’t stored.',
      resolve: async ({ in: article, subject }, _args, { loaders }) =>
        article.isParsedOnly === true ? null : ((await loaders.subjects()).get(subject.code) ?? null),
    }),
  }),
})

Subject.implement({
  description: 'A subject of articles, one of the IPTC Media Topics, across the whole archive.',
  fields: t => ({
    code: t.exposeString('code', { description: CODE }),
    name: t.exposeString('name', { description: NAME }),
    broader: t.field({
      type: Subject,
      nullable: true,
      description: 'The wider subject that it is part of; null at the top.',
      resolve: async ({ broader }, _args, { loaders }) =>
        broader === null ? null : ((await loaders.subjects()).get(broader) ?? null),
    }),
    articleCount: t.exposeInt('articleCount', {
      description: 'How many articles are about it or about anything narrower.',
    }),
    articles: t.connection(
      {
        type: Article,
        description:
          'These articles, the newest first. To narrow them down, ask `articles(where: {subject: …})`.',
        resolve: ({ code }, args, context) => listArticles({ subject: code }, args, context),
      },
      ArticleConnection,
    ),
  }),
})

builder.queryField('subjects', t =>
  t.field({
    type: [Subject],
    description: 'What the articles of the archive are about, the subjects of most articles first.',
    args: { first: t.arg.int(firstOption) },
    complexity: costOfFirst,
    resolve: async (_root, { first }, { loaders }) =>
      [...(await loaders.subjects()).values()].slice(0, checkedRows('first', first)),
  }),
)
