import { type CorpusQuote, type GoldArticle, hasNamedSpeakers } from '../corpus/format.ts'
import { characterCount, sharedCharacterCount } from '../metrics/characters.ts'
import { hasSameSource, hasSameSpeaker, type Matching, type Pair } from '../metrics/match.ts'
import { drawQuotes } from './picture.ts'

/**
 * `missed`: a gold quote without a predicted one; `spurious`: a predicted quote without a gold one; `boundary`: a pair
 * whose contents differ by words; `source`: a pair with different sources; `speaker`: a pair with different speakers,
 * where the corpus names them. Pairs are those of the match at 0.3.
 */
export const MISS_KINDS = ['missed', 'spurious', 'boundary', 'source', 'speaker'] as const

export type MissKind = (typeof MISS_KINDS)[number]

export interface Miss {
  readonly kind: MissKind
  readonly article: GoldArticle['id']
  /** The characters at fault: those of the content, and of a `boundary` those that only one of the pair has. */
  readonly characterCount: number
  readonly gold: CorpusQuote | null
  readonly predicted: CorpusQuote | null
  /** The text with the gold quote drawn above and the predicted one below; see {@link drawQuotes}. */
  readonly picture: string
}

interface Candidate extends Omit<Miss, 'article' | 'picture'> {
  readonly article: GoldArticle
}

const boundaryCount = ({ gold, predicted }: Pair): number =>
  characterCount(gold.content.spans) +
  characterCount(predicted.content.spans) -
  2 * sharedCharacterCount(gold.content.spans, predicted.content.spans)

const missesIn = (article: GoldArticle, { pairs, missed, spurious }: Matching): Candidate[] => {
  const isNamed = hasNamedSpeakers(article.quotes)
  const pairMiss = (kind: MissKind, characterCount: number, { gold, predicted }: Pair): Candidate => ({
    kind,
    article,
    characterCount,
    gold: gold.quote,
    predicted: predicted.quote,
  })
  return [
    ...missed.map(({ quote, content }): Candidate => {
      return {
        kind: 'missed',
        article,
        characterCount: characterCount(content.spans),
        gold: quote,
        predicted: null,
      }
    }),
    ...spurious.map(({ quote, content }): Candidate => {
      return {
        kind: 'spurious',
        article,
        characterCount: characterCount(content.spans),
        gold: null,
        predicted: quote,
      }
    }),
    ...pairs
      .filter(({ gold, predicted }) => gold.content.words !== predicted.content.words)
      .map(pair => pairMiss('boundary', boundaryCount(pair), pair)),
    ...pairs
      .filter(pair => !hasSameSource(pair))
      .map(pair => pairMiss('source', characterCount(pair.gold.content.spans), pair)),
    ...pairs
      .filter(pair => isNamed && !hasSameSpeaker(pair))
      .map(pair => pairMiss('speaker', characterCount(pair.gold.content.spans), pair)),
  ]
}

/** Collects the worst misses of a corpus, article by article, and holds no more than it will give. */
export const missCollector = (
  countPerKind: number,
): { add: (article: GoldArticle, matching: Matching) => void; worst: () => readonly Miss[] } => {
  let kept: readonly Candidate[] = []
  return {
    add: (article, matching) => {
      const all = [...kept, ...missesIn(article, matching)].sort(
        (a, b) => b.characterCount - a.characterCount,
      )
      kept = MISS_KINDS.flatMap(kind => all.filter(miss => miss.kind === kind).slice(0, countPerKind))
    },
    worst: () =>
      kept.map(({ article, ...miss }) => ({
        ...miss,
        article: article.id,
        picture: drawQuotes(article.text, miss.gold, miss.predicted),
      })),
  }
}
