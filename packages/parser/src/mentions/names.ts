import { isProse } from '../model/block.ts'
import { type FoundMention, withoutStop } from '../model/mention.ts'
import type { Places } from '../model/places.ts'
import type { Reading } from '../model/reading.ts'
import { isCapitalised, type Token } from '../model/token.ts'
import { withHeadlines } from './headlines.ts'
import { senseOfLearned } from './kinds.ts'
import { ORGANIZATION, PERSON } from './learned/kindModel.ts'
import { type LearnedName, learnedNames } from './learned/learnedNames.ts'
import { IN, isBareTokenIn, isPlaceName, isTokenIn } from './lexicon.ts'
import { countryOfCode, inCompound, nameMention, placeMention } from './nameMention.ts'
import { endBeforeLetters, endOfPerson, withoutOrigins } from './origins.ts'
import { NEVER_NAMES, nicknameEnd, PARTICLES, runEnd } from './runs.ts'
import { isCalled, senseOfName } from './sense.ts'
import {
  isGivenName,
  nameStartOf,
  officeBefore,
  personBehindOffice,
  roleAfter,
  roleBefore,
  titleOf,
} from './titles.ts'

/** Honorifics by which letters begin. */
const SALUTATIONS: ReadonlySet<string> = new Set(['sir', 'madam', 'sirs'])

/** Finds names where the models see them, with the title before or behind each split off as role or honorific. */
export function findNames(reading: Reading): readonly FoundMention[] {
  const names: FoundMention[] = []
  const learned = learnedNames(reading)
  for (const [sentence, own] of learned.entries()) pushSentence(names, reading, sentence, own)
  return withHeadlines(reading, withoutOrigins(reading, names))
}

/** Adds the names of a sentence: what the models found, and the runs of capitals around it as its title. */
function pushSentence(
  names: FoundMention[],
  reading: Reading,
  sentence: number,
  learned: readonly LearnedName[],
): void {
  const { tokens, sentences, blocks } = reading
  const { firstToken, lastToken, block } = sentences[sentence]!
  if (!isProse(blocks[block]!)) return
  let next = 0
  for (let i = firstToken; i < lastToken; ) {
    while (next < learned.length && learned[next]!.first < i) next++
    const end = runEnd(tokens, i, firstToken, lastToken)
    const own = learned[next]
    const isWeak = own !== undefined && end > i && !isSure(own) && isTelling(tokens, i, end)
    if (own !== undefined && !isWeak && own.first < Math.max(end, i + 1)) {
      const bearer =
        joinedName(tokens, own, learned[next + 1], end) ?? bearerOf(tokens, i, end, learned, next)
      if (bearer !== undefined && bearer.first > own.first) pushInTitle(names, reading, own, sentence)
      const name = bearer ?? own
      const last = wholeEnd(tokens, name, end)
      if (end > i || isSure(name)) pushNames(names, reading, i, last, sentence, name)
      i = last
    } else {
      if (end === i + 1) names.push(...inCompound(reading, i, sentence))
      if (end > i && isTelling(tokens, i, end)) pushNames(names, reading, i, end, sentence)
      i = Math.max(end, i + 1)
    }
  }
}

/** Whether a run is a name whatever the models say: a country's, an institution's in apposition, behind a title, with "Inc." */
const isTelling = (tokens: readonly Token[], start: number, end: number): boolean => {
  if (isPlaceName(tokens, start, end) || isCalled(tokens, start, end)) return true
  if (countryOfCode(tokens, start, end) !== undefined) return true
  if (end - start < 2) return false
  const nameStart = nameStartOf(tokens, start, end)
  return (nameStart > start && nameStart < end) || isBareTokenIn(tokens[end - 1]!, IN.companySuffixes)
}

/** Two names that a particle joins are one: "Nerys | ap | Iwan". */
function joinedName(
  tokens: readonly Token[],
  own: LearnedName,
  next: LearnedName | undefined,
  end: number,
): LearnedName | undefined {
  if (next === undefined || next.last > end || next.first === own.last || !mayBePerson(next)) return undefined
  for (let at = own.last; at < next.first; at++) if (!PARTICLES.has(tokens[at]!.norm)) return undefined
  return { ...next, first: own.first }
}

/**
 * The name in a run whose title holds the name at hand, "[Norwegian] Trade Minister | Ada Holm"; undefined where the
 * name at hand is in no title.
 */
function bearerOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  learned: readonly LearnedName[],
  at: number,
): LearnedName | undefined {
  const bearer = learned[at + 1]
  if (bearer === undefined || bearer.last > end || !mayBePerson(bearer)) return undefined
  return nameStartOf(tokens, start, bearer.last) === bearer.first ? bearer : undefined
}

