import type { Article, Topic } from '@onrecord/parser'
import type { GoldDocument, GoldMention } from '../coreference/gum.ts'

/** A topic as far as its rank is concerned. */
export type RankedTopic = Pick<Topic, 'mentions'>

/** How topics may be ranked: as the parser does, or by one simple trait. */
export const RANKINGS = ['parser', 'frequency', 'firstPosition'] as const
export type Ranking = (typeof RANKINGS)[number]

/** How well central entities were put first; values from 0 to 1, the means of the documents'. */
export interface SalienceReport {
  readonly documentCount: number
  /** Generalised average precision, in which the gain of an entity is its graded salience. */
  readonly graded: Readonly<Record<Ranking, number>>
  /** Average precision, in which an entity is relevant that any summary mentions. */
  readonly binary: Readonly<Record<Ranking, number>>
  /** The share of salience that the topics have at all, in whatever order: no ranking of them can gain more. */
  readonly found: number
}

/**
 * Scores the ranks of topics against graded salience (Lin and Zeldes 2024): an entity's is the share of five summaries
 * that mention it. A topic is the entity of most of its mentions; of two topics of one entity the second gains nothing.
 *
 * @param findTopics the topics of a text, the most salient first.
 */
export function scoreSalience(
  documents: Iterable<GoldDocument>,
  findTopics: (text: string) => Pick<Article, 'topics'>['topics'],
): SalienceReport {
  const graded = { parser: 0, frequency: 0, firstPosition: 0 }
  const binary = { parser: 0, frequency: 0, firstPosition: 0 }
  let found = 0
  let documentCount = 0
  for (const { text, mentions } of documents) {
    const salience = new Map(mentions.map(mention => [mention.entity, mention.salience]))
    const ideal = [...salience.values()].filter(value => value > 0).sort((a, b) => b - a)
    if (ideal.length === 0) continue
    documentCount++
    const topics = findTopics(text)
    const entities = new Map(topics.map(topic => [topic, entityOf(topic, mentions)]))
    const gains = (ranked: readonly RankedTopic[]): readonly number[] => {
      const seen = new Set<string>()
      return ranked.map(topic => {
        const entity = entities.get(topic as Topic) ?? null
        if (entity === null || seen.has(entity)) return 0
        seen.add(entity)
        return salience.get(entity)!
      })
    }
    for (const ranking of RANKINGS) {
      const own = gains(rank(topics, ranking))
      graded[ranking] += generalisedPrecision(own, ideal)
      binary[ranking] += generalisedPrecision(own.map(Math.ceil), ideal.map(Math.ceil))
    }
    found += sumOf(gains(topics)) / sumOf(ideal)
  }
  const mean = <T extends Record<Ranking, number>>(sums: T): T =>
    Object.fromEntries(
      Object.entries(sums).map(([name, sum]) => [name, sum / Math.max(1, documentCount)]),
    ) as T
  return {
    documentCount,
    graded: mean(graded),
    binary: mean(binary),
    found: found / Math.max(1, documentCount),
  }
}

/** Topics by how often or how early they are mentioned; of equals the earlier first. */
export function rank<T extends RankedTopic>(topics: readonly T[], ranking: Ranking): readonly T[] {
  if (ranking === 'parser') return topics
  const first = ({ mentions }: T): number => mentions[0]?.start ?? 0
  const frequency = (topic: T): number => (ranking === 'frequency' ? topic.mentions.length : 0)
  return topics.toSorted((a, b) => frequency(b) - frequency(a) || first(a) - first(b))
}

/** The entity that most mentions of a topic are of: each is of the smallest gold mention around it whose main word it has. */
export function entityOf({ mentions }: RankedTopic, gold: readonly GoldMention[]): string | null {
  const votes = new Map<string, number>()
  for (const { start, end } of mentions) {
    let best: GoldMention | undefined
    for (const mention of gold) {
      const isAround = mention.start <= start && mention.end >= end
      if (!isAround || mention.head.start < start || mention.head.end > end) continue
      if (best === undefined || mention.end - mention.start < best.end - best.start) best = mention
    }
    if (best !== undefined) votes.set(best.entity, (votes.get(best.entity) ?? 0) + 1)
  }
  let winner: string | null = null
  for (const [entity, count] of votes) if (winner === null || count > votes.get(winner)!) winner = entity
  return winner
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Generalised average precision (Kishida 2005): the mean gain down to each place that gains something, summed, over the
 * same of the ideal ranking. With gains of 0 and 1 it is average precision.
 */
export function generalisedPrecision(gains: readonly number[], ideal: readonly number[]): number {
  const sumOfMeans = (own: readonly number[]): number => {
    let sum = 0
    let total = 0
    for (const [index, gain] of own.entries()) {
      sum += gain
      if (gain > 0) total += sum / (index + 1)
    }
    return total
  }
  const best = sumOfMeans(ideal)
  return best === 0 ? 0 : sumOfMeans(gains) / best
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6)

/** A report for people. */
export const formatSalience = ({ documentCount, graded, binary, found }: SalienceReport): string =>
  [
    `${documentCount} document${documentCount === 1 ? '' : 's'} with graded salience; topics have ${(100 * found).toFixed(1)} % of it`,
    '',
    'average precision      graded  binary',
    ...RANKINGS.map(
      ranking => `${ranking.padEnd(21)} ${percent(graded[ranking])} ${percent(binary[ranking])}`,
    ),
  ].join('\n')
