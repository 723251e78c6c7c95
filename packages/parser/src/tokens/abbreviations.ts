import {
  CAPITAL_ABBREVIATIONS,
  NUMBERED_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
} from '@onrecord/english'

/** A word that keeps its full stop. `open` ones and an `initial` may end a sentence too, the others never do. */
export type Abbreviation = 'title' | 'numbered' | 'initial' | 'open'

const TITLES: ReadonlySet<string> = new Set(TITLE_ABBREVIATIONS)
const NUMBERED: ReadonlySet<string> = new Set(NUMBERED_ABBREVIATIONS)
const CAPITAL: ReadonlySet<string> = new Set(CAPITAL_ABBREVIATIONS)
const OTHER: ReadonlySet<string> = new Set(OTHER_ABBREVIATIONS)
/** No abbreviation in the lists is longer. */
const LONGEST = 6

const DOTTED = /^(?:\d{0,2}\p{L}|Ph)(?:\.\p{L}){1,8}$/u
const INITIAL = /^\p{Lu}$/u
const CAPITALISED = /^\p{Lu}/u

/**
 * The kind of abbreviation that `word`, read without its full stop, is before `after`, the text that follows the
 * stop; null where the stop is the sentence's.
 */
export function abbreviationOf(word: string, after: string): Abbreviation | null {
  if (word.includes('.')) return DOTTED.test(word) ? 'open' : null
  if (word.length <= 2 && INITIAL.test(word))
    return word !== 'I' && /^\s?[\p{Lu}]/u.test(after) ? 'initial' : null
  if (word.length > LONGEST) return null
  const key = word.toLowerCase()
  if (TITLES.has(key)) return 'title'
  if (NUMBERED.has(key)) return /^\s{0,2}\d/.test(after) ? 'numbered' : null
  if (CAPITAL.has(key)) return CAPITALISED.test(word) ? 'open' : null
  return OTHER.has(key) ? 'open' : null
}
