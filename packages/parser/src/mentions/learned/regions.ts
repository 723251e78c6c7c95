import type { Places } from '../../model/places.ts'
import type { Token } from '../../model/token.ts'
import { SHAPE } from '../../model/word.ts'
import { type Sentence, WRITING } from './context.ts'

/** Words in lower case that join the parts of a name, as Worldwide's training part and Wikigold have them. */
const JOINERS: ReadonlySet<string> = new Set(
  `of and de for the in bin del on to al la los i y du with an von van der den ten le les da do dos das di della des el
   a at o ul u e d bint ibn against et und zu no by from as ter ap af av`.split(/\s+/),
)
const JOINING_MARKS: ReadonlySet<string> = new Set(
  `- – . , ' ’ ' "'s" ’s 's & ( ) : / ‘ “ ” " + !`.split(/\s+/),
)

/** More tokens in a row that have no capital end a region. */
const MAX_GAP = 4

/** Whether a token is written as names are: with a capital somewhere, "Dana", "BBC", "iPhone", "al-Amr". */
function isNameLike({ word }: Token): boolean {
  const kind = word.shape & SHAPE.kinds
  if (kind === SHAPE.lower || kind === SHAPE.number || kind === SHAPE.mark) return false
  return kind !== SHAPE.numberWord || word.text !== word.norm
}

/** A sentence's first word of one of these, with no capital behind it, is no name: "The council said". */
const FUNCTION_TAGS: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ'])

/**
 * The stretches of a sentence in which names may be: words with capitals, with numbers and joining words between and
 * numbers beside them. Everything else is in no name, and not looked at. Where capitals tell nothing, the whole sentence.
 */
export function regionsOf(tokens: readonly Token[], sentence: Sentence): readonly Places[] {
  const { first: firstToken, last: lastToken, writing } = sentence
  if (writing === WRITING.capitals || writing === WRITING.lowerCase) return [sentence]
  const regions: Places[] = []
  for (let at = firstToken; at < lastToken; ) {
    if (!isNameLike(tokens[at]!)) {
      at++
      continue
    }
    const end = regionEnd(tokens, at, lastToken)
    if (end === at + 1 && at === firstToken && FUNCTION_TAGS.has(tokens[at]!.tag)) {
      at = end
      continue
    }
    const first = withPrefix(
      tokens,
      withNumber(tokens, at, firstToken, -1),
      regions.at(-1)?.last ?? firstToken,
    )
    const last = withNoun(tokens, withNumber(tokens, end - 1, lastToken - 1, 1) + 1, lastToken)
    regions.push({ first, last })
    at = last
  }
  return regions
}

function regionEnd(tokens: readonly Token[], first: number, limit: number): number {
  let last = first + 1
  for (let at = last; at < limit && at - last <= MAX_GAP; at++) {
    if (isNameLike(tokens[at]!)) last = at + 1
    else if (!joins(tokens[at]!)) break
  }
  return last
}

const joins = ({ word, norm }: Token): boolean => {
  const kind = word.shape & SHAPE.kinds
  if (kind === SHAPE.number || kind === SHAPE.numberWord) return true
  return kind === SHAPE.mark ? JOINING_MARKS.has(norm) : JOINERS.has(norm)
}

/** Takes a number beside a region in: "2014 World Cup", "Covid-19", "Covid - 19". */
function withNumber(tokens: readonly Token[], at: number, limit: number, step: 1 | -1): number {
  const isNumber = (i: number): boolean =>
    i * step <= limit * step && (tokens[i]!.word.shape & SHAPE.kinds) === SHAPE.number
  if (isNumber(at + step)) return at + step
  return at * step < limit * step && tokens[at + step]!.norm === '-' && isNumber(at + 2 * step)
    ? at + 2 * step
    : at
}

const DIRECTIONS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central greater upper lower sub ultra anti pro non the al el mid'.split(
    ' ',
  ),
)

/** Takes in what may begin a name in lower case: "east Jerusalem", "sub - Saharan Africa". */
function withPrefix(tokens: readonly Token[], first: number, limit: number): number {
  const at = first > limit && tokens[first - 1]!.norm === '-' ? first - 1 : first
  return at > limit && DIRECTIONS.has(tokens[at - 1]!.norm) ? at - 1 : first
}

/** Takes in the noun behind a name: "Conservative party", "Kim Jong - un". */
function withNoun(tokens: readonly Token[], last: number, limit: number): number {
  const at = last < limit && tokens[last]!.norm === '-' ? last + 1 : last
  if (at >= limit || (tokens[at]!.word.shape & SHAPE.kinds) !== SHAPE.lower) return last
  return at > last || tokens[at]!.tag === 'NOUN' ? at + 1 : last
}
