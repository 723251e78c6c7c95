import type { Block } from './block.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Quote } from './quote.ts'
import type { Speaker } from './speaker.ts'
import type { Sentence } from './token.ts'
import type { Subject, Topic } from './topic.ts'

/** The version of the Article format; see docs/article.md. */
export const ARTICLE_FORMAT = 'onrecord/article@2'

/** A news page, understood. Plain JSON: it survives `JSON.parse(JSON.stringify(article))` unchanged. */
export interface Article {
  readonly format: typeof ARTICLE_FORMAT
  /** 128 bits of a hash of the page's address, or of its text where it has none: 32 hexadecimal digits. */
  readonly id: string
  readonly url: string | null
  readonly site: string | null
  readonly publishedAt: string | null
  /** The page's words, exactly as they came in. Every offset points into this. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly speakers: readonly Speaker[]
  readonly topics: readonly Topic[]
  /** The IPTC Media Topics that it is about as a whole, the surest first. */
  readonly subjects: readonly Subject[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The words of the first headline, or null. */
export const headlineOf = (article: Article): string | null => {
  const headline = article.blocks.find(block => block.kind === 'headline')
  return headline === undefined ? null : article.text.slice(headline.start, headline.end).trim()
}
