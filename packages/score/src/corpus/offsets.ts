import type { CorpusQuote, CorpusSpan } from './format.ts'

/** Where in an article a fault is: the keys that lead to it. */
export type Path = readonly PropertyKey[]

export interface Fault {
  /** From the quote on. */
  readonly path: Path
  readonly message: string
}

/** `quotes[3].cue.start` */
export const formatPath = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('')

/** All spans of a quote, each with the path to it. */
const spansOf = (quote: CorpusQuote): readonly (readonly [Path, CorpusSpan])[] => {
  const spans: [Path, CorpusSpan | null | undefined][] = [
    [[], quote],
    [['cue'], quote.cue],
    [['speaker'], quote.speaker],
    ...(quote.speakers ?? []).map((span, i): [Path, CorpusSpan] => [['speakers', i], span]),
  ]
  for (const key of ['parts', 'cue_parts'] as const) {
    quote[key]?.forEach(([start, end], i) => {
      spans.push([[key, i], { start, end }])
    })
  }
  return spans.flatMap(([path, span]) => (span == null ? [] : [[path, span] as const]))
}

/** The first span of a quote that is none of the text, or null. */
export const offsetFault = (text: string, quote: CorpusQuote): Fault | null => {
  for (const [path, { start, end }] of spansOf(quote)) {
    if (!(start >= 0)) return { path, message: `start ${start} is before the text's, 0` }
    if (!(start <= end)) return { path, message: `start ${start} is after end ${end}` }
    if (end > text.length) return { path, message: `end ${end} is past the text's end, ${text.length}` }
  }
  return null
}

/** The first span of a quote with other words than those that stand there, or null. */
export const wordsFault = (text: string, quote: CorpusQuote): Fault | null => {
  for (const [path, span] of spansOf(quote)) {
    if (span.text == null || span.text === text.slice(span.start, span.end)) continue
    const message = `other words stand at ${span.start}–${span.end} (UTF-16 code units)`
    return { path: [...path, 'text'], message }
  }
  return null
}
