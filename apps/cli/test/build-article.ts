import {
  ARTICLE_FORMAT,
  type Article,
  type BlockKind,
  type Quote,
  type QuoteKind,
  type Span,
  type Speaker,
} from '@onrecord/parser'

interface QuoteSketch {
  readonly words: string | readonly string[]
  readonly cue?: string
  readonly source?: string
  readonly speaker?: string
  readonly kind?: QuoteKind
  readonly confidence?: number
}

/**
 * An Article made by hand, so that what is tested is how it is shown and not how it came about. Spans are given by
 * their words, which must stand in the text once, or between bars with words around them: `Pell |said| on Monday`.
 */
export const buildArticle = (
  blocks: readonly (readonly [kind: BlockKind, words: string])[],
  quotes: readonly QuoteSketch[] = [],
  parts: Partial<Article> = {},
): Article => {
  const text = blocks.map(([, words]) => words).join('\n\n')
  const find = (place: string): Span => {
    const [before, words, after] = place.includes('|') ? place.split('|') : ['', place, '']
    const start = text.indexOf(`${before}${words}${after}`) + before!.length
    if (text.split(`${before}${words}${after}`).length !== 2) throw new Error(`not there once: ${place}`)
    return { start, end: start + words!.length }
  }
  const names = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))]
  const speakers = names.map(
    (name, index): Speaker => ({
      id: `s${index + 1}`,
      name,
      kind: 'person',
      role: null,
      affiliation: null,
      gender: null,
      anonymity: null,
      mentions: [],
    }),
  )
  let offset = 0
  return {
    format: ARTICLE_FORMAT,
    id: '0'.repeat(32),
    url: null,
    site: null,
    publishedAt: null,
    text,
    blocks: blocks.map(([kind, words]) => {
      const start = offset
      offset += words.length + 2
      return { kind, start, end: start + words.length, rule: 'byHand', repeats: null }
    }),
    sentences: [],
    quotes: quotes.map(
      ({ words, cue, source, speaker, kind = 'direct', confidence = 1 }, index): Quote => ({
        id: `q${index + 1}`,
        kind,
        content: [words].flat().map(find),
        cue: cue === undefined ? null : find(cue),
        source: source === undefined ? null : find(source),
        speaker: speakers.find(({ name }) => name === speaker)?.id ?? null,
        confidence,
        evidence: {
          rule: 'byHand',
          attribution: null,
          chain: [],
          runnersUp: [],
          abstained: speaker === undefined ? 'noCandidate' : null,
        },
        block: 0,
        parent: null,
        topics: [],
      }),
    ),
    speakers,
    topics: [],
    subjects: [],
    diagnostics: [],
    ...parts,
  }
}
