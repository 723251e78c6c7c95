import type { Entity } from '../model/entity.ts'
import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, hull, lastUpTo, type Span } from '../model/span.ts'
import { type Attribution, abstain, attributeSource } from './attribute.ts'
import { Cast, type Character } from './cast.ts'
import { Resolver } from './resolve.ts'

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
  const made: Attribution[] = []
  let lastSpeaker: Character | null = null
  for (const quote of quotes) {
    resolver.readTo(quote.source?.start ?? quote.content[0]!.start, lastSpeaker)
    const attribution = attributeQuote(reading, cast, resolver, mentions, quote, made, lastSpeaker)
    made.push(attribution)
    lastSpeaker = attribution.character ?? lastSpeaker
  }
  resolver.readTo(reading.text.length, lastSpeaker)
  const settled = settleUnsourced(quotes, made)
  return toResult(cast, settled)
}

/** The spans of direct quotes, nested ones aside, in text order. */
const directWords = (quotes: readonly FoundQuote[]): readonly Span[] =>
  quotes.flatMap(({ kind, parent, content }) => (kind === 'direct' && parent === null ? content : []))

function attributeQuote(
  reading: Reading,
  cast: Cast,
  resolver: Resolver,
  mentions: readonly FoundMention[],
  quote: FoundQuote,
  made: readonly Attribution[],
  lastSpeaker: Character | null,
): Attribution {
  if (quote.source !== null) {
    const inSource = mentionsIn(mentions, quote.source)
    const outer = quote.parent === null ? undefined : made[quote.parent]
    if (outer !== undefined && inSource[0]?.head === 'i') return { ...outer, rule: 'firstPerson' }
    return attributeSource(reading, cast, resolver, quote.source, inSource, lastSpeaker)
  }
  if (quote.rule === 'marks') return introduced(reading, resolver, quote)
  const before = quote.continues === null ? undefined : made[quote.continues]
  if (before === undefined) return abstain('noCandidate')
  if (before.character === null) return before
  return { ...before, rule: 'continuation', confidence: before.confidence * 0.95 }
}

/** What stands before the first words of a sentence of speech. */
const BEGINS_SENTENCE = /(?:^|[.?!]['"’”]?)[^\p{L}\p{N}.?!]{0,4}$/u

/** Speech that begins a sentence is of whoever the last sentence before it is about, if that is a person. */
function introduced(reading: Reading, resolver: Resolver, { block, content }: FoundQuote): Attribution {
  const { start } = content[0]!
  const before = reading.text.slice(reading.blocks[block]!.start, start)
  const subject = BEGINS_SENTENCE.test(before)
    ? resolver.lastSubject(lastUpTo(reading.sentences, start))
    : null
  if (subject === null || block - reading.sentences[subject.mention.sentence]!.block > 1)
    return abstain('noCandidate')
  const chain = [{ start: subject.mention.start, end: subject.mention.end }]
  return {
    character: subject.character,
    rule: 'introduced',
    confidence: 0.75,
    chain,
    rivals: [],
    abstained: null,
  }
}

/** The mentions inside a span; `mentions` are in text order. */
function mentionsIn(mentions: readonly FoundMention[], { start, end }: Span): readonly FoundMention[] {
  return mentions
    .slice(firstFrom(mentions, start), firstFrom(mentions, end))
    .filter(mention => mention.end <= end)
}

/**
 * A pull quote without attribution belongs to the one whose quotes stand on both sides of it, unless its words name
 * that speaker.
 */
function settleUnsourced(
  quotes: readonly FoundQuote[],
  made: readonly Attribution[],
): readonly Attribution[] {
  return made.map((attribution, i) => {
    const quote = quotes[i]!
    if (attribution.character !== null || quote.rule !== 'pullQuote') {
      return attribution
    }
    const [before, after] = [neighbour(made, i, -1), neighbour(made, i, 1)]
    if (before === null || before !== after)
      return before !== null && after !== null ? abstain('tie') : attribution
    const words = hull(quote.content)
    const inside = before.names[firstFrom(before.names, words.start)]
    if (inside !== undefined && inside.start < words.end) return attribution
    const name = before.names[0] ?? before.mentions[0]!
    const chain = [{ start: name.start, end: name.end }]
    return { character: before, rule: 'neighbours', confidence: 0.75, chain, rivals: [], abstained: null }
  })
}

/** The nearest person who speaks, at most three quotes away. */
function neighbour(made: readonly Attribution[], from: number, step: 1 | -1): Character | null {
  for (let i = from + step; i >= 0 && i < made.length && Math.abs(i - from) <= 3; i += step) {
    if (made[i]!.character?.sense === 'person') return made[i]!.character
  }
  return null
}

function toResult(cast: Cast, made: readonly Attribution[]): Attributed {
  const indices = new Map(cast.characters.map((character, i) => [character, i]))
  return {
    attributions: made.map(({ character, rivals, ...rest }) => ({
      ...rest,
      entity: character === null ? null : indices.get(character)!,
      rivals: rivals.map(rival => ({ entity: indices.get(rival.character)!, confidence: rival.confidence })),
    })),
    entities: cast.characters.map(({ name, sense, role, gender, mentions }) => ({
      name,
      sense,
      role,
      gender,
      mentions: [...mentions].sort((a, b) => a.start - b.start),
    })),
  }
}
