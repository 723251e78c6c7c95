import { withRole } from '../model/mention.ts'
import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { type Draft, kindOf, tidy } from './draft.ts'
import { isQuoted, type Range, type Scene, spanOf } from './scene.ts'

/** How many words may name the source in a headline. */
const MAX_SOURCE = 5
const LEAST_CONTENT = 3
/** A longer headline, in tokens, is none. */
const MAX_HEADLINE = 60
const SAYS =
  /^(?:say|tell|claim|warn|admit|insist|argue|hint|reveal)s?$|^(?:said|told|claimed|warned|admitted)$/

/**
 * The quote that a headline gives in its own way, without small words: "Bridge unsafe: Lee", "Lee: bridge unsafe",
 * "Ban it – neighbour", "Bridge to close, says Lee".
 */
export function headlineQuote(scene: Scene, index: number): Draft | null {
  const block = scene.blocks[index]!
  const first = firstFrom(scene.tokens, block.start)
  const last = firstFrom(scene.tokens, block.end)
  if (last - first > MAX_HEADLINE) return null
  for (let at = last - 2; at > first; at--) {
    if (isQuoted(scene, at)) continue
    const sides = { before: { first, last: at }, after: { first: at + 1, last } }
    const draft = atColon(scene, at, sides) ?? atDash(scene, at, sides) ?? atComma(scene, at, sides)
    if (draft !== null) return { ...draft, block: index }
  }
  return null
}

interface Sides {
  readonly before: Range
  readonly after: Range
}

/** "Bridge unsafe: Lee", "Lee: bridge is unsafe". */
function atColon(scene: Scene, at: number, { before, after }: Sides): Draft | null {
  if (scene.tokens[at]!.text !== ':') return null
  if (isContent(scene, before) && isSomebody(scene, after, true)) return make(scene, before, null, after)
  return isContent(scene, after) && isSomebody(scene, before, false) ? make(scene, after, null, before) : null
}

/** "Ban it – neighbour". */
function atDash(scene: Scene, at: number, { before, after }: Sides): Draft | null {
  const isName = (): boolean => isSomebody(scene, after, true) || isNoun(scene, after)
  return /^[–—-]$/.test(scene.tokens[at]!.text) && isContent(scene, before) && isName()
    ? make(scene, before, null, after)
    : null
}

/** "Bridge to close, says Lee". */
function atComma(scene: Scene, at: number, { before, after }: Sides): Draft | null {
  const { tokens } = scene
  if (tokens[at]!.text !== ',' || !SAYS.test(tokens[at + 1]?.norm ?? '')) return null
  const cue = { first: at + 1, last: at + 2 }
  const source = { first: at + 2, last: after.last }
  return isContent(scene, before) && isShort(scene, source) ? make(scene, before, cue, source) : null
}

const isContent = ({ tokens }: Scene, { first, last }: Range): boolean =>
  last - first >= LEAST_CONTENT &&
  tokens.slice(first, last).some(({ tag }) => tag === 'VERB' || tag === 'AUX')

/** Few words, no verb among them, no mark of a sentence. */
const isShort = ({ tokens }: Scene, { first, last }: Range): boolean =>
  last > first &&
  last - first <= MAX_SOURCE &&
  tokens
    .slice(first, last)
    .every(({ tag }) => tag !== 'VERB' && tag !== 'AUX' && tag !== 'PUNCT' && tag !== 'ADP')

/** A mention of a person or of somebody by role, and nothing else; a name may be of any kind where few others stand. */
function isSomebody(scene: Scene, range: Range, isAnyName: boolean): boolean {
  if (!isShort(scene, range)) return false
  const { start, end } = spanOf(scene, range)
  // "[[Harrow Mills] chief]" holds a name.
  let at = lastUpTo(scene.mentions, end - 1)
  while (at > 0 && scene.mentions[at]!.end !== end && scene.mentions[at]!.start >= start) at--
  const mention = scene.mentions[at]
  if (mention === undefined || mention.end !== end) return false
  const isWhole = withRole(mention).start <= start
  const isAble = mention.sense === 'person' || mention.kind === 'nominal'
  return isWhole && (isAble || (isAnyName && mention.sense === 'unknown'))
}

/** "deaf man": words in lower case that end in a noun. */
const isNoun = (scene: Scene, range: Range): boolean =>
  isShort(scene, range) &&
  scene.tokens[range.last - 1]!.tag === 'NOUN' &&
  scene.tokens.slice(range.first, range.last).every(({ text }) => /^\p{Ll}/u.test(text))

function make(scene: Scene, content: Range, cue: Range | null, source: Range): Draft | null {
  const span = tidy(scene, spanOf(scene, content), false)
  if (span === null) return null
  const sourceSpan: Span = spanOf(scene, source)
  return {
    kind: kindOf(scene, [span]),
    content: [span],
    cue: cue === null ? null : spanOf(scene, cue),
    source: sourceSpan,
    rule: cue === null ? 'headlineColon' : 'contentCue',
    block: 0,
    confidence: 0.8,
    continues: null,
    parent: null,
    reach: Math.max(span.end, sourceSpan.end),
  }
}
