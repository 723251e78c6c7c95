import type { QuoteKind } from '@onrecord/parser'
import { drawResamples, type Estimate, estimate, sumTallies } from '../metrics/bootstrap.ts'
import { ACCURACIES, type AccuracyName, type Counts, FIGURES, type FigureName } from '../metrics/counts.ts'
import type { SpeakerCounts } from '../metrics/speakers.ts'
import { f1, precision, recall } from '../metrics/tally.ts'
import type { Miss } from './misses.ts'

/** Precision, recall and F1 by one definition. */
export interface Figure {
  readonly precision: Estimate
  readonly recall: Estimate
  readonly f1: Estimate
}

/** How well the quotes of a group of articles were found. */
export interface Scores {
  readonly articleCount: number
  readonly goldCount: number
  readonly predictedCount: number
  readonly figures: Readonly<Record<FigureName, Figure>>
  readonly accuracies: Readonly<Record<AccuracyName, Estimate>>
}

export interface KindScores extends Scores {
  readonly kind: QuoteKind
}

export interface PublisherScores extends Scores {
  /** Null for the articles that name none. */
  readonly publisher: string | null
}

export interface PhenomenonScores extends Scores {
  readonly phenomenon: string
}

/** A corpus scored. Plain JSON. Values are from 0 to 1, but an overlap can exceed 1 where quotes lie in quotes. */
export interface Report {
  /** The kinds of quotes that were scored, gold and predicted. */
  readonly kinds: readonly QuoteKind[]
  /** Whether only quotes with a cue of speech were scored, gold and predicted. */
  readonly isSpeechOnly: boolean
  /** Whether the gold quotes name their speakers; where they do not, `exactSpeaker` says nothing. */
  readonly hasSpeakers: boolean
  readonly speakers: SpeakerCounts
  /** How often the articles were drawn anew for the intervals, and from which seed. */
  readonly resampleCount: number
  readonly seed: number
  readonly all: Scores
  readonly byKind: readonly KindScores[]
  /** By publisher, in alphabetical order. */
  readonly byPublisher: readonly PublisherScores[]
  /** By what the articles are here to show, in the corpus's order; without those that are here for themselves. */
  readonly byPhenomenon: readonly PhenomenonScores[]
  /** How far confidences are from the share of quotes that were right; null where none are stated. */
  readonly calibrationError: number | null
  /** The worst of each kind of miss, worst first. */
  readonly misses: readonly Miss[]
}

/** What was counted in one article. */
export interface Row {
  readonly goldCount: number
  readonly predictedCount: number
  readonly counts: Counts
}

const record = <Key extends string, Value>(keys: readonly Key[], valueFor: (key: Key) => Value) =>
  Object.fromEntries(keys.map(key => [key, valueFor(key)])) as Record<Key, Value>

/** Sums up rows, an article each. Figures are of the sums, not means over articles. */
export const scoresOf = (rows: readonly Row[], resampleCount: number, seed: number): Scores => {
  const draws = drawResamples(rows.length, resampleCount, seed)
  const sums = (name: FigureName | AccuracyName) => {
    const tallies = rows.map(row => row.counts[name])
    return {
      whole: sumTallies(tallies, tallies.keys()),
      resamples: draws.map(indices => sumTallies(tallies, indices)),
    }
  }
  return {
    articleCount: rows.length,
    goldCount: rows.reduce((count, row) => count + row.goldCount, 0),
    predictedCount: rows.reduce((count, row) => count + row.predictedCount, 0),
    figures: record(FIGURES, name => {
      const { whole, resamples } = sums(name)
      return {
        precision: estimate(whole, resamples, precision),
        recall: estimate(whole, resamples, recall),
        f1: estimate(whole, resamples, f1),
      }
    }),
    accuracies: record(ACCURACIES, name => {
      const { whole, resamples } = sums(name)
      return estimate(whole, resamples, precision)
    }),
  }
}
