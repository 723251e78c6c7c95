import { highlight } from '@onrecord/archive'
import type { Span } from '@onrecord/parser'
import { widened } from './widen.ts'

/** Words of a search where they were found, with a few words around them. */
export interface Highlight {
  readonly before: string
  readonly match: string
  readonly after: string
}

const MOST = 3
const CHARS_AROUND = 60

/** The first places in `text` where words of `query` stand, at most three; neighbouring words are one place. */
export const highlightsIn = (text: string, query: string): readonly Highlight[] => {
  const places: Span[] = []
  for (const { start, end } of highlight(text, query)) {
    const last = places.at(-1)
    if (last !== undefined && /^[\s-]?$/.test(text.slice(last.end, start)))
      places[places.length - 1] = { start: last.start, end }
    else if (places.length === MOST) break
    else places.push({ start, end })
  }
  return places.map(place => highlightAt(text, place))
}

const highlightAt = (text: string, match: Span): Highlight => {
  const { start, end } = widened(text, match, CHARS_AROUND)
  return {
    before: text.slice(start, match.start),
    match: text.slice(match.start, match.end),
    after: text.slice(match.end, end),
  }
}
