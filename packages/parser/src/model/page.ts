import type { BlockKind } from './block.ts'
import type { Span } from './span.ts'

/** What the page's own markup says of a block: the kind is taken as it is. */
export interface PageMark extends Span {
  readonly kind: BlockKind
}

/** What is known of a page besides its words. */
export interface PageFacts {
  /** The canonical address. */
  readonly url?: string
  /** The outlet's name, e.g. "Meridian Wire". */
  readonly site?: string
  /** When it was published, ISO 8601. */
  readonly publishedAt?: string
}

/** A news page as text: what goes into `parse`. */
export interface Page extends PageFacts {
  readonly text: string
  /** In any order; those out of range are left out with a diagnostic. */
  readonly marks?: readonly PageMark[]
}
