import type { Span } from '../model/span.ts'

/** A stretch between quotation marks, whatever it is for: speech, a title, a nickname, a scare quote. */
export interface Quotation {
  /** From the opening mark to the end of the closing one. */
  readonly outer: Span
  /** Where the closing mark begins, or the end where there is none. */
  readonly closeStart: number
  /** The words, without marks: one span a paragraph. */
  readonly content: readonly Span[]
  /** The block it opens in, and the one it ends in. */
  readonly firstBlock: number
  readonly lastBlock: number
  readonly isClosed: boolean
  /** How many quotations it stands in. */
  readonly depth: number
}
