import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../builder.ts'
import { ArticleOrder, QuoteKind, TopicLink } from './enums.ts'
import { Article, Speaker, Topic } from './refs.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** What articles and quotes can both be chosen by. */
const common = (t: Fields) => ({
  speaker: t.globalID({ for: Speaker, description: 'Who is quoted, by id.' }),
  speakerName: t.string({
    description:
      'Who is quoted, by name: any name that the articles use, whatever its case or accents. A name that several speakers share is an error that lists them.',
  }),
  topic: t.globalID({ for: Topic, description: 'What is mentioned or spoken of, by id.' }),
  topicLabel: t.string({
    description:
      'What is mentioned or spoken of, by any label that the articles use, whatever its case or accents.',
  }),
  subject: t.string({
    description:
      'What the article as a whole is about: the code of an IPTC Media Topic, such as “medtop:15000000”. Narrower subjects count, too. `subjects` lists those that the archive has.',
  }),
  site: t.string({ description: 'The outlet, by its exact name.' }),
  publishedFrom: t.field({ type: 'DateTime', description: 'Published then or later.' }),
  publishedBefore: t.field({ type: 'DateTime', description: 'Published earlier than this.' }),
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles: all conditions given must hold.',
  fields: t => ({
    ...common(t),
    minSalience: t.float({
      description:
        'Only articles to which the topic is at least as central as this, from 0 to 1. It needs a topic.',
    }),
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
    topicVia: t.field({
      type: [TopicLink],
      description:
        'Only quotes that are about the topic in one of these ways; in any when left out. It needs a topic.',
    }),
    kinds: t.field({ type: [QuoteKind], description: 'Only quotes of these kinds.' }),
    text: t.string({
      description: 'Words to be found in the quote’s own words; "phrases" and -exclusions are understood.',
    }),
  }),
})

/** The argument of a list of articles that says which come first. */
export const articleOrder = {
  type: ArticleOrder,
  required: true,
  defaultValue: 'newest',
  description: 'Which come first. MOST_CENTRAL needs a topic.',
} as const
