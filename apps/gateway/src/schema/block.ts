import { spanIn } from '../rows.ts'
import { BlockKind, DiagnosticCode } from './enums.ts'
import { Block, Diagnostic, Sentence, Span } from './refs.ts'

Block.implement({
  description:
    'A stretch of the page that is one thing, such as a headline or a paragraph. Blocks and the white space between them give the whole text.',
  fields: t => ({
    kind: t.field({
      type: BlockKind,
      description: 'What it is.',
      resolve: ({ block }) => block.kind,
    }),
    rule: t.string({
      description: 'The rule that told its kind; `markup` where the page itself said so.',
      resolve: ({ block }) => block.rule,
    }),
    text: t.string({ description: 'Its words.', resolve: row => spanIn(row.in, row.block).text }),
    span: t.field({
      type: Span,
      description: 'Where it stands.',
      resolve: row => spanIn(row.in, row.block),
    }),
    repeats: t.field({
      type: Span,
      nullable: true,
      description: 'The passage that a pull quote repeats, where it repeats one.',
      resolve: ({ in: article, block }) => block.repeats && spanIn(article, block.repeats),
    }),
  }),
})

Sentence.implement({
  description: 'A sentence of the text.',
  fields: t => ({
    text: t.string({ description: 'Its words.', resolve: row => spanIn(row.in, row.sentence).text }),
    span: t.field({
      type: Span,
      description: 'Where it stands.',
      resolve: row => spanIn(row.in, row.sentence),
    }),
    block: t.field({
      type: Block,
      description: 'The block that it is part of.',
      resolve: ({ in: article, sentence }) => ({
        in: article,
        block: article.article.blocks[sentence.block]!,
      }),
    }),
  }),
})

Diagnostic.implement({
  description: 'Trouble that the parser met in the text and survived.',
  fields: t => ({
    code: t.field({
      type: DiagnosticCode,
      description: 'Which trouble.',
      resolve: ({ diagnostic }) => diagnostic.code,
    }),
    message: t.string({
      description: 'The trouble in words.',
      resolve: ({ diagnostic }) => diagnostic.message,
    }),
    span: t.field({
      type: Span,
      description: 'Where it was met.',
      resolve: row => spanIn(row.in, row.diagnostic),
    }),
  }),
})
