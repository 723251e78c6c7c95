import { GENERIC_HEADS, GENERIC_MODIFIERS } from '@onrecord/english'
import { isProse } from '../model/block.ts'
import type { Entity } from '../model/entity.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { WordBits } from '../model/wordBits.ts'

/** A theme: a noun phrase that someone would search by, with all its mentions in text order. */
export interface Theme {
  readonly label: string
  /** In the singular, without hyphens, in lower case. */
  readonly key: string
  readonly mentions: readonly (Span & { readonly kind: 'nominal' })[]
}

const GENERIC = { heads: 1, modifiers: 2 }
const LISTS = new WordBits()
LISTS.add(GENERIC_HEADS, GENERIC.heads)
LISTS.add(GENERIC_MODIFIERS, GENERIC.modifiers)

const MAX_WORDS = 4

/**
 * Noun phrases of two words or more with a common noun as head: "water rights", "the Sarn river treaty".
 * Determiners, possessors and modifiers that say little are left out; number and hyphens make no difference.
 */
export function findThemes(reading: Reading, entities: readonly Entity[]): readonly Theme[] {
  const themes = new Map<string, { label: string; key: string; mentions: Theme['mentions'][number][] }>()
  const isSpeaker = speakerTokens(reading, entities)
  for (const phrase of reading.phrases) {
    if (isSpeaker[phrase.headToken]) continue
    const first = themeStart(reading.tokens, phrase)
    const { block } = reading.sentences[phrase.sentence]!
    if (first === phrase.headToken || !isProse(reading.blocks[block]!)) continue
    const key = keyOf(reading.tokens, first, phrase.headToken)
    const { start } = reading.tokens[first]!
    const { end } = reading.tokens[phrase.headToken]!
    const mention = { start, end, kind: 'nominal' as const }
    const theme = themes.get(key)
    if (theme === undefined)
      themes.set(key, { label: reading.text.slice(start, end), key, mentions: [mention] })
    else theme.mentions.push(mention)
  }
  return [...themes.values()]
}

/** Where the theme in a phrase begins, which ends in its head; at the head where there is none. */
function themeStart(tokens: readonly Token[], { firstToken, headToken }: Phrase): number {
  const head = tokens[headToken]!
  if (head.tag !== 'NOUN' || head.norm.length < 3) return headToken
  let first = headToken
  while (first > firstToken && headToken - first < MAX_WORDS - 1 && isThematic(tokens[first - 1]!)) first--
  while (first < headToken && tokens[first]!.tag === 'NUM' && !/^\d{4}$/.test(tokens[first]!.text)) first++
  return first < headToken && isGenericHead(head) ? headToken : first
}

function keyOf(tokens: readonly Token[], first: number, last: number): string {
  let key = normalise(tokens[first]!)
  for (let i = first + 1; i <= last; i++) key += ` ${normalise(tokens[i]!)}`
  return key
}

const isGenericHead = ({ norm, word }: Token): boolean =>
  norm.endsWith('s')
    ? (LISTS.ofText(singular(norm)) & GENERIC.heads) !== 0
    : LISTS.of(word, GENERIC.heads) !== 0

const isThematic = ({ tag, norm, word }: Token): boolean => {
  if (tag === 'NUM') return /^\d{4}$/.test(norm)
  return (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN') && LISTS.of(word, GENERIC.modifiers) === 0
}

const normalise = ({ norm, tag }: Token): string =>
  (tag === 'NOUN' ? singular(norm) : norm).replaceAll('-', ' ')

/** A plural's singular by its regular ending; good enough to tell that two phrases are one. */
function singular(norm: string): string {
  if (!norm.endsWith('s')) return norm
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`
  const stem = /(?:s|x|ch|sh)es$/.test(norm.slice(-4)) ? norm.slice(0, -2) : norm
  return /^s$|[^su'i]s$/.test(stem.slice(-2)) ? stem.slice(0, -1) : stem
}

/** Marks the tokens whose phrase names people in a role, which are no themes. */
function speakerTokens({ tokens }: Reading, entities: readonly Entity[]): Uint8Array {
  const marked = new Uint8Array(tokens.length)
  for (const { mentions } of entities) {
    for (const { kind, lastToken } of mentions) if (kind !== 'pronoun') marked[lastToken - 1] = 1
  }
  return marked
}
