import { hull, isWithin, type Span } from '../model/span.ts'
import { type Draft, tidy } from './draft.ts'
import type { Frame } from './frames.ts'
import type { Quotation } from './quotation.ts'
import { type Scene, spanOf } from './scene.ts'

/** How many tokens may stand between a cue and the quotation that it announces: "told me, ‘…’". */
const MAX_GAP = 3

/**
 * Finds the quotes inside quotes: "“He told me ‘go home’ twice,” she said". Only what a cue inside the outer words
 * announces is one; other marks inside are titles, names and echoes.
 *
 * @param all every quotation, nested ones too, in text order.
 */
export function nestedQuotes(
  scene: Scene,
  all: readonly Quotation[],
  frames: readonly Frame[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const parents = [...drafts].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  const found: Draft[] = []
  let parent = 0
  let frame = 0
  for (const quotation of all) {
    if (quotation.depth !== 1) continue
    const { outer } = quotation
    while (parent + 1 < parents.length && parents[parent + 1]!.content[0]!.start <= outer.start) parent++
    while (frame + 1 < frames.length && cueSpan(scene, frames[frame + 1]!).end <= outer.start) frame++
    const draft = nested(scene, quotation, parents[parent], frames[frame])
    if (draft !== null) found.push(draft)
  }
  return found
}

function nested(
  scene: Scene,
  { outer, content, firstBlock }: Quotation,
  parent?: Draft,
  frame?: Frame,
): Draft | null {
  if (parent === undefined || frame === undefined || !isWithin(outer, hull(parent.content))) return null
  const cue = cueSpan(scene, frame)
  const isInside = parent.content.some(span => isWithin(cue, span)) && cue.end <= outer.start
  const gap = isInside ? scene.text.slice(cue.end, outer.start).trim().split(/\s+/) : []
  if (!isInside || gap.length > MAX_GAP) return null
  const words = content.flatMap(span => tidy(scene, span, true) ?? [])
  if (words.length === 0) return null
  return {
    kind: 'direct',
    content: words,
    cue,
    source: frame.source === null ? null : spanOf(scene, frame.source),
    rule: 'nested',
    block: firstBlock,
    confidence: 0.8,
    continues: null,
    parent,
    reach: outer.end,
  }
}

const cueSpan = (scene: Scene, { cue }: Frame): Span =>
  spanOf(scene, { first: cue.firstToken, last: cue.lastToken })
