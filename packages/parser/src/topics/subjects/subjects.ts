import type { Span } from '../../model/span.ts'
import { byTextOrder } from '../../model/span.ts'
import type { MediaTopicCode, Subject } from '../../model/topic.ts'
import type { Candidate } from '../candidate.ts'
import { endsASense, type MediaTopic, type Sense, senseOfKey } from './mediaTopics.ts'

/** A theme and how central it is. */
export interface RankedTheme {
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
/** No concept has a longer name. */
const MAX_WORDS = 8

/** What speaks for a concept. */
interface Claim {
  readonly concept: MediaTopic
  doubt: number
  readonly evidence: Span[]
}

/**
 * The media topics that an article is about: each theme speaks for the concept that it is called by, or ends in
 * ("presidential election"), and for all that are broader, as much as it is central. Several themes add up as independent
 * causes do (noisy or; Pearl 1988).
 *
 * @returns the surest first; the broader of each is among them.
 */
export function findSubjects(themes: readonly RankedTheme[]): readonly Subject[] {
  const claims = new Map<MediaTopicCode, Claim>()
  for (const { candidate, salience } of themes) {
    const sense = senseOf(candidate)
    if (sense === undefined) continue
    const weight = Math.min(0.95, salience * sense.weight)
    for (let concept: MediaTopic | null = sense.concept; concept !== null; concept = concept.broader) {
      const claim = claims.get(concept.code) ?? { concept, doubt: 1, evidence: [] }
      claims.set(concept.code, claim)
      claim.doubt *= 1 - weight
      for (const { start, end } of candidate.mentions)
        if (claim.evidence.length < MAX_EVIDENCE) claim.evidence.push({ start, end })
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

function senseOf({ kind, words }: Candidate): (Sense & { readonly weight: number }) | undefined {
  if (kind !== 'theme' || !endsASense(words.at(-1)!)) return undefined
  for (let count = Math.min(words.length, MAX_WORDS); count > 0; count--) {
    const sense = senseOfKey(words.slice(-count).join(' '))
    const ofPart = count === words.length ? 1 : OF_ENDING
    if (sense !== undefined) return { ...sense, weight: ofPart * (sense.isItsName ? 1 : OF_SEED) }
  }
  return undefined
}

const depthOf = ({ broader }: MediaTopic): number => (broader === null ? 0 : 1 + depthOf(broader))
