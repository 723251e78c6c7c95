import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom } from '../model/span.ts'
import type { Cast, Character } from './cast.ts'
import { type Expression, findExpressions } from './coreference/expressions.ts'
import { bestOf, type Judge, type Judgement, ranked } from './coreference/ranker.ts'
import { type Referent, Referents } from './coreference/referents.ts'
import { Speech } from './coreference/speech.ts'
import { authorOf } from './documents.ts'
import { isPersonal, startOf } from './members.ts'
import { type Antecedent, Nominals, type Resolution } from './nominals.ts'

/** Of two antecedents of a pronoun the better must be so much more probable. */
const PRONOUN_MARGIN = 0.1
/** How many expressions behind a pronoun are looked at. */
const MAX_AHEAD = 12
/** How sure it is that a surname which several people share is of the one named last. */
const AMBIGUOUS = 0.7

/** Reads the article in text order, and tells whom its expressions stand for: each builds on those before it. */
export class Resolver {
  private readonly reading: Reading
  private readonly cast: Cast
  private readonly judge: Judge
  /** Whether also "the bridge" and "it" are read, that say nothing. */
  private readonly isWhole: boolean
  private readonly mentions: readonly FoundMention[]
  private readonly expressions: readonly Expression[]
  private readonly referents: Referents
  private readonly speech: Speech
  private readonly nominals: Nominals
  /** By its token, what a pronoun that speaks may stand for. */
  private readonly judgements = new Map<number, Judgement>()
  /** Index of the first expression that is not read yet. */
  private next = 0

  constructor(
    reading: Reading,
    cast: Cast,
    mentions: readonly FoundMention[],
    quotes: readonly FoundQuote[],
    judge: Judge,
    isWhole: boolean,
  ) {
    this.reading = reading
    this.cast = cast
    this.judge = judge
    this.mentions = mentions
    this.isWhole = isWhole
    this.expressions = findExpressions(reading, mentions, isWhole)
    this.referents = new Referents(reading)
    this.nominals = new Nominals(reading, cast)
    this.speech = new Speech(quotes, mentions, cast)
  }

  /** Says who speaks a quote, by its index, which tells of the words in it. */
  setSpeaker(quote: number, character: Character | null): void {
    this.speech.setSpeaker(quote, character)
  }

  /** Reads on to `offset`: every expression before it that can be resolved is an antecedent for what follows. */
  readTo(offset: number, lastSpeaker: Character | null): void {
    for (; this.next < this.expressions.length && this.expressions[this.next]!.start < offset; this.next++) {
      const expression = this.expressions[this.next]!
      const quote = this.speech.around(expression)
      if (expression.pronoun !== null) this.readPronoun(expression, quote, lastSpeaker)
      else this.readNoun(expression, quote)
    }
  }

  private readNoun(expression: Expression, quote: number): void {
    const { mention } = expression
    const character = mention === null ? null : this.read(mention)
    const referent =
      character === null
        ? (this.referents.sameHead(expression) ?? this.referents.create(expression))
        : this.referents.of(character, expression)
    this.referents.note(expression, referent, quote)
    if (mention === null || referent.character === null) return
    if (!this.cast.characterOf.has(mention)) this.cast.join(referent.character, mention)
    this.nominals.note(mention, referent.character)
    if (mention.kind === 'name') this.nominals.noteName(mention, referent.character)
  }

  private readPronoun(expression: Expression, quote: number, lastSpeaker: Character | null): void {
    const { family } = expression.pronoun!
    if (family === 'I' || family === 'we' || family === 'you') {
      this.speech.note(expression, quote)
      return
    }
    const isSource = this.speech.isSource(expression)
    if (!this.isWhole && !isSource && family !== 'he') return
    const speaker = this.speech.speakerOf(quote)
    const { context, candidates } = this.referents.weigh(
      expression,
      { index: quote, speaker: speaker === null ? null : this.referents.ofCharacter(speaker) },
      lastSpeaker === null ? null : this.referents.ofCharacter(lastSpeaker),
      isSource,
      family === 'he' ? this.namesAfter(expression) : [],
    )
    const judgement = this.judge(context, candidates)
    // Whoever speaks is somebody.
    const own = isSource ? { ...judgement, none: Number.NEGATIVE_INFINITY } : judgement
    if (isSource) this.judgements.set(expression.firstToken, own)
    const best = bestOf(own)
    if (best === null) return
    const { referent } = best
    this.referents.note(expression, referent, quote)
    const { character } = referent
    if (character === null || quote >= 0 || family !== 'he') return
    const { start, end, firstToken, sentence } = expression
    this.nominals.note({ start, end, firstToken, sentence, sense: 'person', head: '' }, character)
  }

