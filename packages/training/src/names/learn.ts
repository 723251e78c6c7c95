import type { EntityKind } from '@onrecord/parser'
import { fillKindFeatures, MAX_KIND_FEATURES } from '../../../parser/src/mentions/learned/kindFeatures.ts'
import { KIND_COUNT, NAME_KINDS } from '../../../parser/src/mentions/learned/kindModel.ts'
import { fillNameFeatures, MAX_NAME_FEATURES } from '../../../parser/src/mentions/learned/nameFeatures.ts'
import { OTHER_SPAN, PERSON_SPAN } from '../../../parser/src/mentions/learned/nameFinder.ts'
import { regionsOf } from '../../../parser/src/mentions/learned/regions.ts'
import { Features } from '../../../parser/src/model/features.ts'
import { shuffle } from '../random.ts'
import {
  markSpans,
  type Sequence,
  SequenceWriter,
  type TrainedModel,
  type TrainedSpans,
  type TrainingOptions,
  trainSpans,
} from '../spanTrainer.ts'
import { type KindExample, trainKinds } from './kindTrainer.ts'
import type { NameLesson } from './lesson.ts'

/** What a corpus's classes may be of our kinds, where they are not plainly one: its "miscellaneous" is several. */
export type Misc = readonly EntityKind[]

/** The lessons of a corpus. */
export interface NameCorpus {
  readonly lessons: readonly NameLesson[]
  readonly misc: Misc
  /** Whether it marks all names there are, and so tells where none is. */
  readonly isComplete: boolean
}

export interface NameModels {
  readonly name: TrainedSpans
  readonly kind: TrainedModel
}

/** Learns where names are, and of what. */
export function learnNames(
  corpora: readonly NameCorpus[],
  options: { readonly name: TrainingOptions; readonly kind: TrainingOptions },
  random: () => number,
): NameModels {
  const shuffled = <T>(list: T[]): void => shuffle(list, random)
  const sequences = corpora.flatMap(({ lessons, isComplete }) =>
    isComplete ? lessons.flatMap(sequencesOf) : [],
  )
  const examples = corpora.flatMap(({ lessons, misc }) =>
    lessons.flatMap(lesson => kindExamples(lesson, misc)),
  )
  return {
    name: trainSpans(2, sequences, options.name, random, shuffled),
    kind: trainKinds(KIND_COUNT, examples, options.kind, random, shuffled),
  }
}

/** A sequence for each stretch in which names may be. */
function sequencesOf({ context, sentences, names }: NameLesson): readonly Sequence[] {
  const features = new Features(MAX_NAME_FEATURES)
  return sentences.flatMap(sentence =>
    regionsOf(context.tokens, sentence).map(region => {
      const writer = new SequenceWriter()
      for (let at = region.first; at < region.last; at++) {
        fillNameFeatures(features, context, sentence, region, at)
        writer.add(features)
      }
      const states = new Uint8Array(region.last - region.first)
      const own = names.filter(({ first, last }) => first >= region.first && last <= region.last)
      for (const kind of [PERSON_SPAN, OTHER_SPAN])
        markSpans(
          states,
          kind,
          own
            .filter(name => (name.kind === 'person' ? PERSON_SPAN : OTHER_SPAN) === kind)
            .map(({ first, last }) => ({ first: first - region.first, last: last - region.first })),
        )
      return writer.finish(states, null)
    }),
  )
}

function kindExamples({ context, sentences, names }: NameLesson, misc: Misc): readonly KindExample[] {
  const features = new Features(MAX_KIND_FEATURES)
  return names.flatMap(name => {
    const sentence = sentences.find(({ first, last }) => name.first >= first && name.last <= last)
    if (sentence === undefined) return []
    fillKindFeatures(features, context, sentence, name)
    const allowed = columnsOf(name.kind === 'other' ? misc : [name.kind])
    return [{ hashes: features.hashes.slice(0, features.count), allowed }]
  })
}

/** A bit for each kind; laws and groups, of which no corpus tells, are among the others. */
const columnsOf = (kinds: readonly EntityKind[]): number =>
  kinds.reduce((bits, kind) => {
    const column = NAME_KINDS.indexOf(kind)
    return bits | (1 << (column < 0 ? NAME_KINDS.indexOf('other') : column))
  }, 0)
