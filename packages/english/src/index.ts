export {
  CAPITAL_ABBREVIATIONS,
  CONTRACTIONS,
  INTERJECTED_CUES,
  NUMBERED_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.ts'
export * from './clusters.generated.ts'
export * from './coreference.generated.ts'
export * from './entities.generated.ts'
export { FURNITURE, type FurnitureKind, type FurniturePhrases } from './furniture.ts'
export * from './givenNames.generated.ts'
export { IRREGULAR_FORMS } from './irregular.ts'
export * from './mediaTopics.generated.ts'
export * from './nameClusters.generated.ts'
export * from './names.generated.ts'
export type { NameWeights, PackedClusters } from './names.ts'
export { NOTICES } from './notices.ts'
export * from './places.ts'
export * from './press.ts'
export type {
  NameBearers,
  PackedModel,
  PackedSieve,
  PackedSpanModel,
  QuoteWeights,
  WordCluster,
} from './quoteModel.ts'
export * from './quotes.generated.ts'
export * from './roles.ts'
export * from './salience.generated.ts'
export type { SalienceWeights } from './salience.ts'
export * from './subjectSeeds.ts'
export * from './tagger.generated.ts'
export type { TaggerWeights } from './tagger.ts'
export * from './themes.ts'
