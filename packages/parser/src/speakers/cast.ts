import { GIVEN_NAMES } from '@onrecord/english'
import { type FoundMention, fold, type Gender, type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { OTHER_SPACE } from '../model/space.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { BEARERS } from '../model/word.ts'
import { acronymsOf, isMisspelling, isSamePerson, isSuffix } from './forms.ts'
import { canonicalPlace, LOCATIVES } from './places.ts'

/** An entity while mentions are still being gathered. */
export interface Character {
  /** Its place in the cast. */
  readonly index: number
  name: string
  words: readonly string[]
  sense: MentionSense
  role: Span | null
  /** Lower-case words of every role printed with a name of it. */
  roleWords: Set<string>
  /** The country in such a role: "Russian Foreign Minister" is of Russia. */
  country: string | null
  gender: Gender | null
  /** Where it was last named so far, while names are gathered; -1 before. */
  lastNamed: number
  readonly mentions: FoundMention[]
  /** Those of the mentions that are names, in text order. */
  readonly names: FoundMention[]
}

/**
 * Gathers the names of an article into its cast: one character for each entity. Full names come first, so that a
 * surname in the headline finds the person whom the lede introduces.
 */
export class Cast {
  readonly characters: Character[] = []
  /** Character of each mention that is resolved. */
  readonly characterOf: Map<FoundMention, Character> = new Map()
  /** Names that several people of one surname share: taken for the one named last. */
  readonly ambiguous: Set<FoundMention> = new Set()
  private readonly reading: Reading
  private readonly byLastWord = new Map<string, Character[]>()
  private readonly byFirstWord = new Map<string, Character[]>()
  private readonly byAcronym = new Map<string, Character>()
  private readonly introduced = new Map<string, Character>()
  /** The {@link sourceKey} of each source that was counted. */
  private readonly sources = new Set<string>()
  private readonly byName = new Map<string, Character>()
  private readonly names: readonly FoundMention[]
  /** The countries that are named: gathered for the first capital, which many articles have none of. */
  private countries: ReadonlySet<string | null> | null = null

  constructor(reading: Reading, mentions: readonly FoundMention[]) {
    this.reading = reading
    const names = mentions.filter(mention => mention.kind === 'name')
    this.names = names
    for (const name of names) if (!isPlace(name) && name.words.length > 1) this.addFull(name)
    for (const name of names) if (isPlace(name) && !this.isPartOfPerson(name)) this.addPlace(name)
    for (const name of names) {
      if (!this.characterOf.has(name)) this.addShort(name)
      const character = this.characterOf.get(name)
      if (character !== undefined) character.lastNamed = name.start
    }
    for (const { names } of this.characters) if (names.length > 1) names.sort((a, b) => a.start - b.start)
  }

  /** Counts `mention` as one of `character`. */
  join(character: Character, mention: FoundMention): void {
    character.mentions.push(mention)
    if (mention.kind === 'name') {
      character.names.push(mention)
      // "DANA LEE" in a headline is Dana Lee.
      const isSame = mention.words.length > 1 && mention.words.length === character.words.length
      if (isSame && isUncased(character.name)) character.name = this.textOf(mention)
    }
    this.learn(character, mention)
  }

  /** Takes from a mention what it says of its character. */
  private learn(character: Character, mention: FoundMention): void {
    this.characterOf.set(mention, character)
    if (mention.kind === 'name' && mention.role === null) this.learnTitle(character, mention)
    if (mention.role !== null) {
      character.role ??= mention.role
      const words = this.reading.text
        .slice(mention.role.start, mention.role.end)
        .toLowerCase()
        .split(/[^\p{L}\p{N}-]+/u)
      if (words.includes('prime') && words.includes('minister')) words.push('premier')
      // Most characters have no role: they share the empty set.
      if (character.roleWords === NO_WORDS) character.roleWords = new Set()
      for (const word of words) {
        if (word !== '') character.roleWords.add(word)
        character.country ??= canonicalPlace(word, false)
      }
    }
    character.gender ??= mention.gender
  }

  /** "Gov. Lee" is a governor. */
  private learnTitle(character: Character, mention: FoundMention): void {
    const { firstToken } = mention
    const before = this.reading.tokens[firstToken - 1]?.norm
    const title =
      before === undefined ? undefined : (TITLES.get(withoutStop(before)) ?? this.nounBefore(mention))
    if (title === undefined) return
    if (character.roleWords === NO_WORDS) character.roleWords = new Set()
    character.roleWords.add(title)
  }

  /** "Center Obi Lindqvist", "the dentist Dana Lee": a noun that no list of roles has. */
  private nounBefore({ firstToken, sense, words, sentence }: FoundMention): string | undefined {
    if ((sense !== 'person' && sense !== 'unknown') || words.length < 2) return undefined
    if (firstToken <= this.reading.sentences[sentence]!.firstToken) return undefined
    const { tag, norm, text } = this.reading.tokens[firstToken - 1]!
    return tag === 'NOUN' && text === norm ? norm : undefined
  }

  add(name: string, sense: MentionSense, mention: FoundMention): Character {
    const character: Character = {
      index: this.characters.length,
      name,
      words: mention.words,
      sense,
      role: null,
      roleWords: NO_WORDS,
      country: null,
      gender: null,
      lastNamed: -1,
      mentions: [mention],
      names: mention.kind === 'name' ? [mention] : [],
    }
    this.characters.push(character)
    this.learn(character, mention)
    return character
  }

  /** What looks like a place, "Washington", is none where the article has a person of that name, but for "in Jordan". */
  private isPartOfPerson({ words, firstToken }: FoundMention): boolean {
    if (words.length > 1) return false
    const isKnown = canonicalPlace(words[0]!, true) !== null
    if (isKnown && LOCATIVES.has(this.reading.tokens[firstToken - 1]?.norm ?? '')) return false
    const isPerson = ({ sense }: Character): boolean =>
      sense === 'person' || (sense === 'unknown' && !isKnown)
    const family = this.byLastWord.get(words[0]!)
    const namesakes = isKnown ? this.byFirstWord.get(words[0]!) : undefined
    return family?.some(isPerson) === true || namesakes?.some(isPerson) === true
  }

  /**
   * The character that a source without a known name introduces. "The band" is the same band later, "a resident" is
   * another resident, but for the very same words.
   */
  introduce(name: string, sense: MentionSense, mention: FoundMention): Character {
    const isIndefinite = /^(?:an?|one|another|some|two|three|four|many|several|others?)\b/i.test(name)
    const key = isIndefinite ? `${mention.start}` : fold(name)
    const known = this.introduced.get(key)
    if (known !== undefined) {
      this.joinSource(known, mention)
      return known
    }
    const character = this.add(name, sense, mention)
    this.introduced.set(key, character)
    this.sources.add(sourceKey(character, mention))
    return character
  }

  /** Counts a source as a mention of `character`: once, though each cue that it has makes a mention of it. */
  joinSource(character: Character, mention: FoundMention): void {
    const key = sourceKey(character, mention)
    if (this.characterOf.has(mention) || this.sources.has(key)) return
    this.sources.add(key)
    this.join(character, mention)
  }

  /** Whether one of whom nothing else is known, and who speaks, may be a person: a single word is as likely a town. */
  mayBePerson({ words, gender, names }: Character): boolean {
    const first = names[0]
    if (words.length > 1 || gender !== null) return true
    if (first === undefined) return false
    return given.has(words[0]!) || this.reading.tokens[first.firstToken]!.word.bearers !== BEARERS.none
  }

  /** Takes a character for a person: where somebody is from, "Ada Holm of Harrow", is no part of a person's name. */
  makePerson(character: Character): void {
    character.sense = 'person'
    character.name = character.name.replace(/^(\S+ \S+) of .*/u, '$1')
  }

  /** The character that is called so, a word in lower case: by that very name, or by the surname that nobody shares. */
  called(word: string): Character | null {
    const family = this.byLastWord.get(fold(word)) ?? []
    return this.byName.get(fold(word)) ?? (family.length === 1 ? family[0]! : null)
  }

  private addPlace(mention: FoundMention): void {
    const key = mention.words.join(' ')
    const country = canonicalPlace(key, false) ?? this.seatedIn(mention, key)
    const name = country ?? this.textOf(mention)
    const folded = fold(name).replace(/^the /, '')
    const known = this.byName.get(folded)
    if (known !== undefined) this.join(known, mention)
    else this.byName.set(folded, this.add(name, country === null ? mention.sense : 'place', mention))
  }

  /**
   * The country of a capital, which stands for its government where it is not a place to be in, in an article that
   * names the country.
   */
  private seatedIn({ firstToken, lastToken, end }: FoundMention, name: string): string | null {
    const { text, tokens } = this.reading
    const isPossessive = tokens[lastToken]?.norm === "'s"
    const isSomewhere = LOCATIVES.has(tokens[firstToken - 1]?.norm ?? '') && !isPossessive
    // "LONDON" at the head of a story is where it was written.
    const word = tokens[firstToken]!.text
    const isDateline = word.length > 3 && word === word.toUpperCase()
    if (isSomewhere || isDateline || text[end] === '-' || isMerelyPlace(tokens, firstToken)) return null
    const country = canonicalPlace(name, true)
    if (country === null) return null
    this.countries ??= new Set(
      this.names.filter(isPlace).map(({ words }) => canonicalPlace(words.join(' '), false)),
    )
    return this.countries.has(country) ? country : null
  }

  private addFull(mention: FoundMention): void {
    const key = mention.words.join(' ')
    const isKnown = (rival: Character): boolean =>
      isSamePerson(rival.words, mention.words) && isPersonal(rival, mention)
    const known =
      this.byName.get(key) ??
      this.byLastWord.get(mention.head)?.find(isKnown) ??
      this.byFirstWord.get(mention.words[0]!)?.find(isKnown)
    if (known !== undefined) {
      this.join(known, mention)
      if (mention.words.length > known.words.length) this.rename(known, mention)
      // "The Dayton Arches" are nobody, though Dayton is a given name.
      const isThing = mention.sense === 'other' && known.role === null && known.gender === null
      if (known.sense === 'unknown' || isThing) known.sense = mention.sense
      return
    }
    const character = this.add(this.textOf(mention), mention.sense, mention)
    this.byName.set(key, character)
    append(this.byLastWord, mention.head, character)
    append(this.byFirstWord, mention.words[0]!, character)
    const nickname = NICKNAME.exec(this.reading.text.slice(mention.start, mention.end))
    if (nickname !== null) append(this.byFirstWord, fold(nickname[1]!), character)
    for (const acronym of acronymsOf(mention.words))
      if (!this.byAcronym.has(acronym)) this.byAcronym.set(acronym, character)
  }

  private rename(character: Character, mention: FoundMention): void {
    character.name = this.textOf(mention)
    character.words = mention.words
  }

  private addShort(mention: FoundMention): void {
    const known = this.byName.get(mention.words[0]!) ?? this.fullNameOf(mention)
    if (known === null || known === undefined) {
      const character = this.add(this.textOf(mention), mention.sense, mention)
      this.byName.set(mention.words[0]!, character)
      return
    }
    // Whom an article calls by the last word of a longer name is a person, unless something says otherwise.
    if (known.sense === 'unknown' && isSuffix(mention.words, known.words)) known.sense = 'person'
    this.join(known, mention)
  }

  /** The one full name that a single word is short for: of a family the one mentioned last before it. */
  private fullNameOf(mention: FoundMention): Character | null {
    const word = mention.words[0]!
    const family = (this.byLastWord.get(word) ?? []).filter(
      known => isPersonal(known, mention) && agrees(known, mention),
    )
    if (family.length === 1) return family[0]!
    if (family.length > 1) {
      this.ambiguous.add(mention)
      return family.reduce((best, known) => (known.lastNamed > best.lastNamed ? known : best))
    }
    const institution = this.institutionOf(mention)
    if (institution !== null) return institution
    if (mention.sense === 'organization') return this.byAcronym.get(word.replaceAll('.', '')) ?? null
    const firstNames = (this.byFirstWord.get(word) ?? []).filter(known => isPersonal(known, mention))
    if (firstNames.length > 0)
      return firstNames.length === 1 && agrees(firstNames[0]!, mention) ? firstNames[0]! : null
    const alike = this.misspelt(word).filter(known => isPersonal(known, mention) && agrees(known, mention))
    if (alike.length !== 1) return null
    this.ambiguous.add(mention)
    return alike[0]!
  }

  /** "Corvane" of "Corvane Semiconductor": the one institution whose name begins so, where no place is called so. */
  private institutionOf({ words, sense, role, gender }: FoundMention): Character | null {
    const [first, second] = this.byFirstWord.get(words[0]!) ?? []
    const isOnly = first !== undefined && second === undefined && first.sense === 'organization'
    const mayBe = sense === 'unknown' || (sense === 'person' && role === null && gender === null)
    return isOnly && mayBe && canonicalPlace(words[0]!, true) === null ? first : null
  }

  /** Those whose surname a word may be a misspelling of. */
  private misspelt(word: string): readonly Character[] {
    const alike: Character[] = []
    if (word.length < LEAST_MISSPELT || this.byLastWord.size > MAX_SURNAMES) return alike
    for (const [surname, family] of this.byLastWord)
      if (word.length !== surname.length && isMisspelling(word, surname)) alike.push(...family)
    return alike
  }

  private textOf({ start, end }: Span): string {
    return this.reading.text.slice(start, end).replace(OTHER_SPACE, ' ').replace(NICKNAME, '')
  }
}

/** "The capital is Tbilisi", "the city of Paris", "Lyon and Paris": what is told of a town is told of no government. */
function isMerelyPlace(tokens: readonly Token[], firstToken: number): boolean {
  const [third, second, first] = [tokens[firstToken - 3], tokens[firstToken - 2], tokens[firstToken - 1]]
  if (first?.tag === 'AUX') return true
  if ([third, second, first].some(token => token !== undefined && TOWNS.has(token.norm))) return true
  const isBeside = first?.norm === 'and' || first?.norm === ','
  return isBeside && second?.tag === 'PROPN' && canonicalPlace(second.norm, true) === null
}

const TOWNS: ReadonlySet<string> = new Set(['capital', 'city', 'town'])

/** "DANA LEE", "dana lee" */
const isUncased = (name: string): boolean => name === name.toUpperCase() || name === name.toLowerCase()

const sourceKey = ({ index }: Character, { start, end }: Span): string => `${index} ${start} ${end}`

/** In marks within a name: 'Dana “The Hammer” Lee'. */
const NICKNAME = /(?<=\S)\s{1,3}["“‘']([^"”’']{1,40})["”’'](?=\s)/u

const given: ReadonlySet<string> = new Set(GIVEN_NAMES)

const NO_WORDS: Set<string> = new Set()

/** Roles that stand before a name as abbreviations. */
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    prof: 'professor',
    gen: 'general',
    capt: 'captain',
    sgt: 'sergeant',
    lt: 'lieutenant',
    col: 'colonel',
    amb: 'ambassador',
    insp: 'inspector',
    supt: 'superintendent',
    det: 'detective',
    cllr: 'councillor',
    rev: 'reverend',
    dr: 'doctor',
  }),
)

/** Shorter words are no misspelling of others, nor is one looked for among more surnames than an article has. */
const LEAST_MISSPELT = 5
const MAX_SURNAMES = 200

/** Of this many people of one surname the rest are not told apart any more. */
const MAX_FAMILY = 50

function append(map: Map<string, Character[]>, key: string, character: Character): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [character])
  else if (list.length < MAX_FAMILY) list.push(character)
}

const isPlace = ({ sense }: FoundMention): boolean => sense === 'place' || sense === 'nationality'

const isPersonal = (known: Character, mention: FoundMention): boolean =>
  (known.sense === 'person' || known.sense === 'unknown') &&
  (mention.sense === 'person' || mention.sense === 'unknown' || mention.sense === 'place')

const agrees = (known: Character, mention: FoundMention): boolean =>
  known.gender === null || mention.gender === null || known.gender === mention.gender
