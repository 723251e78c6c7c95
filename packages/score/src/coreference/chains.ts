import type { Span } from '@onrecord/parser'
import { munkres } from 'munkres'
import type { Tally } from '../metrics/tally.ts'

/** Mentions of one entity. */
export type Chain = readonly Span[]

/**
 * What precision and recall of coreference are made of, each as two fractions: the numerators of precision and recall
 * differ. Sums over documents are those of a corpus.
 */
export interface ChainCounts {
  readonly muc: Fractions
  readonly bCubed: Fractions
  readonly ceaf: Fractions
  /** Mentions in some chain. */
  readonly mentions: Tally
}

export interface Fractions {
  readonly right: number
  readonly predicted: number
  readonly found: number
  readonly gold: number
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** Chains of one mention say nothing of coreference, and are left out; of equal mentions the first counts. */
function keysOf(chains: readonly Chain[]): readonly ReadonlySet<string>[] {
  const seen = new Set<string>()
  return chains
    .map(chain => new Set(chain.map(keyOf).filter(key => !seen.has(key) && seen.add(key))))
    .filter(({ size }) => size > 1)
}

/**
 * Compares the chains of a document with gold ones by the three measures whose mean is the CoNLL score (Pradhan et al.
 * 2014): MUC of links (Vilain et al. 1995), B³ of mentions (Bagga and Baldwin 1998), CEAF-e of whole entities (Luo
 * 2005). Mentions are the same if their spans are.
 */
export function countChains(gold: readonly Chain[], predicted: readonly Chain[]): ChainCounts {
  const keys = keysOf(gold)
  const responses = keysOf(predicted)
  const [goldMentions, predictedMentions] = [sizeOf(keys), sizeOf(responses)]
  const shared = keys.map(key => responses.map(response => countShared(key, response)))
  const common = shared.flat().reduce((sum, count) => sum + count, 0)
  const likeness = keys.map((key, k) =>
    responses.map((response, r) => (2 * shared[k]![r]!) / (key.size + response.size)),
  )
  const best = bestSum(likeness)
  return {
    muc: {
      found: links(keys, responses),
      gold: goldMentions - keys.length,
      right: links(responses, keys),
      predicted: predictedMentions - responses.length,
    },
    bCubed: {
      found: squares(shared, keys),
      gold: goldMentions,
      right: squares(transpose(shared, responses.length), responses),
      predicted: predictedMentions,
    },
    ceaf: { found: best, gold: keys.length, right: best, predicted: responses.length },
    mentions: { tp: common, fp: predictedMentions - common, fn: goldMentions - common },
  }
}

const sizeOf = (sets: readonly ReadonlySet<string>[]): number => sets.reduce((sum, { size }) => sum + size, 0)

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const key of a) if (b.has(key)) count++
  return count
}

/** The links of `chains` that `others` have too: a chain that falls into n parts lacks n - 1. */
function links(chains: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): number {
  const chainOf = new Map<string, number>()
  for (const [index, other] of others.entries()) for (const key of other) chainOf.set(key, index)
  let sum = 0
  for (const chain of chains) {
    const parts = new Set<number>()
    let alone = 0
    for (const key of chain) {
      const part = chainOf.get(key)
      if (part === undefined) alone++
      else parts.add(part)
    }
    sum += chain.size - parts.size - alone
  }
  return sum
}

/** For each mention the share of its chain that it has in the other's too, summed. */
const squares = (shared: readonly (readonly number[])[], chains: readonly ReadonlySet<string>[]): number =>
  shared.reduce(
    (sum, row, index) => sum + row.reduce((own, count) => own + count ** 2, 0) / chains[index]!.size,
    0,
  )

const transpose = (rows: readonly (readonly number[])[], width: number): number[][] =>
  Array.from({ length: width }, (_, column) => rows.map(row => row[column]!))

/** The greatest sum of likeness when each is paired with one other at most (Kuhn 1955, Munkres 1957). */
function bestSum(likeness: readonly (readonly number[])[]): number {
  if (likeness.length === 0 || likeness[0]!.length === 0) return 0
  const costs = likeness.map(row => row.map(value => 1 - value))
  return munkres(costs).reduce((sum, [row, column]) => sum + likeness[row]![column]!, 0)
}

const addFractions = (a: Fractions, b: Fractions): Fractions => ({
  right: a.right + b.right,
  predicted: a.predicted + b.predicted,
  found: a.found + b.found,
  gold: a.gold + b.gold,
})

const NONE: Fractions = { right: 0, predicted: 0, found: 0, gold: 0 }
export const NO_CHAINS: ChainCounts = {
  muc: NONE,
  bCubed: NONE,
  ceaf: NONE,
  mentions: { tp: 0, fp: 0, fn: 0 },
}

export const addChains = (a: ChainCounts, b: ChainCounts): ChainCounts => ({
  muc: addFractions(a.muc, b.muc),
  bCubed: addFractions(a.bCubed, b.bCubed),
  ceaf: addFractions(a.ceaf, b.ceaf),
  mentions: {
    tp: a.mentions.tp + b.mentions.tp,
    fp: a.mentions.fp + b.mentions.fp,
    fn: a.mentions.fn + b.mentions.fn,
  },
})

/** The harmonic mean of precision and recall, from 0 to 1. */
export function f1Of({ right, predicted, found, gold }: Fractions): number {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : found / gold
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** The mean of the three F1, from 0 to 1. */
export const conllScore = ({ muc, bCubed, ceaf }: ChainCounts): number =>
  (f1Of(muc) + f1Of(bCubed) + f1Of(ceaf)) / 3
