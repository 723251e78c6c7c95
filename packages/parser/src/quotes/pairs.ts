import { type Block, isProse } from '../model/block.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { byTextOrder, type Span } from '../model/span.ts'
import { findMarks, isMaybePossessive, type Mark, type MarkFamily } from './marks.ts'
import type { Quotation } from './quotation.ts'

/** A quotation that is still open while the text is read. */
interface Open {
  readonly mark: Mark
  readonly block: number
  readonly parts: Span[]
  partStart: number
}

/** A block of prose and its marks. */
interface Paragraph {
  readonly block: Block
  readonly index: number
  readonly marks: readonly Mark[]
}

/** Marks that writers and machines take for each other: a quotation may open with one of them and close with another. */
const DOUBLE: ReadonlySet<MarkFamily> = new Set(['double', 'straight', 'doubled'])

/** How far into the next paragraph a quotation without a mark there may run, in UTF-16 code units. */
const MAX_RUN = 1200

/** Deeper nesting than this is noise, not speech. */
const MAX_DEPTH = 4

/**
 * Pairs the quotation marks of the story into quotations. A quotation ends with its paragraph, unless the next one
 * opens with the same mark: then it runs on, as speech over several paragraphs is set (Chicago Manual of Style 13.32).
 * It runs on too where the next paragraph closes what it did not open.
 *
 *     “First paragraph.            one quotation,
 *     “Second paragraph.”          two spans of content
 *
 * @returns quotations in text order, and a diagnostic for each mark that was left alone.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
): { readonly quotations: readonly Quotation[]; readonly diagnostics: readonly Diagnostic[] } {
  const pairing = new Pairing(text)
  const paragraphs: Paragraph[] = []
  for (const [index, block] of blocks.entries())
    if (isProse(block)) paragraphs.push({ block, index, marks: findMarks(text, block.start, block.end) })
  for (const [at, paragraph] of paragraphs.entries()) pairing.read(paragraph, paragraphs[at + 1])
  pairing.endParagraph(null, undefined)
  return {
    quotations: pairing.quotations.sort((a, b) => byTextOrder(a.outer, b.outer)),
    diagnostics: pairing.diagnostics.sort(byTextOrder),
  }
}

class Pairing {
  readonly quotations: Quotation[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly text: string
  private stack: Open[] = []
  private block = 0
  private end = 0
  /** The mark with which the next paragraph begins. */
  private following: Mark | undefined

  constructor(text: string) {
    this.text = text
  }

  read({ block, index, marks }: Paragraph, next: Paragraph | undefined): void {
    const isContinued = this.endParagraph(block.kind === 'headline' ? null : block, marks[0])
    this.block = index
    this.end = block.end
    this.following = next?.marks[0]?.start === next?.block.start ? next?.marks[0] : undefined
    const rest = isContinued ? marks.slice(1) : marks
    const closersLeft = countClosers(rest)
    for (const [i, mark] of rest.entries()) {
      if (mark.canClose) closersLeft[mark.family]--
      this.take(mark, rest, i, closersLeft)
    }
  }

  /**
   * Ends what is still open at the end of a paragraph, unless the next one shows that the outermost runs on: it opens
   * with the same mark, or, without one, its first mark is one that can only close.
   *
   * @returns whether the next paragraph's first mark has been taken.
   */
  endParagraph(next: Block | null, first: Mark | undefined): boolean {
    const outermost = this.stack[0]
    const isSame =
      next !== null && first !== undefined && outermost !== undefined && isAlike(first, outermost.mark)
    const reopens = isSame && first!.start === next.start && first!.canOpen
    const runsOn = reopens || (isSame && !first!.canOpen && first!.end - this.end <= MAX_RUN)
    while (this.stack.length > (runsOn ? 1 : 0)) this.endUnclosed(this.stack.pop()!, this.end)
    if (!runsOn) return false
    outermost!.parts.push({ start: outermost!.partStart, end: this.end })
    outermost!.partStart = reopens ? first!.end : next!.start
    return reopens
  }

  private take(mark: Mark, marks: readonly Mark[], i: number, closersLeft: Record<MarkFamily, number>): void {
    const opened = this.lastOpen(mark)
    const isClosing =
      mark.canClose && opened >= 0 && !this.reopens(opened, mark) && !this.isApostrophe(mark, marks, i)
    if (isClosing) this.close(opened, mark)
    else if (mark.canOpen) this.open(mark, closersLeft)
    else if (mark.family === 'double' || mark.family === 'straight') {
      this.diagnostics.push(diagnose('strayMark', mark))
    }
  }

  private open(mark: Mark, closersLeft: Record<MarkFamily, number>): void {
    if (mark.family === 'straightSingle' && closersLeft.straightSingle === 0) return
    const same = this.stack.findIndex(open => open.mark.family === mark.family)
    const openCount = this.stack.filter(open => open.mark.family === mark.family).length
    const isForgotten = same >= 0 && closersLeft[mark.family] < openCount + 1
    while (isForgotten && this.stack.length > same) this.endUnclosed(this.stack.pop()!, mark.start)
    if (this.stack.length < MAX_DEPTH) {
      this.stack.push({ mark, block: this.block, parts: [], partStart: mark.end })
    }
  }

  /**
   * The innermost open quotation that `mark` may close, or -1. German „…“ closes with an English opening mark, and a
   * mark that can only close closes any like it where there is none of its own.
   */
  private lastOpen(mark: Mark): number {
    const own = this.stack.findLastIndex(({ mark: { family } }) => {
      return family === mark.family || (family === 'low' && mark.family === 'double')
    })
    return own >= 0 || mark.canOpen ? own : this.stack.findLastIndex(open => isAlike(mark, open.mark))
  }

  /** An English opening mark closes nothing but a low one. */
  private reopens(opened: number, mark: Mark): boolean {
    return this.text[mark.start] === '“' && this.stack[opened]!.mark.family !== 'low'
  }

  /** A possessive apostrophe, where a better closing mark comes before the next opening one. */
  private isApostrophe(mark: Mark, marks: readonly Mark[], i: number): boolean {
    if (!isMaybePossessive(this.text, mark)) return false
    const next = marks[i + 1]
    if (next === undefined) {
      const { following } = this
      return following?.family === mark.family && following.canOpen && this.isSpeech(mark)
    }
    return next.family === mark.family && next.canClose && !next.canOpen
  }

  /** Whether what `mark` may close began like speech, at the beginning of a sentence. */
  private isSpeech(mark: Mark): boolean {
    const { start } = this.stack[this.lastOpen(mark)]!.mark
    return /(?:^|[.?!:,\n]\s?)$/.test(this.text.slice(Math.max(0, start - 2), start))
  }

  private close(at: number, mark: Mark): void {
    while (this.stack.length > at + 1) this.endUnclosed(this.stack.pop()!, mark.start)
    const open = this.stack.pop()!
    this.keep(open, mark.start, mark.end, true)
  }

  private endUnclosed(open: Open, end: number): void {
    const isApostrophe = open.mark.family === 'single' || open.mark.family === 'straightSingle'
    if (isApostrophe) return
    this.diagnostics.push(diagnose('unclosedMark', open.mark))
    this.keep(open, end, end, false)
  }

  private keep(open: Open, contentEnd: number, outerEnd: number, isClosed: boolean): void {
    open.parts.push({ start: open.partStart, end: contentEnd })
    const content: Span[] = []
    for (const part of open.parts) {
      const span = trim(this.text, part)
      if (span.start < span.end) content.push(span)
    }
    if (content.length === 0) return
    this.quotations.push({
      outer: { start: open.mark.start, end: outerEnd },
      closeStart: contentEnd,
      content,
      firstBlock: open.block,
      lastBlock: this.block,
      isClosed,
      depth: this.stack.length,
    })
  }
}

const isAlike = (a: Mark, b: Mark): boolean =>
  a.family === b.family || (DOUBLE.has(a.family) && DOUBLE.has(b.family))

function countClosers(marks: readonly Mark[]): Record<MarkFamily, number> {
  const counts = { double: 0, straight: 0, single: 0, straightSingle: 0, guillemet: 0, low: 0, doubled: 0 }
  for (const mark of marks) {
    if (mark.canClose) counts[mark.family]++
  }
  return counts
}

/** The span without white space at its ends. */
function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