  /** The names behind a pronoun in its sentence. */
  private namesAfter({ sentence }: Expression): readonly (readonly [Expression, Character])[] {
    const names: (readonly [Expression, Character])[] = []
    const end = Math.min(this.expressions.length, this.next + 1 + MAX_AHEAD)
    for (let i = this.next + 1; i < end && this.expressions[i]!.sentence === sentence; i++) {
      const { kind, mention } = this.expressions[i]!
      const character = kind === 'name' ? this.cast.characterOf.get(mention!) : undefined
      if (character !== undefined) names.push([this.expressions[i]!, character])
    }
    return names
  }

  /** The character of a name or nominal; institutions, documents and groups not met before enter the cast. */
  private read(mention: FoundMention): Character | null {
    const author =
      mention.sense === 'document'
        ? authorOf(this.reading, this.cast, this.mentions, this.indexOf(mention))
        : null
    const apposed = author === null ? this.apposed(mention) : null
    const resolution = author === null && apposed === null ? this.resolve(mention) : null
    const character = author ?? apposed ?? (resolution === 'tie' ? null : (resolution?.character ?? null))
    if (character !== null) {
      if (!this.cast.characterOf.has(mention)) this.cast.join(character, mention)
      return character
    }
    const isLasting =
      mention.sense === 'organization' || mention.sense === 'document' || mention.sense === 'group'
    return isLasting
      ? this.cast.add(this.reading.text.slice(mention.start, mention.end), mention.sense, mention)
      : null
  }

  /** Whose name a person's description is in apposition to: "[her coach], Dana Lee," and "Dana Lee, [a coach]". */
  private apposed({ kind, sense, isPlural, start, firstToken, lastToken }: FoundMention): Character | null {
    if (kind !== 'nominal' || sense !== 'person' || isPlural) return null
    const { tokens } = this.reading
    const isEnclosed = tokens[firstToken - 1]?.norm === ',' && tokens[lastToken]?.tag === 'PUNCT'
    const isAfter = isEnclosed && tokens[firstToken]!.tag === 'DET'
    if (!isAfter && tokens[lastToken]?.norm !== ',') return null
    const index = firstFrom(this.mentions, start)
    const near = this.mentions.slice(Math.max(0, index - 4), index + 4)
    const name = near.find(other =>
      isAfter
        ? isPersonal(other) && other.lastToken === firstToken - 1
        : isPersonal(other) &&
          other.words.length > 1 &&
          startOf(other) === tokens[lastToken + 1]?.start &&
          tokens[other.lastToken]?.tag === 'PUNCT',
    )
    return name === undefined ? null : (this.cast.characterOf.get(name) ?? null)
  }

  private indexOf(mention: FoundMention): number {
    let index = firstFrom(this.mentions, mention.start)
    while (this.mentions[index] !== mention) index++
    return index
  }

  /** Whom a mention stands for: `tie` where two may be meant, null where nobody is. */
  resolve(mention: FoundMention): Resolution | 'tie' | null {
    const known = this.cast.characterOf.get(mention)
    if (known !== undefined) {
      const confidence = this.cast.ambiguous.has(mention) ? AMBIGUOUS : mention.kind === 'name' ? 1 : 0.9
      return { character: known, confidence, rule: mention.kind, rivals: [] }
    }
    return mention.kind === 'nominal' ? this.nominals.resolve(mention) : null
  }

