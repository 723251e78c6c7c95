import type { Entity } from '../model/entity.ts'
import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { type Attribution, abstain, attributeSource, type Context } from './attribute.ts'
import { Cast, type Character } from './cast.ts'
import { Resolver } from './resolve.ts'
import { settle } from './settle.ts'
import { antecedentOf, bareSource, isListener, isSomewhere } from './sources.ts'
import { attributeUnsourced } from './unsourced.ts'

/** Who said each found quote, and everyone and everything that the article names. */
export interface Attributed {
  /** One for each found quote, in their order; `entity` is an index into `entities`, or null. */
  readonly attributions: readonly (Omit<Attribution, 'character' | 'rivals'> & {
    readonly entity: number | null
    readonly rivals: readonly { readonly entity: number; readonly confidence: number }[]
  })[]
  readonly entities: readonly Entity[]
}

/** Resolves the sources of quotes within the article, reading it in text order as its readers do. */
export function attribute(
  reading: Reading,
  mentions: readonly FoundMention[],
  quotes: readonly FoundQuote[],
): Attributed {
  const cast = new Cast(reading, mentions)
  const resolver = new Resolver(reading, cast, mentions, directWords(quotes))
  const context: Context = { reading, mentions, cast, resolver }
  const made: Attribution[] = []
  let lastSpeaker: Character | null = null
  for (const quote of quotes) {
    resolver.readTo(quote.source?.start ?? quote.content[0]!.start, lastSpeaker)
    const attribution = attributeQuote(context, quotes, quote, made, lastSpeaker)
    made.push(attribution)
    lastSpeaker = attribution.character ?? lastSpeaker
  }
  resolver.readTo(reading.text.length, lastSpeaker)
  return toResult(cast, settle(context, quotes, made))
}

/** The spans of direct quotes, nested ones aside, in text order. */
function directWords(quotes: readonly FoundQuote[]): readonly Span[] {
  const words: Span[] = []
  for (const { kind, parent, content } of quotes)
    if (kind === 'direct' && parent === null) for (const span of content) words.push(span)
  return words
}

function attributeQuote(
  context: Context,
  quotes: readonly FoundQuote[],
  quote: FoundQuote,
  made: readonly Attribution[],
  lastSpeaker: Character | null,
): Attribution {
  const { reading, mentions } = context
  const source = speakingSource(context, quote)
  if (source === null) return attributeUnsourced(context, quotes, quote, made, lastSpeaker)
  const outer = quote.parent === null ? undefined : made[quote.parent]
  if (outer !== undefined && isFirstPerson(reading, source))
    return outer.character === null ? outer : { ...outer, rule: 'firstPerson' }
  if (outer !== undefined && quotes[quote.parent!]!.kind === 'direct')
    return notOneself(outer, attributeSource(context, source, lastSpeaker))
  const antecedent = antecedentOf(reading, mentions, source)
  if (antecedent === null) return attributeSource(context, source, lastSpeaker)
  const attribution = attributeSource(context, antecedent, lastSpeaker, antecedent.isPerson)
  const chain = attribution.chain.length > 0 ? attribution.chain : [antecedent]
  const links = [source, ...chain].map(({ start, end }) => ({ start, end }))
  return attribution.character === null ? attribution : { ...attribution, chain: links }
}

/** Who speaks of somebody as "he" or "she" in words of their own means another. */
const notOneself = (outer: Attribution, inner: Attribution): Attribution =>
  inner.rule === 'pronoun' && inner.character === outer.character ? abstain('genericPronoun') : inner

/** The words of a quote's source that may name a speaker; null where it has none, or only one that cannot speak. */
function speakingSource({ reading, mentions }: Context, quote: FoundQuote): Span | null {
  if (quote.source === null || isListener(reading, quote)) return null
  const source = bareSource(reading, quote.source)
  return isSomewhere(reading, mentions, source) ? null : source
}

const isFirstPerson = ({ text }: Reading, { start, end }: Span): boolean =>
  /^(?:I|my)$/i.test(text.slice(start, end))

function toResult(cast: Cast, made: readonly Attribution[]): Attributed {
  return {
    attributions: made.map(({ character, rule, confidence, chain, rivals, abstained }) => ({
      rule,
      confidence,
      chain,
      abstained,
      entity: character === null ? null : character.index,
      rivals: rivals.map(rival => ({ entity: rival.character.index, confidence: rival.confidence })),
    })),
    entities: cast.characters.map(({ name, sense, role, gender, mentions }) => ({
      name,
      sense,
      role,
      gender,
      mentions: mentions.length > 1 ? mentions.toSorted((a, b) => a.start - b.start) : mentions,
    })),
  }
}
