import { AGENCIES, NO_PLACES } from '@onrecord/english'
import { isCapitalised } from '../model/token.ts'
import { isSmallLetter } from './draft.ts'

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{1,30}"
const NAME = "\\p{Lu}[\\p{L}.'’-]{1,30}"
/** ", Caldera", ", D.C.", ", March 3", ", Dec. 11, 2031" */
const PART =
  "(?:, ?(?:\\p{Lu}\\p{Ll}[\\p{L}.'’-]{0,20}|\\p{Lu}[\\p{Lu}.]{0,6}|\\d{1,4})(?: (?:\\p{Lu}\\p{Ll}[\\p{L}.'’-]{0,20}|\\d{1,4})){0,3})"
/** "(Meridian Wire)", "/Meridian Newswire/" */
const AGENCY = '(?:[(\\[][\\p{L}\\d .&/-]{2,40}[)\\]]|/[\\p{L}\\d -]{2,40}/)'
const KNOWN_AGENCY = `[(\\[](?:${AGENCIES.join('|')}|[\\p{L} ]{0,30}(?:News|Press|Wire|Agency)[\\p{L} ]{0,20})[)\\]]`
const DASH = '(?:,? (?:—|–|―|--) ?|,? - )'
/** Without spaces around it, as some print it. */
const CLOSE_DASH = '(?:—|–|―|--)'
const BODY = '(?=[("“‘\'„«`\\p{Lu}\\d])'

/** In capitals: anywhere. */
const IN_CAPITALS = new RegExp(
  `^(${CAPITALS}(?: ${CAPITALS}){0,3})(?:${PART}{0,3}(?: ?${AGENCY})?${DASH}|${PART}{1,3}(?: ?${AGENCY})?${CLOSE_DASH})${BODY}`,
  'u',
)
/** With an agency in brackets, known or named as one, so that no party or age is taken for it: anywhere. */
const WITH_AGENCY = new RegExp(
  `^(${NAME}(?: ${NAME}){0,3})${PART}{0,3} ?${KNOWN_AGENCY}(?:${DASH}|${CLOSE_DASH}|: )${BODY}`,
  'u',
)
/** Only at the beginning of the article: "Port Selwyn, Caldera – The", "PORT SELWYN—The", "PORT SELWYN: The". */
const IN_LEDE = new RegExp(
  `^(?:(${NAME}(?: ${NAME}){0,2})${PART}{1,3}${DASH}|(${CAPITALS}(?: ${CAPITALS}){0,2})(?:${CLOSE_DASH}|: ))${BODY}`,
  'u',
)

/** Some mark that ends a dateline. Most paragraphs have none, and the patterns are large to compile and to try. */
const MAY_END = /[—–―:]|--| - /

const LONGEST = 240
const LABELS: ReadonlySet<string> = new Set(NO_PLACES)

/**
 * How long the dateline is with which a paragraph begins, in code units; 0 where there is none.
 *
 *     PORT SELWYN, Caldera (Meridian Wire) — The ferry that sank
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param isLede whether the paragraph is the article's first, where "Port Selwyn – The ferry" is one as well.
 */
export function datelineLength(words: string, isLede: boolean): number {
  // All patterns begin with a capital, and have a second, a bracket or the lede: cheap to see, unlike a mark far behind.
  if (!isCapitalised({ text: words })) return 0
  const beginning = words.slice(0, LONGEST)
  const mayBeInCapitals = !isSmallLetter(words.charCodeAt(1))
  const hasBracket = beginning.includes('(') || beginning.includes('[')
  if (!(mayBeInCapitals || hasBracket || isLede) || !MAY_END.test(beginning)) return 0
  const match =
    (mayBeInCapitals ? IN_CAPITALS.exec(beginning) : null) ??
    (hasBracket ? WITH_AGENCY.exec(beginning) : null) ??
    (isLede ? IN_LEDE.exec(beginning) : null)
  if (match === null) return 0
  const place = match[1] ?? match[2] ?? ''
  const isLabel =
    place
      .toLowerCase()
      .split(/[ -]/)
      .some(word => LABELS.has(word)) || /['’]s$/i.test(place)
  return isLabel ? 0 : match[0].trimEnd().length
}
