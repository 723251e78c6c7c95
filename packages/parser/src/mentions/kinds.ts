import type { MentionSense } from '../model/mention.ts'
import { NAME_KINDS, ORGANIZATION, PERSON, PLACE, toLogProbabilities } from './learned/kindModel.ts'
import { type LearnedName, mostProbableKind } from './learned/learnedNames.ts'

/** What our rules tell of a name, in logarithms of odds: chosen on gold sets of speakers and on Worldwide's development part. */
const WEIGHTS = { rule: 1, article: 2, institution: 2.5, title: 3, apposition: 3 }

/** A name whose kind is less probable is of an unknown one, so that the article may tell: as often a person as a firm. */
const LEAST = 0.7
const LEAST_OF_THINGS = 0.6
/** Nobody is taken for a person who is less probably one. */
const LEAST_PERSON = 0.1

const THINGS: ReadonlySet<MentionSense> = new Set(['event', 'work', 'product', 'other'])

/**
 * What a name is, by what the models have learned and by what our rules tell: `rule` what its own words and
 * neighbours seem to be, `isTitled` that a title stands before it, `isApposed` that a role is in apposition to it.
 */
export function senseOfLearned(
  { first, last, kinds }: LearnedName,
  rule: MentionSense,
  isTitled: boolean,
  isApposed: boolean,
): MentionSense {
  const sums = kinds.slice()
  const told = (NAME_KINDS as readonly MentionSense[]).indexOf(rule)
  // A museum is a place, but one that speaks.
  const isInstitution = told === ORGANIZATION && last - first > 1 && kinds[PLACE]! > kinds[ORGANIZATION]!
  if (told >= 0 && !isTitled) sums[told]! += isInstitution ? WEIGHTS.institution : WEIGHTS.rule
  if (isTitled) sums[PERSON]! += WEIGHTS.title
  if (isApposed) sums[PERSON]! += WEIGHTS.apposition
  // "The Harlow Klaxon", "the Daily Klaxon"
  if (rule === 'other' || told === ORGANIZATION) sums[PERSON]! -= WEIGHTS.article
  const { kind, probability } = mostProbableKind(toLogProbabilities(sums))
  if (THINGS.has(kind) && (rule === 'law' || rule === 'event')) return rule
  if (probability >= (THINGS.has(kind) ? LEAST_OF_THINGS : LEAST)) return kind
  if (sums[PERSON]! > Math.log(LEAST_PERSON)) return 'unknown'
  return rule === 'unknown' ? kind : rule
}
