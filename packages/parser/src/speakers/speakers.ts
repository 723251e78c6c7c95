import { COREFERENCE_WEIGHTS } from '@onrecord/english'
import type { Entity, EntityMention } from '../model/entity.ts'
import { unpackModel } from '../model/linear.ts'
import type { FoundMention, Mention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { byTextOrder, type Span } from '../model/span.ts'
import { type Attribution, abstain, attributeSource, type Context } from './attribute.ts'
import { Cast, type Character } from './cast.ts'
import type { Expression } from './coreference/expressions.ts'
import { type Judge, rankerOf } from './coreference/ranker.ts'
import { affiliationOf, anonymityOf, genderOf } from './ledger.ts'
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
  /** Expressions that stand for the same, whatever it is: names, noun phrases and pronouns, each chain in text order. */
  readonly chains: () => readonly (readonly Mention[])[]
}

/**
 * Resolves the sources of quotes within the article, reading it in text order as its readers do.
 *
 * @param options.isWhole whether the chains are to have all noun phrases and pronouns, or only those of whom may speak.
 */
export function attribute(
  reading: Reading,
  mentions: readonly FoundMention[],
  quotes: readonly FoundQuote[],
  { judge = shippedJudge(), isWhole = false }: { readonly judge?: Judge; readonly isWhole?: boolean } = {},
): Attributed {
  const cast = new Cast(reading, mentions)
  const resolver = new Resolver(reading, cast, mentions, quotes, judge, isWhole)
  const context: Context = { reading, mentions, cast, resolver, pair: { last: null } }
  const made: Attribution[] = []
  let lastSpeaker: Character | null = null
  for (const [index, quote] of quotes.entries()) {
    resolver.readTo(quote.source?.start ?? quote.content[0]!.start, lastSpeaker)
    const attribution = sure(attributeQuote(context, quotes, quote, made, lastSpeaker))
    made.push(attribution)
    resolver.setSpeaker(index, attribution.character)
    lastSpeaker = attribution.character ?? lastSpeaker
  }
  resolver.readTo(reading.text.length, lastSpeaker)
  const settled = settle(context, quotes, made)
  return toResult(context, settled)
}

/** Made at the first use, which costs some milliseconds. */
let shipped: Judge | undefined

function shippedJudge(): Judge {
  shipped ??= rankerOf(unpackModel(COREFERENCE_WEIGHTS))
  return shipped
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

/** A wrong speaker is worse than none: nobody is named with less confidence than this. */
const LEAST_CONFIDENCE = 0.6

/** The attribution, or none where it is too doubtful; who may have spoken is then a rival. */
function sure(attribution: Attribution): Attribution {
  const { character, confidence, rivals } = attribution
  if (character === null || confidence >= LEAST_CONFIDENCE) return attribution
  return { ...abstain('crowd'), rivals: [{ character, confidence }, ...rivals] }
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

function toResult(context: Context, made: readonly Attribution[]): Attributed {
  const { resolver, cast } = context
  const pronouns = resolver.pronouns()
  const speaking = new Set(made.map(({ character }) => character))
  return {
    attributions: made.map(({ character, rule, confidence, chain, rivals, abstained }) => ({
      rule,
      confidence,
      chain,
      abstained,
      entity: character === null ? null : character.index,
      rivals: rivals.map(rival => ({ entity: rival.character.index, confidence: rival.confidence })),
    })),
    chains: () => resolver.chains(),
    entities: cast.characters.map(character =>
      toEntity(context, character, pronouns.get(character) ?? [], speaking.has(character)),
    ),
  }
}

function toEntity(
  { reading, mentions: all }: Context,
  character: Character,
  pronouns: readonly Expression[],
  isSpeaking: boolean,
): Entity {
  const { name, sense, role, mentions } = character
  return {
    name,
    sense,
    role,
    affiliation: isSpeaking ? affiliationOf(reading, all, character) : null,
    gender: isSpeaking ? genderOf(reading, mentions, pronouns) : null,
    anonymity: isSpeaking ? anonymityOf(reading, character) : null,
    mentions: withPronouns(mentions, pronouns),
  }
}

/** All mentions in text order; a pronoun that is a quote's source is among the mentions already. */
function withPronouns(
  mentions: readonly EntityMention[],
  pronouns: readonly Expression[],
): readonly EntityMention[] {
  if (pronouns.length === 0) return mentions.length > 1 ? mentions.toSorted(byTextOrder) : mentions
  const known = new Set(mentions.map(({ start }) => start))
  return [...mentions, ...pronouns.filter(({ start }) => !known.has(start))].sort(byTextOrder)
}