  /**
   * Whom a pronoun stands for, as {@link resolve}.
   *
   * @param lastSpeaker who spoke the quote before.
   */
  resolvePronoun(
    { start, firstToken, head }: Pick<FoundMention, 'start' | 'firstToken' | 'head'>,
    lastSpeaker: Character | null,
  ): Resolution | 'tie' | null {
    this.readTo(start + 1, lastSpeaker)
    const judgement = this.judgements.get(firstToken)
    const [first, second, ...others] = judgement === undefined ? [] : ranked(judgement)
    if (first === undefined) return null
    const [{ referent }, confidence] = first
    if (second !== undefined && confidence - second[1] < PRONOUN_MARGIN) return 'tie'
    return {
      character: this.characterOf(referent),
      confidence,
      rule: head === 'it' || head === 'they' ? head : 'pronoun',
      rivals: [...(second === undefined ? [] : [second]), ...others].flatMap(([rival, probability]) =>
        rival.referent.character === null
          ? []
          : [{ character: rival.referent.character, confidence: probability }],
      ),
    }
  }

  /** By character the pronouns that stand for it. */
  pronouns(): ReadonlyMap<Character, readonly Expression[]> {
    const pronouns = new Map<Character, Expression[]>()
    const add = (character: Character | null, expressions: readonly Expression[]): void => {
      if (character === null) return
      const known = pronouns.get(character) ?? []
      for (const expression of expressions) if (expression.pronoun !== null) known.push(expression)
      if (known.length > 0) pronouns.set(character, known)
    }
    for (const { character, expressions } of this.referents.all) add(character, expressions)
    for (const [character, expressions] of this.speech.said()) add(character, expressions)
    return pronouns
  }

  /** A noun phrase with the "of" that belongs to it: "the mayor of Harrow". */
  private whole(expression: Expression): Expression {
    const { tokens, phrases, phraseOfToken } = this.reading
    let { lastToken } = expression
    if (expression.kind !== 'nominal') return expression
    while (tokens[lastToken]?.norm === 'of') {
      const phrase = phrases[phraseOfToken[lastToken + 1] ?? -1]
      if (phrase?.firstToken !== lastToken + 1) break
      lastToken = phrase.lastToken
    }
    return lastToken === expression.lastToken
      ? expression
      : { ...expression, lastToken, end: tokens[lastToken - 1]!.end }
  }

  /** Expressions that stand for the same, in text order. */
  chains(): readonly (readonly Expression[])[] {
    const chains: Expression[][] = []
    const byCharacter = new Map<Character, Expression[]>()
    const add = (character: Character | null, expressions: readonly Expression[]): void => {
      const known = character === null ? undefined : byCharacter.get(character)
      if (known !== undefined) {
        for (const expression of expressions) known.push(expression)
        return
      }
      const chain = [...expressions]
      chains.push(chain)
      if (character !== null) byCharacter.set(character, chain)
    }
    for (const { character, expressions } of this.referents.all) add(character, expressions)
    for (const [character, expressions] of this.speech.said()) add(character, expressions)
    return chains
      .filter(({ length }) => length > 1)
      .map(chain => chain.sort((a, b) => a.start - b.start).map(expression => this.whole(expression)))
  }

  /** The first person of the nearest sentence before `sentence`, or in it so far, that has one. */
  lastSubject = (sentence: number): Antecedent | null => this.nominals.lastSubject(sentence)

  /** The character that a referent is, made where it was none: "the neighbours" of whom "they" speaks. */
  private characterOf(referent: Referent): Character {
    if (referent.character !== null) return referent.character
    const noun = referent.expressions.find(({ pronoun }) => pronoun === null)!
    const name = this.reading.text.slice(noun.start, noun.end)
    const mention = noun.mention ?? mentionOf(this.reading, noun)
    const sense = referent.isMultiple ? 'group' : mention.sense
    const character = this.cast.add(name, sense, mention)
    this.referents.cast(referent, character)
    return character
  }
}

/** A noun phrase that no lexicon knows, as a mention. */
const mentionOf = (
  { tokens }: Reading,
  { start, end, firstToken, lastToken, headToken, sentence, isPlural, isDefinite, gender }: Expression,
): FoundMention => ({
  kind: 'nominal',
  start,
  end,
  firstToken,
  lastToken,
  sentence,
  sense: 'unknown',
  words: [tokens[headToken]!.norm],
  head: tokens[headToken]!.norm,
  role: null,
  gender,
  isPlural,
  isDefinite,
})
