import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, isWithin, lastUpTo, type Span } from '../model/span.ts'
import { startOf } from './members.ts'
import { LOCATIVES } from './places.ts'

/** Of a longer source the first mentions tell who it is. */
const MAX_MENTIONS = 40

/** The first mentions inside a span; `mentions` are in text order. */
export function mentionsIn(mentions: readonly FoundMention[], { start, end }: Span): readonly FoundMention[] {
  const inside: FoundMention[] = []
  const first = firstFrom(mentions, start)
  const last = Math.min(first + MAX_MENTIONS, mentions.length)
  for (let i = first; i < last && mentions[i]!.start < end; i++)
    if (mentions[i]!.end <= end) inside.push(mentions[i]!)
  return inside
}

/** What may end a source and names nobody: "[Lee]’s (claim)", "[Lee and Cole] each". */
const TRAILING = /(?: each|(?<! of) both|(?<! of) all| also|\s?[’'](?:s)?)$/iu
const LONGEST_TRAILING = 6

/** What begins a letter or story and no source: "Sir – (The report)", "PORT LORNE: (The council)". */
const OPENING =
  /^(?:(?:[Ss]irs?|[Mm]adam|[Dd]ear \p{L}{1,20})(?:,| [–—-])|\p{Lu}[\p{Lu} .,]{2,30}(?::| [–—-])) /u
const LONGEST_OPENING = 40

/** A source without a letter's salutation or a dateline before it, a possessive ending or a trailing "each". */
export function bareSource({ text, tokens }: Reading, { start, end }: Span): Span {
  const opening = OPENING.exec(text.slice(start, Math.min(end, start + LONGEST_OPENING)))
  // "The council’s stark (warning)"
  const last = firstFrom(tokens, end) - 1
  const isModified = tokens[last]?.tag === 'ADJ' && tokens[last - 1]?.norm === "'s"
  const whole = isModified && tokens[last - 1]!.start > start ? tokens[last - 1]!.end : end
  const ending = TRAILING.exec(text.slice(Math.max(start + 1, whole - LONGEST_TRAILING), whole))
  return { start: start + (opening?.[0].length ?? 0), end: whole - (ending?.[0].length ?? 0) }
}

const PASSIVE =
  /^(?:is|are|was|were|(?:has|have|had) (?:also )?been)(?: \p{L}+ly| also| once| not)? (?:said|told|asked|reported|rumou?red|alleged|believed|thought|understood|informed|warned|assured|urged)$/iu

/** Whether the source only listens or is what the words are about: "Lee was told", "the ship is said to sway". */
export function isListener({ text }: Reading, { source, cue }: FoundQuote): boolean {
  if (source === null || cue === null || cue.start < source.end || cue.end - cue.start > 60) return false
  return (
    PASSIVE.test(text.slice(cue.start, cue.end)) &&
    !/\bby $/.test(text.slice(Math.max(0, source.start - 3), source.start))
  )
}

/** Whether a source is a place to be in, "in Reykjavik", or the "Iceland" of "in Reykjavik, Iceland". */
export function isSomewhere({ tokens }: Reading, mentions: readonly FoundMention[], source: Span): boolean {
  const at = firstFrom(mentions, source.start)
  const place = mentions[at]
  if (place?.sense !== 'place' || !isWithin(source, place)) return false
  const before = tokens[place.firstToken - 1]
  if (before?.norm !== ',') return LOCATIVES.has(before?.norm ?? '')
  const outer = mentions[at - 1]
  return outer?.lastToken === place.firstToken - 1 && LOCATIVES.has(tokens[outer.firstToken - 1]?.norm ?? '')
}

const PERSONAL: ReadonlySet<string> = new Set(['who', 'whom'])
const IMPERSONAL: ReadonlySet<string> = new Set(['which', 'that'])

/** What a source that is only a relative pronoun stands for. */
export interface Antecedent extends Span {
  /** "who" rather than "which". */
  readonly isPerson: boolean
}

/** How many phrases an antecedent may stand before its relative: "the mayor | of Harrow | , 61, | who". */
const MAX_PHRASES = 4

/** The noun phrase that a source stands for which is only a relative pronoun: null where it is none or has none. */
export function antecedentOf(
  reading: Reading,
  mentions: readonly FoundMention[],
  source: Span,
): Antecedent | null {
  const { text, tokens, phrases, phraseOfToken, sentences } = reading
  if (source.end - source.start > 5 || !/[wt]/i.test(text[source.start]!)) return null
  const word = text.slice(source.start, source.end).toLowerCase()
  const isPerson = PERSONAL.has(word)
  if (!isPerson && !IMPERSONAL.has(word)) return null
  const relative = firstFrom(tokens, source.start)
  const { firstToken } = sentences[lastUpTo(sentences, source.start)]!
  const isAside = isComma(reading, relative - 1)
  // "The view of the family's lawyer, who": a view is nobody.
  let inner: Span | null = null
  let at = relative - 1
  for (let i = 0; i < MAX_PHRASES && at >= firstToken; i++) {
    if (isComma(reading, at)) at--
    const phrase = phrases[phraseOfToken[at] ?? -1]
    if (phrase === undefined) return null
    const before = tokens[phrase.firstToken - 1]
    const isOfAnother = before?.tag === 'ADP' && (phraseOfToken[phrase.firstToken - 2] ?? -1) >= 0
    const isAge = phrase.lastToken - phrase.firstToken === 1 && tokens[phrase.headToken]!.tag === 'NUM'
    if (isAge) at = phrase.firstToken - 1
    else if (isPerson && isOfAnother && !isSomebody(mentions, tokens[phrase.headToken]!, isAside)) {
      if (isPersonal(mentionOf(mentions, tokens[phrase.headToken]!)))
        inner ??= withName(reading, phrase.firstToken, at)
      at = phrase.firstToken - 2
    } else {
      const isOuter = inner === null || isPersonal(mentionOf(mentions, tokens[phrase.headToken]!))
      return { ...(isOuter ? withName(reading, phrase.firstToken, at) : inner!), isPerson }
    }
  }
  return null
}

const isComma = ({ tokens }: Reading, at: number): boolean => tokens[at]?.norm === ','

/** Whether a head is of somebody who speaks. In an aside only a name tells: "the mayor of a town, who". */
function isSomebody(mentions: readonly FoundMention[], head: Span, isAside: boolean): boolean {
  const mention = mentionOf(mentions, head)
  if (mention === undefined) return !isAside
  return isPersonal(mention) && !(isAside && mention.kind === 'nominal')
}

/** The mention that a head is of. */
function mentionOf(mentions: readonly FoundMention[], head: Span): FoundMention | undefined {
  const next = firstFrom(mentions, head.end)
  return mentions.slice(Math.max(0, next - 4), next).findLast(({ end }) => end >= head.end)
}

/** Of people, as far as its own words tell. */
function isPersonal(mention: FoundMention | undefined): boolean {
  if (mention === undefined) return false
  const { kind, sense, words } = mention
  if (kind === 'name') return sense === 'person' || (sense === 'unknown' && words.length > 1)
  return sense === 'person' || sense === 'group'
}

/** A phrase, and the name that it is in apposition to: "Dana Lee, mayor (of Harrow, who)". */
function withName({ tokens, phrases, phraseOfToken }: Reading, first: number, last: number): Span {
  const end = tokens[last]!.end
  const phrase = tokens[first - 1]?.norm === ',' ? phrases[phraseOfToken[first - 2] ?? -1] : undefined
  const isName = phrase !== undefined && tokens[phrase.headToken]!.tag === 'PROPN'
  if (!isName || tokens[phrase.firstToken - 1]?.tag === 'ADP') return { start: tokens[first]!.start, end }
  return { start: tokens[phrase.firstToken]!.start, end }
}

/**
 * The subject that a participle shares, "[Lee] struck a tone, calling …": the name, pronoun or nominal nearest before
 * it in its sentence that begins a clause and has a verb right behind it.
 */
export function subjectOfParticiple(
  { tokens, sentences }: Reading,
  mentions: readonly FoundMention[],
  cue: Span,
): FoundMention | null {
  const at = firstFrom(tokens, cue.start)
  if (!tokens[at]!.norm.endsWith('ing') || tokens[at - 1]?.norm !== ',') return null
  const { firstToken } = sentences[lastUpTo(sentences, cue.start)]!
  const next = firstFrom(mentions, cue.start)
  const stop = Math.max(0, next - MAX_MENTIONS)
  for (let i = next - 1; i >= stop && mentions[i]!.firstToken >= firstToken; i--) {
    const first = firstFrom(tokens, startOf(mentions[i]!))
    const opening = tokens[first - 1]
    const isOpening = first === firstToken || opening?.norm === ',' || opening?.tag === 'CCONJ'
    const verb = tokens[mentions[i]!.lastToken]
    if (isOpening && (verb?.tag === 'VERB' || verb?.tag === 'AUX')) return mentions[i]!
  }
  return null
}
