import { type Block, isProse } from '../model/block.ts'
import type { Entity } from '../model/entity.ts'
import { ENTITY_KINDS, type EntityKind, type Mention, type MentionSense } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { lastUpTo, type Span } from '../model/span.ts'
import type { SaliencePart, Topic } from '../model/topic.ts'
import { link } from './link/link.ts'
import { findThemes } from './themes.ts'

/** A topic before it has an id. */
export interface FoundTopic extends Omit<Topic, 'id' | 'speaker'> {
  /** Index into the entities, or null for a theme. */
  readonly entity: number | null
}

/** An article keeps one theme for so many characters, the most salient, and at least {@link MIN_THEMES}. */
const CHARACTERS_PER_THEME = 100
const MIN_THEMES = 12

/** The topics of an article, the most salient first: its named entities and its themes. */
export function findTopics(reading: Reading, entities: readonly Entity[]): readonly FoundTopic[] {
  const headline = reading.blocks.find(({ kind }) => kind === 'headline')
  const unlinked = { wikidata: null, mediaTopic: null }
  const named = entities.flatMap((entity, index) => namedTopic(reading, entity, index))
  const found: FoundTopic[] = link(reading, named).map(topic => ({
    ...topic,
    ...salienceOf(reading.text, headline, topic.mentions),
  }))
  for (const { label, key, mentions } of findThemes(reading, entities)) {
    found.push({
      label,
      key,
      kind: 'theme',
      mentions,
      ...salienceOf(reading.text, headline, mentions),
      ...unlinked,
      entity: null,
    })
  }
  const themeCount = Math.max(MIN_THEMES, Math.ceil(reading.text.length / CHARACTERS_PER_THEME))
  const bySalience = (a: FoundTopic, b: FoundTopic): number =>
    b.salience - a.salience || a.mentions[0]!.start - b.mentions[0]!.start
  let themesLeft = themeCount
  return found.sort(bySalience).filter(({ kind }) => kind !== 'theme' || themesLeft-- > 0)
}

/** An entity as a topic, where prose names it. */
function namedTopic({ blocks }: Reading, { name, sense, mentions: all }: Entity, entity: number) {
  const kind = topicKind(sense)
  if (kind === null || !all.some(isName)) return []
  const mentions = all.filter(mention => inProse(blocks, mention)).map(bare)
  if (!mentions.some(isName)) return []
  return [{ label: name, key: name, kind, mentions, wikidata: null, mediaTopic: null, entity }]
}

const isName = ({ kind }: Mention): boolean => kind === 'name'

const bare = ({ start, end, kind }: Entity['mentions'][number]): FoundTopic['mentions'][number] => ({
  start,
  end,
  kind,
})

function topicKind(sense: MentionSense): EntityKind | null {
  if (sense === 'unknown') return 'other'
  return (ENTITY_KINDS as readonly string[]).includes(sense) ? (sense as EntityKind) : null
}

function inProse(blocks: readonly Block[], { start, end }: Span): boolean {
  const block = blocks[lastUpTo(blocks, start)]
  return block !== undefined && isProse(block) && start >= block.start && end <= block.end
}

/**
 * How central a topic is, 0 to 1: whether the headline has it, how early it comes, how often and how widely.
 * The features are those that salience studies find to matter most (Dunietz and Gillick 2014); the weights are
 * plain and await training.
 */
function salienceOf(
  text: string,
  headline: Block | undefined,
  mentions: readonly Span[],
): Pick<Topic, 'salience' | 'reasons'> {
  const first = mentions[0]!.start
  const isInHeadline =
    headline !== undefined &&
    mentions.some(({ start, end }) => start >= headline.start && end <= headline.end)
  const parts: readonly (readonly [SaliencePart['reason'], number])[] = [
    ['headline', 0.3 * Number(isInHeadline)],
    ['early', 0.2 * (1 - first / Math.max(1, text.length))],
    ['frequent', 0.35 * (1 - 1 / (1 + mentions.length / 3))],
    ['widespread', (0.15 * (mentions.at(-1)!.end - first)) / Math.max(1, text.length)],
  ]
  const sum = parts.reduce((total, [, part]) => total + part, 0)
  return {
    salience: round(sum),
    reasons: parts
      .map(([reason, part]) => ({ reason, share: round(part / sum) }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