/** Adds the name of an institution, place or nation in a title: "[Harrow Council] President Ada Holm". */
function pushInTitle(names: FoundMention[], reading: Reading, name: LearnedName, sentence: number): void {
  const { first, last } = name
  const sense = senseOfLearned(name, senseOfName(reading, first, last, false), false, false)
  if (isSure(name) && sense !== 'person' && sense !== 'unknown' && sense !== 'other')
    names.push(nameMention(reading, first, last, sentence, null, sense))
}

/** Whether a name is so probable as a person's that a title may stand before it. */
const mayBePerson = ({ kinds }: LearnedName): boolean => kinds[PERSON]! > Math.log(0.2)

/** A name that is less probable must look like one by our rules too. */
const isSure = ({ probability }: LearnedName): boolean => probability >= SURE
const SURE = 0.35

/** Where a name ends that goes on behind a nickname in marks, 'Eddie “The Broom” | Lee', or with "Jr." */
function wholeEnd(tokens: readonly Token[], { first, last }: Places, end: number): number {
  for (let at = first + 1; at <= last && at < end; at++)
    if (nicknameEnd(tokens, at) !== null) return Math.max(last, end)
  return last - first > 1 && last < end && GENERATION.test(tokens[last]!.text) ? last + 1 : last
}

const GENERATION = /^[JS]r\.?$/

/** Adds the names in one run: nationalities apart, title split off. */
function pushNames(
  names: FoundMention[],
  reading: Reading,
  start: number,
  end: number,
  sentence: number,
  learned: LearnedName | null = null,
): void {
  const { tokens } = reading
  const { firstToken } = reading.sentences[sentence]!
  // "Nurses" at the head of a sentence, or of a headline, is nobody's name.
  if (end - start === 1 && start === firstToken && isTokenIn(tokens[start]!, IN.groups | IN.rolePlurals))
    return
  // "Tuesday" is no name, "April" may be somebody's.
  if (
    end - start === 1 &&
    NEVER_NAMES.has(tokens[start]!.norm) &&
    (learned === null || !mayBePerson(learned))
  )
    return
  // "Sir – I read …"
  if (end - start === 1 && SALUTATIONS.has(tokens[start]!.norm)) return
  const country = countryOfCode(tokens, start, end)
  if (country !== undefined) {
    names.push(placeMention(country, tokens[start]!, start, sentence))
    return
  }
  const pair = end - start === 1 ? inCompound(reading, start, sentence) : []
  if (pair.length > 0) {
    names.push(...pair)
    return
  }
  const nameStart = startOfName(tokens, start, end, learned)
  pushNationalities(names, reading, start, nameStart, sentence)
  // "Chief Executive of Harrow Mills" names no chief executive, "Governor of Harrow Dana Lee" a governor.
  const isOver = nameStart < end && tokens[nameStart]!.norm === 'of'
  const place = isOver ? nameStart + 1 : start
  const office = isOver ? start : officeBefore(tokens, start)
  const person = office < 0 ? end : personBehindOffice(tokens, place, end)
  if (isOver || person < end) {
    pushNames(
      names,
      reading,
      place,
      person,
      sentence,
      learned !== null && learned.first >= place ? learned : null,
    )
    if (person < end)
      names.push(nameMention(reading, person, end, sentence, { first: office, last: person }, 'person'))
    return
  }
  const isOpening = (learned === null || !isSure(learned)) && isMereOpening(reading, start, end, sentence)
  if (nameStart < end && !isOpening) pushName(names, reading, { start, nameStart, end, sentence }, learned)
}

/** A run of tokens `[start, end)` whose title ends, and whose name begins, at `nameStart`. */
interface Run {
  readonly start: number
  readonly nameStart: number
  readonly end: number
  readonly sentence: number
}

