import type { FoundMention } from '../../model/mention.ts'
import type { FoundQuote } from '../../model/quote.ts'
import { byTextOrder, firstFrom, lastUpTo, type Span } from '../../model/span.ts'
import type { Cast, Character } from '../cast.ts'
import type { Expression } from './expressions.ts'

type QuoteSpan = Span & { readonly quote: number }

/** The direct quotes of an article: who speaks them, and who "I", "we" and "you" are in them. */
export class Speech {
  /** Their spans in text order, and the index of each one's quote; and those of quotes within quotes. */
  readonly #spans: readonly QuoteSpan[]
  readonly #nested: readonly QuoteSpan[]
  readonly #speakers = new Map<number, Character>()
  readonly #sources: ReadonlySet<number>
  readonly #said = new Map<string, Expression[]>()
  #next = 0

  constructor(quotes: readonly FoundQuote[], mentions: readonly FoundMention[], cast: Cast) {
    const spans: QuoteSpan[] = []
    const nested: QuoteSpan[] = []
    const sources = new Set<number>()
    for (const [quote, { kind, parent, content, source }] of quotes.entries()) {
      if (source !== null) sources.add(source.start)
      if (kind !== 'direct') continue
      for (const { start, end } of content) (parent === null ? spans : nested).push({ start, end, quote })
      const named = source === null ? undefined : mentions[firstFrom(mentions, source.start)]
      const speaker =
        named !== undefined && named.kind === 'name' && named.end <= source!.end
          ? cast.characterOf.get(named)
          : undefined
      if (speaker !== undefined) this.#speakers.set(quote, speaker)
    }
    this.#spans = spans.sort(byTextOrder)
    this.#nested = nested.sort(byTextOrder)
    this.#sources = sources
  }

  setSpeaker(quote: number, character: Character | null): void {
    if (character !== null) this.#speakers.set(quote, character)
  }

  /** The innermost direct quote that an expression stands in, or -1. Asked in text order. */
  around({ start, end }: Expression): number {
    const spans = this.#spans
    while (this.#next < spans.length && spans[this.#next]!.end <= start) this.#next++
    const span = spans[this.#next]
    if (span === undefined || span.start > start || end > span.end) return -1
    const inner = this.#nested[lastUpTo(this.#nested, start)]
    return inner !== undefined && inner.start <= start && end <= inner.end ? inner.quote : span.quote
  }

  /** Who speaks a quote, as far as that is known; null also outside of quotes. */
  speakerOf = (quote: number): Character | null => this.#speakers.get(quote) ?? null

  /** Whether a quote's source begins with the expression. */
  isSource = ({ start }: Expression): boolean => this.#sources.has(start)

  /** Notes who says "I", "we" or "you" in a quote; -1 for the writer. */
  note(expression: Expression, quote: number): void {
    const key = `${expression.pronoun!.family} ${quote}`
    const list = this.#said.get(key)
    if (list === undefined) this.#said.set(key, [expression])
    else list.push(expression)
  }

  /** Those expressions, together where they stand for the same, with whom they stand for if that is one of the cast. */
  *said(): Generator<readonly [Character | null, readonly Expression[]]> {
    const merged = new Map<string, Expression[]>()
    for (const [key, list] of this.#said) {
      const [family, index] = key.split(' ')
      const speaker = this.speakerOf(Number(index))
      if (family === 'I' && speaker !== null) {
        yield [speaker, list]
        continue
      }
      const own = `${family} ${speaker === null ? index : `speaker ${speaker.index}`}`
      const known = merged.get(own)
      if (known === undefined) merged.set(own, [...list])
      else for (const expression of list) known.push(expression)
    }
    for (const list of merged.values()) yield [null, list]
  }
}
