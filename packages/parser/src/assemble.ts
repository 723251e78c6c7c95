import type { Entity } from './model/entity.ts'
import type { MentionSense } from './model/mention.ts'
import type { FoundQuote, Quote, QuoteTopic } from './model/quote.ts'
import { firstFrom, hull, isWithin, lastUpTo } from './model/span.ts'
import type { Speaker, SpeakerId, SpeakerKind } from './model/speaker.ts'
import type { Topic } from './model/topic.ts'
import type { Attributed } from './speakers/speakers.ts'
import type { FoundTopic } from './topics/topics.ts'

/** Gives the stages' finds their ids and ties them together: the last step to an Article. */
export function assemble(
  found: readonly FoundQuote[],
  { attributions, entities }: Attributed,
  foundTopics: readonly FoundTopic[],
): {
  readonly quotes: readonly Quote[]
  readonly speakers: readonly Speaker[]
  readonly topics: readonly Topic[]
} {
  const speakerOf = numberSpeakers(attributions)
  const topics = foundTopics.map(({ entity, ...topic }, i) => ({
    id: `t${i + 1}` as const,
    ...topic,
    speaker: entity === null ? null : (speakerOf.get(entity) ?? null),
  }))
  const quotes = found.map((quote, i) => toQuote(quote, i, attributions[i]!, speakerOf))
  return {
    quotes: linkTopics(quotes, topics),
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

function toQuote(
  { kind, content, cue, source, rule, block, confidence, parent }: FoundQuote,
  index: number,
  attribution: Attributed['attributions'][number],
  speakerOf: ReadonlyMap<number, SpeakerId>,
): Quote {
  const { entity, rivals, abstained, chain } = attribution
  const runnersUp = rivals
    .flatMap(rival => {
      const speaker = speakerOf.get(rival.entity)
      return speaker === undefined ? [] : [{ speaker, confidence: round(rival.confidence) }]
    })
    .slice(0, 3)
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
    topics: [],
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const toSpeaker = ({ name, sense, role, mentions }: Entity, id: SpeakerId): Speaker => ({
  id,
  name,
  kind: speakerKind(sense),
  role,
  mentions: mentions.map(({ kind, start, end }) => ({ kind, start, end })),
})

function speakerKind(sense: MentionSense): SpeakerKind {
  switch (sense) {
    case 'person':
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

/** Adds to each quote the topics that its words mention. Linear but for nested quotes: topics are walked by mention. */
function linkTopics(quotes: readonly Quote[], topics: readonly Topic[]): readonly Quote[] {
  const mentions = topics
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ topic: id, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return quotes.map(quote => {
    const { start, end } = hull(quote.content)
    const links = new Map<Topic['id'], QuoteTopic['mentions'][number][]>()
    for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
      const { topic, ...span } = mentions[i]!
      const words = quote.content[lastUpTo(quote.content, span.start)]!
      if (!isWithin(span, words)) continue
      const link = links.get(topic)
      if (link === undefined) links.set(topic, [span])
      else link.push(span)
    }
    return { ...quote, topics: [...links].map(([topic, spans]) => ({ topic, mentions: spans })) }
  })
}
