export { type GapExample, readGap } from './coreference/gap.ts'
export { type GoldDocument, type GoldMention, readDocuments } from './coreference/gum.ts'
export {
  type CoreferenceReport,
  type FindChains,
  formatCoreference,
  formatGap,
  type GapReport,
  scoreCoreference,
  scoreGap,
} from './coreference/score.ts'
export {
  type GoldParagraph,
  type GoldSentence,
  type GoldTag,
  type GoldWord,
  parseConllu,
  readConlluFile,
  toParagraphs,
} from './corpus/conllu.ts'
export { type CorpusOptions, toCorpusArticle, toCorpusQuotes } from './corpus/convert.ts'
export type { CorpusQuote, CorpusSpan, GoldArticle } from './corpus/format.ts'
export { type GoldKind, goldKindOf } from './corpus/kind.ts'
export { GoldError, type ReadOptions, readGold } from './corpus/read.ts'
export {
  type EntityError,
  type EntityReport,
  formatNames,
  formatUntypedNames,
  namedTexts,
  namesOf,
  scoreNames,
} from './entities/score.ts'
export { type GoldName, type NamedText, readNames } from './entities/tagged.ts'
export { type FileScore, type QuoteOptions, scoreFile } from './file.ts'
export { readPassages } from './gold/folder.ts'
export { type LinkingArticle, readLinking } from './linking/read.ts'
export { formatLinking, type Link, type LinkingReport, linksOf, scoreLinking } from './linking/score.ts'
export type { Estimate } from './metrics/bootstrap.ts'
export { ACCURACIES, type AccuracyName, FIGURES, type FigureName } from './metrics/counts.ts'
export { formatReport } from './report/format.ts'
export { MISS_KINDS, type Miss, type MissKind } from './report/misses.ts'
export type {
  Figure,
  KindScores,
  PhenomenonScores,
  PublisherScores,
  Report,
  Scores,
} from './report/report.ts'
export {
  entityOf,
  formatSalience,
  RANKINGS,
  type Ranking,
  type SalienceReport,
  scoreSalience,
} from './salience/score.ts'
export { factsOf, type ScoreOptions, scoreCorpus, scoreQuotes } from './score.ts'
