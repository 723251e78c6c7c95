import { byTextOrder, firstFrom, lastUpTo } from '../model/span.ts'
import { type Draft, tidyAll } from './draft.ts'
import type { Quotation } from './quotation.ts'
import type { Scene } from './scene.ts'
import { speechBefore } from './speech.ts'

/**
 * Adds the quotations inside of quotations to which a verb of speech leads up: "“He told me ‘go home’ twice,” she said".
 * Other marks inside are titles, names and echoes.
 *
 * @param all every quotation, in text order.
 * @param reported what was found inside of quotations before; what has the cue of a quotation is replaced.
 */
export function nestedQuotes(
  scene: Scene,
  all: readonly Quotation[],
  reported: readonly Draft[],
): readonly Draft[] {
  const added = all.flatMap(quotation => (quotation.depth === 0 ? [] : (nested(scene, quotation) ?? [])))
  const cues = added.map(({ cue }) => cue!).sort(byTextOrder)
  const isReplaced = ({ cue }: Draft): boolean => {
    const rival = cue === null ? undefined : cues[lastUpTo(cues, cue.end - 1)]
    return rival !== undefined && rival.start < cue!.end && cue!.start < rival.end
  }
  return [...reported.filter(draft => !isReplaced(draft)), ...added]
}

function nested(scene: Scene, { outer, content }: Quotation): Draft | null {
  const attribution = speechBefore(scene, firstFrom(scene.tokens, outer.start))
  const words = tidyAll(scene, content)
  if (attribution === null || words.length === 0) return null
  return {
    kind: 'direct',
    content: words,
    ...attribution,
    rule: 'nested',
    block: lastUpTo(scene.blocks, words[0]!.start),
    confidence: 0.8,
    continues: null,
    parent: null,
    reach: outer.end,
  }
}
