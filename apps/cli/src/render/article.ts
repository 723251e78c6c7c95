import type { Article, Block, Span } from '@onrecord/parser'
import wrapAnsi from 'wrap-ansi'
import { printable, widthOf } from '../terminal.ts'
import { legend } from './legend.ts'
import { type Look, lookOf } from './look.ts'
import { markingOf, paint, within } from './paint.ts'

/** Narrower than this, a column of text is worse than a line that runs over. */
const MIN_TEXT_WIDTH = 24

/**
 * An article for reading in a terminal: its text with the kind of each block in the margin, quotes marked and
 * followed by their speaker, cues underlined; then the speakers, the topics and what the parser stumbled over.
 *
 * @param stream where it goes: it says how wide to be and whether colours are wanted.
 */
export const renderArticle = (article: Article, stream: NodeJS.WriteStream): string => {
  const look = lookOf(article, stream)
  const width = widthOf(stream)
  const sections = [
    renderFacts(article, look),
    renderText(article, look, width),
    legend(article, look, width),
  ]
  return `${sections.filter(section => section !== '').join('\n\n')}\n`
}

const renderFacts = ({ url, site, publishedAt }: Article, look: Look): string =>
  [[site, publishedAt].filter(fact => fact !== null).join(' · '), url ?? '']
    .filter(line => line !== '')
    .map(line => look.dim(printable(line)))
    .join('\n')

const renderText = (article: Article, look: Look, width: number): string => {
  const kindWidth = Math.max(0, ...article.blocks.map(({ kind }) => kind.length))
  const textWidth = Math.max(MIN_TEXT_WIDTH, width - kindWidth - ' │ '.length)
  const ofBlock = within(markingOf(article, look))
  let rendered = ''
  let last: Block | undefined
  for (const block of article.blocks) {
    if (last !== undefined)
      rendered += isGapWide(article.text, last, block) ? `\n${margin('', kindWidth, look)}\n` : '\n'
    const words = paint(article.text, block, ofBlock(block), look)
    const lines = wrapAnsi(words, textWidth, { hard: true }).split('\n')
    rendered += lines
      .map((line, index) => `${margin(index === 0 ? block.kind : '', kindWidth, look)} ${line.trimEnd()}`)
      .join('\n')
    last = block
  }
  return rendered
}

const margin = (kind: string, kindWidth: number, look: Look): string =>
  look.dim(`${kind.padStart(kindWidth)} │`)

/** Whether the page itself leaves an empty line between the two. */
const isGapWide = (text: string, before: Span, after: Span): boolean =>
  /\n[^\S\n]*\n/.test(text.slice(before.end, after.start))
