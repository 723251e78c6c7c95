import { GENERIC_HEADS, GENERIC_MODIFIERS } from '@onrecord/english'
import { isProse } from '../model/block.ts'
import type { Entity } from '../model/entity.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'

/** A theme: a noun phrase that someone would search by, with all its mentions in text order. */
export interface Theme {
  readonly label: string
  readonly mentions: readonly Span[]
}

const genericHeads: ReadonlySet<string> = new Set(GENERIC_HEADS)
const genericModifiers: ReadonlySet<string> = new Set(GENERIC_MODIFIERS)
const MAX_WORDS = 4

/**
 * Noun phrases of two words or more with a common noun as head: "water rights", "the Sarn river treaty".
 * Determiners, possessors and modifiers that say little are left out; number and hyphens make no difference.
 */
export function findThemes(reading: Reading, entities: readonly Entity[]): readonly Theme[] {
  const themes = new Map<string, { label: string; mentions: Span[] }>()
  const isSpeaker = speakerTokens(reading, entities)
  for (const phrase of reading.phrases) {
    const sentence = reading.sentences[phrase.sentence]!
    if (!isProse(reading.blocks[sentence.block]!) || isSpeaker[phrase.headToken]) continue
    const tokens = themeTokens(reading.tokens, phrase)
    if (tokens.length < 2) continue
    const key = tokens.map(normalise).join(' ')
    const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end }
    const theme = themes.get(key)
    if (theme === undefined)
      themes.set(key, { label: reading.text.slice(span.start, span.end), mentions: [span] })
    else theme.mentions.push(span)
  }
  return [...themes.values()]
}

/** The tokens of a phrase that make a theme; empty where there is none. */
function themeTokens(tokens: readonly Token[], { firstToken, headToken }: Phrase): readonly Token[] {
  const head = tokens[headToken]!
  if (head.tag !== 'NOUN' || genericHeads.has(singular(head.norm)) || head.norm.length < 3) return []
  let first = headToken
  while (first > firstToken && headToken - first < MAX_WORDS - 1 && isThematic(tokens[first - 1]!)) first--
  while (first < headToken && tokens[first]!.tag === 'NUM' && !/^\d{4}$/.test(tokens[first]!.text)) first++
  return tokens.slice(first, headToken + 1)
}

const isThematic = ({ tag, norm }: Token): boolean => {
  if (tag === 'NUM') return /^\d{4}$/.test(norm)
  return (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN') && !genericModifiers.has(norm)
}

const normalise = ({ norm, tag }: Token): string =>
  (tag === 'NOUN' ? singular(norm) : norm).replace(/-/g, ' ')

/** A plural's singular by its regular ending; good enough to tell that two phrases are one. */
const singular = (norm: string): string =>
  norm
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|ch|sh))es$/, '')
    .replace(/(?<![su'i])s$/, '')

/** Marks the tokens whose phrase names people in a role, which are no themes. */
function speakerTokens({ tokens }: Reading, entities: readonly Entity[]): Uint8Array {
  const marked = new Uint8Array(tokens.length)
  for (const { mentions } of entities) {
    for (const { kind, firstToken, lastToken } of mentions)
      if (kind !== 'pronoun') marked.fill(1, lastToken - 1, Math.max(lastToken, firstToken))
  }
  return marked
}
