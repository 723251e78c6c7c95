import { type Features, mix } from '../../model/features.ts'
import type { Reading } from '../../model/reading.ts'
import { TAG_NUMBERS } from '../../model/token.ts'
import type { Expression } from './expressions.ts'
import type { Referent } from './referents.ts'

/** No fewer than a pair can have: the calls of `put` below. */
export const MAX_PAIR_FEATURES = 48

/** The pronoun in hand, and what surrounds it. */
export interface PairContext {
  readonly reading: Reading
  readonly pronoun: Expression
  /** Family and case in one. */
  readonly form: number
  /** Whether it is the source of a quote. */
  readonly isSource: boolean
  /** The referent of the last pronoun of its family and gender, and how many sentences before it that stands. */
  readonly last: Referent | null
  readonly lastDistance: number
  /** The one of the cast with most expressions so far. */
  readonly main: Referent | null
  /** Who spoke the quote before. */
  readonly lastSpeaker: Referent | null
  /** The direct quote that it stands in, or -1, and that quote's speaker where known. */
  readonly quote: number
  readonly quoteSpeaker: Referent | null
}

/** What a pronoun may stand for, and the expression that makes it so. */
export interface Candidate {
  readonly expression: Expression
  readonly referent: Referent
  /** How many other referents stand nearer. */
  readonly rank: number
  /** How many other candidates stand before it in its sentence. */
  order: number
  readonly quote: number
  /** How many other candidates that are subjects stand between it and the pronoun. */
  readonly subjectsBetween: number
}

const FAMILIES = ['I', 'we', 'you', 'he', 'it', 'they']

export const formOf = ({ pronoun }: Expression): number =>
  FAMILIES.indexOf(pronoun!.family) * 4 + pronoun!.grammaticalCase

const kindOf = ({ kind, isDefinite, pronoun, mention }: Expression): number => {
  if (pronoun !== null) return 4 + pronoun.grammaticalCase
  if (kind === 'name') return mention!.words.length > 1 ? 1 : 0
  return isDefinite ? 2 : 3
}

const bucket = (n: number): number =>
  n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 40 ? 8 : 9

/** Writes the features by which an expression is the antecedent of a pronoun. */
export function fillPair(f: Features, context: PairContext, candidate: Candidate): void {
  const { reading, pronoun, form } = context
  const { tokens, sentences } = reading
  const { expression: a, referent, rank, order } = candidate
  const follows = a.firstToken > pronoun.firstToken
  const distance = follows ? 4 : Math.min(3, pronoun.sentence - a.sentence)
  const c = form * 8 + distance
  const kind = kindOf(a)
  const family = form >> 2
  f.clear()
  f.put(2, c, a.position * 8 + a.outerPosition)
  f.put(3, c, kind)
  f.put(4, c, (pronoun.position * 8 + pronoun.outerPosition) * 64 + a.position * 8 + a.outerPosition)
  f.put(7, form, bucket(referent.expressions.length) * 2 + (referent === context.main ? 1 : 0))
  const known = referent.gender === null || pronoun.gender === null ? 0 : 1
  f.put(8, form, (referent.nature * 2 + known) * 4 + (referent.isNamed ? referent.nameLength : 3))
  f.put(11, c, tagOf(tokens, pronoun.lastToken) * 8 + a.position)
  f.put(14, c, referent === context.last ? 1 + Math.min(3, context.lastDistance) : 0)
  const opens = pronoun.firstToken <= sentences[pronoun.sentence]!.firstToken + 1 ? 1 : 0
  const aOpens = a.firstToken <= sentences[a.sentence]!.firstToken + 1 ? 1 : 0
  f.put(15, c, opens * 2 + aOpens)
  const q =
    (context.quote >= 0 ? 1 : 0) +
    (candidate.quote >= 0 ? 2 : 0) +
    (context.quote === candidate.quote ? 4 : 0)
  f.put(17, form, q * 2 + (context.quoteSpeaker === referent ? 1 : 0))
  f.put(18, c, rank * 64 + Math.min(3, order) * 8 + a.position)
  if (distance === 0 || follows) putBetween(f, context, a, kind)
  else f.put(21, form * 8 + pronoun.position, distance * 64 + Math.min(3, order) * 8 + a.position)
  const word = tokens[a.headToken]!.word
  f.put(25, a.kind === 'name' ? 0 : word.cluster, mix(1, form, tokens[pronoun.lastToken]?.word.group ?? 0))
  const relative = isRelative(tokens, a.lastToken)
  const subjects = Math.min(3, candidate.subjectsBetween)
  f.put(35, c, (subjects * 8 + a.position) * 8 + pronoun.position)
  f.put(36, c, relative * 2 + (distance === 0 ? 1 : 0))
  f.put(
    37,
    mix(2, tokens[pronoun.firstToken - 1]?.word.hash ?? 0, family),
    distance * 64 + subjects * 8 + a.position,
  )
  f.put(38, family * 4 + subjects, mix(1, distance, Math.min(3, order)))
  const speaks = (context.isSource ? 1 : 0) + (referent === context.lastSpeaker ? 2 : 0)
  f.put(39, c, speaks * 2 + (context.quote >= 0 ? 1 : 0))
  f.put(49, form, speaks * 8 + Math.min(6, rank))
  const first = tokens[a.firstToken]!.word
  const named = a.kind === 'name' ? 1 : 0
  const isWoman = pronoun.gender === 'feminine' ? 1 : 0
  f.put(40, family * 4 + first.bearers, named * 2 + isWoman)
  f.put(6, family * 4 + referent.bearers, isWoman)
  f.put(28, first.cluster, family * 2 + named)
  f.put(30, first.group * 256 + word.group, family * 2 + named)
  f.put(32, family, distance * 8 + Math.min(6, rank))
  f.put(33, family * 2 + named, tokens[a.firstToken - 1]?.word.hash ?? 0)
  f.put(34, family * 2 + named, tokens[a.lastToken]?.word.hash ?? 0)
}

