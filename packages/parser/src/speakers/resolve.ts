import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { isWithin, lastUpTo, type Span } from '../model/span.ts'
import type { Cast, Character } from './cast.ts'
import { authorOf } from './documents.ts'
import { canonicalPlace } from './places.ts'
import { fitOfRole } from './roles.ts'

/** Whom a mention stands for: the character, how sure, by what rule, and who else it might have been. */
export interface Resolution {
  readonly character: Character
  readonly confidence: number
  readonly rule: string
  readonly rivals: readonly { readonly character: Character; readonly confidence: number }[]
}

/** A mention that has been read, and whom it is of. */
interface Antecedent {
  readonly mention: FoundMention
  readonly character: Character
}

interface Candidate {
  readonly character: Character
  readonly score: number
  readonly rule: string
}

/** Beyond this many sentences back an antecedent is forgotten. */
const REACH = { pronoun: 6, nominal: 60 }
/** Nor are more than this many weighed, however close they stand. */
const MAX_ANTECEDENTS = 300
/** Of two candidates the better must lead by this much, or it is a tie. */
const MARGIN = 0.3
/** How sure it is that a surname which several people share is of the one named last. */
const AMBIGUOUS = 0.7

/** Resolves nominals and pronouns against a cast, in text order: each builds on those before it. */
export class Resolver {
  private readonly reading: Reading
  private readonly cast: Cast
  /** Mentions of people and institutions so far, the last one last. */
  private readonly seen: Antecedent[] = []

  private readonly mentions: readonly FoundMention[]
  private readonly quoted: readonly Span[]
  /** Index of the first mention that is not read yet. */
  private next = 0

  /** @param quoted the words of direct quotes, in text order. */
  constructor(reading: Reading, cast: Cast, mentions: readonly FoundMention[], quoted: readonly Span[]) {
    this.quoted = quoted
    this.reading = reading
    this.cast = cast
    this.mentions = mentions
  }

  /** Reads on to `offset`: every mention before it that can be resolved is an antecedent for what follows. */
  readTo(offset: number, lastSpeaker: Character | null): void {
    for (; this.next < this.mentions.length && this.mentions[this.next]!.start < offset; this.next++) {
      const mention = this.mentions[this.next]!
      const character =
        mention.kind === 'pronoun' ? this.readPronoun(mention, lastSpeaker) : this.read(mention, lastSpeaker)
      if (character !== null) this.seen.push({ mention, character })
    }
  }

  /** Outside quotes "she" keeps its person in mind as a subject; inside them it may be anyone. */
  private readPronoun(mention: FoundMention, lastSpeaker: Character | null): Character | null {
    const words = this.quoted[lastUpTo(this.quoted, mention.start)]
    if (mention.gender === null || (words !== undefined && isWithin(mention, words))) return null
    const resolution = this.person(mention, lastSpeaker)
    return resolution === null || resolution === 'tie' ? null : resolution.character
  }

