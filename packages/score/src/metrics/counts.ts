import type { Annotation } from './annotation.ts'
import { EXACT, tallyExact } from './exact.ts'
import { hasEqualSource, hasSameSource, hasSameVerb, type Matching, matchQuotes, type Pair } from './match.ts'
import { tallyOverlap } from './overlap.ts'
import type { Tally } from './tally.ts'

/** What has a precision, a recall and an F1. */
export const FIGURES = [
  'exactCue',
  'exactSource',
  'exactContent',
  'exactContentFree',
  'exactAll',
  'exactSpeaker',
  'overlapCue',
  'overlapSource',
  'overlapContent',
  'match30',
  'match80',
] as const

export type FigureName = (typeof FIGURES)[number]

/** What has an accuracy: of the pairs matched at 0.3 or 0.8, those with the same source or verb. */
export const ACCURACIES = ['source30', 'equalSource30', 'verb30', 'source80', 'verb80'] as const

export type AccuracyName = (typeof ACCURACIES)[number]

/** Everything there is to count in one article. An accuracy's tally has pairs that agree (tp) and others (fp). */
export type Counts = Readonly<Record<FigureName | AccuracyName, Tally>>

const tallyMatch = ({ pairs, missed, spurious }: Matching): Tally => ({
  tp: pairs.length,
  fp: spurious.length,
  fn: missed.length,
})

const tallyAgreement = ({ pairs }: Matching, agrees: (pair: Pair) => boolean): Tally => {
  const tp = pairs.filter(agrees).length
  return { tp, fp: pairs.length - tp, fn: 0 }
}

/** Counts the quotes of one article by every definition. */
export const countQuotes = (gold: readonly Annotation[], predicted: readonly Annotation[]): Counts => {
  const at30 = matchQuotes(gold, predicted, 0.3)
  const at80 = matchQuotes(gold, predicted, 0.8)
  return {
    exactCue: tallyExact(gold, predicted, EXACT.cue),
    exactSource: tallyExact(gold, predicted, EXACT.source),
    exactContent: tallyExact(gold, predicted, EXACT.content),
    exactContentFree: tallyExact(gold, predicted, EXACT.contentFree),
    exactAll: tallyExact(gold, predicted, EXACT.all),
    exactSpeaker: tallyExact(gold, predicted, EXACT.speaker),
    overlapCue: tallyOverlap(gold, predicted, 'cue'),
    overlapSource: tallyOverlap(gold, predicted, 'source'),
    overlapContent: tallyOverlap(gold, predicted, 'content'),
    match30: tallyMatch(at30),
    match80: tallyMatch(at80),
    source30: tallyAgreement(at30, hasSameSource),
    equalSource30: tallyAgreement(at30, hasEqualSource),
    verb30: tallyAgreement(at30, hasSameVerb),
    source80: tallyAgreement(at80, hasSameSource),
    verb80: tallyAgreement(at80, hasSameVerb),
  }
}
