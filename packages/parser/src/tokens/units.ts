/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 1
/** A letter, or a combining mark or invisible joiner that goes with letters. */
export const LETTER = 2
export const DIGIT = 3
/** A mark that may hold two parts of one word together: ' ’ - . , : / & _ */
export const JOINER = 4
/** Half of a character beyond the Basic Multilingual Plane. */
export const SURROGATE = 5
const OTHER = 6

/** The kinds of the units met so far; 0 where not yet asked. */
const kinds = new Uint8Array(0x10000)

export function unitKind(unit: number): number {
  return kinds[unit] || remember(unit)
}

function remember(unit: number): number {
  const kind = classify(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function classify(unit: string): number {
  if (/[\ud800-\udfff]/.test(unit)) return SURROGATE
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(unit)) return LETTER
  if (/\p{Nd}/u.test(unit)) return DIGIT
  if (/[\s\p{Cc}\p{Cf}]/u.test(unit)) return SPACE
  if (/['’ʼ\-‐‑.,:/&_]/.test(unit)) return JOINER
  return OTHER
}

/** ' ’ and the letter-like ʼ. */
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc

/** - and the hyphens ‐ and ‑, not the dashes. */
export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011

/** Whether a letter or digit stands at `at`, before `end`. */
export function isWordUnit(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const kind = unitKind(text.charCodeAt(at))
  return kind === LETTER || kind === DIGIT
}
