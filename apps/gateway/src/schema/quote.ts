import { indexOf } from '../articleIndex.ts'
import { builder } from '../builder.ts'
import { limits } from '../limits.ts'
import { listQuotes } from '../lists.ts'
import { fromArticle, quoteIn, spanIn, speakerIn, topicIn } from '../rows.ts'
import { widened } from '../widen.ts'
import { QuoteKind } from './enums.ts'
import { QuoteFilter } from './filters.ts'
import { Article, ArticleSpeaker, Block, Quote, QuoteConnection, QuoteTopic, Span } from './refs.ts'

const { contextChars } = limits

Quote.implement({
  description: 'Somebody’s words, or their paraphrase, in an article.',
  fields: t => ({
    text: t.exposeString('text', {
      description: 'The words, without the outer quotation marks; “ … ” stands where other words split them.',
    }),
    kind: t.field({
      type: QuoteKind,
      description: 'Whether it gives the speaker’s own words or a paraphrase.',
      resolve: ({ quote }) => quote.kind,
    }),
    speaker: t.field({
      type: ArticleSpeaker,
      nullable: true,
      description: 'Who said it; null where the parser could not tell, and `evidence.abstained` says why.',
      resolve: fromArticle((article, { speaker }) => speaker && speakerIn(article, speaker)),
    }),
    topics: t.field({
      type: [QuoteTopic],
      description:
        'What it is about: what its words name or a pronoun in them stands for, and what the sentence around it names; `via` says which.',
      resolve: fromArticle((article, { topics }) =>
        topics.map(link => ({ ...topicIn(article, link.topic), link })),
      ),
    }),
    article: t.field({
      type: Article,
      description: 'The article that it stands in.',
      resolve: fromArticle(article => article),
    }),
    confidence: t.float({
      description: 'How sure the parser is of the quote and its speaker together, from 0 to 1.',
      resolve: ({ quote }) => quote.confidence,
    }),
    spans: t.field({
      type: [Span],
      description: 'Where the words stand: more than one span where “he said” splits them.',
      resolve: fromArticle((article, { content }) => content.map(span => spanIn(article, span))),
    }),
    cue: t.field({
      type: Span,
      nullable: true,
      description: 'The words that announce it, such as “said”; null where only marks or layout do.',
      resolve: ({ quote: { cue }, cueText }) => cue && { ...cue, text: cueText ?? '' },
    }),
    source: t.field({
      type: Span,
      nullable: true,
      description:
        'The words that name who said it, such as “the minister” or “she”; null where no words do.',
      resolve: ({ quote: { source }, sourceText }) => source && { ...source, text: sourceText ?? '' },
    }),
    context: t.field({
      type: Span,
      description: 'The quote with the words around it.',
      args: {
        chars: t.arg.int({
          required: true,
          defaultValue: contextChars.usual,
          description: `How many UTF-16 code units on each side, about; ${contextChars.most} at most. Words are never cut.`,
        }),
      },
      resolve: fromArticle((article, { content }, { chars }: { readonly chars: number }) => {
        const whole = { start: content[0]!.start, end: content.at(-1)!.end }
        const wanted = Math.min(Math.max(chars, 0), contextChars.most)
        return spanIn(article, widened(article.article.text, whole, wanted))
      }),
    }),
    block: t.field({
      type: Block,
      description: 'The block of the page in which it begins.',
      resolve: fromArticle((article, { block }) => ({ in: article, block: article.article.blocks[block]! })),
    }),
    parent: t.field({
      type: Quote,
      nullable: true,
      description: 'The quote inside which this one was reported: “she told me ‘no’”.',
      resolve: fromArticle((article, { parent }) => {
        const quote = parent === null ? undefined : indexOf(article.article).quotes().get(parent)
        return quote === undefined ? null : quoteIn(article, quote)
      }),
    }),
    nested: t.field({
      type: [Quote],
      description: 'The quotes reported inside this one.',
      resolve: fromArticle((article, { id }) =>
        (indexOf(article.article).quotesByParent().get(id) ?? []).map(quote => quoteIn(article, quote)),
      ),
    }),
  }),
})

builder.queryFields(t => ({
  quote: t.field({
    type: Quote,
    nullable: true,
    description: 'A quote by its id, or null where the archive has none.',
    args: { id: t.arg.globalID({ for: Quote, required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, { archive }) => (await archive.quotesByIds([id.id]))[0] ?? null,
  }),
  quotes: t.connection(
    {
      type: Quote,
      description: 'Quotes, the newest first: who said what, about what, where and when.',
      args: { where: t.arg({ type: QuoteFilter, description: 'Which quotes; all when left out.' }) },
      resolve: (_root, args, context) => listQuotes({}, args, context),
    },
    QuoteConnection,
  ),
}))
