import { DIGIT, isApostrophe, LETTER, SPACE, SURROGATE, unitKind } from './units.ts'
import { wordEnd } from './words.ts'

/** A clitic that stands alone ("U.S.|’s", "do n’t"), a word without its first letters (’em), a year (’90s). */
const CUT_WORD = /['’](?:(?:s|d|m|re|ve|ll|em|til|tis|twas|cause|n['’])(?![\p{L}\d])|\d\ds?(?![\p{L}\d]))/uy
const CUT_CAPITAL = /’(?:[SDM]|RE|VE|LL|Em|EM|Til|Tis|Twas|Cause)(?!\p{L})/uy
const EMOJI =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{EMod}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?){0,8})/uy
const RARE_WORD = /[\p{L}\p{M}\p{Nd}]+/uy
const HANDLE = /[@#][\p{L}_][\p{L}\p{M}\d_]*/uy
/** Marks that make one token when repeated: "--", "?!", "***". */
const RUN = /(?:\.|…){2,}|[!?]{2,}|-{2,}|–{2,}|—{2,}|\*{2,}|_{2,}|={2,}|~{2,}|#{2,}|``|''|‘‘|’’|‘’/y

/** Where the mark, emoji or handle at `start` ends: never the start of a word or number, but for "’em" and ".5". */
export function markEnd(text: string, start: number, end: number): number {
  return Math.min(end, longestMark(text, start, end))
}

function longestMark(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (isApostrophe(unit)) {
    const word = match(CUT_WORD, text, start) || match(CUT_CAPITAL, text, start)
    if (word) return word
  }
  if (isPictorial(unit)) {
    const wide = match(EMOJI, text, start) || match(RARE_WORD, text, start)
    return wide || start + (text.codePointAt(start)! > 0xffff ? 2 : 1)
  }
  if (text[start] === '.' && isDecimal(text, start, end)) return wordEnd(text, start + 1, end)
  const kindAfter = start + 1 < end ? unitKind(text.charCodeAt(start + 1)) : SPACE
  if (kindAfter === SPACE) return start + 1
  const handle = unit === 0x40 || unit === 0x23 ? match(HANDLE, text, start) : 0
  return handle || (kindAfter === LETTER ? 0 : match(RUN, text, start)) || start + 1
}

const isPictorial = (unit: number): boolean =>
  unitKind(unit) === SURROGATE || unit > 0x2070 || unit === 0xa9 || unit === 0xae

/** ".50" where no digit comes before. */
function isDecimal(text: string, start: number, end: number): boolean {
  const isFirst = start === 0 || unitKind(text.charCodeAt(start - 1)) === SPACE
  return isFirst && start + 1 < end && unitKind(text.charCodeAt(start + 1)) === DIGIT
}

/** Where the pattern's match at `start` ends; 0 where there is none. */
function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : 0
}
