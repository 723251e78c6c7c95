import { expect } from 'vitest'
import { findBlocks } from '../blocks/blocks.ts'
import type { Block } from '../model/block.ts'
import { isBlank } from '../model/space.ts'

/** `{headline}`, or `{pullQuote: words}` where the pull quote repeats a passage of those words. */
const LABEL = /\{[a-zA-Z]+(?:: [^}]*)?\}/g

/**
 * Divides a page in which the answer is written, and compares what comes out, written the same way:
 *
 *     checkBlocks('{headline}Ferry sinks', '{byline}By Dana Lee', '{paragraph}A ferry sank on Monday night.')
 *
 * @param paragraphs joined by blank lines; each block's kind is written where it begins.
 */
export function checkBlocks(...paragraphs: readonly string[]): void {
  const marked = paragraphs.join('\n\n')
  const text = marked.replace(LABEL, '')
  const blocks = findBlocks(text, [])
  expectConserved(text, blocks)
  expect(show(text, blocks)).toBe(marked)
}

/** The same for what stands in the middle of a story. */
export const checkInStory = (...paragraphs: readonly string[]): void =>
  checkBlocks(
    '{headline}Ferry sinks in winter storm',
    '{paragraph}A ferry sank on Monday night, the coast guard said.',
    ...paragraphs,
    '{paragraph}The search goes on, and nobody has given it up.',
    '{paragraph}The inquiry opens in March.',
  )

/** Blocks are in text order, never empty, never overlap, and only white space lies between them. */
export function expectConserved(text: string, blocks: readonly Block[]): void {
  let end = 0
  for (const block of blocks) {
    expect(isBlank(text.slice(end, block.start)), `gap before ${block.start}`).toBe(true)
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(block.end).toBeGreaterThan(block.start)
    end = block.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
  expect(isBlank(text.slice(end)), 'gap at the end').toBe(true)
}

function show(text: string, blocks: readonly Block[]): string {
  let shown = ''
  let last = 0
  for (const { start, kind, repeats } of blocks) {
    const passage = repeats === null ? '' : `: ${text.slice(repeats.start, repeats.end)}`
    shown += `${text.slice(last, start)}{${kind}${passage}}`
    last = start
  }
  return shown + text.slice(last)
}
