import type { Gender } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { BEARERS } from '../../model/word.ts'
import type { Character } from '../cast.ts'
import { type Expression, locate, NATURE } from './expressions.ts'
import { type Candidate, formOf, type PairContext } from './pairFeatures.ts'
import { POSITION } from './positions.ts'

/** Who or what some expressions stand for, as far as the text was read. */
export interface Referent {
  /** Null while nothing makes it one of the cast: "the bridge". */
  character: Character | null
  readonly expressions: Expression[]
  isNamed: boolean
  /** The most words of its name, up to two. */
  nameLength: number
  readonly isMultiple: boolean
  /** Of whom its given name mostly is, one of BEARERS; of none where it has no full name. */
  bearers: number
  nature: number
  gender: Gender | null
  /** The last pronoun that it was weighed for, by number. */
  weighedFor: number
}

/** A direct quote as the reader meets it. */
export interface QuoteAround {
  readonly index: number
  /** Who speaks it, where that is known already. */
  readonly speaker: Referent | null
}

interface Seen {
  readonly expression: Expression
  readonly referent: Referent
  /** The direct quote that it stands in, or -1. */
  readonly quote: number
}

/** An antecedent stands at most this many sentences back. */
const REACH: Readonly<Record<string, number>> = { he: 6, it: 3, they: 3 }
/** No more are weighed, nor more names that follow. */
const MAX_CANDIDATES = 10
const MAX_FOLLOWING = 3
/** How far back they are looked for, in expressions and in tokens: farther ones stand in no six sentences but of lists. */
const MAX_SEEN = 150
const MAX_TOKENS = 300

/** What was read so far: expressions in text order, and whom they stand for. */
export class Referents {
  readonly all: Referent[] = []
  readonly #reading: Reading
  readonly #seen: Seen[] = []
  readonly #byCharacter = new Map<Character, Referent>()
  /** By the head's stem the noun phrases with that head, the last one last. */
  readonly #byHead = new Map<number, Seen[]>()
  /** By {@link kindOf} the last pronoun's referent, and its sentence. */
  readonly #last: { readonly referent: Referent; readonly sentence: number }[] = []
  #pronounCount = 0
  #main: Referent | null = null

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The referent that is a character, made where there is none yet. */
  of(character: Character, expression: Expression): Referent {
    let referent = this.#byCharacter.get(character)
    if (referent === undefined) {
      referent = this.create(expression)
      this.cast(referent, character)
    }
    return referent
  }

  ofCharacter = (character: Character): Referent | null => this.#byCharacter.get(character) ?? null

  create({ isPlural, nature, gender }: Expression): Referent {
    const referent: Referent = {
      character: null,
      expressions: [],
      isNamed: false,
      nameLength: 0,
      isMultiple: isPlural,
      bearers: BEARERS.none,
      nature,
      gender,
      weighedFor: -1,
    }
    this.all.push(referent)
    return referent
  }

  /** Makes a referent one of the cast. */
  cast(referent: Referent, character: Character): void {
    referent.character = character
    this.#byCharacter.set(character, referent)
  }

