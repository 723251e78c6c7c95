import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, isWithin, type Span } from '../model/span.ts'
import { isCapitalised, type Token } from '../model/token.ts'

/** Up to two honorifics or short titles that stand before a name and are no part of it. */
const TITLES = String.raw`(?:\p{Lu}\p{L}{0,9}\.?\s{1,3}){0,2}`
/** What may stand before a name in apposition: its titles, and what it is, "the piano tuner". */
const LEAD = String.raw`(?:(?:the|an?)\s(?:(?!(?:of|for|at|in|from|with|to|and|who|that)\s)\p{Ll}[\p{L}-]{0,30}\s){1,4})?${TITLES}`
/** An apposition before a name: "the mayor (of Harrow), | Dana Lee". */
const APPOSED = new RegExp(String.raw`^(?:[^,]{0,80},\s{1,3}${LEAD}|\s{1,3}${TITLES})$`, 'u')
/** The same from the start of the source: "A reader of the paper, | Dana Lee". */
const APPOSED_TO_ALL = new RegExp(
  String.raw`^(?:the|an?|its|his|her|their|one|\p{Ll})[^,]{1,80},\s{1,3}${TITLES}$`,
  'iu',
)
const AND = new RegExp(String.raw`^,?\s{1,3}(?:and|nor)\s{1,3}${TITLES}$`, 'u')
/** "and" between two names, and what may belong to the first: "Dana Lee, a baker, and | Tom Cole". */
const AND_BEFORE = new RegExp(
  String.raw`^(?:\s(?:of|from|at)\s[^,]{1,60}|,[^,]{1,80},|\s\([^)]{1,20}\))?\sand\s{1,3}${TITLES}$`,
  'u',
)
/** A name in apposition behind a source: "(her husband), the piano tuner | Dana Lee". */
const APPOSED_AFTER = new RegExp(String.raw`^,\s${LEAD}$`, 'u')
const COMMA = new RegExp(String.raw`^(?:\s\([^)]{1,20}\))?,\s{1,3}${TITLES}$`, 'u')

/** The mentions in a source that can speak, those that only modify another left out. */
export const ableMentions = (reading: Reading, inSource: readonly FoundMention[]): readonly FoundMention[] =>
  inSource.filter(mention => canSpeak(mention) && !isModifier(reading, mention, inSource))

/** The mention in a source that says who it is: the first that can speak, or the name that it is in apposition to. */
export function mainMention(
  { text }: Reading,
  source: Span,
  able: readonly FoundMention[],
): FoundMention | null {
  const first = able[0]
  if (first === undefined) return null
  const last = able.at(-1)!
  if (isNamedAtEnd(text, source, first, last)) return last
  if (isAttached(text, source, first)) {
    return able.find(name => isPersonal(name) && isMatch(APPOSED_TO_ALL, text, source.start, name)) ?? null
  }
  if (first.kind !== 'nominal') return first
  // "The ferry company, Sound & Daughters" is as little two as "the mayor, Dana Lee".
  const mayBeFirst = (name: FoundMention): boolean =>
    isPersonal(name) || (name.kind === 'name' && name.sense === 'organization' && first.sense === name.sense)
  return able.find(name => mayBeFirst(name) && isMatch(APPOSED, text, first.end, name)) ?? first
}

/** What a name is bound to the words before by, "the master of the | Saint Brannoc": it is not who they are. */
const BOUND =
  /(?:\b(?:of|for|at|in|on|from|with|to|by|and|or|nor|between|than)|[,;&–—-])\s{1,3}(?:(?:the|an?)\s{1,3})?$/iu

/** "Bishop Dana Lee | and Imam | Tom Cole" */
const AND_TITLE = /\b(?:and|or|nor)\s{1,3}(?:\p{Lu}\p{L}{0,9}\.?\s{1,3}){1,2}$/u

const BEHIND_NOUN = /\p{Ll}{3}\s$/u

/** Nothing, or an age: "the harbour pilot Dana Lee, 56". */
const AT_END = /^(?:,\s\d{1,3})?$/
const MAX_AGE = 6

/** Whether a source ends in the full name of whom its other words describe: "the Harrow team's keeper Dana Lee". */
function isNamedAtEnd(text: string, source: Span, first: FoundMention, last: FoundMention): boolean {
  if (last.kind !== 'name' || last.words.length < 2) return false
  // "the Harlow full-back Peadar Loughlin": a name that no list has.
  const isDescribed =
    last.sense === 'unknown' &&
    BEHIND_NOUN.test(text.slice(Math.max(source.start, last.start - 12), last.start))
  if (last.sense !== 'person' && !isDescribed) return false
  if (!AT_END.test(text.slice(last.end, Math.min(source.end, last.end + MAX_AGE)))) return false
  const start = startOf(last)
  if (start <= first.end)
    return !BOUND.test(text.slice(Math.max(source.start, last.start - MAX_BETWEEN), last.start))
  const between = text.slice(Math.max(first.end, start - MAX_BETWEEN), start)
  // "Academic and professor Dana Lee" is one, "the mayor and professor Dana Lee" are two.
  const isTwice = last.role !== null && /\band\s$/u.test(between) && /^\p{Lu}/u.test(text.slice(first.start))
  if (AND_TITLE.test(between)) return false
  return (
    !BOUND.test(between) || (isTwice && first.kind === 'nominal' && !/^the\b/iu.test(text.slice(first.start)))
  )
}

