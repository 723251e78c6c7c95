import { isWithin, type Span } from '../model/span.ts'
import type { Announcement } from './announce/announcements.ts'
import type { Quotation } from './quotation.ts'
import { quotationAt, type Scene } from './scene.ts'

/**
 * Ends each quotation that nobody closed where its speaker is named: "“It is safe, said Dana Lee". Without that its
 * paragraph ends it.
 */
export function endWhereAnnounced(
  scene: Scene,
  quotations: readonly Quotation[],
  announcements: readonly Announcement[],
): readonly Quotation[] {
  const ends = new Map<Quotation, number>()
  for (const announcement of announcements) {
    const quotation = quotationAt(scene, announcement.cue.first)
    if (quotation === undefined || quotation.isClosed || ends.has(quotation)) continue
    const end = endOfWords(scene, quotation, announcement)
    if (end !== null) ends.set(quotation, end)
  }
  if (ends.size === 0) return quotations
  let cut: Span = { start: 0, end: 0 }
  return quotations.map(quotation => {
    const end = ends.get(quotation)
    // What stood inside of it behind its new end stands outside.
    if (end === undefined) return isWithin(quotation.outer, cut) ? { ...quotation, depth: 0 } : quotation
    cut = { start: end, end: quotation.outer.end }
    return endedAt(quotation, end)
  })
}

/** Where the words end that a cue inside of their quotation announces, if they begin with it or with a sentence of it. */
function endOfWords(
  { tokens, sentences }: Scene,
  quotation: Quotation,
  { content, cue, sentence }: Announcement,
): number | null {
  const [words] = content
  const { block, firstToken } = sentences[sentence]!
  if (words === undefined || content.length > 1 || words.last > cue.first) return null
  const opens = tokens[words.first]!.start <= quotation.content.at(-1)!.start
  if (block !== quotation.lastBlock || !(opens || words.first === firstToken)) return null
  const comma = tokens[words.last]
  return comma?.norm === ',' && words.last < cue.first ? comma.end : tokens[words.last - 1]!.end
}

function endedAt(quotation: Quotation, end: number): Quotation {
  const last = quotation.content.at(-1)!
  return {
    ...quotation,
    outer: { start: quotation.outer.start, end },
    closeStart: end,
    content: [...quotation.content.slice(0, -1), { start: last.start, end }],
  }
}
