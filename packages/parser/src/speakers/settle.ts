import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, hull } from '../model/span.ts'
import { type Attribution, abstain, type Context } from './attribute.ts'
import type { Character } from './cast.ts'

/**
 * Names the speakers of quotes that only the whole article tells: of headlines and pull quotes in marks alone, and of
 * the answers of an interview.
 */
export function settle(
  context: Context,
  quotes: readonly FoundQuote[],
  made: readonly Attribution[],
): readonly Attribution[] {
  const first = quotes.findIndex(({ rule }) => rule === 'transcript')
  const guest = first < 0 ? null : guestOf(context, quotes[first]!)
  return made.map((attribution, i) => {
    const quote = quotes[i]!
    if (guest !== null && isAnswer(context.reading, quote)) return settled(guest, 'interview')
    const { kind } = context.reading.blocks[quote.block]!
    const isOnTop = kind === 'headline' || kind === 'dek'
    const isUnnamed = isOnTop && isDescribed(context.reading, quote, attribution)
    if (isUnnamed || (isOnTop && quote.rule === 'marks' && attribution.character === null)) {
      const speaker = speakerOfSame(context.reading, quotes, made, i)
      return speaker === null ? attribution : settled(speaker, 'repeated')
    }
    const isPulled = quote.rule === 'pullQuote' && quote.source === null && attribution.character === null
    return isPulled ? ofNeighbours(quotes, made, i) : attribution
  })
}

/** Whether a headline calls its speaker only what they are, "Swimmer: “…”": the story may say who that is. */
function isDescribed({ tokens }: Reading, { source }: FoundQuote, { rule, character }: Attribution): boolean {
  if (rule !== 'unnamed' || source === null) return false
  const { sense, names } = character!
  const isSomebody =
    names.length === 0 && (sense === 'person' || sense === 'anonymous' || sense === 'unknown')
  return isSomebody && tokens[firstFrom(tokens, source.start)]!.tag !== 'DET'
}

function settled(character: Character, rule: string): Attribution {
  const { start, end } = character.names[0] ?? character.mentions[0]!
  return { character, rule, confidence: 0.75, chain: [{ start, end }], rivals: [], abstained: null }
}

/** Whether a line of an interview answers: its label is "A", or it has none and asks nothing. */
function isAnswer({ text }: Reading, { rule, source, content }: FoundQuote): boolean {
  if (rule !== 'transcript') return false
  if (source !== null) return /^A\.?$/.test(text.slice(source.start, source.end))
  return text[content.at(-1)!.end - 1] !== '?'
}

/** The one person whom an article names before its interview begins; null where there are more. */
function guestOf({ cast }: Context, { content, source }: FoundQuote): Character | null {
  const start = source?.start ?? content[0]!.start
  const named = cast.characters.filter(
    ({ names, words }) => words.length > 1 && (names[0]?.start ?? start) < start,
  )
  const people = named.filter(({ sense }) => sense === 'person')
  const guests = people.length > 0 ? people : named.filter(({ sense }) => sense === 'unknown')
  if (guests.length !== 1) return null
  cast.makePerson(guests[0]!)
  return guests[0]!
}

/** How many quotes after a headline may repeat it. */
const MAX_QUOTES = 50

/** Who says in the story what a headline quotes. */
function speakerOfSame(
  { text }: Reading,
  quotes: readonly FoundQuote[],
  made: readonly Attribution[],
  at: number,
): Character | null {
  const words = lettersOf(text, quotes[at]!)
  const after = quotes.slice(at + 1, at + 1 + MAX_QUOTES)
  const same = after.findIndex(
    (quote, i) => made[at + 1 + i]!.character !== null && lettersOf(text, quote).startsWith(words),
  )
  return same < 0 ? null : made[at + 1 + same]!.character
}

/** The letters of a quote's first words, which are the same in a headline. */
const lettersOf = (text: string, { content }: FoundQuote): string =>
  text
    .slice(content[0]!.start, Math.min(content[0]!.end, content[0]!.start + 200))
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

/**
 * A pull quote without attribution belongs to the one whose quotes stand on both sides of it, unless its words name
 * that speaker.
 */
function ofNeighbours(quotes: readonly FoundQuote[], made: readonly Attribution[], at: number): Attribution {
  const [before, after] = [neighbour(made, at, -1), neighbour(made, at, 1)]
  if (before === null || before !== after)
    return before !== null && after !== null ? abstain('tie') : made[at]!
  const words = hull(quotes[at]!.content)
  const inside = before.names[firstFrom(before.names, words.start)]
  return inside !== undefined && inside.start < words.end ? made[at]! : settled(before, 'neighbours')
}

/** The nearest person who speaks, at most three quotes away. */
function neighbour(made: readonly Attribution[], from: number, step: 1 | -1): Character | null {
  for (let i = from + step; i >= 0 && i < made.length && Math.abs(i - from) <= 3; i += step) {
    if (made[i]!.character?.sense === 'person') return made[i]!.character
  }
  return null
}
