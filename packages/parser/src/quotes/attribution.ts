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
  const { tokens } = scene
  if (!leadsUp(scene, quotation)) return null
  const first = firstFrom(tokens, offsetBehind(scene, quotation))
  const isVerbFirst = tokens[first]?.tag === 'VERB'
  const named = namedAt(scene, isVerbFirst ? first + 1 : first)
  if (named === null) return null
  const verb = isVerbFirst ? first : named.lastToken
  if (tokens[verb]?.tag !== 'VERB' && !(named.isName && isPresent(tokens, verb))) return null
  return { cue: { start: tokens[verb]!.start, end: tokens[verb]!.end }, source: named.source }
}

/** Who is named or described by the words that begin with a token; null where nobody is. */
function namedAt(scene: Scene, first: number) {
  const { tokens, mentions, phrases, phraseOfToken } = scene
  const start = tokens[first]?.start ?? Number.POSITIVE_INFINITY
  const mention = mentions[firstFrom(mentions, start)]
  if (mention !== undefined && withRole(mention).start === start) {
    if (mention.sense === 'place' || mention.sense === 'nationality') return null
    return { source: withRole(mention), lastToken: mention.lastToken, isName: mention.kind === 'name' }
  }
  // "one reviewer"
  const phrase = phrases[phraseOfToken[first] ?? -1]
  const isWhole = phrase?.firstToken === first && tokens[phrase.headToken]!.tag === 'NOUN'
  if (!isWhole || phrase.headToken === first) return null
  return { source: { start, end: tokens[phrase.headToken]!.end }, lastToken: phrase.lastToken, isName: false }
}

/** "Lee protests.": a verb that the tagger takes for a plural. */
const isPresent = (tokens: Scene['tokens'], at: number): boolean =>
  tokens[at]?.tag === 'NOUN' && tokens[at].norm.endsWith('s') && tokens[at + 1]?.tag === 'PUNCT'

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
