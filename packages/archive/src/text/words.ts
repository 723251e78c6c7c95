import type { Span } from '@onrecord/parser'
import { stemmer } from 'stemmer'

/** A word of a text: where it stands, and how it is compared. */
export interface Word extends Span {
  /** Lower case, without diacritics and dots: `Łódź` is `lodz`, `U.N.` is `un`. Never empty. */
  readonly folded: string
}

/** An abbreviation with dots is one word; otherwise a word is a run of letters, digits and their marks. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/gu

/** Letters that Unicode does not take apart into a base letter and a mark, as in Łukasz, Brønsted or Straße. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['ı', 'i'],
])

/**
 * The words of a text, in order. The archive folds words here, once, for its indexes, its queries and its
 * highlights alike, so that every engine finds the same. Scripts without spaces between words are not segmented.
 */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0])
    if (folded !== '') words.push({ start: match.index, end: match.index + match[0].length, folded })
  }
  return words
}

/** A text's folded words with a blank between them: how names and labels are compared. */
export const foldedText = (text: string): string =>
  wordsOf(text)
    .map(word => word.folded)
    .join(' ')

const fold = (word: string): string => {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  const base = word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
  return base.replace(/[æœøłđðþßı]/g, letter => UNDECOMPOSED.get(letter) ?? letter)
}

/** Longer words are no English ones, and the stemmer's patterns need not meet them. */
const LONGEST_STEMMED = 40
const STEMS_KEPT = 50_000
const stems = new Map<string, string>()

/** The stem of a folded word: `sanctions` and `sanctioned` are both `sanction` (Porter, 1980). */
export const stemOf = (folded: string): string => {
  const known = stems.get(folded)
  if (known !== undefined) return known
  if (folded.length > LONGEST_STEMMED || !/^[a-z]+$/.test(folded)) return folded
  if (stems.size >= STEMS_KEPT) stems.clear()
  const stem = stemmer(folded)
  stems.set(folded, stem)
  return stem
}
