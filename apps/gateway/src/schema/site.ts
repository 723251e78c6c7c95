import { builder } from '../builder.ts'
import { checkedRows, costOfFirst, firstOption } from '../connection.ts'
import { listArticles, listQuotes } from '../lists.ts'
import { ArticleFilter, QuoteFilter } from './filters.ts'
import { Article, ArticleConnection, Quote, QuoteConnection } from './refs.ts'

const Site = builder.objectRef<{ readonly site: string; readonly articleCount: number }>('Site')

Site.implement({
  description: 'An outlet: a newspaper, agency or web site that published articles.',
  fields: t => ({
    name: t.exposeString('site', { description: 'Its name.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many of its articles the archive holds.' }),
    articles: t.connection(
      {
        type: Article,
        description: 'Its articles, the newest first.',
        args: { where: t.arg({ type: ArticleFilter, description: 'Which of them; all when left out.' }) },
        resolve: ({ site }, args, context) => listArticles({ site }, args, context),
      },
      ArticleConnection,
    ),
    quotes: t.connection(
      {
        type: Quote,
        description: 'The quotes that it printed, the newest first.',
        args: { where: t.arg({ type: QuoteFilter, description: 'Which of them; all when left out.' }) },
        resolve: ({ site }, args, context) => listQuotes({ site }, args, context),
      },
      QuoteConnection,
    ),
  }),
})

builder.queryField('sites', t =>
  t.field({
    type: [Site],
    description: 'The outlets in the archive, those with most articles first.',
    args: { first: t.arg.int(firstOption) },
    complexity: costOfFirst,
    resolve: async (_root, { first }, { archive }) =>
      (await archive.sites()).slice(0, checkedRows('first', first)),
  }),
)
