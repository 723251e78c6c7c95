import { type Article, type PageFacts, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { type CorpusOptions, toCorpusArticle } from './corpus/convert.ts'
import { type CorpusQuote, type GoldArticle, hasNamedSpeakers } from './corpus/format.ts'
import { formatPath, offsetFault } from './corpus/offsets.ts'
import { type Annotation, annotator } from './metrics/annotation.ts'
import { type Claim, calibrationError, claimsOf } from './metrics/calibration.ts'
import { countQuotes } from './metrics/counts.ts'
import { matchQuotes } from './metrics/match.ts'
import { addSpeakers, countSpeakers, NO_SPEAKERS } from './metrics/speakers.ts'
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
  readonly phenomenon: string | null
  readonly byKind: ReadonlyMap<QuoteKind, Row>
}

const countRow = (gold: readonly Annotation[], predicted: readonly Annotation[]): Row => ({
  goldCount: gold.length,
  predictedCount: predicted.length,
  counts: countQuotes(gold, predicted),
})

const checkOffsets = ({ id, text }: GoldArticle, whose: string, quotes: readonly CorpusQuote[]): void => {
  for (const [i, quote] of quotes.entries()) {
    const fault = offsetFault(text, quote)
    if (fault === null) continue
    throw new RangeError(`${id}: ${whose} ${formatPath(['quotes', i, ...fault.path])}: ${fault.message}`)
  }
}

/**
 * Scores predicted quotes that are in the corpus's format already.
 *
 * @param options.predict the quotes to score for an article; it must not look at the article's own
 * @throws what `gold` or `predict` throws, and RangeError at a quote with offsets outside of its article's text
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
  const claims: Claim[] = []
  let hasSpeakers = false
  let speakers = NO_SPEAKERS
  for await (const article of gold) {
    const predicted = predict(article)
    checkOffsets(article, 'gold', article.quotes)
    checkOffsets(article, 'predicted', predicted)
    const annotate = annotator(article.text)
    const goldQuotes = article.quotes.filter(isScored).map(annotate)
    const predictedQuotes = predicted.filter(isScored).map(annotate)
    hasSpeakers ||= hasNamedSpeakers(article.quotes)
    const ofKind = (kind: QuoteKind) => (annotation: Annotation) => annotation.quote.type === kind
    articles.push({
      publisher: article.publisher ?? null,
      phenomenon: article.phenomenon ?? null,
      ...countRow(goldQuotes, predictedQuotes),
      byKind: new Map(
        kinds.map(kind => [
          kind,
          countRow(goldQuotes.filter(ofKind(kind)), predictedQuotes.filter(ofKind(kind))),
        ]),
      ),
    })
    const matching = matchQuotes(goldQuotes, predictedQuotes, 0.3)
    misses.add(article, matching)
    speakers = addSpeakers(speakers, countSpeakers(goldQuotes, predictedQuotes))
    claims.push(...claimsOf(matching))
  }

  const scores = (rows: readonly Row[]) => scoresOf(rows, resampleCount, seed)
  const publishers = [...Map.groupBy(articles, ({ publisher }) => publisher)]
  const phenomena = [...Map.groupBy(articles, ({ phenomenon }) => phenomenon)]
  return {
    kinds,
    isSpeechOnly,
    hasSpeakers,
    speakers,
    resampleCount,
    seed,
    all: scores(articles),
    byKind: kinds.map(kind => ({ kind, ...scores(articles.map(({ byKind }) => byKind.get(kind)!)) })),
    byPublisher: publishers
      .map(([publisher, rows]) => ({ publisher, ...scores(rows) }))
      .sort((a, b) => (a.publisher ?? '').localeCompare(b.publisher ?? '', 'en')),
    byPhenomenon: phenomena.flatMap(([phenomenon, rows]) =>
      phenomenon === null ? [] : [{ phenomenon, ...scores(rows) }],
    ),
    calibrationError: calibrationError(claims),
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
  options: ScoreOptions & CorpusOptions & { readonly predict: (text: string, facts: PageFacts) => Article },
): Promise<Report> =>
  scoreQuotes({
    ...options,
    predict: gold => toCorpusArticle(gold, options.predict(gold.text, factsOf(gold)), options).quotes,
  })
