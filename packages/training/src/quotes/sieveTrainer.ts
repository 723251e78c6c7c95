import {
  fillSieveFeatures,
  SIEVE_FEATURES,
  type SieveModel,
} from '../../../parser/src/quotes/announce/sieve.ts'
import type { Lesson } from './lesson.ts'
import { toSteps, UNIT } from './pack.ts'

export interface SieveOptions {
  readonly epochCount: number
  readonly bucketBits: number
  readonly rate: number
  /** The share of gold cues that it may lose. */
  readonly lossShare: number
}

/** The score of a word of which nothing is known. */
const PRIOR = -3

/** Learns which words are of cues (logistic regression by AdaGrad), and how low a score still lets most cues through. */
export function trainSieve(lessons: readonly Lesson[], options: SieveOptions): SieveModel {
  const { epochCount, bucketBits, rate, lossShare } = options
  const mask = 2 ** bucketBits - 1
  const weights = new Float32Array(mask + 1)
  const squares = new Float32Array(mask + 1)
  const hashes = new Int32Array(SIEVE_FEATURES)
  const score = (values: Float32Array | Int8Array, { clues }: Lesson, at: number): number => {
    fillSieveFeatures(clues, at, hashes)
    return hashes.reduce((sum, hash) => sum + values[hash & mask]!, 0)
  }
  for (let epoch = 0; epoch < epochCount; epoch++) {
    for (const lesson of lessons) {
      const isCue = cueTokens(lesson)
      for (let at = lesson.clues.first; at < lesson.clues.last; at++) {
        const expected = 1 / (1 + Math.exp(-PRIOR - score(weights, lesson, at)))
        const slope = (isCue.has(at) ? 1 : 0) - expected
        for (const hash of hashes) {
          const place = hash & mask
          squares[place]! += slope ** 2
          weights[place]! += (rate * slope) / (0.1 + Math.sqrt(squares[place]!))
        }
      }
    }
  }
  const steps = toSteps(weights, 0)
  const highest = lessons.flatMap(lesson =>
    lesson.quotes.map(({ cue }) => {
      const places = Array.from({ length: cue.last - cue.first }, (_, index) => cue.first + index)
      return Math.max(...places.map(at => score(steps, lesson, at) * UNIT))
    }),
  )
  if (highest.length === 0) throw new RangeError('a sieve cannot be learned from lessons without a cue')
  highest.sort((a, b) => a - b)
  const least = highest[Math.floor(highest.length * lossShare)]!
  return { mask, weights: steps, unit: UNIT, least }
}

function cueTokens({ quotes }: Lesson): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { cue } of quotes) for (let at = cue.first; at < cue.last; at++) places.add(at)
  return places
}
