import { ArchiveError } from '../archive.ts'
import { wordsOf } from './words.ts'

/** What a query asks for in one piece: a word, a phrase, or the beginning of a word. */
export interface Term {
  /** Folded, one after another in the text. Never empty. */
  readonly words: readonly string[]
  /** In quotation marks or a prefix: word for word. Otherwise words with the same stem will do. */
  readonly isExact: boolean
  /** The last word is only the beginning of one. */
  readonly isPrefix: boolean
}

/** A query understood: all of `wanted` and none of `unwanted`. Both empty where the text holds no word. */
export interface TextQuery {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
}

/** The most words that one query may hold. */
const QUERY_WORDS_MAX = 64

/** A minus, then a passage in straight or curly marks (an unclosed one runs to the end), or a run without blanks. */
const PIECE = /(?<minus>-?)(?:["“”](?<phrase>[^"“”]*)["“”]?|(?<run>[^\s"“”]+))/gu

/**
 * Reads a query: words (all must be found, by stem), "phrases" (word for word), -exclusions of either, and prefix*.
 * Case, diacritics and punctuation are folded away as in {@link wordsOf}. Every text is a query; one without words
 * asks for nothing.
 *
 * @throws ArchiveError `badQuery` on more than {@link QUERY_WORDS_MAX} words.
 */
export const readQuery = (text: string): TextQuery => {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  let wordCount = 0
  for (const { groups } of text.matchAll(PIECE)) {
    const piece = groups?.phrase ?? groups?.run ?? ''
    const words = wordsOf(piece).map(word => word.folded)
    if (words.length === 0) continue
    wordCount += words.length
    if (wordCount > QUERY_WORDS_MAX) {
      throw new ArchiveError('badQuery', `A search may hold at most ${QUERY_WORDS_MAX} words.`)
    }
    const isPrefix = piece.trimEnd().endsWith('*')
    const term = { words, isExact: isPrefix || groups?.phrase !== undefined, isPrefix }
    if (groups?.minus === '-') unwanted.push(term)
    else wanted.push(term)
  }
  return { wanted, unwanted }
}

/** Whether a query asks for nothing. */
export const isBlankQuery = ({ wanted, unwanted }: TextQuery): boolean =>
  wanted.length === 0 && unwanted.length === 0

/**
 * The query of a name or label typed in part: every word begins one of the words found.
 *
 * @throws ArchiveError `badQuery` on more than {@link QUERY_WORDS_MAX} words.
 */
export const readBeginnings = (text: string): TextQuery => {
  const words = wordsOf(text)
  if (words.length > QUERY_WORDS_MAX) {
    throw new ArchiveError('badQuery', `A name may hold at most ${QUERY_WORDS_MAX} words.`)
  }
  return {
    wanted: words.map(({ folded }) => ({ words: [folded], isExact: true, isPrefix: true })),
    unwanted: [],
  }
}
