import { isCapitalised, type Token } from '../model/token.ts'
import { SHAPE } from '../model/word.ts'
import { IN, isBareTokenIn, isTokenIn } from './lexicon.ts'

/** Words that join the parts of a name: "Ludwig van Beethoven", "Rio de Janeiro". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn al el y af av zu ap'.split(' '),
)

/** Words with a capital that are no names by themselves: days and months, "I", "No." */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
   a.m p.m q a no. nos.`.split(/\s+/),
)

/** The longest name with its title, in tokens. */
const MAX_RUN = 14

/** The end of the run of name words that begins at `start`, or `start` where none does. */
export function runEnd(
  tokens: readonly Token[],
  start: number,
  sentenceStart: number,
  limit: number,
): number {
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
export function nicknameEnd(tokens: readonly Token[], i: number): number | null {
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
