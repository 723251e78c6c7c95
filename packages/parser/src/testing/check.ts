import { expect } from 'vitest'
import type { Article } from '../model/article.ts'
import type { Quote } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { parse } from '../parse.ts'
import { verify } from '../verify.ts'

/** `{q1:…}` content, `{c1:…}` cue, `{s1:…}` source of the first quote, and so on. */
const OPENING = /\{[qcs]\d+:/g

/**
 * Parses a text in which the answer is written, and compares what comes out, written the same way:
 *
 *     check('“{q1:It is safe,}” {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
 *
 * @param marked paragraphs of an article; a headline is put before them so that they are read as its story.
 * @param answers for each quote its kind and its speaker's name, null for none.
 */
export function check(
  marked: string,
  ...answers: readonly (readonly [Quote['kind'], string | null])[]
): void {
  const text = marked.replace(OPENING, '').replaceAll('}', '')
  const article = parse(text)
  expect(verify(article)).toEqual([])
  expect(show(article)).toBe(marked)
  const names = new Map(article.speakers.map(({ id, name }) => [id, name]))
  expect(
    article.quotes.map(({ kind, speaker }) => [kind, speaker === null ? null : names.get(speaker)]),
  ).toEqual(answers)
}

/** The article's text with its quotes written into it. */
function show({ text, quotes }: Article): string {
  const labels = quotes.flatMap((quote, i) => [
    ...quote.content.map(span => label('q', i, span)),
    ...(quote.cue === null ? [] : [label('c', i, quote.cue)]),
    ...(quote.source === null ? [] : [label('s', i, quote.source)]),
  ])
  let shown = ''
  for (let at = 0; at <= text.length; at++) {
    shown += '}'.repeat(labels.filter(({ end }) => end === at).length)
    const opening = labels.filter(({ start }) => start === at).sort((a, b) => b.end - a.end)
    shown += opening.map(({ tag }) => `{${tag}:`).join('') + (text[at] ?? '')
  }
  return shown
}

const label = (role: string, index: number, { start, end }: Span): Span & { tag: string } => ({
  tag: `${role}${index + 1}`,
  start,
  end,
})
