import type { Annotation } from './annotation.ts'
import { hasSameSource, type Matching } from './match.ts'

/** A predicted quote's confidence, 0 to 1, and whether it was right. */
export interface Claim {
  readonly confidence: number
  readonly isRight: boolean
}

/** The claims of the predicted quotes that state a confidence; right are those matched with the same source. */
export const claimsOf = ({ pairs, spurious }: Matching): readonly Claim[] => {
  const claim = ({ quote }: Annotation, isRight: boolean): readonly Claim[] =>
    quote.confidence == null ? [] : [{ confidence: quote.confidence, isRight }]
  return [
    ...pairs.flatMap(pair => claim(pair.predicted, hasSameSource(pair))),
    ...spurious.flatMap(annotation => claim(annotation, false)),
  ]
}

const BIN_COUNT = 10

/**
 * The expected calibration error: in ten bins of equal width, how far the mean confidence is from the share that was
 * right, as a mean weighted by their counts (Naeini, Cooper and Hauskrecht 2015). 0 is best; null without claims.
 */
export const calibrationError = (claims: readonly Claim[]): number | null => {
  if (claims.length === 0) return null
  const bins = Map.groupBy(claims, ({ confidence }) =>
    Math.min(BIN_COUNT - 1, Math.floor(confidence * BIN_COUNT)),
  )
  const gaps = [...bins.values()].map(bin =>
    Math.abs(bin.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0)),
  )
  return gaps.reduce((sum, gap) => sum + gap, 0) / claims.length
}
