export { ARTICLE_FORMAT, type Article, headlineOf } from './model/article.ts'
export { BLOCK_KINDS, type Block, type BlockKind, isProse } from './model/block.ts'
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from './model/diagnostic.ts'
export {
  ENTITY_KINDS,
  type EntityKind,
  type Gender,
  type Mention,
  type MentionKind,
} from './model/mention.ts'
export type { Page, PageFacts, PageMark } from './model/page.ts'
export {
  ABSTAIN_REASONS,
  type AbstainReason,
  type Evidence,
  QUOTE_KINDS,
  type Quote,
  type QuoteId,
  type QuoteKind,
  type QuoteTopic,
  quotedWords,
  type RunnerUp,
  TOPIC_LINKS,
  type TopicLink,
} from './model/quote.ts'
export type { Span } from './model/span.ts'
export {
  SPEAKER_KINDS,
  type Speaker,
  type SpeakerGender,
  type SpeakerId,
  type SpeakerKind,
} from './model/speaker.ts'
export type { Sentence } from './model/token.ts'
export {
  type MediaTopicCode,
  SALIENCE_REASONS,
  type SaliencePart,
  type SalienceReason,
  type Subject,
  type Topic,
  type TopicId,
  type TopicKind,
} from './model/topic.ts'
export { chainsOf, parse } from './parse.ts'
export { wikidataOf } from './topics/link/choose.ts'
export { knownWikidata } from './topics/link/table.ts'
export { verify } from './verify.ts'
