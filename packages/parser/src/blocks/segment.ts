import type { Span } from '../model/span.ts'
import { linesOf } from './lines.ts'
import { isContinued, wrapColumn } from './wrap.ts'

/**
 * Divides a page into paragraphs: whole lines, with the white space at their ends but without the line breaks around
 * them. Each line is a paragraph of its own but where the page's lines were wrapped at a column.
 *
 * @param edges offsets at which the page's own markup begins or ends something: no paragraph runs over one.
 * @returns spans in text order, with nothing but white space between them.
 */
export function segment(text: string, edges: readonly number[]): Span[] {
  const lines = linesOf(text)
  const column = wrapColumn(text, lines)
  const sorted = Float64Array.from(edges).sort()
  const paragraphs: Span[] = []
  let edge = 0
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    while (edge < sorted.length && last !== undefined && sorted[edge]! < last.end) edge++
    const isMarkedOff = edge < sorted.length && sorted[edge]! <= line.start + line.indent
    if (last !== undefined && column !== null && !isMarkedOff && isContinued(text, last, line, column)) {
      paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)!.start, end: line.end }
    } else {
      paragraphs.push({ start: line.start, end: line.end })
    }
  }
  return paragraphs
}
