import { isProse } from '../../model/block.ts'
import {
  DEFINITE_DETERMINERS,
  type FoundMention,
  type Gender,
  type MentionKind,
} from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { positionOf } from './positions.ts'
import { type PronounForm, pronounAt } from './pronouns.ts'

/** What an expression may stand for. */
export const NATURE = { any: 0, person: 1, thing: 2 } as const

/** A referring expression: a name, a noun phrase or a pronoun, whatever it stands for. */
export interface Expression extends Span {
  readonly kind: MentionKind
  /** The mention that it is, of those found before; null for other noun phrases and for pronouns. */
  readonly mention: FoundMention | null
  readonly pronoun: PronounForm | null
  readonly firstToken: number
  readonly lastToken: number
  readonly headToken: number
  readonly sentence: number
  readonly nature: number
  readonly gender: Gender | null
  readonly isPlural: boolean
  /** Whether its words point back to something known; true for names. */
  readonly isDefinite: boolean
  /** The first token of it and of a title right before it. */
  readonly titledToken: number
  /** One of POSITION, and that of the noun phrase around it, else its own; -1 until {@link locate} is asked. */
  position: number
  outerPosition: number
}

/**
 * The referring expressions of the story in text order: by first token, and of two the longer first.
 *
 * @param isWhole also noun phrases that no list knows, "the bridge", of which most articles are full.
 */
export function findExpressions(
  reading: Reading,
  mentions: readonly FoundMention[],
  isWhole: boolean,
): readonly Expression[] {
  const { tokens, sentences, blocks, phrases } = reading
  const expressions: Expression[] = []
  const headed = new Uint8Array(tokens.length)
  for (const mention of mentions) {
    if (mention.kind === 'pronoun') continue
    const headToken = mention.lastToken - 1
    for (let at = mention.kind === 'name' ? mention.firstToken : headToken; at <= headToken; at++)
      headed[at] = 1
    expressions.push(ofMention(reading, mention, headToken))
  }
  for (const { firstToken, headToken, sentence } of isWhole ? phrases : []) {
    if (headed[headToken] === 1 || !isProse(blocks[sentences[sentence]!.block]!)) continue
    const head = tokens[headToken]!
    if (head.tag !== 'NOUN' && head.tag !== 'PROPN') continue
    expressions.push(ofPhrase(reading, firstToken, headToken, sentence))
  }
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { block, firstToken, lastToken } = sentences[sentence]!
    if (!isProse(blocks[block]!)) continue
    for (let at = firstToken; at < lastToken; at++) {
      const pronoun = pronounAt(tokens, at)
      if (pronoun !== null) expressions.push(ofPronoun(reading, pronoun, at, sentence))
    }
  }
  return expressions.sort((a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken)
}

function ofMention(reading: Reading, mention: FoundMention, headToken: number): Expression {
  const { firstToken, lastToken, sentence, sense, role } = mention
  const start =
    role !== null && role.end + 1 === mention.start
      ? firstTokenOf(reading, role.start, firstToken)
      : firstToken
  return {
    kind: mention.kind,
    start: mention.start,
    end: mention.end,
    mention,
    pronoun: null,
    firstToken,
    lastToken,
    headToken,
    sentence,
    nature:
      sense === 'person' || sense === 'group'
        ? NATURE.person
        : sense === 'unknown' || sense === 'other'
          ? NATURE.any
          : NATURE.thing,
    gender: mention.gender,
    isPlural: mention.isPlural,
    isDefinite: mention.isDefinite,
    titledToken: start,
    position: -1,
    outerPosition: -1,
  }
}

/** A title may take up to eight tokens. */
function firstTokenOf({ tokens }: Reading, start: number, before: number): number {
  let first = before
  while (first > 0 && tokens[first - 1]!.start >= start) first--
  return first
}

function ofPhrase(reading: Reading, firstToken: number, headToken: number, sentence: number): Expression {
  const { tokens } = reading
  const head = tokens[headToken]!
  return {
    kind: 'nominal',
    start: tokens[firstToken]!.start,
    end: head.end,
    mention: null,
    pronoun: null,
    firstToken,
    lastToken: headToken + 1,
    headToken,
    sentence,
    nature: NATURE.any,
    gender: null,
    isPlural: isPluralNoun(head),
    isDefinite: DEFINITE_DETERMINERS.has(tokens[firstToken]!.norm) || head.tag === 'PROPN',
    titledToken: firstToken,
    position: -1,
    outerPosition: -1,
  }
}

const isPluralNoun = ({ norm }: Token): boolean =>
  (norm.endsWith('s') && !norm.endsWith('ss') && !norm.endsWith('us') && !norm.endsWith('is')) ||
  norm === 'people' ||
  norm === 'men' ||
  norm === 'women' ||
  norm === 'children' ||
  norm === 'police'

function ofPronoun(reading: Reading, pronoun: PronounForm, at: number, sentence: number): Expression {
  const { start, end } = reading.tokens[at]!
  return {
    kind: 'pronoun',
    start,
    end,
    mention: null,
    pronoun,
    firstToken: at,
    lastToken: at + 1,
    headToken: at,
    sentence,
    nature: pronoun.family === 'it' ? NATURE.thing : pronoun.family === 'they' ? NATURE.any : NATURE.person,
    gender: pronoun.gender,
    isPlural: pronoun.family === 'they' || pronoun.family === 'we',
    isDefinite: true,
    titledToken: at,
    position: -1,
    outerPosition: -1,
  }
}

/** Finds an expression's position: most are never asked for it. */
export function locate(reading: Reading, expression: Expression): void {
  if (expression.position >= 0) return
  const { tokens, sentences, phrases, phraseOfToken } = reading
  const { titledToken: first, lastToken: last, sentence } = expression
  const { firstToken, lastToken } = sentences[sentence]!
  const around = phrases[phraseOfToken[first] ?? -1]
  expression.position = positionOf(tokens, first, last, firstToken, lastToken)
  expression.outerPosition =
    around !== undefined && around.lastToken > last
      ? positionOf(tokens, around.firstToken, around.lastToken, firstToken, lastToken)
      : expression.position
}
