import type { Entity } from '../../model/entity.ts'
import { byTextOrder, type Span } from '../../model/span.ts'
import type { MediaTopicCode, Subject } from '../../model/topic.ts'
import type { Candidate } from '../candidate.ts'
import { singularKey } from '../singular.ts'
import { endsASense, type MediaTopic, type Sense, senseOfKey } from './mediaTopics.ts'

/** A candidate for a topic and how central it is. */
export interface RankedCandidate {
  readonly candidate: Candidate
  readonly salience: number
}

/** How much of a theme's salience counts for a concept by another name, and where only its last words are one. */
const OF_SEED = 0.9
const OF_ENDING = 0.7

/** A less sure concept is no subject, nor is one of a field that is so much less sure than the article's first. */
const LEAST = 0.25
const LEAST_OF_FIRST = 0.6
const MAX_EVIDENCE = 8
/** Less central candidates, of which there are many, say next to nothing. */
const LEAST_SALIENCE = 0.05
/** No concept has a longer name. */
const MAX_WORDS = 8

/** What speaks for a concept. */
interface Claim {
  readonly concept: MediaTopic
  doubt: number
  readonly evidence: Span[]
}

/**
 * The media topics that an article is about. Each theme speaks for the concept that it is called by, or ends in
 * ("presidential election"), and for all that are broader, as much as it is central; so do names ("Harrow Library") and
 * the roles of people ("striker Dana Lee"). Several add up as independent causes do (noisy or; Pearl 1988).
 *
 * @param ranked the most central first.
 * @param entities those that candidates are of, with their roles.
 * @returns the surest first; the broader of each is among them.
 */
export function findSubjects(
  text: string,
  ranked: readonly RankedCandidate[],
  entities: readonly Pick<Entity, 'role'>[],
): readonly Subject[] {
  const claims = new Map<MediaTopicCode, Claim>()
  const speak = (sense: WeightedSense | undefined, salience: number, evidence: readonly Span[]): void => {
    if (sense === undefined) return
    const weight = Math.min(0.95, salience * sense.weight)
    for (let concept: MediaTopic | null = sense.concept; concept !== null; concept = concept.broader) {
      const claim = claims.get(concept.code) ?? { concept, doubt: 1, evidence: [] }
      claims.set(concept.code, claim)
      claim.doubt *= 1 - weight
      for (const { start, end } of evidence)
        if (claim.evidence.length < MAX_EVIDENCE) claim.evidence.push({ start, end })
    }
  }
  for (const { candidate, salience } of ranked) {
    if (salience < LEAST_SALIENCE) break
    const { kind, words, mentions } = candidate
    if (kind !== 'person') {
      speak(senseOf(words, kind === 'theme'), salience, mentions)
      continue
    }
    const role = candidate.entities.map(index => entities[index]!.role).find(found => found !== null)
    if (role !== undefined) {
      const key = singularKey(text.slice(role.start, role.end))
      speak(senseOf(key.split(' '), false), salience, [role])
    }
  }
  const fields = [...claims.values()].filter(({ concept }) => concept.broader === null)
  const first = Math.max(0, ...fields.map(({ doubt }) => 1 - doubt))
  const isIn = (concept: MediaTopic): boolean => {
    const sure = 1 - claims.get(concept.code)!.doubt
    if (concept.broader === null) return sure >= Math.max(LEAST, LEAST_OF_FIRST * first)
    return sure >= LEAST && isIn(concept.broader)
  }
  return [...claims.values()]
    .filter(({ concept }) => isIn(concept))
    .sort((a, b) => a.doubt - b.doubt || depthOf(a.concept) - depthOf(b.concept))
    .map(({ concept, doubt, evidence }) => ({
      code: concept.code,
      name: concept.name,
      broader: concept.broader?.code ?? null,
      confidence: Math.round((1 - doubt) * 1000) / 1000,
      evidence: evidence.sort(byTextOrder),
    }))
}

/** A concept that words speak for, and how much. */
type WeightedSense = Sense & { readonly weight: number }

/** What words in lower case are called, or end in; only what a theme is called is its whole sense. */
function senseOf(words: readonly string[], isTheme: boolean): WeightedSense | undefined {
  if (!endsASense(words.at(-1)!)) return undefined
  for (let count = Math.min(words.length, MAX_WORDS); count > 0; count--) {
    const sense = senseOfKey(words.slice(-count).join(' '))
    const ofPart = isTheme && count === words.length ? 1 : OF_ENDING
    if (sense !== undefined) return { ...sense, weight: ofPart * (sense.isItsName ? 1 : OF_SEED) }
  }
  return undefined
}

const depthOf = ({ broader }: MediaTopic): number => (broader === null ? 0 : 1 + depthOf(broader))
