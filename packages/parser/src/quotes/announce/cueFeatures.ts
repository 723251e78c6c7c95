import type { Features } from '../../model/features.ts'
import { hashWord } from '../../model/word.ts'
import { CLOSES, type Clues, OPENS, TAG } from './clues.ts'

/** There are no more at once. */
export const MAX_CUE_FEATURES = 21

/** The stem of "said". */
const SAY = hashWord('say')

/** How far a token looks for the verb, mark or conjunction nearest to it. */
const REACH = 5

/** By tag, what a token looks for on its left, and on its right: 1 a verb, 2 a mark, 3 a conjunction that opens a clause. */
const LEFT_LANDMARKS = new Uint8Array(32)
LEFT_LANDMARKS[TAG.VERB] = 1
LEFT_LANDMARKS[TAG.PUNCT] = 2
const RIGHT_LANDMARKS = Uint8Array.from(LEFT_LANDMARKS)
RIGHT_LANDMARKS[TAG.SCONJ] = 3

/** What the tokens of a sentence have in common. */
export interface CueContext {
  readonly hasMarks: boolean
  readonly hasSay: boolean
}

export function cueContext({ mark, stem: stems, first, last }: Clues): CueContext {
  let hasMarks = false
  let hasSay = false
  for (let at = first; at < last; at++) {
    if (mark[at] !== 0) hasMarks = true
    if (stems[at] === SAY) hasSay = true
  }
  return { hasMarks, hasSay }
}

/**
 * Writes the features by which the token at `at` is a cue's or not. What more features would cost in time they do not
 * gain: docs/models.md.
 */
export function fillCueFeatures(f: Features, clues: Clues, context: CueContext, at: number): void {
  const { word, tag, group } = clues
  const stems = clues.stem
  const own = tag[at]!
  const stemmed = stems[at]!
  const tags = tag[at - 1]! * 32 + tag[at + 1]!
  const before = tag[at - 1]! * 32 + own
  const after = tag[at + 1]! * 32 + own
  f.clear()
  f.put(1, word[at]!, 0)
  f.put(2, stemmed, 0)
  f.put(3, clues.ending[at]!, 0)
  f.put(4, group[at]!, own)
  f.put(5, word[at - 1]!, 0)
  f.put(6, word[at - 2]!, 0)
  f.put(7, word[at + 1]!, 0)
  f.put(8, before, tag[at - 2]!)
  f.put(9, after, tag[at + 2]!)
  f.put(10, tags, own)
  f.put(11, group[at]!, tags)
  f.put(12, stemmed, tag[at - 1]!)
  f.put(13, stemmed, tag[at + 1]!)
  f.put(14, stemmed, clues.blockKind)
  f.put(15, stemmed, Math.min(2, at - clues.first))
  putLandmarks(f, clues, at)
  putQuotation(f, clues, context, at)
}

/** Whether a verb or a mark comes first on the left, and a verb, a mark or a conjunction on the right. */
function putLandmarks(f: Features, { tag, stem: stems, first, last }: Clues, at: number): void {
  const from = Math.max(first, at - REACH)
  let before = at - 1
  while (before >= from && LEFT_LANDMARKS[tag[before]!] === 0) before--
  const to = Math.min(last, at + REACH + 1)
  let after = at + 1
  while (after < to && RIGHT_LANDMARKS[tag[after]!] === 0) after++
  f.put(16, stems[at]!, before < from ? 0 : LEFT_LANDMARKS[tag[before]!]!)
  f.put(17, stems[at]!, after < to ? RIGHT_LANDMARKS[tag[after]!]! : 0)
}

function putQuotation(f: Features, clues: Clues, { hasMarks, hasSay }: CueContext, at: number): void {
  const { mark, quotation } = clues
  const stemmed = clues.stem[at]!
  let place = quotation[at]! >= 0 ? 1 : 0
  if (hasMarks) {
    if (mark[at - 1] === CLOSES || mark[at - 2] === CLOSES) place += 2
    if (mark[at + 1] === OPENS || mark[at + 2] === OPENS) place += 4
  }
  f.put(21, place, clues.tag[at]!)
  f.put(18, place, stemmed)
  f.put(19, hasMarks ? 1 : 0, stemmed)
  f.put(20, hasSay && stemmed !== SAY ? 1 : 0, stemmed)
}