/** Whether a relative clause follows, 1 right behind and 2 behind a comma; 3 where only a comma follows. */
function isRelative(tokens: Reading['tokens'], at: number): number {
  const next = tokens[at]?.norm
  if (next === 'who' || next === 'whose' || next === 'whom') return 1
  if (next !== ',') return 0
  const second = tokens[at + 1]?.norm
  return second === 'who' || second === 'whose' || second === 'whom' ? 2 : 3
}

const tagOf = (tokens: Reading['tokens'], at: number): number => {
  const token = tokens[at]
  return token === undefined ? 31 : TAG_NUMBERS.get(token.tag)!
}

/** What stands between two expressions of one sentence. */
function putBetween(
  f: Features,
  { reading: { tokens }, pronoun, form }: PairContext,
  a: Expression,
  kind: number,
): void {
  let verbs = 0
  let commas = 0
  let conjunctions = 0
  let subordinate = 0
  let adpositions = 0
  const from = Math.min(a.lastToken, pronoun.lastToken)
  const to = Math.max(a.firstToken, pronoun.firstToken)
  for (let at = from; at < to; at++) {
    switch (tokens[at]!.tag) {
      case 'VERB':
        verbs++
        break
      case 'PUNCT':
        commas++
        break
      case 'CCONJ':
        conjunctions++
        break
      case 'SCONJ':
        subordinate++
        break
      case 'ADP':
        adpositions++
        break
    }
  }
  const between =
    Math.min(2, verbs) +
    Math.min(2, commas) * 3 +
    Math.min(1, conjunctions) * 9 +
    Math.min(1, subordinate) * 18 +
    Math.min(1, adpositions) * 36
  f.put(
    19,
    form * 64 + a.position * 8 + pronoun.position,
    Math.min(2, verbs) + (conjunctions > 0 ? 4 : 0) + (subordinate > 0 ? 8 : 0),
  )
  f.put(20, (form * 8 + a.position) * 2 + (from === a.lastToken ? 0 : 1), between)
  f.put(27, form * 8 + kind, Math.min(2, verbs) * 2 + (commas > 0 ? 1 : 0))
}

/** Writes the features by which a pronoun has no antecedent. */
export function fillNoAntecedent(
  f: Features,
  { reading, pronoun, form, isSource }: PairContext,
  candidateCount: number,
): void {
  const { tokens, sentences } = reading
  const at = pronoun.firstToken
  f.clear()
  f.put(51, form, 0)
  f.put(41, form, Math.min(5, candidateCount))
  f.put(42, form, tokens[at - 1]?.word.hash ?? 0)
  f.put(43, form, tokens[at + 1]?.word.hash ?? 0)
  f.put(44, form, tagOf(tokens, at + 1) * 32 + tagOf(tokens, at + 2))
  f.put(45, form, mix(1, tokens[at + 1]?.word.hash ?? 0, tokens[at + 2]?.word.hash ?? 0))
  f.put(46, form, pronoun.position)
  f.put(
    47,
    form,
    Math.min(3, pronoun.sentence) * 2 + (at === sentences[pronoun.sentence]!.firstToken ? 1 : 0),
  )
  f.put(48, form, tokens[at + 2]?.word.group ?? 0)
  f.put(50, form, isSource ? 1 : 0)
}
