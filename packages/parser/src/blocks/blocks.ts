import type { Block } from '../model/block.ts'
import type { PageMark } from '../model/page.ts'
import { isSpace } from '../model/space.ts'
import { lastUpTo, type Span } from '../model/span.ts'
import { classify } from './classify.ts'
import { datelineLength } from './dateline.ts'
import { type Draft, draftsOf, type PageDraft, type Verdict } from './draft.ts'
import { markVerdicts } from './marks.ts'
import { segment } from './segment.ts'
import { isTranscript } from './transcript.ts'

const PARAGRAPH: Verdict = { kind: 'paragraph', rule: 'paragraph' }

/**
 * Divides a page into blocks and says what each is. Total: every string has blocks, a blank one none.
 *
 * @param marks what the page's own markup says; it wins over the rules. Those out of range cover nothing.
 * @returns blocks in text order, with nothing but white space before, between and after them.
 */
export function findBlocks(text: string, marks: readonly PageMark[]): readonly Block[] {
  const edges = marks.flatMap(mark => [mark.start, mark.end])
  const drafts = draftsOf(text, segment(text, edges))
  const page: PageDraft = { text, drafts, verdicts: markVerdicts(drafts, marks) }
  classify(page)
  const verdicts = page.verdicts.map(verdict => verdict ?? PARAGRAPH)
  const lede = isTranscript(drafts) ? -1 : verdicts.findIndex(({ kind }) => kind === 'paragraph')
  const blocks: Block[] = []
  for (const draft of drafts) pushBlocks(blocks, text, draft, verdicts[draft.index]!, draft.index === lede)
  return blocks.map(block =>
    block.repeats === null ? block : { ...block, repeats: withoutDateline(block.repeats, blocks) },
  )
}

/** A repeated passage that begins with its paragraph's dateline begins behind it, in one block. */
function withoutDateline({ start, end }: Span, blocks: readonly Block[]): Span {
  const host = blocks[lastUpTo(blocks, end - 1)]!
  return { start: Math.max(start, host.start), end }
}

/** Adds one block, or two where a paragraph begins with a dateline. */
function pushBlocks(blocks: Block[], text: string, draft: Draft, verdict: Verdict, isLede: boolean): void {
  const length = verdict.kind === 'paragraph' ? datelineLength(draft.words, isLede) : 0
  let { start } = draft
  if (length > 0) {
    const end = start + draft.indent + length
    blocks.push(block({ start, end }, { kind: 'dateline', rule: 'dateline' }))
    start = end
    while (isSpace(text.charCodeAt(start))) start++
  }
  blocks.push(block({ start, end: draft.end }, verdict))
}

const block = ({ start, end }: Span, { kind, rule, repeats }: Verdict): Block => ({
  start,
  end,
  kind,
  rule,
  repeats: repeats ?? null,
})
