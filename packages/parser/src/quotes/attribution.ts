import { withRole } from '../model/mention.ts'
import { firstFrom, type Span } from '../model/span.ts'
import type { Draft } from './draft.ts'
import type { Quotation } from './quotation.ts'
import type { Scene } from './scene.ts'

/** The words that announce a quotation and those that name its source. */
export interface Attribution {
  readonly cue: Span
  readonly source: Span | null
}

/** For each offset where an attribution begins, with cue or source, its draft. */
export type AttributionIndex = ReadonlyMap<number, Draft>

export function indexAttributions(drafts: readonly Draft[]): AttributionIndex {
  const index = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.cue !== null)
      index.set(Math.min(draft.cue.start, draft.source?.start ?? draft.cue.start), draft)
  }
  return index
}

/** The draft whose attribution stands right behind a quotation that leads up to one: "“…!” she yells while …". */
export function attributedBehind(scene: Scene, quotation: Quotation, index: AttributionIndex): Draft | null {
  const draft = leadsUp(scene, quotation) ? index.get(offsetBehind(scene, quotation)) : undefined
  return draft === undefined || draft.content[0]!.start < quotation.outer.start ? null : draft
}

/**
 * A name and a verb right behind a quotation that leads up to them, in either order, whatever the verb: "“…,” Lee sings
 * to the bridge".
 */
export function verbBehind(scene: Scene, quotation: Quotation): Attribution | null {
  const { tokens, mentions } = scene
  if (!leadsUp(scene, quotation)) return null
  const first = firstFrom(tokens, offsetBehind(scene, quotation))
  const isVerbFirst = tokens[first]?.tag === 'VERB'
  const mention = mentions[firstFrom(mentions, tokens[isVerbFirst ? first + 1 : first]?.start ?? Infinity)]
  if (mention === undefined || mention.sense === 'place' || mention.sense === 'nationality') return null
  const source = withRole(mention)
  const verb = isVerbFirst ? first : mention.lastToken
  const isNext =
    source.start === tokens[isVerbFirst ? first + 1 : first]!.start && tokens[verb]?.tag === 'VERB'
  if (!isNext) return null
  return { cue: { start: tokens[verb]!.start, end: tokens[verb]!.end }, source }
}

/**
 * Whether more of the sentence must follow: a comma stands inside or behind the closing mark, a dash behind it, or a word
 * behind a mark like "!" inside of it.
 */
function leadsUp({ text }: Scene, { outer, closeStart, isClosed }: Quotation): boolean {
  if (!isClosed) return false
  if (DASH.test(text.slice(outer.end, outer.end + 4))) return true
  if (/,\s?['’]?$/.test(text.slice(Math.max(0, closeStart - 3), closeStart)) || text[outer.end] === ',')
    return true
  return (
    /[?!…—–-]$/.test(text.slice(closeStart - 1, closeStart)) &&
    /^ \p{L}/u.test(text.slice(outer.end, outer.end + 3))
  )
}

/** "“…” – Lee laughed – “…”". */
const DASH = /^\s?[–—]\s?(?=\p{L})/u

function offsetBehind({ text }: Scene, { outer }: Quotation): number {
  const behind = text.slice(outer.end, outer.end + 4)
  return outer.end + (DASH.exec(behind) ?? /^[,\s]{0,3}/.exec(behind)!)[0].length
}
