import type { Phrase } from '../../model/phrase.ts'
import { hashWord } from '../../model/word.ts'
import { CLOSES, type Clues, OPENS, phraseAt, TAG } from './clues.ts'
import type { Features } from './features.ts'

/** The numbers of the templates are below it. */
export const MAX_CUE_FEATURES = 25

/** The stem of "said". */
const SAY = hashWord('say')

/** How far a token looks for the verb, mark or conjunction nearest to it. */
const REACH = 5

/** By tag, what a token looks for: 1 a verb, 2 a mark, 3 a conjunction that opens a clause. */
const LANDMARKS = new Uint8Array(32)
LANDMARKS[TAG.VERB] = 1
LANDMARKS[TAG.PUNCT] = 2
LANDMARKS[TAG.SCONJ] = 3

/** What the tokens of a sentence have in common, and what is kept along it. */
export interface CueContext {
  readonly hasMarks: boolean
  readonly hasSay: boolean
  /** The last phrase that ends before the token at hand. */
  phraseBefore: Phrase | undefined
  /** The place of the last verb or mark before it, and of the next landmark; out of reach where there is none. */
  landmarkBefore: number
  landmarkAfter: number
}

export function cueContext({ mark, stem: stems, first, last }: Clues): CueContext {
  let hasMarks = false
  let hasSay = false
  for (let at = first; at < last; at++) {
    if (mark[at] !== 0) hasMarks = true
    if (stems[at] === SAY) hasSay = true
  }
  const landmarkBefore = first - REACH - 1
  return { hasMarks, hasSay, phraseBefore: undefined, landmarkBefore, landmarkAfter: first }
}

/**
 * Writes the features by which the token at `at` is a cue's or not. Tokens must be read in order. What more features
 * would cost in time they do not gain: docs/models.md.
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
  f.put(8, before, 0)
  f.put(9, before, tag[at - 2]!)
  f.put(10, after, 0)
  f.put(11, after, tag[at + 2]!)
  f.put(12, tags, own)
  f.put(13, group[at]!, tags)
  f.put(14, stemmed, tag[at - 1]!)
  f.put(15, stemmed, tag[at + 1]!)
  f.put(16, stemmed, clues.blockKind)
  f.put(17, stemmed, Math.min(2, at - clues.first))
  putLandmarks(f, clues, context, at)
  putQuotation(f, clues, context, at)
  putPhraseBefore(f, clues, context, at)
  f.add(1, MAX_CUE_FEATURES)
}

/** Whether a verb or a mark comes first on the left, and a verb, a mark or a conjunction on the right. */
function putLandmarks(f: Features, { tag, stem: stems, last }: Clues, context: CueContext, at: number): void {
  if (context.landmarkAfter <= at) {
    let after = at + 1
    while (after < last && LANDMARKS[tag[after]!] === 0) after++
    context.landmarkAfter = after < last ? after : last + REACH
  }
  const { landmarkBefore, landmarkAfter } = context
  f.put(18, stems[at]!, at - landmarkBefore > REACH ? 0 : LANDMARKS[tag[landmarkBefore]!]!)
  f.put(19, stems[at]!, landmarkAfter - at > REACH ? 0 : LANDMARKS[tag[landmarkAfter]!]!)
  if (tag[at] === TAG.VERB || tag[at] === TAG.PUNCT) context.landmarkBefore = at
}

function putQuotation(f: Features, clues: Clues, { hasMarks, hasSay }: CueContext, at: number): void {
  const { mark, quotation, tag } = clues
  const stemmed = clues.stem[at]!
  let place = quotation[at]! >= 0 ? 1 : 0
  if (hasMarks) {
    if (mark[at - 1] === CLOSES || mark[at - 2] === CLOSES) place += 2
    if (mark[at + 1] === OPENS || mark[at + 2] === OPENS) place += 4
  }
  f.put(20, place, tag[at]!)
  f.put(21, place, stemmed)
  f.put(22, hasMarks ? 1 : 0, stemmed)
  f.put(23, hasSay && stemmed !== SAY ? 1 : 0, stemmed)
}

/** The noun phrase that ended last: its head's tag, and how far back it is. */
function putPhraseBefore(f: Features, clues: Clues, context: CueContext, at: number): void {
  const { tag, offset } = clues
  const token = at - offset
  const before = context.phraseBefore
  if (before === undefined) f.put(24, -1, tag[at]!)
  else f.put(24, tag[before.headToken + offset]! * 4 + Math.min(3, token - before.lastToken), tag[at]!)
  const own = phraseAt(clues, at)
  if (own !== undefined && token === own.lastToken - 1) context.phraseBefore = own
}