  /** Notes that an expression stands for a referent. */
  note(expression: Expression, referent: Referent, quote: number): void {
    const seen = { expression, referent, quote }
    this.#seen.push(seen)
    referent.expressions.push(expression)
    if (expression.kind === 'name') {
      referent.isNamed = true
      const { length } = expression.mention!.words
      referent.nameLength = Math.max(referent.nameLength, Math.min(2, length))
      if (length > 1) referent.bearers = this.#reading.tokens[expression.firstToken]!.word.bearers
    }
    if (referent.nature === NATURE.any) referent.nature = expression.nature
    referent.gender ??= expression.gender
    if (referent.character !== null && referent.expressions.length > (this.#main?.expressions.length ?? 0))
      this.#main = referent
    if (expression.pronoun !== null) {
      this.#last[kindOf(expression)] = { referent, sentence: expression.sentence }
      return
    }
    const { stem } = this.#reading.tokens[expression.headToken]!.word
    const list = this.#byHead.get(stem)
    if (list === undefined) this.#byHead.set(stem, [seen])
    else list.push(seen)
  }

  /**
   * Whom a noun phrase points back to: an earlier one with its head and all its modifiers, "the old bridge … the
   * bridge" (Raghunathan et al. 2010: A Multi-Pass Sieve for Coreference Resolution). Null where there is none.
   */
  sameHead(expression: Expression): Referent | null {
    const { tokens } = this.#reading
    const list =
      expression.kind === 'name' ? undefined : this.#byHead.get(tokens[expression.headToken]!.word.stem)
    if (list === undefined) return null
    const stop = Math.max(0, list.length - MAX_CANDIDATES)
    for (let i = list.length - 1; i >= stop; i--) {
      const { expression: earlier, referent } = list[i]!
      if (earlier.isPlural !== expression.isPlural) continue
      if (!expression.isDefinite && !isSameWords(tokens, expression, earlier)) continue
      if (hasModifiers(tokens, expression, earlier)) return referent
    }
    return null
  }

  /**
   * What a pronoun may stand for: the nearest expression of each referent before it, in text order, and for "he" and
   * "she" names that follow in its sentence.
   */
  weigh(
    pronoun: Expression,
    quote: QuoteAround,
    lastSpeaker: Referent | null,
    isSource: boolean,
    following: readonly (readonly [Expression, Character])[],
  ): { readonly context: PairContext; readonly candidates: readonly Candidate[] } {
    locate(this.#reading, pronoun)
    const { family } = pronoun.pronoun!
    const reach = REACH[family]!
    const number = this.#pronounCount++
    const candidates: Candidate[] = []
    let subjectsBetween = 0
    const stop = Math.max(0, this.#seen.length - MAX_SEEN)
    for (let i = this.#seen.length - 1; i >= stop && candidates.length < MAX_CANDIDATES; i--) {
      const seen = this.#seen[i]!
      const { expression, referent, quote: own } = seen
      if (pronoun.sentence - expression.sentence > reach) break
      if (pronoun.firstToken - expression.lastToken > MAX_TOKENS) break
      if (expression.lastToken > pronoun.firstToken || referent.weighedFor === number) continue
      // Who speaks of somebody as "he" means another.
      if (family === 'he' && referent === quote.speaker) continue
      if (!mayBe(pronoun, seen, isSource)) continue
      referent.weighedFor = number
      locate(this.#reading, expression)
      const rank = candidates.length
      candidates.push({ expression, referent, rank, order: 0, quote: own, subjectsBetween })
      if (expression.position === POSITION.subject) subjectsBetween++
    }
    candidates.reverse()
    for (let i = 1; i < candidates.length; i++) {
      const before = candidates[i - 1]!
      if (before.expression.sentence === candidates[i]!.expression.sentence)
        candidates[i]!.order = before.order + 1
    }
    if (family === 'he') this.#addFollowing(pronoun, following, candidates)
    const people = isSource && family === 'he' ? candidates.filter(isSomebody) : []
    const last = this.#last[kindOf(pronoun)]
    const context: PairContext = {
      reading: this.#reading,
      pronoun,
      form: formOf(pronoun),
      isSource,
      last: last?.referent ?? null,
      lastDistance: last === undefined ? 0 : pronoun.sentence - last.sentence,
      main: this.#main,
      lastSpeaker,
      quote: quote.index,
      quoteSpeaker: quote.speaker,
    }
    return { context, candidates: people.length > 0 ? people : candidates }
  }

  /** "When she came, Dana Lee said" */
  #addFollowing(
    pronoun: Expression,
    following: readonly (readonly [Expression, Character])[],
    candidates: Candidate[],
  ): void {
    let rank = 0
    for (const [expression, character] of following) {
      if (rank >= MAX_FOLLOWING) return
      const known = this.#byCharacter.get(character)
      if (known !== undefined && candidates.some(({ referent }) => referent === known)) continue
      const referent = known ?? this.of(character, expression)
      if (!mayBe(pronoun, { expression, referent, quote: -1 }, false)) continue
      locate(this.#reading, expression)
      candidates.push({ expression, referent, rank, order: rank, quote: -1, subjectsBetween: rank })
      rank++
    }
  }
}

/** Of names that tell nothing, one of a single word is as likely a ship or a town. */
const isSomebody = ({ referent }: Candidate): boolean =>
  referent.nature === NATURE.person || referent.nameLength > 1

/** A number for the family and gender of a pronoun. */
const kindOf = ({ pronoun, gender }: Expression): number =>
  pronoun!.family === 'it' ? 2 : pronoun!.family === 'they' ? 3 : gender === 'feminine' ? 1 : 0

/** Whether number, gender and nature allow that a pronoun stands for what an expression does. */
function mayBe(pronoun: Expression, { expression, referent }: Seen, isSource: boolean): boolean {
  const { family } = pronoun.pronoun!
  const own = expression.pronoun
  if (own !== null && own.family !== family) return false
  // Only whom or what a list knows speaks as "it" or "they".
  if (isSource && own === null && expression.mention === null) return false
  // A single "they" is told by nothing, so that one who speaks is taken for many.
  if (family === 'they') return !isSource || referent.isMultiple || referent.nature === NATURE.thing
  if (expression.isPlural || referent.isMultiple) return false
  if (family === 'it') return referent.nature !== NATURE.person && (!isSource || referent.character !== null)
  if (
    referent.nature === NATURE.thing ||
    (expression.kind === 'nominal' && referent.nature !== NATURE.person)
  )
    return false
  return referent.gender === null || referent.gender === pronoun.gender
}

/** Whether all that modifies a noun phrase modified the earlier one too. */
function hasModifiers(tokens: Reading['tokens'], later: Expression, earlier: Expression): boolean {
  for (let at = later.firstToken; at < later.headToken; at++) {
    const { tag, word } = tokens[at]!
    if (tag === 'DET' || tag === 'PRON' || tag === 'PART' || tag === 'PUNCT') continue
    let isShared = false
    for (let i = earlier.firstToken; i < earlier.lastToken; i++)
      isShared ||= tokens[i]!.word.stem === word.stem
    if (!isShared) return false
  }
  return true
}

function isSameWords(tokens: Reading['tokens'], a: Expression, b: Expression): boolean {
  const length = a.lastToken - a.firstToken
  if (length !== b.lastToken - b.firstToken) return false
  const first = tokens[a.firstToken]!
  if (first.tag === 'DET' && first.norm !== 'the') return false
  for (let i = 0; i < length; i++) {
    if (tokens[a.firstToken + i]!.word.hash !== tokens[b.firstToken + i]!.word.hash) return false
  }
  return true
}
