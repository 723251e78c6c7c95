import type { Span } from '../model/span.ts'
import { markEnd } from './marks.ts'
import { DIGIT, LETTER, SPACE, unitKind } from './units.ts'
import { pushWord, wordEnd } from './words.ts'

/**
 * Cuts `text.slice(start, end)` into words, numbers and marks, in order and without overlap; only white space and
 * invisible characters lie between them.
 *
 *     He didn’t go to St. Ives-on-Sea: “The U.S.-led talks cost $1.5 m...”
 *     ^^ ^^|^^^ ^^ ^^ ^^^ ^^^^^^^^^^^| |^^^ ^^^^^^^^ ^^^^^ ^^^^ |^^^ ^|  |
 *
 * The conventions are UD English's (universaldependencies.org/en), but that hyphenated compounds and numbers with
 * units ("5pm") stay whole. Linear: each pattern is tried only where its first sign was seen, and looks at a
 * bounded number of characters.
 */
export function tokenize(text: string, start: number, end: number): Span[] {
  const tokens: Span[] = []
  let at = start
  while (at < end) {
    const kind = unitKind(text.charCodeAt(at))
    if (kind === SPACE) {
      at++
    } else if (kind === LETTER || kind === DIGIT) {
      const stop = wordEnd(text, at, end)
      pushWord(tokens, text, at, stop)
      at = stop
    } else {
      const stop = markEnd(text, at, end)
      tokens.push({ start: at, end: stop })
      at = stop
    }
  }
  return tokens
}
