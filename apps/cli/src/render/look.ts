import type { InspectColor } from 'node:util'
import type { AbstainReason, Article, Quote, SpeakerId } from '@onrecord/parser'
import { isColored, style } from '../terminal.ts'

/** What a stretch of the text is: words of a quote, or the cue or source of one. */
export type Role = 'words' | 'cue' | 'source'

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly quote: Quote
}

/**
 * How a rendering marks things: with colours, or with signs where there are none.
 *
 *     “{Fog came,}” [Dana Pell] _said_ Ms. Pell
 */
export interface Look {
  /** Signs before and after a stretch; empty where colour does it. */
  readonly signs: Readonly<Record<Role, readonly [before: string, after: string]>>
  /** Words inside these stretches, the outermost first. */
  readonly words: (words: string, inside: readonly Stretch[]) => string
  readonly speaker: (label: string, speaker: SpeakerId | null) => string
  readonly dim: (text: string) => string
  readonly heading: (text: string) => string
}

/** One a speaker, in turn; red is kept for the quotes that have none. */
const COLORS = ['cyan', 'green', 'magenta', 'blue', 'yellow'] as const

const colorsOf = (article: Article): ReadonlyMap<SpeakerId | null, InspectColor> =>
  new Map<SpeakerId | null, InspectColor>([
    [null, 'red'],
    ...article.speakers.map(({ id }, index): [SpeakerId, InspectColor] => [
      id,
      COLORS[index % COLORS.length]!,
    ]),
  ])

export const lookOf = (article: Article, stream: NodeJS.WriteStream): Look => {
  const isPlain = !isColored(stream)
  const colors = colorsOf(article)
  const colorOf = (speaker: SpeakerId | null): InspectColor => colors.get(speaker) ?? 'red'
  return {
    signs: isPlain
      ? { words: ['{', '}'], cue: ['_', '_'], source: ['', ''] }
      : { words: ['', ''], cue: ['', ''], source: ['', ''] },
    words: (words, inside) => {
      const quote = inside.findLast(({ role }) => role === 'words')?.quote
      const looks = new Set<InspectColor>()
      if (quote !== undefined) looks.add(colorOf(quote.speaker))
      if (inside.some(({ role }) => role === 'cue')) looks.add('underline')
      if (inside.some(({ role }) => role === 'source')) looks.add('bold')
      return looks.size === 0 ? words : style(stream, [...looks], words)
    },
    speaker: (label, speaker) => style(stream, [colorOf(speaker), 'bold'], `[${label}]`),
    dim: text => style(stream, 'dim', text),
    heading: text => style(stream, 'bold', text),
  }
}

const ABSTAINED: Readonly<Record<AbstainReason, string>> = {
  noCandidate: 'nobody named',
  tie: 'more than one fits',
  crowd: 'one of several',
  genericPronoun: 'no one in particular',
}

/** Below this a label says how sure the parser is. */
const SURE = 0.7

/** Who says a quote: `Dana Pell`, `Dana Pell? 55 %` or `? nobody named`. */
export const speakerLabel = (article: Article, { speaker, confidence, evidence }: Quote): string => {
  const name = article.speakers.find(({ id }) => id === speaker)?.name
  if (name !== undefined) return confidence < SURE ? `${name}? ${Math.round(confidence * 100)} %` : name
  return evidence.abstained === null ? '?' : `? ${ABSTAINED[evidence.abstained]}`
}
