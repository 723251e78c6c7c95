import { lastUpTo } from '../model/span.ts'
import { type Draft, layoutDraft, tidy } from './draft.ts'
import { headlineQuote } from './headline.ts'
import { isMarked, type Scene } from './scene.ts'
import { interviewQuotes, transcriptQuotes } from './transcript.ts'

/** Adds the quotes that the page's layout alone announces: headlines, pull quotes that repeat nothing, lines of a transcript. */
export function layoutQuotes(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const talk = transcriptQuotes(scene)
  const added = talk.length > 0 ? [...talk] : [...interviewQuotes(scene)]
  const quoted = new Set(drafts.map(({ block }) => block))
  for (const [index, block] of scene.blocks.entries()) {
    const isQuoted = quoted.has(index) && isMarked(scene, block)
    const headline = block.kind === 'headline' ? headlineQuote(scene, index) : null
    if (headline !== null) added.push(headline)
    if (block.kind === 'pullQuote' && block.repeats === null && !isQuoted)
      added.push(...pullQuote(scene, index))
  }
  const taken = new Set(
    added.flatMap(({ content }) => content.map(({ start }) => lastUpTo(scene.blocks, start))),
  )
  return [...drafts.filter(({ block }) => !taken.has(block)), ...added]
}

/** Without quotation marks a pull quote is speech as a whole. */
function pullQuote(scene: Scene, index: number): readonly Draft[] {
  const content = tidy(scene, scene.blocks[index]!, true)
  return content === null ? [] : [layoutDraft('pullQuote', index, 0.8, [content], null)]
}
