import { mix } from '../../model/features.ts'
import type { Places } from '../../model/places.ts'
import { hashWord } from '../../model/word.ts'
import { type Clues, phraseAt, TAG } from './clues.ts'

// What is asked of a range `[first, last)` of a sentence's tokens.

const NO_SIGNATURE = 1
const MAX_SIGNATURE = 6

/** A number for the tags of the tokens between two places, with a comma told from other marks. */
export function signature({ tag, word }: Clues, first: number, last: number): number {
  if (last < first || last - first > MAX_SIGNATURE) return NO_SIGNATURE
  let hash = 0
  for (let at = first; at < last; at++) {
    hash = mix(1, hash, tag[at] === TAG.PUNCT ? word[at]! : tag[at]! + 1)
  }
  return hash
}

/** The place of the head of the first noun phrase; of the last token where there is none. */
export function firstPhraseHead(clues: Clues, first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const found = phraseAt(clues, at)
    if (found !== undefined) return Math.min(last - 1, found.headToken + clues.offset)
  }
  return last - 1
}

export function countTag({ tag }: Clues, first: number, last: number, wanted: number): number {
  let count = 0
  for (let at = first; at < last; at++) if (tag[at] === wanted) count++
  return count
}

/** How many verbs there are, up to two. */
export const countVerbs = ({ verbsBefore }: Clues, first: number, last: number): number =>
  Math.min(2, verbsBefore[last]! - verbsBefore[first]!)

/** Whether its edges cut a noun phrase: 1 at the start, 2 at the end, 3 both. */
export function cutPhrases(clues: Clues, first: number, last: number): number {
  const { offset } = clues
  const atStart = phraseAt(clues, first)
  const atEnd = phraseAt(clues, last - 1)
  const cutsStart = atStart !== undefined && atStart.firstToken + offset < first
  const cutsEnd = atEnd !== undefined && atEnd.lastToken + offset > last
  return (cutsStart ? 1 : 0) + (cutsEnd ? 2 : 0)
}

/** Whether it begins with the sentence (1), ends with it (4), or only the full stop is left after it (2). */
export function endsAt(clues: Clues, { first, last }: Places): number {
  const end = clues.last - last
  return (first === clues.first ? 1 : 0) + (end === 0 ? 4 : end === 1 ? 2 : 0)
}

const BRACKETS = [hashWord('('), hashWord(')')]
const DASHES = ['–', '—', '-', '--', '―'].map(hashWord)

/** Whether a bracket (1) or a dash (2) is in it without its fellow. */
export function imbalance({ word, tag }: Clues, first: number, last: number): number {
  let brackets = 0
  let dashes = 0
  for (let at = first; at < last; at++) {
    if (tag[at] !== TAG.PUNCT && tag[at] !== TAG.SYM) continue
    if (BRACKETS.includes(word[at]!)) brackets++
    else if (DASHES.includes(word[at]!)) dashes++
  }
  return (brackets % 2) + (dashes % 2) * 2
}
