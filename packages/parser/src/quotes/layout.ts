import type { Span } from '../model/span.ts'
import { type Draft, tidy } from './draft.ts'
import { quotationsIn, type Scene } from './scene.ts'

/** A line of a transcript: "LEE: We never closed it." */
const TRANSCRIPT =
  /^(\p{Lu}[\p{Lu}\p{M}.’' -]{1,40}|[QA]|\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2}):\s+(?=\S)/u

/** Adds the quotes that the page's layout alone announces: pull quotes that repeat nothing, lines of a transcript. */
export function layoutQuotes(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const added: Draft[] = []
  const names = transcriptNames(scene)
  const quoted = new Set(drafts.map(({ block }) => block))
  for (const [index, block] of scene.blocks.entries()) {
    const isQuoted = quoted.has(index) && isMarked(scene, block)
    if (block.kind === 'pullQuote' && block.repeats === null && !isQuoted)
      added.push(...pullQuote(scene, index))
    if (block.kind === 'paragraph' && names.size > 0) added.push(...transcriptLine(scene, index, names))
  }
  const taken = new Set(added.map(({ block }) => block))
  return [...drafts.filter(({ block }) => !taken.has(block)), ...added]
}

/** Without quotation marks a pull quote is speech as a whole. */
const isMarked = (scene: Scene, span: Span): boolean => {
  const { first, last } = quotationsIn(scene, span)
  return first < last
}

function pullQuote(scene: Scene, index: number): readonly Draft[] {
  const content = tidy(scene, scene.blocks[index]!, true)
  return content === null ? [] : [layoutDraft('pullQuote', index, 0.8, content, null)]
}

/** The names that begin lines of speech: of at least two, three times in all and one again, or it is no transcript. */
function transcriptNames({ text, blocks }: Scene): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const name =
      block.kind === 'paragraph' ? TRANSCRIPT.exec(text.slice(block.start, block.start + 80))?.[1] : undefined
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const lineCount = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isTalk = lineCount >= 3 && counts.size >= 2 && [...counts.values()].some(count => count > 1)
  return isTalk ? new Set(counts.keys()) : new Set()
}

function transcriptLine(scene: Scene, index: number, names: ReadonlySet<string>): readonly Draft[] {
  const block = scene.blocks[index]!
  const match = TRANSCRIPT.exec(scene.text.slice(block.start, block.start + 80))
  if (match === null || !names.has(match[1]!)) return []
  const source = { start: block.start, end: block.start + match[1]!.length }
  const content = tidy(scene, { start: block.start + match[0].length, end: block.end }, true)
  return content === null ? [] : [layoutDraft('transcript', index, 0.95, content, source)]
}

const layoutDraft = (
  rule: string,
  block: number,
  confidence: number,
  content: NonNullable<ReturnType<typeof tidy>>,
  source: Draft['source'],
): Draft => ({
  kind: 'direct',
  content: [content],
  cue: null,
  source,
  rule,
  block,
  confidence,
  continues: null,
  parent: null,
  reach: content.end,
})
