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

/** Deeper nesting than this is noise, not speech. */
const MAX_DEPTH = 4

/**
 * Pairs the quotation marks of the story into quotations. A quotation ends with its paragraph, unless the next one
 * opens with the same mark: then it runs on, as speech over several paragraphs is set (Chicago Manual of Style 13.32).
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
  for (const [index, block] of blocks.entries()) {
    if (isProse(block)) pairing.read(index, block)
  }
  pairing.endParagraph(null)
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

  constructor(text: string) {
    this.text = text
  }

  read(index: number, block: Block): void {
    const marks = findMarks(this.text, block.start, block.end)
    const first = marks[0]?.start === block.start ? marks[0] : null
    const isContinued = this.endParagraph(block.kind === 'headline' ? null : first)
    this.block = index
    this.end = block.end
    const rest = isContinued ? marks.slice(1) : marks
    const closersLeft = countClosers(rest)
    for (const [i, mark] of rest.entries()) {
      if (mark.canClose) closersLeft[mark.family]--
      this.take(mark, rest, i, closersLeft)
    }
  }

  /** Ends what is still open at the end of a paragraph; true where `next` shows that the outermost runs on. */
  endParagraph(next: Mark | null): boolean {
    const outermost = this.stack[0]
    const runsOn = outermost !== undefined && next?.canOpen === true && next.family === outermost.mark.family
    while (this.stack.length > (runsOn ? 1 : 0)) this.endUnclosed(this.stack.pop()!, this.end)
    if (!runsOn || next === null) return false
    outermost.parts.push({ start: outermost.partStart, end: this.end })
    outermost.partStart = next.end
    return true
  }

  private take(mark: Mark, marks: readonly Mark[], i: number, closersLeft: Record<MarkFamily, number>): void {
    const opened = this.lastOpen(mark)
    const isClosing =
      mark.canClose && opened >= 0 && !this.reopens(mark) && !this.isApostrophe(mark, marks, i)
    if (isClosing) this.close(opened, mark)
    else if (mark.canOpen) this.open(mark, closersLeft)
    else if (mark.family === 'double' || mark.family === 'straight') {
      this.diagnostics.push(diagnose('strayMark', mark))
    }
  }

  private open(mark: Mark, closersLeft: Record<MarkFamily, number>): void {
    if (mark.family === 'straightSingle' && closersLeft.straightSingle === 0) return
    const same = this.stack.findIndex(open => open.mark.family === mark.family)
    const isForgotten = same >= 0 && closersLeft[mark.family] < this.stack.length - same + 1
    while (isForgotten && this.stack.length > same) this.endUnclosed(this.stack.pop()!, mark.start)
    if (this.stack.length < MAX_DEPTH) {
      this.stack.push({ mark, block: this.block, parts: [], partStart: mark.end })
    }
  }

  /** The innermost open quotation that `mark` may close, or -1. German „…“ closes with an English opening mark. */
  private lastOpen(mark: Mark): number {
    return this.stack.findLastIndex(({ mark: { family } }) => {
      return family === mark.family || (family === 'low' && mark.family === 'double')
    })
  }

  /** An English opening mark closes nothing but a low one. */
  private reopens(mark: Mark): boolean {
    return this.text[mark.start] === '“' && this.stack[this.lastOpen(mark)]?.mark.family !== 'low'
  }

  /** A possessive apostrophe, where a better closing mark comes before the next opening one. */
  private isApostrophe(mark: Mark, marks: readonly Mark[], i: number): boolean {
    if (!isMaybePossessive(this.text, mark)) return false
    const next = marks[i + 1]
    return next !== undefined && next.family === mark.family && next.canClose && !next.canOpen
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
    const content = [...open.parts, { start: open.partStart, end: contentEnd }]
      .map(span => trim(this.text, span))
      .filter(span => span.start < span.end)
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
