import { GENERIC_HEADS, GENERIC_MODIFIERS } from '@onrecord/english'
import { isProse } from '../model/block.ts'
import type { Entity, EntityMention } from '../model/entity.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Reading } from '../model/reading.ts'
import type { Token } from '../model/token.ts'
import { WordBits } from '../model/wordBits.ts'
import type { Candidate } from './candidate.ts'
import { singular } from './singular.ts'

const GENERIC = { heads: 1, modifiers: 2 }
const LISTS = new WordBits()
LISTS.add(GENERIC_HEADS, GENERIC.heads)
LISTS.add(GENERIC_MODIFIERS, GENERIC.modifiers)

const MAX_WORDS = 4

/** A theme while its mentions are gathered. */
type Draft = Omit<Candidate, 'mentions'> & { readonly mentions: EntityMention[] }

/** A phrase that may mention a theme: its tokens from `first` up to the head. */
interface Part {
  readonly phrase: Phrase
  readonly first: number
}

/**
 * Noun phrases with a common noun as head: "water rights", "the Sarn river treaty", "sanctions". Determiners,
 * possessors and modifiers that say little are left out; number and hyphens make no difference. "The treaty" is the
 * last river treaty before it.
 *
 * @param named the entities that are topics by their names: what stands for them is no theme.
 */
export function findThemes(reading: Reading, named: readonly Entity[]): readonly Candidate[] {
  const parts = thematicParts(reading, named)
  const themes = new Map<string, Draft>()
  const longer = new Map<string, Draft>()
  for (const part of parts) {
    const { headToken } = part.phrase
    const { norm } = reading.tokens[headToken]!
    const key = keyOf(reading.tokens, part.first, headToken)
    const isBare = part.first === headToken && isDefinite(reading.tokens[headToken - 1])
    const theme = (isBare ? longer.get(norm) : undefined) ?? themes.get(key)
    const mention = mentionOf(reading, part)
    const own: Draft = theme ?? {
      label: reading.text.slice(mention.start, mention.end),
      key,
      words: key.split(' '),
      kind: 'theme',
      wikidata: null,
      entities: [],
      mentions: [],
    }
    if (theme === undefined) themes.set(key, own)
    own.mentions.push(mention)
    if (part.first < headToken) longer.set(norm, own)
  }
  return [...themes.values()]
}

function thematicParts(reading: Reading, named: readonly Entity[]): readonly Part[] {
  const { tokens, sentences, blocks, phrases } = reading
  const isNamed = namedTokens(reading, named)
  const parts: Part[] = []
  let words: ReadonlySet<number> | undefined
  const story = (): ReadonlySet<number> => (words ??= storyWords(reading))
  for (const phrase of phrases) {
    const head = tokens[phrase.headToken]!
    if (isNamed[phrase.headToken] || head.tag !== 'NOUN' || head.norm.length < 3) continue
    const block = blocks[sentences[phrase.sentence]!.block]!
    if (!isProse(block) || isGenericHead(head)) continue
    const part = { phrase, first: themeStart(tokens, phrase) }
    if (block.kind !== 'headline' || isOfStory(tokens, part, story())) parts.push(part)
  }
  return parts
}

/** Headlines drop small words, so that a verb looks like a noun: "Chinese rivals bite". The story has a theme's words again. */
function isOfStory(tokens: readonly Token[], { phrase, first }: Part, story: ReadonlySet<number>): boolean {
  if (story.size === 0) return true
  return tokens.slice(first, phrase.headToken + 1).every(({ word }) => story.has(word.stem))
}

/** The stems of the words of paragraphs. */
function storyWords({ tokens, sentences, blocks }: Reading): ReadonlySet<number> {
  const words = new Set<number>()
  for (const { block, firstToken, lastToken } of sentences)
    if (blocks[block]!.kind === 'paragraph')
      for (let at = firstToken; at < lastToken; at++) words.add(tokens[at]!.word.stem)
  return words
}

const mentionOf = ({ tokens }: Reading, { phrase, first }: Part): EntityMention => ({
  kind: 'nominal',
  start: tokens[first]!.start,
  end: tokens[phrase.headToken]!.end,
  firstToken: first,
  lastToken: phrase.headToken + 1,
  sentence: phrase.sentence,
})

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those'])
const isDefinite = (before: Token | undefined): boolean => DEFINITE.has(before?.norm ?? '')

/** Where the theme in a phrase begins, which ends in its head. */
function themeStart(tokens: readonly Token[], { firstToken, headToken }: Phrase): number {
  let first = headToken
  while (first > firstToken && headToken - first < MAX_WORDS - 1 && isThematic(tokens[first - 1]!)) first--
  while (first < headToken && tokens[first]!.tag === 'NUM' && !/^\d{4}$/.test(tokens[first]!.text)) first++
  return first
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

/** Marks the tokens that end a name or a noun phrase of somebody named, which are no themes. */
function namedTokens({ tokens }: Reading, named: readonly Entity[]): Uint8Array {
  const marked = new Uint8Array(tokens.length)
  for (const { mentions } of named)
    for (const { kind, lastToken } of mentions) if (kind !== 'pronoun') marked[lastToken - 1] = 1
  return marked
}
