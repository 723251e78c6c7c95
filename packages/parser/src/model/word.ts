/** A word, number or mark apart from where it stands: all of it follows from `text`. */
export interface Word {
  /** As written. */
  readonly text: string
  /** Lower case, with curly apostrophes made straight. */
  readonly norm: string
  /** The {@link hashWord} of `norm`: what models look a word up by. */
  readonly hash: number
  /** One of the kinds of {@link SHAPE}, and its flags: a number below 64. */
  readonly shape: number
  /** Hash of the last three characters of `norm`. */
  readonly ending: number
  /** Hash of its stem, which is the same for "claims", "claimed" and "claiming". */
  readonly stem: number
  /** 1 for "-ing", 2 for "-ed" and "said", 3 for "-s", 0 for others. */
  readonly inflection: number
  /** Number of the cluster of words that are used alike; 0 where it is in none. */
  readonly cluster: number
  /** Number of the group of clusters; 0 where it is in none. */
  readonly group: number
  /** The hash of the part that may be a name: "Harrow" of "Harrow-based"; of a word without hyphens that of the whole. */
  readonly nameHash: number
  /** Number of its cluster among those of many more words, names above all; 0 where it is in none. */
  readonly nameCluster: number
  /** Of whom it is mostly the given name, one of {@link BEARERS}. */
  readonly bearers: number
}

/** Of whom a word is mostly the given name. What a text itself says of somebody's gender goes before it, always. */
export const BEARERS = { none: 0, women: 1, men: 2, either: 3 } as const

/** How a word is written. The kinds up to `mixed` have letters and no digits; `shape & SHAPE.kinds` is the kind. */
export const SHAPE = {
  lower: 0,
  /** One capital, the first letter: "Dana". */
  capitalised: 1,
  /** "BBC". */
  capitals: 2,
  /** One letter, a capital: "J". */
  initial: 3,
  /** "iPhone", "McLee". */
  mixed: 4,
  /** Digits and letters: "5pm". */
  numberWord: 6,
  number: 7,
  mark: 8,
  kinds: 15,
  /** Flag: a hyphen is in it. */
  hyphen: 16,
  /** Flag: a full stop is in it. */
  period: 32,
} as const

/**
 * A signed 32-bit hash of a word's `norm`, from the last character to the first: FNV-1's multiplication, an addition
 * for its exclusive or. All digits are one digit, all double quotation marks one mark, all single ones another.
 */
export function hashWord(norm: string): number {
  if (norm === "''" || norm === '``') return hashWord('"')
  let hash = 0
  for (let at = norm.length - 1; at >= 0; at--) hash = addToHash(hash, norm.charCodeAt(at))
  return hash
}

/** The hash of a string with one more UTF-16 code unit; that of the empty string is 0. */
export const addToHash = (hash: number, unit: number): number =>
  (Math.imul(hash, 0x01000193) + plainUnit(unit) + 1) | 0

function plainUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30
  if (unit < 0x80) return unit
  if (unit === 0x201c || unit === 0x201d || unit === 0x201e) return 0x22
  return unit === 0x2018 || unit === 0x2019 || unit === 0x2bc ? 0x27 : unit
}
