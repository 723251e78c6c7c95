import { isProse } from '../model/block.ts'
import { type FoundMention, fold, type Gender, type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isCapitalised, isTitleCase, type Token } from '../model/token.ts'
import { SHAPE } from '../model/word.ts'
import { genderOfHonorific, genderOfRole, IN, isBareTokenIn, isIn, isTokenIn } from './lexicon.ts'
import { endBeforeLetters, endOfPerson, withoutOrigins } from './origins.ts'
import { senseOfName } from './sense.ts'
import { nameStartOf, officeBefore, personBehindOffice, roleAfter, roleBefore, titleOf } from './titles.ts'

/** Words that join the parts of a name: "Ludwig van Beethoven", "Rio de Janeiro". */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn al el y af av zu ap'.split(' '),
)

const NEVER_NAMES: ReadonlySet<string> = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
   a.m p.m q a no. nos.`.split(/\s+/),
)

/** Honorifics by which letters begin. */
const SALUTATIONS: ReadonlySet<string> = new Set(['sir', 'madam', 'sirs'])

/** The longest name with its title, in tokens. */
const MAX_RUN = 14

/**
 * Finds names: runs of capitalised words, with their title split off as role or honorific. In Title Case only those
 * runs count that are written the same elsewhere in the text.
 */
export function findNames(reading: Reading): readonly FoundMention[] {
  const { tokens, sentences, blocks } = reading
  const names: FoundMention[] = []
  const titled: FoundMention[] = []
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { block, firstToken, lastToken } = sentences[sentence]!
    if (!isProse(blocks[block]!)) continue
    const before = names.length
    for (let i = firstToken; i < lastToken; ) {
      const end = runEnd(tokens, i, firstToken, lastToken)
      if (end > i) pushNames(names, reading, i, end, sentence)
      i = Math.max(end, i + 1)
    }
    if (names.length > before && isTitleCase(tokens, sentences[sentence]!)) {
      for (const name of names.splice(before)) titled.push(name)
    }
  }
  if (titled.length === 0) return withoutOrigins(reading, names)
  const heads = new Set(titled.map(({ head }) => head))
  const alike = names.filter(({ head }) => heads.has(head))
  const known = new Set(alike.flatMap(({ words, head }) => [words.join(' '), head]))
  const isKnown = ({ words }: FoundMention): boolean => known.has(words.join(' '))
  // "The Bridge" in Title Case is no institution for its article.
  const isTelling = ({ words, sense }: FoundMention): boolean =>
    sense !== 'unknown' && !(sense === 'organization' && words.length === 1)
  return withoutOrigins(reading, [...names, ...titled.filter(name => isKnown(name) || isTelling(name))])
}

/** The end of the run of name words that begins at `start`, or `start` where none does. */
function runEnd(tokens: readonly Token[], start: number, sentenceStart: number, limit: number): number {
  if (!beginsName(tokens, start, sentenceStart, limit)) return start
  let end = start + 1
  const furthest = Math.min(limit, start + MAX_RUN)
  while (end < furthest) {
    if (continuesName(tokens[end]!)) {
      end++
      continue
    }
    const bridged = nicknameEnd(tokens, end) ?? bridgeEnd(tokens, start, end)
    const next = tokens[bridged]
    if (bridged === end || bridged >= furthest || next === undefined || !continuesName(next)) break
    end = bridged + 1
  }
  return end
}

const MAX_NICKNAME = 3

/** Where a nickname in marks at `i` ends, "Eddie | “The Broom” | Lee", or null where there is none. */
function nicknameEnd(tokens: readonly Token[], i: number): number | null {
  const opening = tokens[i]!
  if (opening.tag !== 'PUNCT' || !isMark(opening) || !isCapitalised(tokens[i + 1] ?? opening)) return null
  for (let end = i + 2; end <= i + 1 + MAX_NICKNAME && end < tokens.length; end++)
    if (tokens[end]!.tag === 'PUNCT') return isClosingMark(tokens[end]!) ? end + 1 : null
  return null
}

const isClosingMark = ({ text }: Token): boolean => /^["”“’']$/.test(text)

/** Where the words that may join two parts of a name end, "van der" or "of": `i` where there are none. */
function bridgeEnd(tokens: readonly Token[], start: number, i: number): number {
  let end = i
  while (end - i < 3 && PARTICLES.has(tokens[end]?.norm ?? '')) end++
  return end === i && isJoint(tokens, start, i) ? i + 1 : end
}

/** "&" joins, and so does "of" or "for" after a word that a name of an institution or office may have before it. */
function isJoint(tokens: readonly Token[], start: number, i: number): boolean {
  const { norm } = tokens[i]!
  if (norm === '&') return true
  if (norm === 'of') return i - 1 >= start && !isTokenIn(tokens[i - 1]!, IN.nationalities)
  if (norm === 'for' || norm === 'and') {
    const before = tokens.slice(start, i)
    return norm === 'for' ? before.some(isOrganizationHead) : before.some(isOrganizationHead) && i - start > 2
  }
  return false
}

const isOrganizationHead = (token: Token): boolean => isTokenIn(token, IN.organizations)

/** Classes of words that are in no name, whatever their capitals: "Ada Holm | Says | The Bridge". */
const NEVER_NAMING: ReadonlySet<string> = new Set(['PRON', 'DET', 'AUX', 'VERB', 'ADP', 'SCONJ', 'ADV'])

/** "al-Amr" */
const ARABIC = /^[aeu][dlnrstz]-\p{Lu}/u

/** "Harrow-based" */
const OF_A_PLACE =
  /-(?:area|backed|based|born|bound|educated|funded|led|listed|made|owned|run|style|trained|wide)$/

const isOfAPlace = ({ word }: Token): boolean =>
  (word.shape & SHAPE.hyphen) !== 0 && OF_A_PLACE.test(word.norm)

const continuesName = (token: Token): boolean =>
  isCapitalised(token)
    ? !NEVER_NAMING.has(token.tag) && !NEVER_NAMES.has(token.norm) && !isOfAPlace(token)
    : token.text.length > 4 && token.text[2] === '-' && ARABIC.test(token.text)

const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ'])

/** At the start of a sentence a capital says little, so there the tag must say that the word is a name. */
function beginsName(tokens: readonly Token[], i: number, sentenceStart: number, limit: number): boolean {
  const token = tokens[i]!
  if (!continuesName(token) || token.tag === 'PUNCT') return false
  const isFirst = i === sentenceStart || isMark(tokens[i - 1]!)
  if (!isFirst || token.tag === 'PROPN')
    return token.tag !== 'ADP' && token.tag !== 'SCONJ' && token.tag !== 'CCONJ'
  const next = tokens[i + 1]
  const isTitleOfName = isBareTokenIn(token, IN.honorifics) || isTokenIn(token, IN.nationalities)
  const isBeforeName = next !== undefined && i + 1 < limit && NAMING.has(next.tag) && isCapitalised(next)
  return isTitleOfName || (isBeforeName && (token.tag === 'NOUN' || token.tag === 'ADJ'))
}

const isMark = (token: Token): boolean => /^[“”"‘’'«»„`([—–-]/.test(token.text)

/** "US-Russian" names two. Null where a part is no place or nationality. */
function hyphenated({ tokens }: Reading, i: number, sentence: number): readonly FoundMention[] | null {
  const { text, start } = tokens[i]!
  if (!text.includes('-')) return null
  const parts = text.split('-')
  if (!parts.every(part => isIn(part.toLowerCase(), IN.nationalities | IN.countries))) return null
  let at = start
  return parts.map(part => {
    const mention = placeMention(part.toLowerCase(), { start: at, end: at + part.length }, i, sentence)
    at += part.length + 1
    return mention
  })
}

const placeMention = (word: string, { start, end }: Span, token: number, sentence: number): FoundMention => ({
  kind: 'name',
  start,
  end,
  firstToken: token,
  lastToken: token + 1,
  sentence,
  sense: isIn(word, IN.nationalities) ? 'nationality' : 'place',
  words: [word],
  head: word,
  role: null,
  gender: null,
  isPlural: false,
  isDefinite: true,
})

/** Adds the names in one run: nationalities apart, title split off. */
function pushNames(
  names: FoundMention[],
  reading: Reading,
  start: number,
  end: number,
  sentence: number,
): void {
  const { tokens } = reading
  const { firstToken, lastToken } = reading.sentences[sentence]!
  // "Nurses" at the head of a sentence, or of a headline, is nobody's name.
  if (end - start === 1 && start === firstToken && isTokenIn(tokens[start]!, IN.groups | IN.rolePlurals))
    return
  // "Sir – I read …"
  if (end - start === 1 && SALUTATIONS.has(tokens[start]!.norm)) return
  const pair = end - start === 1 ? hyphenated(reading, start, sentence) : null
  if (pair !== null) {
    names.push(...pair)
    return
  }
  const nameStart = nameStartOf(tokens, start, end)
  pushNationalities(names, reading, start, nameStart, sentence)
  // "Chief Executive of Harrow Mills" names no chief executive, "Governor of Harrow Dana Lee" a governor.
  const isOver = nameStart < end && tokens[nameStart]!.norm === 'of'
  const place = isOver ? nameStart + 1 : start
  const office = isOver ? start : officeBefore(tokens, start)
  const person = office < 0 ? end : personBehindOffice(tokens, place, end)
  if (isOver || person < end) {
    pushNames(names, reading, place, person, sentence)
    if (person < end)
      names.push(nameMention(reading, person, end, sentence, { first: office, last: person }, 'person'))
    return
  }
  if (nameStart >= end || isMereOpening(reading, start, end, sentence)) return
  const title = titleOf(tokens, start, nameStart, firstToken)
  if (title !== null) pushNationalities(names, reading, title.first, Math.min(title.last, start), sentence)
  const sense = senseOfName(reading, nameStart, end, title !== null)
  const apposition =
    title === null
      ? (roleAfter(tokens, end, lastToken) ?? roleBefore(tokens, nameStart, end, firstToken, lastToken))
      : null
  // Whom an apposition gives a role is a person, unless the name says otherwise.
  const isCopula = apposition !== null && 'isCopula' in apposition && apposition.isCopula
  const known = apposition !== null && sense === 'unknown' && !isCopula ? 'person' : sense
  const nameEnd =
    known === 'person' ? endOfPerson(tokens, nameStart, end) : endBeforeLetters(tokens, nameStart, end)
  names.push(nameMention(reading, nameStart, nameEnd, sentence, title ?? apposition, known))
  if (nameEnd < end && tokens[nameEnd]!.norm === 'of') pushNames(names, reading, nameEnd + 1, end, sentence)
}

function nameMention(
  { tokens }: Reading,
  start: number,
  end: number,
  sentence: number,
  title: { readonly first: number; readonly last: number } | null,
  sense: MentionSense,
): FoundMention {
  const words = wordsOf(tokens, start, end)
  const { role, gender } = title === null ? NO_TITLE : readTitle(tokens.slice(title.first, title.last))
  return {
    kind: 'name',
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    firstToken: start,
    lastToken: end,
    sentence,
    sense,
    words,
    head: words.at(-1)!,
    role,
    gender,
    isPlural: false,
    isDefinite: true,
  }
}

/** The words of a name, a nickname in marks left out. */
function wordsOf(tokens: readonly Token[], start: number, end: number): readonly string[] {
  const words: string[] = []
  for (let i = start; i < end; i++) {
    if (i > start && tokens[i]!.tag === 'PUNCT') i = (nicknameEnd(tokens, i) ?? i + 1) - 1
    else words.push(fold(withoutStop(tokens[i]!.norm)))
  }
  return words
}

const NO_TITLE = { role: null, gender: null }

/** Honorifics alone are no role. */
function readTitle(title: readonly Token[]): Pick<FoundMention, 'role' | 'gender'> {
  let isRole = false
  let gender: Gender | null = null
  for (const token of title) {
    const word = withoutStop(token.norm)
    isRole ||= !isBareTokenIn(token, IN.honorifics)
    gender ??= genderOfHonorific(word) ?? genderOfRole(word)
  }
  return { role: isRole ? { start: title[0]!.start, end: title.at(-1)!.end } : null, gender }
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
    if (!isCapitalised(token)) continue
    if (isTokenIn(token, IN.nationalities) || senseOfName(reading, i, i + 1, false) === 'place') {
      names.push(placeMention(token.norm, { start: token.start, end: token.end }, i, sentence))
    }
  }
}
