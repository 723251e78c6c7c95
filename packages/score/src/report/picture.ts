import type { Span } from '@onrecord/parser'
import { type CorpusQuote, contentOf, cueOf, sourceOf } from '../corpus/format.ts'

/** Columns of text in a picture. */
const WIDTH = 96
/** Characters of context on either side of what is drawn. */
const CONTEXT = 24
/** Longer pictures are cut in the middle. */
const MAX_LINES = 6
const LABEL_WIDTH = 'predicted '.length

/** Later ones are drawn over earlier ones. */
const SYMBOLS: readonly (readonly [symbol: string, spansOf: (quote: CorpusQuote) => readonly Span[]])[] = [
  ['^', contentOf],
  ['=', sourceOf],
  ['~', cueOf],
]

/** What the symbols of a picture mean. */
export const PICTURE_LEGEND = '^ content, ~ cue, = source'

/** `span` with whole words of context on either side. */
const withContext = (text: string, { start, end }: Span): Span => {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return {
    start: start - (start > CONTEXT ? before.replace(/^\S*\s?/, '') : before).length,
    end: end + (end + CONTEXT < text.length ? after.replace(/\s?\S*$/, '') : after).length,
  }
}

/** The stretches of text to show: the spans of the quotes with context, those that meet made one. */
const windowsAround = (text: string, quotes: readonly CorpusQuote[]): readonly Span[] => {
  const spans = quotes.flatMap(quote => SYMBOLS.flatMap(([, spansOf]) => spansOf(quote)))
  const windows: { start: number; end: number }[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const { start, end } = withContext(text, span)
    const last = windows.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else windows.push({ start, end })
  }
  return windows
}

/** Breaks a stretch of text into lines of at most `WIDTH`, after white space where there is some. */
const wrap = (text: string, { start, end }: Span): readonly Span[] => {
  const lines: Span[] = []
  for (let from = start; from < end; ) {
    const rest = text.slice(from, Math.min(end, from + WIDTH))
    const space = rest.search(/\s\S*$/u)
    const to = from + rest.length < end && space > 0 ? from + space + 1 : from + rest.length
    lines.push({ start: from, end: to })
    from = to
  }
  return lines
}

/** One row of symbols under or over a line of text. */
const drawRow = (line: Span, quote: CorpusQuote): string => {
  const row: string[] = Array(line.end - line.start).fill(' ')
  for (const [symbol, spansOf] of SYMBOLS) {
    for (const { start, end } of spansOf(quote)) {
      row.fill(symbol, Math.max(0, start - line.start), Math.max(0, end - line.start))
    }
  }
  return row.join('')
}

/** Line feeds and invisible characters would put the rows out of line, or change the terminal. */
const printable = (text: string): string => text.replace(/[\p{C}\p{Z}]/gu, match => ' '.repeat(match.length))

/**
 * A picture of a gold quote (above the text) and a predicted one (below it); either may be missing, not both.
 *
 *     gold      === ~~~~ ^^^^^^^^^^^^^^^^^^^^
 *               Lee said that it would open in May.
 *     predicted === ~~~~      ^^^^^^^^^^^^^^^^^^^^^
 */
export const drawQuotes = (text: string, gold: CorpusQuote | null, predicted: CorpusQuote | null): string => {
  const quotes = [gold, predicted].filter(quote => quote !== null)
  const lines = windowsAround(text, quotes).flatMap(window => wrap(text, window))
  const label = (name: string, row: string) => (name.padEnd(LABEL_WIDTH) + row).trimEnd()
  const drawLine = (line: Span, i: number): string => {
    const hasGap = line.end < text.length && lines[i + 1]?.start !== line.end
    return [
      ...(gold === null ? [] : [label('gold', drawRow(line, gold))]),
      label('', printable(text.slice(line.start, line.end)) + (hasGap ? ' …' : '')),
      ...(predicted === null ? [] : [label('predicted', drawRow(line, predicted))]),
    ].join('\n')
  }
  const drawn = lines.map(drawLine)
  if (drawn.length <= MAX_LINES) return drawn.join('\n')
  const half = MAX_LINES / 2
  const cut = label('', `… ${drawn.length - MAX_LINES} lines more …`)
  return [...drawn.slice(0, half), cut, ...drawn.slice(-half)].join('\n')
}
