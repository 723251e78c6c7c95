import type { Entity, EntityMention } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import type { MediaTopicCode, Subject, Topic, TopicKind } from '../model/topic.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import { Salience, salienceContext } from './salience.ts'
import { senseOfKey } from './subjects/mediaTopics.ts'
import { findSubjects } from './subjects/subjects.ts'

/** A topic before it has an id. */
export interface FoundTopic extends Omit<Topic, 'id' | 'speaker'> {
  /** Indices into the entities that it is; none for a theme. */
  readonly entities: readonly number[]
}

/** An article keeps one theme for so many characters, the most salient, and at least {@link MIN_THEMES}. */
const CHARACTERS_PER_THEME = 100
const MIN_THEMES = 12

/** The topics of an article, the most salient first, its named entities and its themes; and what it is about as a whole. */
export function findTopics(
  reading: Reading,
  entities: readonly Entity[],
  quotes: readonly Pick<FoundQuote, 'content'>[],
): { readonly topics: readonly FoundTopic[]; readonly subjects: readonly Subject[] } {
  const candidates = findCandidates(reading, entities)
  const salience = new Salience(salienceContext(reading, quotes, candidates))
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index, salience: salience.of(index) }))
    .sort(bySalience)
  let themesLeft = Math.max(MIN_THEMES, Math.ceil(reading.text.length / CHARACTERS_PER_THEME))
  const topics = ranked
    .filter(({ candidate }) => candidate.kind !== 'theme' || themesLeft-- > 0)
    .map(({ candidate, index, salience: own }): FoundTopic => {
      const { label, key, kind, mentions, wikidata, entities } = candidate
      return {
        label,
        key,
        kind,
        mentions: mentions.map(mention => bare(mention, kind)),
        salience: own,
        reasons: salience.reasonsOf(index),
        wikidata,
        mediaTopic: mediaTopicOf(candidate),
        entities,
      }
    })
  return { topics, subjects: findSubjects(reading.text, ranked, entities) }
}

/** What a theme is called among the media topics. */
function mediaTopicOf({ kind, key }: Candidate): MediaTopicCode | null {
  const sense = kind === 'theme' ? senseOfKey(key) : undefined
  return sense?.isItsName ? sense.concept.code : null
}

interface Ranked {
  readonly candidate: Candidate
  readonly salience: number
}

const bySalience = (a: Ranked, b: Ranked): number =>
  b.salience - a.salience || a.candidate.mentions[0]!.start - b.candidate.mentions[0]!.start

/** "Russian" mentions Russia, and is no name of it. */
const bare = ({ sense, kind, start, end }: EntityMention, of: TopicKind): Mention => ({
  kind: kind === 'name' && sense === 'nationality' && of !== 'nationality' ? 'demonym' : kind,
  start,
  end,
})
