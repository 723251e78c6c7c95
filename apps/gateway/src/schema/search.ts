import type { SearchHit as ArchiveHit } from '@onrecord/archive'
import { builder } from '../builder.ts'
import { checkedRows, costOfFirst, firstOption } from '../connection.ts'
import { userError } from '../errors.ts'
import { type Highlight as HighlightRow, highlightsIn } from '../highlights.ts'
import { limits } from '../limits.ts'
import { Article, Quote, Speaker, Topic } from './refs.ts'

interface SearchHitRow extends ArchiveHit {
  /** The words that were searched for. */
  readonly query: string
}

/** The words of a hit in which the searched ones may stand. */
const wordsOf = ({ hit }: ArchiveHit): string => {
  switch (hit.kind) {
    case 'article':
      return hit.record.article.text
    case 'quote':
      return hit.record.text
    case 'speaker':
      return hit.record.aliases.join(' · ')
    case 'topic':
      return hit.record.label
  }
}

const Highlight = builder.objectRef<HighlightRow>('Highlight')
Highlight.implement({
  description: 'Words that were searched for, where they were found.',
  fields: t => ({
    before: t.exposeString('before', { description: 'A few words before them.' }),
    match: t.exposeString('match', { description: 'The words as they stand there.' }),
    after: t.exposeString('after', { description: 'A few words after them.' }),
  }),
})

const SearchItem = builder.unionType('SearchItem', {
  description: 'What a search can find.',
  types: [Article, Quote, Speaker, Topic],
  resolveType: item => {
    if ('article' in item) return Article
    if ('quote' in item) return Quote
    return 'aliases' in item ? Speaker : Topic
  },
})

const SearchHit = builder.objectRef<SearchHitRow>('SearchHit')
SearchHit.implement({
  description: 'Something that a search found.',
  fields: t => ({
    item: t.field({ type: SearchItem, description: 'What was found.', resolve: ({ hit }) => hit.record }),
    score: t.exposeFloat('score', {
      description: 'How well it fits: higher is better, within one search.',
    }),
    highlights: t.field({
      type: [Highlight],
      description: 'The first places where the words stand, at most three.',
      resolve: row => highlightsIn(wordsOf(row), row.query),
    }),
  }),
})

builder.queryField('search', t =>
  t.field({
    type: [SearchHit],
    description: 'Articles, quotes, speakers and topics with these words, the best first.',
    args: {
      text: t.arg.string({
        required: true,
        description: `Words, "phrases" and -exclusions; ${limits.searchTextLength} characters at most.`,
      }),
      first: t.arg.int(firstOption),
    },
    complexity: costOfFirst,
    resolve: async (_root, { text, first }, { archive }) => {
      if (text.length > limits.searchTextLength)
        throw userError(
          'TEXT_TOO_LONG',
          `text: may be ${limits.searchTextLength} characters long; ${text.length} came.`,
        )
      const hits = await archive.search(text, checkedRows('first', first))
      return hits.map(hit => ({ ...hit, query: text }))
    },
  }),
)
