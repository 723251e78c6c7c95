import type { Span } from '@onrecord/parser'
import { type CorpusQuote, contentOf, cueOf, type GoldArticle, sourceOf } from '../corpus/format.ts'
import { disjoint } from './characters.ts'
import { type ScoredToken, tokenize, tokensIn } from './tokens.ts'

/** A stretch of text in the units that the measures count. */
export interface Stretch {
  /** Disjoint, in text order. */
  readonly spans: readonly Span[]
  /** Indices of the tokens it touches, ascending. */
  readonly tokens: readonly number[]
  /** Its words alone, marks aside, as a key: two stretches are exactly the same if and only if their keys are. */
  readonly words: string
}

/** A quote, gold or predicted, made ready to be counted. */
export interface Annotation {
  readonly quote: CorpusQuote
  readonly content: Stretch
  readonly cue: Stretch
  readonly source: Stretch
  /** The cue's words in lower case, or null where there is no cue. */
  readonly verb: string | null
  /** The names of the speaker that are right, as keys: {@link nameKey}. One that is empty stands for nobody. */
  readonly names: readonly string[]
}

/** A name as a key: upper and lower case, marks and an article before it do not count. */
const nameKey = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(/^(?:the|an?) (?=\S{2})/, '')

const stretch = (tokens: readonly ScoredToken[], spans: readonly Span[]): Stretch => {
  const touched = tokensIn(tokens, spans)
  return {
    spans: disjoint(spans),
    tokens: touched,
    words: touched.filter(i => tokens[i]!.isWord).join(' '),
  }
}

/** Makes quotes of one text ready to be counted, so that gold and predicted ones see the same tokens. */
export const annotator = (text: GoldArticle['text']): ((quote: CorpusQuote) => Annotation) => {
  const tokens = tokenize(text)
  return quote => ({
    quote,
    content: stretch(tokens, contentOf(quote)),
    cue: stretch(tokens, cueOf(quote)),
    source: stretch(tokens, sourceOf(quote)),
    names: [quote.speaker_entity ?? '', ...(quote.speaker_aliases ?? [])].map(nameKey),
    verb: quote.cue == null ? null : text.slice(quote.cue.start, quote.cue.end).toLowerCase(),
  })
}
