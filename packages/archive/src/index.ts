export {
  type Archive,
  ArchiveError,
  type ArchiveErrorCode,
  type ArchiveStats,
  type ArticleFilter,
  type ArticleOrder,
  type ArticleRecord,
  type CheckReport,
  type Counted,
  type Placed,
  type PrintedRole,
  type PutOutcome,
  type QuoteFacets,
  type QuoteFilter,
  type QuoteRecord,
  type SearchHit,
  type SpeakerFilter,
  type SpeakerRecord,
  type SubjectRecord,
  type TopicFilter,
  type TopicRecord,
  type Window,
} from './archive.ts'
export type { Register, RegisterEntry } from './identity/register.ts'
export { openArchive } from './open.ts'
export { highlight } from './text/highlight.ts'
