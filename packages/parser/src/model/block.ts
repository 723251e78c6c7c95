import type { Span } from './span.ts'

/**
 * What a block of the page is, in the words of the press. `promo` links to another story; `siteName`,
 * `sharePrompt`, `sourceLink`, `commentsNotice` and `cookieNotice` are furniture; `other` is furniture of no
 * kind named here.
 */
export const BLOCK_KINDS = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'paragraph',
  'subhead',
  'listItem',
  'pullQuote',
  'caption',
  'credit',
  'correction',
  'promo',
  'siteName',
  'sharePrompt',
  'sourceLink',
  'commentsNotice',
  'cookieNotice',
  'other',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A stretch of the page that is one thing. Blocks and the white space between them rebuild the text. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** The name of the rule that chose the kind, e.g. `alsoOn`, or `markup` where the page's own markup said so. */
  readonly rule: string
  /** A pull quote's repeated passage elsewhere in the text, or null where it repeats none or is no pull quote. */
  readonly repeats: Span | null
}

const PROSE: ReadonlySet<BlockKind> = new Set([
  'headline',
  'dek',
  'paragraph',
  'subhead',
  'listItem',
  'pullQuote',
  'caption',
])

/** Whether a block's words belong to the story, so that it may give quotes, speakers and topics. */
export const isProse = (block: Block): boolean => PROSE.has(block.kind) && block.repeats === null
