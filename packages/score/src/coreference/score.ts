import type { Mention } from '@onrecord/parser'
import { f1, precision, recall, type Tally } from '../metrics/tally.ts'
import {
  addChains,
  type Chain,
  type ChainCounts,
  conllScore,
  countChains,
  f1Of,
  NO_CHAINS,
} from './chains.ts'
import type { GapExample } from './gap.ts'
import type { GoldDocument } from './gum.ts'

/** Finds the coreference chains of a text, as `chainsOf` of @onrecord/parser does. */
export type FindChains = (text: string) => readonly (readonly Mention[])[]

/** How well coreference chains were found in whole documents; values from 0 to 1. */
export interface CoreferenceReport {
  readonly documentCount: number
  /** F1 of each measure, and the mean of the three, the CoNLL score. */
  readonly muc: number
  readonly bCubed: number
  readonly ceaf: number
  readonly conll: number
  /** Of mentions in some chain. */
  readonly mentions: { readonly precision: number; readonly recall: number; readonly f1: number }
}

/** Scores chains against gold ones, over the documents together. Entities that are mentioned once are left out of both. */
export async function scoreCoreference(
  documents: Iterable<GoldDocument> | AsyncIterable<GoldDocument>,
  findChains: FindChains,
): Promise<CoreferenceReport> {
  let counts: ChainCounts = NO_CHAINS
  let documentCount = 0
  for await (const { text, mentions } of documents) {
    const gold: readonly Chain[] = [...Map.groupBy(mentions, ({ entity }) => entity).values()]
    counts = addChains(counts, countChains(gold, findChains(text)))
    documentCount++
  }
  const { muc, bCubed, ceaf, mentions } = counts
  return {
    documentCount,
    muc: f1Of(muc),
    bCubed: f1Of(bCubed),
    ceaf: f1Of(ceaf),
    conll: conllScore(counts),
    mentions: { precision: precision(mentions), recall: recall(mentions), f1: f1(mentions) },
  }
}

interface GapFigures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How well the names that pronouns stand for were found in GAP's passages; values from 0 to 1. */
export interface GapReport {
  readonly passageCount: number
  readonly all: GapFigures
  readonly feminine: GapFigures
  readonly masculine: GapFigures
  /** F1 of feminine pronouns over that of masculine ones: below 1, women are found less well. */
  readonly bias: number
}

/** Scores chains on GAP: of each passage's two names, which are in one chain with the pronoun. */
export async function scoreGap(
  examples: Iterable<GapExample> | AsyncIterable<GapExample>,
  findChains: FindChains,
): Promise<GapReport> {
  const tallies = { feminine: { tp: 0, fp: 0, fn: 0 }, masculine: { tp: 0, fp: 0, fn: 0 } }
  let passageCount = 0
  for await (const { text, pronoun, names } of examples) {
    passageCount++
    const tally = pronoun.isFeminine ? tallies.feminine : tallies.masculine
    const chain = findChains(text).find(mentions =>
      mentions.some(({ kind, start }) => kind === 'pronoun' && start === pronoun.start),
    )
    for (const { start, end, isSame } of names) {
      const isFound = chain?.some(
        mention => mention.kind === 'name' && mention.start < end && start < mention.end,
      )
      if (isFound && isSame) tally.tp++
      else if (isFound) tally.fp++
      else if (isSame) tally.fn++
    }
  }
  const { feminine, masculine } = tallies
  const all = {
    tp: feminine.tp + masculine.tp,
    fp: feminine.fp + masculine.fp,
    fn: feminine.fn + masculine.fn,
  }
  return {
    passageCount,
    all: figuresOf(all),
    feminine: figuresOf(feminine),
    masculine: figuresOf(masculine),
    bias: f1(masculine) === 0 ? 0 : f1(feminine) / f1(masculine),
  }
}

const figuresOf = (tally: Tally): GapFigures => ({
  precision: precision(tally),
  recall: recall(tally),
  f1: f1(tally),
})

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5)

/** A report for people. */
export const formatCoreference = (report: CoreferenceReport): string => {
  const { documentCount, muc, bCubed, ceaf, conll, mentions } = report
  return [
    `${documentCount} document${documentCount === 1 ? '' : 's'}; chains of two mentions or more, by exact spans`,
    '',
    `F1   MUC ${percent(muc)}   B³ ${percent(bCubed)}   CEAF-e ${percent(ceaf)}   CoNLL ${percent(conll)}`,
    `mentions   precision ${percent(mentions.precision)}   recall ${percent(mentions.recall)}   F1 ${percent(mentions.f1)}`,
  ].join('\n')
}

/** A report for people. */
export const formatGap = ({ passageCount, all, feminine, masculine, bias }: GapReport): string => {
  const row = (name: string, { precision, recall, f1 }: GapFigures): string =>
    `${name.padEnd(10)}${percent(precision)}  ${percent(recall)}  ${percent(f1)}`
  return [
    `${passageCount} passage${passageCount === 1 ? '' : 's'}, each with a pronoun and two names`,
    '',
    'percent    prec.   rec.     F1',
    row('all', all),
    row('feminine', feminine),
    row('masculine', masculine),
    `feminine / masculine ${bias.toFixed(3)}`,
  ].join('\n')
}
