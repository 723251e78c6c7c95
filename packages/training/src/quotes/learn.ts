import { Features } from '../../../parser/src/model/features.ts'
import { Lattice } from '../../../parser/src/model/lattice.ts'
import type { Places } from '../../../parser/src/model/places.ts'
import { findRoles, neighbours } from '../../../parser/src/quotes/announce/announcements.ts'
import {
  cueContext,
  fillCueFeatures,
  MAX_CUE_FEATURES,
} from '../../../parser/src/quotes/announce/cueFeatures.ts'
import { CueFinder, type CueRegion } from '../../../parser/src/quotes/announce/cueFinder.ts'
import {
  type CueWithRoles,
  MAX_ROLE_FEATURES,
  RoleReader,
} from '../../../parser/src/quotes/announce/roleFeatures.ts'
import { RoleFinder, reachOf } from '../../../parser/src/quotes/announce/roles.ts'
import type { SieveModel } from '../../../parser/src/quotes/announce/sieve.ts'
import { seededRandom, shuffle } from '../random.ts'
import {
  markSpans,
  type Sequence,
  SequenceWriter,
  type TrainedModel,
  type TrainedSpans,
  type TrainingOptions,
  trainSpans,
} from '../spanTrainer.ts'
import { type ChoiceExample, choiceExample, trainChoices } from './choiceTrainer.ts'
import type { GoldQuote, Lesson } from './lesson.ts'
import { spanModel } from './pack.ts'
import { type SieveOptions, trainSieve } from './sieveTrainer.ts'

export interface QuoteOptions {
  readonly seed: number
  /** In how many parts the articles are divided, so that each is read by models that have not seen it. */
  readonly foldCount: number
  readonly sieve: SieveOptions
  readonly cue: TrainingOptions
  readonly role: TrainingOptions
  readonly choice: TrainingOptions
}

export interface QuoteModels {
  readonly sieve: SieveModel
  readonly cue: TrainedSpans
  readonly role: TrainedSpans
  readonly choice: TrainedModel
}

/** A lesson and the cues that a model found in it. */
interface Read {
  readonly lesson: Lesson
  readonly regions: readonly CueRegion[]
}

/**
 * Learns the sieve and the three models of quotes, each model from what those before it make of articles that they have not seen
 * (stacking by cross-validation; Wolpert 1992).
 *
 * @param articles the lessons of each article.
 */
export function learnQuotes(
  articles: readonly (readonly Lesson[])[],
  options: QuoteOptions,
  report: (step: string) => void,
): QuoteModels {
  const random = seededRandom(options.seed)
  const shuffled = <T>(list: T[]): void => shuffle(list, random)
  const learnSieve = (own: readonly (readonly Lesson[])[]): SieveModel =>
    trainSieve(own.flat(), options.sieve)
  const learnCues = (own: readonly (readonly Lesson[])[]): TrainedSpans =>
    trainSpans(1, own.flat().map(cueSequence), options.cue, random, shuffled)
  const learnCueFinder = (own: readonly (readonly Lesson[])[]): CueFinder => {
    const trained = learnCues(own)
    return new CueFinder(learnSieve(own), spanModel(trained), new Lattice(1, trained.transitions))
  }
  const learnRoles = (own: readonly (readonly Read[])[]): TrainedSpans =>
    trainSpans(2, own.flat().flatMap(roleSequences), options.role, random, shuffled)
  const learnRoleFinder = (own: readonly (readonly Read[])[]): RoleFinder => {
    const trained = learnRoles(own)
    return new RoleFinder(spanModel(trained), new Lattice(2, trained.transitions))
  }

  const read = inFolds(articles, options.foldCount, learnCueFinder, (finder, lessons) =>
    lessons.map((lesson): Read => ({ lesson, regions: finder.find(lesson.clues) })),
  )
  report('cues found in articles not seen')
  const sieve = learnSieve(articles)
  const cue = learnCues(articles)
  report('cues learned')
  const examples = inFolds(read, options.foldCount, learnRoleFinder, (finder, lessons) =>
    lessons.flatMap(lesson => choiceExamples(lesson, finder)),
  )
  report('roles found in articles not seen')
  const role = learnRoles(read)
  report('roles learned')
  const choice = trainChoices(examples.flat(), options.choice, random, shuffled)
  report('choices learned')
  return { sieve, cue, role, choice }
}

/** Applies to each part what was learned from all others. */
function inFolds<Item, Model, Result>(
  items: readonly Item[],
  foldCount: number,
  learn: (items: readonly Item[]) => Model,
  apply: (model: Model, item: Item) => Result,
): readonly Result[] {
  const results: Result[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const model = learn(items.filter((_, index) => index % foldCount !== fold))
    for (let index = fold; index < items.length; index += foldCount) {
      results[index] = apply(model, items[index]!)
    }
  }
  return results
}

function cueSequence({ clues, quotes }: Lesson): Sequence {
  const features = new Features(MAX_CUE_FEATURES)
  const writer = new SequenceWriter()
  const context = cueContext(clues)
  for (let at = clues.first; at < clues.last; at++) {
    fillCueFeatures(features, clues, context, at)
    writer.add(features)
  }
  const states = new Uint8Array(clues.last - clues.first)
  markSpans(
    states,
    0,
    quotes.map(({ cue }) => shifted(cue, -clues.first)),
  )
  return writer.finish(states, null)
}

/** A sequence for each gold quote; its neighbours are the cues found, with the gold roles where they are right. */
function roleSequences({ lesson, regions }: Read): readonly Sequence[] {
  const { quotes } = lesson
  const cues = regions.map(({ extents, probability }) => ({ ...extents[0]!.value, probability }))
  return quotes.map(quote => {
    const own = { ...quote.cue, probability: 1 }
    const all = [
      ...cues.filter(cue => cue.last <= own.first),
      own,
      ...cues.filter(cue => cue.first >= own.last),
    ]
    const others = neighbours(all, all.indexOf(own)).map((cue): CueWithRoles => {
      const gold = cue.first < own.first ? quotes.find(other => meets(other.cue, cue)) : undefined
      return { ...cue, source: gold?.source ?? null, content: gold?.content ?? [] }
    })
    return roleSequence(lesson, quote, others)
  })
}

function roleSequence(
  { clues }: Lesson,
  { cue, source, content }: GoldQuote,
  others: readonly CueWithRoles[],
): Sequence {
  const features = new Features(MAX_ROLE_FEATURES)
  const writer = new SequenceWriter()
  const reach = reachOf(clues, cue)
  const reader = new RoleReader()
  reader.start(clues, cue, reach, others)
  for (let at = reach.first; at < reach.last; at++) {
    reader.fill(features, at)
    writer.add(features)
  }
  const states = new Uint8Array(reach.last - reach.first)
  const barred = shifted(cue, -reach.first)
  if (source !== null) markSpans(states, 0, [shifted(source, -reach.first)], barred)
  markSpans(
    states,
    1,
    content.map(part => shifted(part, -reach.first)),
    barred,
  )
  return writer.finish(states, barred)
}

function choiceExamples({ lesson, regions }: Read, finder: RoleFinder): readonly ChoiceExample[] {
  const { clues } = lesson
  const found = findRoles(clues, regions, finder)
  return regions.flatMap((region, index) => {
    const { probability } = region
    const others = neighbours(found, index)
    const own = { clues, cue: found[index]!, probability, others }
    return choiceExample(lesson, own, region, found[index]!.roles) ?? []
  })
}

const shifted = ({ first, last }: Places, by: number): Places => ({ first: first + by, last: last + by })

const meets = (a: Places, b: Places): boolean => a.first < b.last && b.first < a.last
