import { CONTRACTIONS } from '@onrecord/english'
import type { Span } from '../model/span.ts'
import { abbreviationOf } from './abbreviations.ts'
import { DIGIT, isApostrophe, isHyphen, isWordUnit, JOINER, LETTER, SPACE, unitKind } from './units.ts'

const URL = /(?:https?|ftp):\/\/[^\s<>"“”«»]{1,2000}|www\.[^\s<>"“”«»]{1,2000}/iy
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y
const DOMAIN =
  /(?:[a-z\d-]{1,63}\.){1,6}(?:com|org|net|gov|edu|mil|int|info|co|io|tv|news|uk|eu|us|ca|au|de|fr|ru)(?![\w-])(?:\/[^\s<>"“”«»]{0,2000})?/iy
const FIRST_PARTS: ReadonlyMap<string, number> = new Map(Object.entries(CONTRACTIONS))
/** Those that such a word begins with, in lower case: few enough that most words need no look into the map. */
const FIRST_UNITS: ReadonlySet<number> = new Set(Object.keys(CONTRACTIONS).map(word => word.charCodeAt(0)))
const ADDRESS_TAIL = /[.,;:!?'’)\]…]{1,2000}$/

/** Where the word, number or address that starts at `start` ends. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const kind = unitKind(text.charCodeAt(at))
    if (kind === SPACE) return at
    if (kind === LETTER || kind === DIGIT || (kind === JOINER && isInside(text, start, at, end))) {
      at++
      continue
    }
    const address = hasAddressSign(text, at) ? addressEnd(text, start, end) : 0
    if (address > at) return address
    if (!keepsPeriod(text, start, at)) return isHeight(text, start, at) ? at + 1 : at
    at++
    if (!(at < end && isHyphen(text.charCodeAt(at)) && isWordUnit(text, at + 1, end))) return at
  }
  return at
}

/** Adds the word `[start, stop)`, cut before its clitics: "would|n’t|’ve", "Holm|’s", "can|not". */
export function pushWord(tokens: Span[], text: string, start: number, stop: number): void {
  const last = cliticStart(text, start, stop)
  if (last <= start) {
    tokens.push({ start, end: stop })
    return
  }
  const first = cliticStart(text, start, last)
  if (first > start) tokens.push({ start, end: first }, { start: first, end: last })
  else tokens.push({ start, end: last })
  tokens.push({ start: last, end: stop })
}

/** Whether the joiner at `at` holds together the word that began at `start`. */
function isInside(text: string, start: number, at: number, end: number): boolean {
  const before = unitKind(text.charCodeAt(at - 1))
  const after = at + 1 < end ? unitKind(text.charCodeAt(at + 1)) : SPACE
  if (after !== LETTER && after !== DIGIT) return false
  switch (text[at]) {
    case '-':
    case '‐':
    case '‑':
    case '_':
      return true
    case '.':
      return before === DIGIT ? after === DIGIT : after === LETTER && isInitialism(text, start, at, end)
    case ',':
    case ':':
    case '/':
      return before === DIGIT && after === DIGIT
    case '&':
      return before === LETTER && after === LETTER
    default:
      return after === LETTER || before === DIGIT
  }
}

/** Whether single letters stand on both sides of the full stop at `at`: "U.S", "e.g"; or it is the first of "Ph.D.". */
function isInitialism(text: string, start: number, at: number, end: number): boolean {
  const isSingleBefore = at - 1 === start || unitKind(text.charCodeAt(at - 2)) !== LETTER
  return (isSingleBefore || text.slice(start, at) === 'Ph') && !isWordUnit(text, at + 2, end)
}

function keepsPeriod(text: string, start: number, at: number): boolean {
  if (text[at] !== '.' || text[at + 1] === '.') return false
  const word = text.slice(Math.max(start, at - 20), at)
  const hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'))
  return abbreviationOf(word.slice(hyphen + 1), text.slice(at + 1, at + 4)) !== null
}

/** Whether the mark at `at` stands for inches: 6'3". */
const isHeight = (text: string, start: number, at: number): boolean =>
  (text[at] === '"' || text[at] === '″') && /^\d['’]\d{1,2}$/.test(text.slice(Math.max(start, at - 5), at))

function hasAddressSign(text: string, at: number): boolean {
  switch (text[at]) {
    case '@':
    case '+':
      return true
    case ':':
      return text.startsWith('//', at + 1)
    case '.':
      return at + 1 < text.length && isWordUnit(text, at + 1, text.length)
    default:
      return false
  }
}

/** Where the URL, e-mail address or domain name at `start` ends, without the sentence's marks after it; 0 if none. */
function addressEnd(text: string, start: number, end: number): number {
  for (const pattern of [URL, EMAIL, DOMAIN]) {
    pattern.lastIndex = start
    const found = pattern.exec(text)?.[0]
    if (found) return Math.min(end, start + found.replace(ADDRESS_TAIL, '').length)
  }
  return 0
}

/** Where the last clitic of the word `[start, stop)` begins; `start` or less where it has none. */
function cliticStart(text: string, start: number, stop: number): number {
  if (isApostrophe(text.charCodeAt(stop - 2))) {
    const last = text[stop - 1]!.toLowerCase()
    if (last === 's' || last === 'd' || last === 'm') return stop - 2
    return last === 't' && text[stop - 3]?.toLowerCase() === 'n' ? stop - 3 : 0
  }
  if (isApostrophe(text.charCodeAt(stop - 3))) {
    const tail = text.slice(stop - 2, stop).toLowerCase()
    return tail === 're' || tail === 've' || tail === 'll' ? stop - 3 : 0
  }
  const length = stop - start
  if ((length !== 5 && length !== 6) || !FIRST_UNITS.has(text.charCodeAt(start) | 0x20)) return 0
  const first = FIRST_PARTS.get(text.slice(start, stop).toLowerCase())
  return first === undefined ? 0 : start + first
}
