import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Cast, Character } from './cast.ts'
import { canonicalPlace } from './places.ts'
import { fitOfRole } from './roles.ts'

/** Whom a mention stands for: the character, how sure, by what rule, and who else it might have been. */
export interface Resolution {
  readonly character: Character
  readonly confidence: number
  readonly rule: string
  readonly rivals: readonly { readonly character: Character; readonly confidence: number }[]
}

/** A noun, or a pronoun outside of others’ speech, that has been read, and whom it is of. */
export interface Antecedent {
  readonly mention: Pick<FoundMention, 'start' | 'end' | 'firstToken' | 'sentence' | 'sense' | 'head'>
  readonly character: Character
}

interface Candidate {
  readonly character: Character
  readonly score: number
  readonly rule: string
}

/** Beyond this many sentences back an antecedent is forgotten. */
const REACH = { subject: 6, nominal: 60 }
/** Nor are more than this many weighed, however close they stand. */
const MAX_ANTECEDENTS = 300
/** Of two candidates the better must lead by this much, or it is a tie. */
const MARGIN = 0.3

/** Resolves nominals, "the mayor" and "the council", against those who were named or described before. */
export class Nominals {
  private readonly reading: Reading
  private readonly cast: Cast
  /** Mentions of people and institutions so far, the last one last. */
  private readonly seen: Antecedent[] = []
  private readonly nameCounts = new Map<Character, number>()
  /** The institution that was named most often so far, and whether another was as often. */
  private leader: { readonly character: Character | null; readonly count: number; readonly isTie: boolean } =
    {
      character: null,
      count: 0,
      isTie: false,
    }

  /** Named so far, and of none it is told what it is. */
  private readonly unknown = new Set<Character>()

  constructor(reading: Reading, cast: Cast) {
    this.reading = reading
    this.cast = cast
  }

  /** Notes that an institution is named once more, or something that may be one. */
  noteName({ lastToken }: FoundMention, character: Character): void {
    // "Robotaxi makers" need not be named so.
    const isModifier = this.reading.tokens[lastToken]?.tag === 'NOUN'
    if (mayBeBusiness(character) && !isModifier) this.unknown.add(character)
    if (character.sense !== 'organization') return
    const count = (this.nameCounts.get(character) ?? 0) + 1
    this.nameCounts.set(character, count)
    if (count > this.leader.count) this.leader = { character, count, isTie: false }
    else if (count === this.leader.count) this.leader = { ...this.leader, isTie: true }
  }

  /** Notes whom an expression stands for, in text order. */
  note(mention: Antecedent['mention'], character: Character): void {
    this.seen.push({ mention, character })
  }

  /** Whom a nominal stands for: `tie` where two may be meant, null where nobody is. */
  resolve(mention: FoundMention): Resolution | 'tie' | null {
    if (mention.sense === 'organization')
      return this.institution(mention, 'organization') ?? this.mainInstitution(mention)
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

  /** The first person of the nearest sentence before `sentence`, or in it so far, that has one. */
  lastSubject(sentence: number): Antecedent | null {
    let subject: Antecedent | null = null
    const stop = Math.max(0, this.seen.length - MAX_ANTECEDENTS)
    for (let i = this.seen.length - 1; i >= stop; i--) {
      const earlier = this.seen[i]!
      if (sentence - earlier.mention.sentence > REACH.subject) break
      if (subject !== null && earlier.mention.sentence !== subject.mention.sentence) break
      if (earlier.character.sense === 'person') subject = earlier
    }
    return subject
  }

  /** "The Austin-based company" is the institution that the article names more often than others. */
  private mainInstitution({ isDefinite, head, lastToken }: FoundMention): Resolution | null {
    // "the company of friends"
    const isWhole = this.reading.tokens[lastToken]?.norm !== 'of'
    if (!isDefinite || !isWhole || !GENERAL_INSTITUTIONS.has(head)) return null
    const { character, isTie } = this.leader
    const main = character ?? this.onlyUnknown()
    return main === null || isTie
      ? null
      : { character: main, confidence: 0.75, rule: 'mainInstitution', rivals: [] }
  }

  /** "Halcyon Motion pulled its cabs. The company said …": where no institution is named, the only name that may be one. */
  private onlyUnknown(): Character | null {
    const [first, second] = [...this.unknown].filter(mayBeBusiness)
    if (first === undefined || second !== undefined) return null
    first.sense = 'organization'
    return first
  }

  /** Whose name stands right before the comma before a phrase: "Counterweight, the union". */
  private apposedTo({ firstToken, lastToken }: FoundMention): Character | null {
    const { tokens } = this.reading
    const before = this.seen.at(-1)
    if (before === undefined || tokens[firstToken - 1]?.norm !== ',') return null
    if (tokens[lastToken]?.tag !== 'PUNCT') return null
    const { character, mention } = before
    const isOne = character.sense === 'organization' || mayBeBusiness(character)
    return isOne && mention.end === tokens[firstToken - 2]!.end ? character : null
  }

  /** "the council", "the statement": an institution or document that was named before. */
  private institution(mention: FoundMention, rule: 'organization' | 'document'): Resolution | 'tie' | null {
    if (!mention.isDefinite) return null
    const apposed = this.apposedTo(mention)
    if (apposed !== null) return { character: apposed, confidence: 0.9, rule, rivals: [] }
    return this.choose(mention, REACH.nominal, ({ character, mention: earlier }, distance) => {
      const isInstitution = character.sense === 'organization' || character.sense === 'document'
      const isVoice = rule === 'document' && earlier.sense === 'document'
      if (!isInstitution && !isVoice) return null
      const hasHead = character.words.includes(mention.head) || earlier.head === mention.head
      if (!hasHead) return null
      const isSubject =
        earlier.firstToken <= this.reading.sentences[earlier.sentence]!.firstToken + 3 ? 0.5 : 0
      return { character, score: 2 + isSubject - distance / 3, rule }
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

/** Of unknown kind, without anything that a person has. */
const mayBeBusiness = ({ sense, role, gender }: Character): boolean =>
  (sense === 'unknown' || sense === 'other') && role === null && gender === null

/** Words for a business of any kind. */
const GENERAL_INSTITUTIONS: ReadonlySet<string> = new Set(['company', 'firm'])

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
