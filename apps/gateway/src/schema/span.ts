import { MentionKind } from './enums.ts'
import { Mention, Span } from './refs.ts'

Span.implement({
  description:
    'A stretch of an article’s text: the characters from `start` up to, but not including, `end`, counted in UTF-16 code units as JavaScript counts them, so that `text.slice(start, end)` gives the words.',
  fields: t => ({
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 code unit.' }),
    end: t.exposeInt('end', { description: 'Offset after the last UTF-16 code unit.' }),
    text: t.exposeString('text', { description: 'The words themselves.' }),
  }),
})

Mention.implement({
  description: 'A place in the text that names someone or something.',
  fields: t => ({
    kind: t.expose('kind', { type: MentionKind, description: 'By name, by what it is, or by a pronoun.' }),
    span: t.expose('span', { type: Span, description: 'Where it stands.' }),
  }),
})
