import type { Span } from '../model/span.ts'

/** What closes each opening mark. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '‘': '’',
  "'": "'",
  '``': "''",
  "''": "''",
}

const MARK = /``|''|["“”„«»‘’']/g
const LETTER = /[\p{L}\p{N}]/u

/**
 * The stretches of a paragraph that stand in quotation marks, marks included; one that is never closed runs to the
 * paragraph's end. Rough on purpose: it tells a reporter's words from other people's, the quote stage finds quotes.
 */
export function quotedSpans(paragraph: string): Span[] {
  const spans: Span[] = []
  let open: { start: number; closing: string } | null = null
  for (const { 0: mark, index } of paragraph.matchAll(MARK)) {
    const end = index + mark.length
    const before = paragraph[index - 1] ?? ' '
    const after = paragraph[end] ?? ' '
    if (open !== null) {
      const isApostrophe = mark.length === 1 && /['’]/.test(mark) && LETTER.test(after)
      if (!open.closing.includes(mark) || isApostrophe) continue
      spans.push({ start: open.start, end })
      open = null
    } else if (CLOSING[mark] !== undefined && !LETTER.test(before) && !/[\s.,]/.test(after)) {
      if (/['’‘]/.test(mark) && /\d/.test(after)) continue
      open = { start: index, closing: CLOSING[mark] }
    }
  }
  if (open !== null) spans.push({ start: open.start, end: paragraph.length })
  return spans
}

/** A paragraph without what stands in quotation marks. */
export function outsideQuotes(paragraph: string): string {
  let rest = ''
  let last = 0
  for (const { start, end } of quotedSpans(paragraph)) {
    rest += `${paragraph.slice(last, start)} `
    last = end
  }
  return rest + paragraph.slice(last)
}
