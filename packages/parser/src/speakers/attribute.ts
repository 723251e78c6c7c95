import type { FoundMention, MentionSense } from '../model/mention.ts'
import type { AbstainReason } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, isWithin, lastUpTo, type Span } from '../model/span.ts'
import type { Cast, Character } from './cast.ts'
import type { Resolution, Resolver } from './resolve.ts'

/** Who said a quote and by what reasoning, or why nobody is named. */
export interface Attribution {
  readonly character: Character | null
  readonly rule: string | null
  readonly confidence: number
  readonly chain: readonly Span[]
  readonly rivals: Resolution['rivals']
  readonly abstained: AbstainReason | null
}

export const abstain = (abstained: AbstainReason): Attribution => ({
  character: null,
  rule: null,
  confidence: 0,
  chain: [],
  rivals: [],
  abstained,
})

/**
 * Ties the source of a quote to a character: by name, by resolving its nominal or pronoun, or as a new character
 * that is called what the text calls it.
 *
 * @param inSource the mentions inside the source, in text order.
 */
export function attributeSource(
  reading: Reading,
  cast: Cast,
  resolver: Resolver,
  source: Span,
  inSource: readonly FoundMention[],
  lastSpeaker: Character | null,
): Attribution {
  const mention = mainMention(reading, source, inSource)
  if (mention === null) {
    // "Republicans said", "the French say"
    const people = inSource.find(({ sense, end }) => sense === 'nationality' && end === source.end)
    return introduce(
      reading,
      cast,
      source,
      asMention(reading, source),
      people === undefined ? 'unknown' : 'group',
    )
  }
  if (isPair(reading, inSource, mention))
    return introduce(reading, cast, source, { ...mention, ...source }, 'group')
  const resolution = resolver.resolve(mention, lastSpeaker)
  if (resolution === 'tie') return abstain('tie')
  if (resolution !== null) return attributed(cast, mention, resolution)
  if (mention.kind === 'pronoun') return abstain('genericPronoun')
  return introduce(reading, cast, source, mention, senseOfUnnamed(reading, mention, source))
}

function attributed(cast: Cast, mention: FoundMention, resolution: Resolution): Attribution {
  const { character, confidence, rule, rivals } = resolution
  if (!cast.characterOf.has(mention)) cast.join(character, mention)
  // Who speaks and is nothing else that we know is a person.
  if (character.sense === 'unknown') character.sense = 'person'
  const isByName = mention.kind === 'name'
  const chain = isByName ? [] : [{ start: mention.start, end: mention.end }, nameBefore(character, mention)]
  return { character, rule: isByName ? 'name' : rule, confidence, chain, rivals, abstained: null }
}

/** A source that no earlier mention explains becomes a character of its own, named as the text names it. */
function introduce(
  reading: Reading,
  cast: Cast,
  source: Span,
  mention: FoundMention | null,
  sense: MentionSense = 'unknown',
): Attribution {
  if (mention === null) return abstain('genericPronoun')
  const { start, end } = mention.kind === 'nominal' ? source : mention
  const name = reading.text.slice(start, end).replace(/\s+/g, ' ')
  const character = cast.introduce(name, sense, mention)
  return { character, rule: 'unnamed', confidence: 0.9, chain: [], rivals: [], abstained: null }
}

/** The mention in a source that says who it is: the first that can speak, or the name that it is in apposition to. */
function mainMention(reading: Reading, source: Span, inSource: readonly FoundMention[]): FoundMention | null {
  const able = inSource.filter(mention => canSpeak(mention) && !isModifier(reading, mention, inSource))
  const first = able[0]
  if (first === undefined || isAttached(reading, source, first)) return null
  if (first.kind !== 'nominal') return first
  const isApposed = ({ kind, sense, start }: FoundMention): boolean =>
    kind === 'name' &&
    (sense === 'person' || sense === 'unknown') &&
    /^(?:[^,]{0,80},\s*|\s+)(?:\p{Lu}\p{L}{0,9}\.?\s+){0,2}$/u.test(reading.text.slice(first.end, start))
  return able.find(isApposed) ?? first
}

/** "Saint Brannoc" in "the master of the Saint Brannoc" belongs to a phrase before it that no mention covers. */
const isAttached = ({ text }: Reading, source: Span, { start, role }: FoundMention): boolean =>
  /\p{L}\s+(?:of|for|at|in|from|with|to)\s+(?:the|a|an)?\s*$/u.test(
    text.slice(source.start, role?.start ?? start),
  )

const canSpeak = ({ sense }: FoundMention): boolean =>
  sense !== 'nationality' && sense !== 'event' && sense !== 'law'

/** A mention that only modifies another: "US" in "the US official", "the ministry" before "’s spokeswoman". */
function isModifier(reading: Reading, mention: FoundMention, all: readonly FoundMention[]): boolean {
  const isInside = (other: FoundMention): boolean =>
    isWithin(mention, other) || (other.role !== null && isWithin(mention, other.role))
  if (all.some(other => other !== mention && isInside(other))) return true
  const next = reading.tokens[mention.lastToken]
  return next?.norm === "'s" && all.some(other => other.start >= next.end)
}

/** "Mr. Autor and Mr. Hanson said". */
function isPair(reading: Reading, inSource: readonly FoundMention[], first: FoundMention): boolean {
  const second = inSource.find(
    ({ start, kind, sense }) => start > first.end && kind === 'name' && sense !== 'nationality',
  )
  if (second === undefined || first.kind !== 'name') return false
  const between = reading.text.slice(first.end, second.role?.start ?? second.start)
  return /^,?\s+and\s+(?:\p{Lu}\p{L}{1,4}\.?\s+)?$/u.test(between)
}

const nameBefore = (character: Character, mention: FoundMention): Span => {
  const { names } = character
  const { start, end } = names[firstFrom(names, mention.start) - 1] ?? names[0] ?? character.mentions[0]!
  return { start, end }
}

/** A source without a mention, "the band", as one; null where it holds no noun: "who", "that". */
function asMention(reading: Reading, source: Span): FoundMention | null {
  const firstToken = firstFrom(reading.tokens, source.start)
  const lastToken = firstFrom(reading.tokens, source.end)
  const tokens = reading.tokens.slice(firstToken, lastToken)
  const preposition = tokens.findIndex(({ tag }, i) => tag === 'ADP' && i > 0)
  const leading = preposition < 0 ? tokens : tokens.slice(0, preposition)
  const isLabel = /^[QA]$/.test(reading.text.slice(source.start, source.end))
  const head = leading.findLast(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM')
  if (head === undefined && !isLabel) return null
  const norm = head?.norm ?? tokens[0]!.norm
  return {
    ...source,
    kind: 'nominal',
    firstToken,
    lastToken,
    sentence: lastUpTo(reading.sentences, source.start),
    sense: 'unknown',
    words: [norm],
    head: norm,
    role: null,
    gender: null,
    isPlural: false,
    isDefinite: false,
  }
}

/** Words of a source that the article means to leave unnamed. */
const ANONYMOUS = /\b(?:sources?|insiders?|anonymous\p{L}*|anonymity|unnamed|close to|familiar with)\b/iu

function senseOfUnnamed(reading: Reading, mention: FoundMention, source: Span): MentionSense {
  const isHidden = ANONYMOUS.test(reading.text.slice(source.start, source.end))
  if (mention.kind === 'nominal' && mention.sense === 'person')
    return mention.isDefinite && !isHidden ? 'person' : 'anonymous'
  if (mention.kind === 'nominal' && isHidden) return 'anonymous'
  return mention.sense === 'unknown' ? 'person' : mention.sense
}
