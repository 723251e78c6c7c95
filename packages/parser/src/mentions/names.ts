import { isProse } from '../model/block.ts'
import { type FoundMention, fold, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isCapitalised, isTitleCase, type Token } from '../model/token.ts'
import {
  countryWords,
  genderOfHonorific,
  genderOfRole,
  honorifics,
  nationalityWords,
  organizationHeads,
} from './lexicon.ts'
import { senseOfName } from './sense.ts'
import { nameStartOf, roleAfter, titleOf } from './titles.ts'

/** Words that join the parts of a name: "Ludwig van Beethoven", "Rio de Janeiro". */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn al el y af av zu'.split(' '),
)

const NEVER_NAMES: ReadonlySet<string> = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
   a.m p.m q a`.split(/\s+/),
)

/** The longest name with its title, in tokens. */
const MAX_RUN = 14

/**
 * Finds names: runs of capitalised words, with their title split off as role or honorific. In Title Case only those
 * runs count that are written the same elsewhere in the text.
 */
export function findNames(reading: Reading): readonly FoundMention[] {
  const { tokens, sentences, blocks } = reading
  const plain: FoundMention[] = []
  const titled: FoundMention[] = []
  for (const [sentence, { block, firstToken, lastToken }] of sentences.entries()) {
    if (!isProse(blocks[block]!)) continue
    const found = isTitleCase(tokens, sentences[sentence]!) ? titled : plain
    for (let i = firstToken; i < lastToken; ) {
      const end = runEnd(tokens, i, firstToken, lastToken)
      if (end > i) found.push(...namesIn(reading, i, end, sentence))
      i = Math.max(end, i + 1)
    }
  }
  const known = new Set(plain.flatMap(name => [name.words.join(' '), name.words.at(-1) ?? '']))
  const isKnown = ({ words }: FoundMention): boolean => known.has(words.join(' '))
  // "The Bridge" in Title Case is no institution for its article.
  const isTelling = ({ words, sense }: FoundMention): boolean =>
    sense !== 'unknown' && !(sense === 'organization' && words.length === 1)
  return [...plain, ...titled.filter(name => isKnown(name) || isTelling(name))]
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
    const bridged = bridgeEnd(tokens, start, end)
    const next = tokens[bridged]
    if (bridged === end || bridged >= furthest || next === undefined || !continuesName(next)) break
    end = bridged + 1
  }
  return end
}

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
  if (norm === 'of') return i - 1 >= start && !nationalityWords.has(tokens[i - 1]!.norm)
  if (norm === 'for' || norm === 'and') {
    const before = tokens.slice(start, i)
    return norm === 'for' ? before.some(isOrganizationHead) : before.some(isOrganizationHead) && i - start > 2
  }
  return false
}

const isOrganizationHead = (token: Token): boolean => organizationHeads.has(token.norm)

/** Classes of words that are in no name, whatever their capitals: "Ada Holm | Says | The Bridge". */
const NEVER_NAMING: ReadonlySet<string> = new Set(['PRON', 'DET', 'AUX', 'VERB', 'ADP', 'SCONJ', 'ADV'])

const continuesName = (token: Token): boolean =>
  isCapitalised(token) && !NEVER_NAMING.has(token.tag) && !NEVER_NAMES.has(token.norm)

const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ'])

/** At the start of a sentence a capital says little, so there the tag must say that the word is a name. */
function beginsName(tokens: readonly Token[], i: number, sentenceStart: number, limit: number): boolean {
  const token = tokens[i]!
  if (!continuesName(token) || token.tag === 'PUNCT') return false
  const isFirst = i === sentenceStart || isMark(tokens[i - 1]!)
  if (!isFirst || token.tag === 'PROPN')
    return token.tag !== 'ADP' && token.tag !== 'SCONJ' && token.tag !== 'CCONJ'
  const next = tokens[i + 1]
  const isTitleOfName = honorifics.has(withoutStop(token.norm)) || nationalityWords.has(token.norm)
  const isBeforeName = next !== undefined && i + 1 < limit && NAMING.has(next.tag) && isCapitalised(next)
  return isTitleOfName || (isBeforeName && (token.tag === 'NOUN' || token.tag === 'ADJ'))
}

const isMark = (token: Token): boolean => /^[“”"‘’'«»„`([—–-]/.test(token.text)

/** "US-Russian" names two. Null where a part is no place or nationality. */
function hyphenated({ tokens }: Reading, i: number, sentence: number): readonly FoundMention[] | null {
  const { text, start } = tokens[i]!
  const parts = text.split('-')
  if (
    parts.length < 2 ||
    !parts.every(part => nationalityWords.has(part.toLowerCase()) || countryWords.has(part.toLowerCase()))
  )
    return null
  let at = start
  return parts.map(part => {
    const mention = placeMention(part.toLowerCase(), { start: at, end: at + part.length }, i, sentence)
    at += part.length + 1
    return mention
  })
}

const placeMention = (word: string, span: Span, token: number, sentence: number): FoundMention => ({
  ...span,
  kind: 'name',
  firstToken: token,
  lastToken: token + 1,
  sentence,
  sense: nationalityWords.has(word) ? 'nationality' : 'place',
  words: [word],
  head: word,
  role: null,
  gender: null,
  isPlural: false,
  isDefinite: true,
})

/** The names in one run: nationalities apart, title split off. */
function namesIn(reading: Reading, start: number, end: number, sentence: number): readonly FoundMention[] {
  const { tokens } = reading
  const { firstToken, lastToken } = reading.sentences[sentence]!
  const pair = end - start === 1 ? hyphenated(reading, start, sentence) : null
  if (pair !== null) return pair
  const nameStart = nameStartOf(tokens, start, end)
  const found = nationalitiesIn(reading, start, nameStart, sentence)
  if (nameStart >= end || isMereOpening(reading, start, end, sentence)) return found
  const title = titleOf(tokens, start, nameStart, firstToken)
  if (title !== null)
    found.push(...nationalitiesIn(reading, title.first, Math.min(title.last, start), sentence))
  const sense = senseOfName(reading, nameStart, end, title !== null)
  const apposition = title === null ? roleAfter(tokens, end, lastToken) : null
  found.push({
    ...nameMention(reading, nameStart, end, sentence, title ?? apposition),
    // Whom an apposition gives a role is a person, unless the name says otherwise.
    sense: apposition !== null && sense === 'unknown' ? 'person' : sense,
  })
  return found
}

function nameMention(
  { tokens }: Reading,
  start: number,
  end: number,
  sentence: number,
  role: { readonly first: number; readonly last: number } | null,
): Omit<FoundMention, 'sense'> {
  const words = tokens.slice(start, end).map(({ norm }) => fold(withoutStop(norm)))
  const titles = role === null ? [] : tokens.slice(role.first, role.last).map(({ norm }) => withoutStop(norm))
  const isRole = titles.some(word => !honorifics.has(word))
  const genders = titles.map(word => genderOfHonorific(word) ?? genderOfRole(word))
  return {
    kind: 'name',
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    firstToken: start,
    lastToken: end,
    sentence,
    words,
    head: words.at(-1)!,
    role:
      role !== null && isRole ? { start: tokens[role.first]!.start, end: tokens[role.last - 1]!.end } : null,
    gender: genders.find(gender => gender !== null) ?? null,
    isPlural: false,
    isDefinite: true,
  }
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
  return (
    isOpening && next?.tag === 'NOUN' && !isCapitalised(next) && !nationalityWords.has(tokens[start]!.norm)
  )
}

/** "Norwegian" in "Norwegian Trade Minister Ada Holm" mentions Norway. */
function nationalitiesIn(reading: Reading, start: number, end: number, sentence: number): FoundMention[] {
  const found: FoundMention[] = []
  for (let i = start; i < end; i++) {
    const token = reading.tokens[i]!
    const isPlace = isCapitalised(token) && senseOfName(reading, i, i + 1, false) === 'place'
    if (isPlace || (isCapitalised(token) && nationalityWords.has(token.norm))) {
      found.push(placeMention(token.norm, { start: token.start, end: token.end }, i, sentence))
    }
  }
  return found
}
