import { isLineBreak, isSpace } from '../model/space.ts'
import type { Span } from '../model/span.ts'

/** A line that holds something, without its line break. */
export interface Line extends Span {
  /** Whether it is the text's first line or follows an empty one. */
  readonly isAfterGap: boolean
  /** White space at its beginning, in code units. */
  readonly indent: number
}

/**
 * The lines that hold something besides white space, in one pass.
 *
 *     One line ⏎ ⏎   another⏎
 *     ^^^^^^^^      ^^^^^^^^^
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let isAfterGap = true
  let start = 0
  while (start < text.length) {
    let end = start
    let first = -1
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (isLineBreak(code)) break
      if (first < 0 && !isSpace(code)) first = end
    }
    if (first >= 0) lines.push({ start, end, isAfterGap, indent: first - start })
    isAfterGap = first < 0
    const isCrLf = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a
    start = end + (isCrLf ? 2 : 1)
  }
  return lines
}
