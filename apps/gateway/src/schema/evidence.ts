import { builder } from '../builder.ts'
import { fromArticle, spanIn, speakerIn } from '../rows.ts'
import { AbstainReason } from './enums.ts'
import { ArticleSpeaker, Evidence, Quote, RunnerUp, Span } from './refs.ts'

builder.objectField(Quote, 'evidence', t =>
  t.field({
    type: Evidence,
    description: 'Why the parser decided as it did.',
    resolve: fromArticle((article, { evidence }) => ({ in: article, evidence })),
  }),
)

Evidence.implement({
  description: 'Why the parser took these words for a quote, and this speaker for theirs.',
  fields: t => ({
    rule: t.string({
      description: 'The rule that found the quote.',
      resolve: ({ evidence }) => evidence.rule,
    }),
    attribution: t.string({
      nullable: true,
      description: 'The rule that tied the words to the speaker; null where there is no speaker.',
      resolve: ({ evidence }) => evidence.attribution,
    }),
    chain: t.field({
      type: [Span],
      description:
        'The mentions that lead from the words that name the source to the speaker’s name, in that order; empty where the source is the name.',
      resolve: ({ in: article, evidence }) => evidence.chain.map(span => spanIn(article, span)),
    }),
    runnersUp: t.field({
      type: [RunnerUp],
      description: 'Other speakers that were weighed, the likeliest first, three at most.',
      resolve: ({ in: article, evidence }) => evidence.runnersUp.map(runnerUp => ({ in: article, runnerUp })),
    }),
    abstained: t.field({
      type: AbstainReason,
      nullable: true,
      description: 'Why no speaker is named; null where one is.',
      resolve: ({ evidence }) => evidence.abstained,
    }),
  }),
})

RunnerUp.implement({
  description: 'Another speaker that might have said it.',
  fields: t => ({
    speaker: t.field({
      type: ArticleSpeaker,
      description: 'Who.',
      resolve: ({ in: article, runnerUp }) => speakerIn(article, runnerUp.speaker),
    }),
    confidence: t.float({
      description: 'How sure the parser would have been, from 0 to 1.',
      resolve: ({ runnerUp }) => runnerUp.confidence,
    }),
  }),
})