function pushName(
  names: FoundMention[],
  reading: Reading,
  { start, nameStart, end, sentence }: Run,
  learned: LearnedName | null,
): void {
  const { tokens } = reading
  const { firstToken, lastToken } = reading.sentences[sentence]!
  const title = titleOf(tokens, start, nameStart, firstToken)
  if (title !== null) pushNationalities(names, reading, title.first, Math.min(title.last, start), sentence)
  const rule = senseOfName(reading, nameStart, end, title !== null)
  const apposition =
    title === null
      ? (roleAfter(tokens, end, lastToken) ?? roleBefore(tokens, nameStart, end, firstToken, lastToken))
      : null
  // "Ada Holm of Harrow University"
  const isOfSomewhere =
    rule === 'person' &&
    nameStart + 2 < end &&
    tokens[nameStart + 2]!.norm === 'of' &&
    isGivenName(tokens[nameStart]!)
  // Whom an apposition gives a role is a person, unless the name says otherwise.
  const isApposed = apposition !== null && !('isCopula' in apposition && apposition.isCopula)
  const byRule = isApposed && rule === 'unknown' ? 'person' : rule
  // What the models make of "Washington" is not what "Denzel Washington" is.
  const isLonger = learned !== null && nameStart < learned.first
  const known =
    learned === null || isLonger || isOfSomewhere
      ? byRule
      : senseOfLearned(learned, rule, title !== null, isApposed)
  // One word that nobody knows, and nothing is said of, may be a country as well: "Kaldmark said".
  const isStrange =
    title === null &&
    apposition === null &&
    end - nameStart === 1 &&
    tokens[nameStart]!.word.nameCluster === 0
  const sense = known === 'person' && isStrange && learned !== null ? 'unknown' : known
  // A less probable name must be a person's by what stands around it, or plainly an institution's.
  const isPlain =
    rule === 'organization' || (learned !== null && learned.kinds[ORGANIZATION]! > Math.log(0.95))
  const isInstitution = known === 'organization' && isPlain && end - nameStart > 1
  if (learned !== null && !isSure(learned) && known !== 'person' && !isInstitution) return
  const nameEnd =
    known === 'person' ? endOfPerson(tokens, nameStart, end) : endBeforeLetters(tokens, nameStart, end)
  names.push(nameMention(reading, nameStart, nameEnd, sentence, title ?? apposition, sense))
  if (known !== 'person' && known !== 'unknown') pushInside(names, reading, nameStart, nameEnd, sentence)
  if (nameEnd < end && tokens[nameEnd]!.norm === 'of') pushNames(names, reading, nameEnd + 1, end, sentence)
}

/** Adds the countries and nations named inside a longer name: "[US] State Department", "northern [Iraq]". */
function pushInside(
  names: FoundMention[],
  { tokens }: Reading,
  start: number,
  end: number,
  sentence: number,
): void {
  const first = tokens[start]!.norm === 'the' ? start + 1 : start
  if (end - first < 2) return
  const isNation = (token: Token): boolean => isBareTokenIn(token, IN.countries | IN.nationalities)
  // "Liberal Democrat"
  if (tokens.slice(first, end).every(isNation)) return
  for (let i = first; i < end; i++) {
    const token = tokens[i]!
    if (isCapitalised(token) && isNation(token))
      names.push(placeMention(withoutStop(token.norm), token, i, sentence))
  }
}

/** "The Harbor Council" has an article, "The Daily Klaxon" and "The Hague" are called so. */
function hasMereArticle(tokens: readonly Token[], { first, last }: Places): boolean {
  if (last - first < 2 || tokens[first]!.norm !== 'the') return false
  for (let at = first + 1; at < last; at++)
    if (isBareTokenIn(tokens[at]!, IN.organizations | IN.placeHeads)) return true
  return tokens[first]!.text === 'the'
}

/** A name that is less probable may have a part that the models have missed. */
const DOUBTFUL = 0.6

/** Where a run's name begins behind its title: by our rules within a person's name, else as the models found it. */
function startOfName(
  tokens: readonly Token[],
  start: number,
  end: number,
  learned: LearnedName | null,
): number {
  const byRule = nameStartOf(tokens, start, end)
  if (learned === null || byRule === end) return byRule
  const { first, probability } = learned
  // "Martin Luther King Day" is no Day who is king.
  const isHead =
    end - byRule === 1 && isBareTokenIn(tokens[byRule]!, IN.events | IN.placeHeads | IN.organizations)
  if (byRule > first && mayBePerson(learned) && !isHead) return byRule
  // The models may miss a given name that they have never seen.
  const mayBeGiven = probability < DOUBTFUL || (mayBePerson(learned) && isGivenName(tokens[byRule]!))
  if (byRule < first && first - byRule <= 2 && mayBeGiven) return byRule
  return Math.max(start, hasMereArticle(tokens, learned) ? first + 1 : first)
}

/** "Interim" in "Interim chief Anselm Roake": one capitalised word that opens the sentence before a plain noun. */
function isMereOpening(
  { tokens, sentences }: Reading,
  start: number,
  end: number,
  sentence: number,
): boolean {
  const next = tokens[end]
  const isOpening = end - start === 1 && start === sentences[sentence]!.firstToken
  if (!isOpening || next === undefined || isCapitalised(next)) return false
  const isNoun = next.tag === 'NOUN' || isTokenIn(next, IN.roles)
  return isNoun && !isTokenIn(tokens[start]!, IN.nationalities)
}

/** "Norwegian" in "Norwegian Trade Minister Ada Holm" mentions Norway. */
function pushNationalities(
  names: FoundMention[],
  reading: Reading,
  start: number,
  end: number,
  sentence: number,
): void {
  for (let i = start; i < end; i++) {
    const token = reading.tokens[i]!
    const isNamed = (names.at(-1)?.lastToken ?? 0) > i
    if (isNamed || !isCapitalised(token)) continue
    if (isTokenIn(token, IN.nationalities) || senseOfName(reading, i, i + 1, false) === 'place') {
      names.push(placeMention(token.norm, { start: token.start, end: token.end }, i, sentence))
    }
  }
}
