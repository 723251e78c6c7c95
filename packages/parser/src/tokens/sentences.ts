import { INTERJECTED_CUES, SENTENCE_OPENERS } from '@onrecord/english'
import type { Span } from '../model/span.ts'
import { abbreviationOf } from './abbreviations.ts'

/** A half-open range of token indexes. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

const OPENERS: ReadonlySet<string> = new Set(SENTENCE_OPENERS)
const CUES: ReadonlySet<string> = new Set(INTERJECTED_CUES)
const CLOSING_MARKS: ReadonlySet<string> = new Set('” ’ » › ) ] }'.split(' '))
const OPENING_MARKS: ReadonlySet<string> = new Set('“ ‘ ‘‘ ‘’ « ‹ `` ( [ { ¿ ¡ — – --'.split(' '))
/** Marks that open and close alike: they close where no space is before them. */
const TWO_WAY_MARKS: ReadonlySet<string> = new Set(['"', "'", "''", '’’'])
/** A cue for a question that was quoted stands at most this many tokens after it: “Why?” the mayor of Dunmere asked. */
const CUE_REACH = 6

/** How strongly a token says that the sentence ends with it. */
type Stop = 'none' | 'period' | 'exclamation' | 'ellipsis' | 'abbreviation'

/**
 * Cuts the tokens of one block into sentences, which cover all of them. A quotation's closing marks and brackets
 * after the full stop belong to the sentence they end:
 *
 *     He left. “I won’t.” She waved.          ends after `left.`, `won’t.”`, `waved.`
 *     “Why?” she asked. / “No!” said Mr. Lee  one sentence each
 *
 * Linear: a boundary looks at no more than the marks around it and {@link CUE_REACH} tokens.
 */
export function splitSentences(text: string, tokens: readonly Span[]): TokenRange[] {
  const sentences: TokenRange[] = []
  let first = 0
  let at = 0
  while (at < tokens.length) {
    const stop = stopAt(text, tokens, at, first)
    const last = stop === 'none' ? at + 1 : afterClosingMarks(text, tokens, at + 1)
    if (stop !== 'none' && beginsSentence(text, tokens, at, last, stop)) {
      sentences.push({ first, last })
      first = last
    }
    at = last
  }
  if (first < tokens.length) sentences.push({ first, last: tokens.length })
  return sentences
}

function stopAt(text: string, tokens: readonly Span[], at: number, first: number): Stop {
  const { start, end } = tokens[at]!
  switch (text[end - 1]) {
    case '!':
    case '?':
      return 'exclamation'
    case '…':
      return 'ellipsis'
    case '.':
      if (text[end - 2] === '.') return 'ellipsis'
      if (end - start === 1) return loneStop(text, tokens, at, first)
      return canEndSentence(text, start, end) ? 'abbreviation' : 'none'
    default:
      return 'none'
  }
}

/** A full stop of its own: part of ". . .", of a list's number, or the sentence's. */
function loneStop(text: string, tokens: readonly Span[], at: number, first: number): Stop {
  const before = tokens[at - 1]
  if (before && text[before.start] === '.') return 'ellipsis'
  return isListNumber(text, tokens, at, first) ? 'none' : 'period'
}

/** "1.", "2.1." or "a." at the head of a sentence numbers it. */
function isListNumber(text: string, tokens: readonly Span[], at: number, first: number): boolean {
  if (at !== first + 1) return false
  const { start, end } = tokens[first]!
  return /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|\p{L})$/u.test(text.slice(start, Math.min(end, start + 12)))
}

function canEndSentence(text: string, start: number, end: number): boolean {
  const word = text.slice(Math.max(start, end - 20), end - 1)
  const kind = abbreviationOf(word.slice(word.lastIndexOf('-') + 1), text.slice(end, end + 3))
  return kind === 'open' || kind === 'initial'
}

/** The index behind the closing marks that begin at `at`. */
function afterClosingMarks(text: string, tokens: readonly Span[], at: number): number {
  let last = at
  while (last < tokens.length) {
    const { start, end } = tokens[last]!
    if (end - start > 2) break
    const mark = text.slice(start, end)
    const isGlued = start === tokens[last - 1]!.end
    if (!CLOSING_MARKS.has(mark) && !(isGlued && TWO_WAY_MARKS.has(mark))) break
    last++
  }
  return last
}

/** Whether the tokens from `last` on begin a sentence after the `stop` at `at` and its closing marks. */
function beginsSentence(
  text: string,
  tokens: readonly Span[],
  at: number,
  last: number,
  stop: Stop,
): boolean {
  let next = last
  while (next < Math.min(tokens.length, last + 4) && isOpeningMark(text, tokens[next]!)) next++
  const token = tokens[next]
  if (!token) return false
  const word = text.slice(token.start, Math.min(token.end, token.start + 20))
  if (/^[\d$€£¥@#•*]/.test(word)) return stop === 'period' || stop === 'exclamation'
  if (!/^\p{L}/u.test(word) || /^\p{Ll}(?!\p{Lu})/u.test(word)) return false

  const isClosed = last > at + 1
  const isGlued = token.start === tokens[at]!.end
  switch (stop) {
    case 'period':
      return !isGlued || /[\p{Ll}\d]/u.test(text[tokens[at]!.start - 1] ?? '')
    case 'exclamation':
      return !(isClosed && hasCue(text, tokens, next))
    case 'ellipsis':
      return isClosed || !/^I(?:['’]|$)/.test(word)
    default:
      // In a dateline ("DUNMERE, Fla. — The …") a dash follows, and the sentence goes on.
      if (/^[-–—]/.test(text.slice(tokens[last]!.start, tokens[last]!.end))) return false
      return OPENERS.has(word.toLowerCase()) || (isClosed && !isBracket(text, tokens[last - 1]!))
  }
}

const isBracket = (text: string, { start }: Span): boolean => /[)\]}]/.test(text[start]!)

function isOpeningMark(text: string, { start, end }: Span): boolean {
  if (end - start > 2) return false
  const mark = text.slice(start, end)
  return OPENING_MARKS.has(mark) || TWO_WAY_MARKS.has(mark)
}

/** Whether a name and a cue follow: “Why?” Ms. Lee asked. A word like "He" begins a sentence of its own instead. */
function hasCue(text: string, tokens: readonly Span[], next: number): boolean {
  const stop = Math.min(tokens.length, next + CUE_REACH)
  for (let at = next; at < stop; at++) {
    const word = text.slice(tokens[at]!.start, tokens[at]!.end)
    if (at === next && OPENERS.has(word.toLowerCase()) && word !== 'The') return false
    if (CUES.has(word)) return true
    if (!/^\p{L}/u.test(word)) return false
  }
  return false
}
