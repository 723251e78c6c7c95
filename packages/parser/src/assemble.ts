import type { Entity } from './model/entity.ts'
import type { MentionSense } from './model/mention.ts'
import type { FoundQuote, Quote, RunnerUp } from './model/quote.ts'
import type { Reading } from './model/reading.ts'
import type { Speaker, SpeakerId, SpeakerKind } from './model/speaker.ts'
import type { Topic, TopicId } from './model/topic.ts'
import type { Attributed } from './speakers/speakers.ts'
import { QuoteTopics } from './topics/quoteTopics.ts'
import type { FoundTopic } from './topics/topics.ts'

/** Gives the stages' finds their ids and ties them together: the last step to an Article. */
export function assemble(
  reading: Reading,
  found: readonly FoundQuote[],
  { attributions, entities }: Attributed,
  foundTopics: readonly FoundTopic[],
): {
  readonly quotes: readonly Quote[]
  readonly speakers: readonly Speaker[]
  readonly topics: readonly Topic[]
} {
  const speakerOf = numberSpeakers(attributions)
  const topicOf = new Map<SpeakerId, TopicId>()
  const topics = foundTopics.map((found, i): Topic => {
    const id: TopicId = `t${i + 1}`
    const speaking = found.entities.flatMap(entity => speakerOf.get(entity) ?? [])
    for (const speaker of speaking) topicOf.set(speaker, id)
    return toTopic(found, id, speaking[0] ?? null)
  })
  const quoteTopics = new QuoteTopics(reading, topics)
  return {
    quotes: found.map((quote, i) => {
      const drawn = toQuote(quote, i, attributions[i]!, speakerOf)
      return {
        ...drawn,
        topics: quoteTopics.of(quote, (drawn.speaker && topicOf.get(drawn.speaker)) ?? null),
      }
    }),
    speakers: [...speakerOf].map(([entity, id]) => toSpeaker(entities[entity]!, id)),
    topics,
  }
}

/** Entities that speak, in the order of their first quote. */
function numberSpeakers(attributions: Attributed['attributions']): ReadonlyMap<number, SpeakerId> {
  const ids = new Map<number, SpeakerId>()
  for (const { entity } of attributions) {
    if (entity !== null && !ids.has(entity)) ids.set(entity, `s${ids.size + 1}`)
  }
  return ids
}

const toTopic = (
  { label, key, kind, mentions, salience, reasons, wikidata, mediaTopic }: FoundTopic,
  id: TopicId,
  speaker: SpeakerId | null,
): Topic => ({ id, label, key, kind, mentions, salience, reasons, wikidata, mediaTopic, speaker })

const MAX_RUNNERS_UP = 3

function toQuote(
  { kind, content, cue, source, rule, block, confidence, parent }: FoundQuote,
  index: number,
  attribution: Attributed['attributions'][number],
  speakerOf: ReadonlyMap<number, SpeakerId>,
): Omit<Quote, 'topics'> {
  const { entity, rivals, abstained, chain } = attribution
  const runnersUp: RunnerUp[] = []
  for (const rival of rivals) {
    const speaker = runnersUp.length < MAX_RUNNERS_UP ? speakerOf.get(rival.entity) : undefined
    if (speaker !== undefined) runnersUp.push({ speaker, confidence: round(rival.confidence) })
  }
  return {
    id: `q${index + 1}`,
    kind,
    content,
    cue,
    source,
    speaker: entity === null ? null : speakerOf.get(entity)!,
    confidence: round(confidence * (entity === null ? 1 : attribution.confidence)),
    evidence: { rule, attribution: attribution.rule, chain, runnersUp, abstained },
    block,
    parent: parent === null ? null : `q${parent + 1}`,
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const toSpeaker = (
  { name, sense, role, affiliation, gender, anonymity, mentions }: Entity,
  id: SpeakerId,
): Speaker => ({
  id,
  name,
  kind: speakerKind(
    sense,
    mentions.some(({ kind }) => kind === 'name'),
  ),
  role,
  affiliation,
  gender,
  anonymity,
  mentions: mentions.map(({ kind, start, end }) => ({ kind, start, end })),
})

function speakerKind(sense: MentionSense, hasName: boolean): SpeakerKind {
  switch (sense) {
    case 'person':
      return hasName ? 'person' : 'roleOnly'
    case 'organization':
    case 'document':
    case 'place':
    case 'group':
    case 'anonymous':
      return sense
    case 'nationality':
      return 'group'
    case 'law':
    case 'work':
      return 'document'
    case 'event':
    case 'product':
    case 'other':
    case 'unknown':
      return 'unknown'
  }
}