/** Where a mention begins, with its title; a role in apposition is none. */
export const startOf = ({ start, role }: FoundMention): number =>
  role !== null && role.start < start && role.end + 1 >= start ? role.start : start

/** The longest stretch between two mentions of one source that is looked at. */
const MAX_BETWEEN = 160

/** Whether the words from `from` to a mention are such. */
function isMatch(pattern: RegExp, text: string, from: number, mention: FoundMention): boolean {
  const to = startOf(mention)
  return to - from <= MAX_BETWEEN && pattern.test(text.slice(from, to))
}

/** Whether a mention is a name that may be a person's. */
export const isPersonal = ({ kind, sense }: FoundMention): boolean =>
  kind === 'name' && (sense === 'person' || sense === 'unknown')

/** "Saint Brannoc" in "the master of the Saint Brannoc" belongs to a phrase before it that no mention covers. */
const isAttached = (text: string, source: Span, mention: FoundMention): boolean =>
  startOf(mention) > source.start &&
  /\p{L}\s+(?:of|for|at|in|from|with|to)\s+(?:the|a|an)?\s*$/u.test(
    text.slice(source.start, startOf(mention)),
  )

const canSpeak = ({ sense }: FoundMention): boolean =>
  sense !== 'nationality' && sense !== 'event' && sense !== 'law'

/**
 * A mention that only modifies another: "US" in "the US official", "the ministry" before "’s spokeswoman", "Harrow" in
 * "Harrow full-back Dana Lee".
 */
function isModifier({ tokens }: Reading, mention: FoundMention, all: readonly FoundMention[]): boolean {
  if (all.length === 1) return false
  const isInside = (other: FoundMention): boolean =>
    isWithin(mention, other) || (other.role !== null && isWithin(mention, other.role))
  if (all.some(other => other !== mention && isInside(other))) return true
  let next = mention.lastToken
  if (tokens[next]?.norm === "'s") return all.some(({ start }) => start >= tokens[next]!.end)
  while (next < mention.lastToken + MAX_NOUNS && isPlainNoun(tokens[next])) next++
  return next > mention.lastToken && all.some(other => other.firstToken === next && isPersonal(other))
}

const MAX_NOUNS = 3

const isPlainNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'NOUN' || token.tag === 'ADJ') && !isCapitalised(token)

/** Those who speak together, "Mr. Autor and Mr. Hanson", "the mayor and her aide": `main` alone where nobody else does. */
export function membersOf(
  { text, tokens }: Reading,
  main: FoundMention,
  able: readonly FoundMention[],
): readonly FoundMention[] {
  const listed: FoundMention[] = [main]
  for (const mention of able) {
    const { end } = listed.at(-1)!
    if (mention.start <= end) continue
    const isNext = isMatch(AND, text, end, mention)
    const isFullName = isPersonal(mention) && isPersonal(main) && mention.words.length > 1
    if ((isNext && isOneMore(tokens, mention)) || (isFullName && isMatch(AND_BEFORE, text, end, mention)))
      return [...listed, mention]
    if (isFullName && isMatch(COMMA, text, end, mention)) listed.push(mention)
  }
  return [main]
}

/** Whether a mention after "and" is somebody else: "the chair and chief executive" are one. */
const isOneMore = (tokens: Reading['tokens'], { kind, isPlural, firstToken }: FoundMention): boolean =>
  kind === 'name' || isPlural || tokens[firstToken]!.tag === 'DET' || tokens[firstToken]!.tag === 'PRON'

/** The name that stands in apposition right after a source: "(the judge), Dana Lee, said". */
export function apposedAfter(
  { text }: Reading,
  source: Span,
  mentions: readonly FoundMention[],
): FoundMention | null {
  if (text[source.end] !== ',') return null
  const next = firstFrom(mentions, source.end)
  const name = mentions.slice(next, next + 3).find(({ kind }) => kind === 'name')
  if (name === undefined || !isPersonal(name) || name.words.length < 2) return null
  if (!isMatch(APPOSED_AFTER, text, source.end, name)) return null
  return /^\s*(?:[,.;:–—-]|$)/u.test(text.slice(name.end, name.end + 2)) ? name : null
}
