import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../builder.ts'
import { QuoteKind } from './enums.ts'
import { Article, Speaker, Topic } from './refs.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** What articles and quotes can both be chosen by. */
const common = (t: Fields) => ({
  speaker: t.globalID({ for: Speaker, description: 'Who is quoted, by id.' }),
  speakerName: t.string({
    description:
      'Who is quoted, by name: any name that the articles use, whatever its case or accents. A name that several speakers share is an error that lists them.',
  }),
  topic: t.globalID({ for: Topic, description: 'What is mentioned, by id.' }),
  topicLabel: t.string({ description: 'What is mentioned, by its label, whatever its case or accents.' }),
  site: t.string({ description: 'The outlet, by its exact name.' }),
  publishedFrom: t.field({ type: 'DateTime', description: 'Published then or later.' }),
  publishedBefore: t.field({ type: 'DateTime', description: 'Published earlier than this.' }),
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles: all conditions given must hold.',
  fields: t => ({
    ...common(t),
    text: t.string({
      description: 'Words to be found in the article’s text; "phrases" and -exclusions are understood.',
    }),
  }),
})

export const QuoteFilter = builder.inputType('QuoteFilter', {
  description: 'Which quotes: all conditions given must hold.',
  fields: t => ({
    ...common(t),
    article: t.globalID({ for: Article, description: 'The article, by id.' }),
    kinds: t.field({ type: [QuoteKind], description: 'Only quotes of these kinds.' }),
    text: t.string({
      description: 'Words to be found in the quote’s own words; "phrases" and -exclusions are understood.',
    }),
  }),
})