  /** The character of a name or nominal; institutions, documents and groups not met before enter the cast. */
  private read(mention: FoundMention, lastSpeaker: Character | null): Character | null {
    const author =
      mention.sense === 'document' ? authorOf(this.reading, this.cast, this.mentions, this.next) : null
    const resolution = author === null ? this.resolve(mention, lastSpeaker) : null
    const character = author ?? (resolution === 'tie' ? null : (resolution?.character ?? null))
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

  /**
   * Whom a mention stands for: `tie` where two may be meant, null where nobody is.
   *
   * @param lastSpeaker whom a pronoun means rather than others, if within reach.
   */
  resolve(mention: FoundMention, lastSpeaker: Character | null): Resolution | 'tie' | null {
    const known = this.cast.characterOf.get(mention)
    if (known !== undefined) {
      const confidence = this.cast.ambiguous.has(mention) ? AMBIGUOUS : mention.kind === 'name' ? 1 : 0.9
      return { character: known, confidence, rule: mention.kind, rivals: [] }
    }
    if (mention.kind === 'nominal') return this.nominal(mention)
    if (mention.head === 'it') return this.institution(mention, 'it')
    if (mention.head === 'he' || mention.head === 'she' || mention.head === 'him')
      return this.person(mention, lastSpeaker)
    return mention.head === 'they' ? this.plural(mention, lastSpeaker) : null
  }

  private nominal(mention: FoundMention): Resolution | 'tie' | null {
    if (mention.sense === 'organization') return this.institution(mention, 'organization')
    if (mention.sense === 'document') return this.institution(mention, 'document')
    const { kind } = this.reading.blocks[this.reading.sentences[mention.sentence]!.block]!
    const isTitle = kind === 'headline' || kind === 'dek'
    if (mention.sense !== 'person' || !(mention.isDefinite || isTitle)) return null
    const judge = ({ character }: Pick<Antecedent, 'character'>, distance: number): Candidate | null => {
      const { country: home, roleWords } = character
      if (roleWords.size === 0 || !mayBePerson(character) || isConflict(mention, character)) return null
      const fit = fitOfRole(mention.head, roleWords)
      if (fit === 0) return null
      const country = countryIn(mention.words)
      if (country !== null && home !== null && country !== home) return null
      // "the opposition leader" is no mayor, although mayors lead.
      if (fit === 1 && mention.words.some(word => tellsApart(word, mention, character))) return null
      const sameCountry = country !== null && country === home ? 1 : 0
      const shared = mention.words.filter(word => word !== mention.head && roleWords.has(word)).length
      const score = fit + sameCountry + shared / 2 - distance / 40
      return { character, score, rule: fit === 2 ? 'role' : 'roleFamily' }
    }
    const before = this.choose(mention, REACH.nominal, judge)
    return before === null && isTitle ? this.ahead(judge) : before
  }

  /** Whom a headline means whose story has yet to name them: the one person of all who may be meant. */
  private ahead(
    judge: (candidate: Pick<Antecedent, 'character'>, distance: number) => Candidate | null,
  ): Resolution | 'tie' | null {
    const candidates = this.cast.characters
      .slice(0, MAX_ANTECEDENTS)
      .flatMap(character => judge({ character }, 0) ?? [])
    const best = Math.max(...candidates.map(({ score }) => score))
    const [first, second] = candidates.filter(({ score }) => score === best)
    if (first === undefined) return null
    if (second !== undefined) return 'tie'
    return { character: first.character, confidence: 0.8, rule: first.rule, rivals: [] }
  }

  private person(mention: FoundMention, lastSpeaker: Character | null): Resolution | 'tie' | null {
    const subject = this.lastSubject(mention.sentence)
    return this.choose(mention, REACH.pronoun, ({ character, mention: earlier }, distance) => {
      if (!mayBePerson(character) || isConflict(mention, character)) return null
      const isSubject = earlier === subject?.mention ? 1 : 0
      const isSpeaker = character === lastSpeaker ? 0.8 : 0
      const isPerson = character.sense === 'person' ? 0.5 : 0
      return { character, score: 2 + isSubject + isSpeaker + isPerson - distance / 2, rule: 'pronoun' }
    })
  }

  /** The first person of the nearest sentence before `sentence`, or in it so far, that has one. */
  lastSubject(sentence: number): Antecedent | null {
    let subject: Antecedent | null = null
    const stop = Math.max(0, this.seen.length - MAX_ANTECEDENTS)
    for (let i = this.seen.length - 1; i >= stop; i--) {
      const earlier = this.seen[i]!
      if (sentence - earlier.mention.sentence > REACH.pronoun) break
      if (subject !== null && earlier.mention.sentence !== subject.mention.sentence) break
      if (earlier.character.sense === 'person') subject = earlier
    }
    return subject
  }

  /** "it", "the council", "the statement": an institution or document that was named before. */
  private institution(
    mention: FoundMention,
    rule: 'it' | 'organization' | 'document',
  ): Resolution | 'tie' | null {
    if (rule !== 'it' && !mention.isDefinite) return null
    return this.choose(
      mention,
      rule === 'it' ? 3 : REACH.nominal,
      ({ character, mention: earlier }, distance) => {
        const isInstitution = character.sense === 'organization' || character.sense === 'document'
        const isVoice = rule !== 'organization' && earlier.sense === 'document'
        if (!isInstitution && !isVoice) return null
        const hasHead = character.words.includes(mention.head) || earlier.head === mention.head
        if (rule !== 'it' && !hasHead) return null
        const isSubject =
          earlier.firstToken <= this.reading.sentences[earlier.sentence]!.firstToken + 3 ? 0.5 : 0
        return { character, score: 2 + isSubject - distance / 3, rule }
      },
    )
  }

  private plural(mention: FoundMention, lastSpeaker: Character | null): Resolution | 'tie' | null {
    return this.choose(mention, 2, ({ character }, distance) => {
      if (character.sense !== 'group') return null
      return { character, score: 2 + (character === lastSpeaker ? 0.5 : 0) - distance / 2, rule: 'they' }
    })
  }

  /** The best of the antecedents within reach, or null where there is none or the best two are as good. */
  private choose(
    mention: FoundMention,
    reach: number,
    judge: (antecedent: Antecedent, distance: number) => Candidate | null,
  ): Resolution | 'tie' | null {
    const best = new Map<Character, Candidate>()
    const stop = Math.max(0, this.seen.length - MAX_ANTECEDENTS)
    for (let i = this.seen.length - 1; i >= stop; i--) {
      const antecedent = this.seen[i]!
      const distance = mention.sentence - antecedent.mention.sentence
      if (distance > reach) break
      const candidate = judge(antecedent, Math.max(0, distance))
      const rival = candidate === null ? undefined : best.get(candidate.character)
      if (candidate !== null && (rival === undefined || rival.score < candidate.score))
        best.set(candidate.character, candidate)
    }
    const ranked = [...best.values()].sort((a, b) => b.score - a.score)
    if (ranked.length === 0) return null
    const first = ranked[0]!
    const lead = ranked.length === 1 ? 1 : Math.min(1, first.score - ranked[1]!.score)
    if (lead < MARGIN) return 'tie'
    const rivals = ranked.slice(1)
    return {
      character: first.character,
      confidence: 0.7 + 0.25 * lead,
      rule: first.rule,
      rivals: rivals.map(({ character }, i) => ({ character, confidence: (0.3 - 0.25 * lead) / (i + 1) })),
    }
  }
}

/** Modifiers that any holder of an office may have. */
const GENERAL: ReadonlySet<string> = new Set(
  'top senior junior former same leading chief veteran young old new outgoing incoming embattled'.split(' '),
)

/** The country that one of the words stands for: "the French president" is of France. */
function countryIn(words: readonly string[]): string | null {
  for (const word of words) {
    const country = canonicalPlace(word, false)
    if (country !== null) return country
  }
  return null
}

const tellsApart = (word: string, { head }: FoundMention, { roleWords }: Character): boolean =>
  word !== head && !roleWords.has(word) && !GENERAL.has(word) && canonicalPlace(word, false) === null

/** Of names that tell nothing, one of a single word is as likely a ship or a town. */
const mayBePerson = ({ sense, words }: Character): boolean =>
  sense === 'person' || (sense === 'unknown' && words.length > 1)

const isConflict = (mention: FoundMention, character: Character): boolean =>
  mention.gender !== null && character.gender !== null && mention.gender !== character.gender
