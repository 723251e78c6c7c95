import { type Article, type PageFacts, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { toCorpusArticle } from './corpus/convert.ts'
import type { CorpusQuote, GoldArticle } from './corpus/format.ts'
import { type Annotation, annotator } from './metrics/annotation.ts'
import { countQuotes } from './metrics/counts.ts'
import { matchQuotes } from './metrics/match.ts'
import { missCollector } from './report/misses.ts'
import { type Report, type Row, scoresOf } from './report/report.ts'

/** What to score, and how. */
export interface ScoreOptions {
  readonly gold: AsyncIterable<GoldArticle> | Iterable<GoldArticle>
  /** Scores gold and predicted quotes of these kinds alone; without it, all. */
  readonly kinds?: readonly QuoteKind[]
  /** Scores gold and predicted quotes with a cue of speech alone. */
  readonly isSpeechOnly?: boolean
  /** How often the articles are drawn anew for the 95 % intervals; 1000 unless said. */
  readonly resampleCount?: number
  /** Of the random draws; 1 unless said. */
  readonly seed?: number
  /** How many of the worst misses to keep, of each kind of miss; 3 unless said. */
  readonly missCount?: number
}

interface ScoredArticle extends Row {
  readonly publisher: string | null
  readonly byKind: ReadonlyMap<QuoteKind, Row>
}

const countRow = (gold: readonly Annotation[], predicted: readonly Annotation[]): Row => ({
  goldCount: gold.length,
  predictedCount: predicted.length,
  counts: countQuotes(gold, predicted),
})

/**
 * Scores predicted quotes that are in the corpus's format already.
 *
 * @param options.predict the quotes to score for an article; it must not look at the article's own
 */
export const scoreQuotes = async (
  options: ScoreOptions & {
    readonly predict: (gold: GoldArticle) => readonly CorpusQuote[]
  },
): Promise<Report> => {
  const { gold, predict, isSpeechOnly = false } = options
  const kinds = QUOTE_KINDS.filter(kind => options.kinds?.includes(kind) ?? true)
  const { resampleCount = 1000, seed = 1, missCount = 3 } = options
  const isScored = ({ type, speech_cue }: CorpusQuote) =>
    kinds.includes(type) && (!isSpeechOnly || speech_cue === true)

  const misses = missCollector(missCount)
  const articles: ScoredArticle[] = []
  for await (const article of gold) {
    const annotate = annotator(article.text)
    const goldQuotes = article.quotes.filter(isScored).map(annotate)
    const predictedQuotes = predict(article).filter(isScored).map(annotate)
    const ofKind = (kind: QuoteKind) => (annotation: Annotation) => annotation.quote.type === kind
    articles.push({
      publisher: article.publisher ?? null,
      ...countRow(goldQuotes, predictedQuotes),
      byKind: new Map(
        kinds.map(kind => [
          kind,
          countRow(goldQuotes.filter(ofKind(kind)), predictedQuotes.filter(ofKind(kind))),
        ]),
      ),
    })
    misses.add(article, matchQuotes(goldQuotes, predictedQuotes, 0.3))
  }

  const scores = (rows: readonly Row[]) => scoresOf(rows, resampleCount, seed)
  const publishers = [...Map.groupBy(articles, ({ publisher }) => publisher)]
  return {
    kinds,
    isSpeechOnly,
    resampleCount,
    seed,
    all: scores(articles),
    byKind: kinds.map(kind => ({ kind, ...scores(articles.map(({ byKind }) => byKind.get(kind)!)) })),
    byPublisher: publishers
      .map(([publisher, rows]) => ({ publisher, ...scores(rows) }))
      .sort((a, b) => (a.publisher ?? '').localeCompare(b.publisher ?? '', 'en')),
    misses: misses.worst(),
  }
}

/** What a corpus says of an article besides its words. */
export const factsOf = ({ url, publisher, date }: GoldArticle): PageFacts => ({
  ...(url == null ? {} : { url }),
  ...(publisher == null ? {} : { site: publisher }),
  ...(date == null ? {} : { publishedAt: date }),
})

/**
 * Scores a parser against a corpus. Articles are read one at a time; of each only its counts are kept.
 *
 * @throws what `gold` or `predict` throws, and RangeError if `predict` returns an article with another text
 */
export const scoreCorpus = async (
  options: ScoreOptions & { readonly predict: (text: string, facts: PageFacts) => Article },
): Promise<Report> =>
  scoreQuotes({
    ...options,
    predict: gold => toCorpusArticle(gold, options.predict(gold.text, factsOf(gold))).quotes,
  })
