import { mix } from '../../model/features.ts'
import type { LinearModel } from '../../model/linear.ts'
import type { Places } from '../../model/places.ts'
import type { Clues } from './clues.ts'

/** A small model of which words may be of a cue at all. */
export interface SieveModel extends LinearModel {
  /** Words with lower scores are passed over. */
  readonly least: number
}

/** How many features {@link fillSieveFeatures} writes. */
export const SIEVE_FEATURES = 3

/** How far from a word that the sieve keeps the other words of its cue are looked for. */
const REACH_LEFT = 2
const REACH_RIGHT = 4

/** Writes the features by which the token at `at` may be of a cue. */
export function fillSieveFeatures({ stem, tag, group }: Clues, at: number, hashes: Int32Array): void {
  const own = tag[at]!
  hashes[0] = mix(1, stem[at]!, own)
  hashes[1] = mix(2, own, tag[at - 1]! * 32 + tag[at + 1]!)
  hashes[2] = mix(3, group[at]!, own)
}

const hashes = new Int32Array(SIEVE_FEATURES)

/**
 * The stretches of a sentence where a cue may be, in text order. Most words can be of none, and a few looks into a
 * small table tell (a cascade from coarse to fine; Weiss and Taskar 2010).
 */
export function sift({ mask, weights, unit, least }: SieveModel, clues: Clues): readonly Places[] {
  const { first, last } = clues
  const stretches: { first: number; last: number }[] = []
  let stretch = { first, last: first }
  for (let at = first; at < last; at++) {
    fillSieveFeatures(clues, at, hashes)
    const [a, b, c] = [hashes[0]! & mask, hashes[1]! & mask, hashes[2]! & mask]
    if ((weights[a]! + weights[b]! + weights[c]!) * unit < least) continue
    if (at - REACH_LEFT > stretch.last || stretches.length === 0) {
      stretch = { first: Math.max(first, at - REACH_LEFT), last: at }
      stretches.push(stretch)
    }
    stretch.last = Math.min(last, at + REACH_RIGHT + 1)
  }
  return stretches
}
