import type { Article, Span } from '@onrecord/parser'
import { printable } from '../terminal.ts'
import { type Look, type Role, type Stretch, speakerLabel } from './look.ts'

/** A sign or label that stands between two characters of the text. */
interface Insertion {
  readonly offset: number
  readonly text: string
}

/** What is to be shown in an article's text, in text order. */
export interface Marking {
  readonly stretches: readonly Stretch[]
  readonly labels: readonly Insertion[]
}

/** Finds what to mark: the words of each quote, its cue and source, and where its speaker is to be named. */
export const markingOf = (article: Article, look: Look): Marking => {
  const stretches: Stretch[] = []
  const labels: Insertion[] = []
  for (const quote of article.quotes) {
    const add = (role: Role, span: Span | null): void => {
      if (span !== null && span.start < span.end)
        stretches.push({ start: span.start, end: span.end, role, quote })
    }
    for (const span of quote.content) add('words', span)
    add('cue', quote.cue)
    add('source', quote.source)
    const offset = afterMarks(article.text, quote.content.at(-1)?.end ?? 0)
    labels.push({ offset, text: ` ${look.speaker(printable(speakerLabel(article, quote)), quote.speaker)}` })
  }
  return {
    stretches: stretches.sort((a, b) => a.start - b.start || b.end - a.end),
    labels: labels.sort((a, b) => a.offset - b.offset),
  }
}

/** Behind the closing marks that follow, so that a label does not come between a quote and its mark. */
const afterMarks = (text: string, offset: number): number => {
  const marks = /[”’"'»]{1,3}/y
  marks.lastIndex = offset
  return marks.test(text) ? marks.lastIndex : offset
}

/**
 * The words of one block with its marks. Stretches may nest and cross as they like: the text is cut at every edge of
 * one, and each piece is painted by the stretches that are open there.
 *
 * @param marking of this block alone: see {@link within}.
 */
export const paint = (text: string, block: Span, { stretches, labels }: Marking, look: Look): string => {
  const edges = new Set([block.start, block.end])
  for (const { start, end } of stretches)
    edges.add(Math.max(start, block.start)).add(Math.min(end, block.end))
  for (const { offset } of labels) edges.add(Math.max(offset, block.start))
  const cuts = [...edges].sort((a, b) => a - b)

  let painted = ''
  let open: Stretch[] = []
  let nextStretch = 0
  let nextLabel = 0
  for (const [index, cut] of cuts.entries()) {
    // What reaches over the block's end is closed there, and opened again where the next begins.
    const isOver = ({ end }: Stretch): boolean => end <= cut || cut === block.end
    for (const stretch of open.toReversed()) if (isOver(stretch)) painted += look.signs[stretch.role][1]
    open = open.filter(stretch => !isOver(stretch))
    for (; (labels[nextLabel]?.offset ?? block.end + 1) <= cut; nextLabel++)
      painted += labels[nextLabel]?.text
    for (; (stretches[nextStretch]?.start ?? block.end) <= cut && cut < block.end; nextStretch++) {
      const stretch = stretches[nextStretch]!
      painted += look.signs[stretch.role][0]
      open.push(stretch)
    }
    const end = cuts[index + 1]
    if (end !== undefined) painted += look.words(printable(text.slice(cut, end)), open)
  }
  return painted
}

/**
 * Gives each block its own part of the marking. Blocks come in text order, so one pass over the marking is enough: a
 * stretch is dropped once a block begins behind its end.
 */
export const within = (marking: Marking): ((block: Span) => Marking) => {
  let nextStretch = 0
  let nextLabel = 0
  let reaching: Stretch[] = []
  return block => {
    for (; (marking.stretches[nextStretch]?.start ?? block.end) < block.end; nextStretch++) {
      reaching.push(marking.stretches[nextStretch]!)
    }
    reaching = reaching.filter(({ end }) => end > block.start)
    const firstLabel = nextLabel
    while ((marking.labels[nextLabel]?.offset ?? block.end + 1) <= block.end) nextLabel++
    return { stretches: reaching, labels: marking.labels.slice(firstLabel, nextLabel) }
  }
}
