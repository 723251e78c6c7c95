import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { type Draft, tidy } from './draft.ts'
import type { Frame } from './frames.ts'
import type { Quotation } from './quotation.ts'
import { isQuoted, quotationsIn, type Range, type Scene, spanOf } from './scene.ts'
import { isSpeaker, subjectBefore } from './sources.ts'

/**
 * Gives the quotations that no cue took their place: more of the quote before them, a continuation of its speaker,
 * speech after a colon or before a dash and a name, or speech of nobody known. Titles, nicknames and scare quotes
 * are left alone.
 */
export function unattributedQuotes(
  scene: Scene,
  attributed: readonly Draft[],
  frames: readonly Frame[],
): Draft[] {
  const sorted = [...attributed].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  const isTaken = takenQuotations(scene, sorted)
  const placed: Draft[] = []
  let next = 0
  let before: Draft | null = null
  for (const [index, quotation] of scene.quotations.entries()) {
    while (next < sorted.length && sorted[next]!.content[0]!.start < quotation.outer.start)
      before = sorted[next++]!
    if (isTaken[index]) continue
    const draft = place(scene, quotation, before, frames)
    if (draft === null) continue
    placed.push(draft)
    before = draft
  }
  return [...sorted, ...placed]
}

/** Marks the quotations that a quote has taken in, whole or in part. */
function takenQuotations(scene: Scene, drafts: readonly Draft[]): Uint8Array {
  const isTaken = new Uint8Array(scene.quotations.length)
  for (const { content } of drafts) {
    for (const span of content) {
      const { first, last } = quotationsIn(scene, span)
      isTaken.fill(1, first, last)
    }
  }
  return isTaken
}

function place(
  scene: Scene,
  quotation: Quotation,
  before: Draft | null,
  frames: readonly Frame[],
): Draft | null {
  const content = quotation.content.flatMap(span => tidy(scene, span, true) ?? [])
  if (content.length === 0) return null
  const sameBlock = before !== null && lastUpTo(scene.blocks, before.reach - 1) === quotation.firstBlock
  const gap = before === null ? '' : scene.text.slice(before.reach, quotation.outer.start)
  if (sameBlock && before.kind !== 'indirect' && /^[\s.,;:!?…—–-]*$/.test(gap)) {
    before.content.push(...content)
    before.reach = quotation.outer.end
    return null
  }
  const make = (rule: string, confidence: number, more: Partial<Draft> = {}): Draft => ({
    kind: 'direct',
    content,
    cue: null,
    source: null,
    rule,
    block: quotation.firstBlock,
    confidence,
    continues: null,
    parent: null,
    reach: quotation.outer.end,
    ...more,
  })
  const announced =
    beforeColon(scene, quotation) ?? afterDash(scene, quotation) ?? afterColon(scene, quotation, frames)
  if (announced !== null) return make(announced.rule, 0.9, { source: announced.source })
  if (!isSpeechLike(scene, quotation)) return null
  if (before !== null && changesSubject(scene, before, quotation)) return make('marks', 0.6)
  if (sameBlock && before !== null) return make('continuation', 0.85, { continues: before })
  const isNext =
    before !== null &&
    before.kind !== 'indirect' &&
    quotation.firstBlock - lastUpTo(scene.blocks, before.reach - 1) <= 2
  if (isNext && isWholeBlock(scene, quotation)) return make('nextParagraph', 0.7, { continues: before })
  return make('marks', 0.6)
}

/** "… said Dana Lee. Tom Cole took the stage. “…”": a sentence between the two opens with somebody else. */
function changesSubject(scene: Scene, before: Draft, { outer }: Quotation): boolean {
  const { mentions, sentences, tokens, text } = scene
  const source =
    before.source === null ? '' : text.slice(before.source.start, before.source.end).toLowerCase()
  const until = firstFrom(mentions, outer.start)
  for (let i = firstFrom(mentions, before.reach); i < until; i++) {
    const { kind, sense, sentence, start, role, head } = mentions[i]!
    const opens = tokens[sentences[sentence]!.firstToken]!.start >= Math.min(start, role?.start ?? start)
    const isSomebody =
      kind === 'name' && (sense === 'person' || sense === 'unknown' || sense === 'organization')
    if (isSomebody && opens && !source.includes(head)) return true
  }
  return false
}

interface Announced {
  readonly rule: string
  readonly source: Span | null
}

/** How many tokens before its colon an announcement may begin. */
const MAX_ANNOUNCEMENT = 40

/** "Lee was blunt: “…”": the subject of the clause before the colon speaks. */
function beforeColon(scene: Scene, { outer }: Quotation): Announced | null {
  const first = firstFrom(scene.tokens, outer.start)
  if (scene.tokens[first - 1]?.norm !== ':') return null
  const sentence = lastUpTo(scene.sentences, scene.tokens[first - 1]!.start)
  const from = Math.max(scene.sentences[sentence]!.firstToken, first - MAX_ANNOUNCEMENT)
  for (let i = from; i < first; i++) {
    const { tag } = scene.tokens[i]!
    if (isQuoted(scene, i)) continue
    const subject = tag === 'VERB' || tag === 'AUX' ? subjectBefore(scene, i, sentence) : null
    if (subject !== null && isSpeaker(scene, subject))
      return { rule: 'colon', source: spanOf(scene, subject) }
  }
  const name = lastName(scene, { first: from, last: first - 1 })
  return { rule: 'colon', source: name }
}

/** "“…” — Dana Lee, mayor". */
function afterDash(scene: Scene, { outer, lastBlock }: Quotation): Announced | null {
  const block = scene.blocks[lastBlock]!
  const tail = scene.text.slice(outer.end, Math.min(block.end, outer.end + 4))
  if (!/^\s*[—–-]{1,2}/.test(tail)) return null
  const mention = scene.mentions[firstFrom(scene.mentions, outer.end)]
  if (mention === undefined || mention.start >= block.end || block.end - outer.end > 160) return null
  const first = mention.role === null ? mention.start : Math.min(mention.start, mention.role.start)
  const isNext = /^\s*[—–-]{1,2}\s*$/.test(scene.text.slice(outer.end, first))
  return isNext ? { rule: 'dash', source: { start: mention.start, end: mention.end } } : null
}

/** "‘Lot to do’: Lee says …": a headline's quote belongs to whom it names next. */
function afterColon(
  scene: Scene,
  { outer, lastBlock }: Quotation,
  frames: readonly Frame[],
): Announced | null {
  const block = scene.blocks[lastBlock]!
  if (block.kind !== 'headline' || scene.text[outer.end] !== ':') return null
  const next = frames.find(({ source }) => source !== null && scene.tokens[source.first]!.start > outer.end)
  if (next?.source && scene.tokens[next.source.first]!.start < block.end) {
    return { rule: 'headlineColon', source: spanOf(scene, next.source) }
  }
  const mention = scene.mentions[firstFrom(scene.mentions, outer.end)]
  return mention === undefined || mention.kind !== 'name' || mention.start >= block.end
    ? null
    : { rule: 'headlineColon', source: { start: mention.start, end: mention.end } }
}

/** The last name among the tokens of a range, or null. */
function lastName({ mentions, mentionEndingAt }: Scene, { first, last }: Range): Span | null {
  for (let i = last - 1; i >= first; i--) {
    const mention = mentions[mentionEndingAt[i]!]
    if (mention?.kind === 'name' && mention.firstToken >= first)
      return { start: mention.start, end: mention.end }
  }
  return null
}

/** Enough of a sentence to be speech: a verb and several words, or a final stop inside the marks. */
function isSpeechLike(scene: Scene, { content, outer }: Quotation): boolean {
  const words = content.reduce(
    (count, { start, end }) => count + scene.text.slice(start, end).split(/\s+/).length,
    0,
  )
  const first = firstFrom(scene.tokens, outer.start)
  const last = firstFrom(scene.tokens, outer.end)
  const hasVerb = scene.tokens.slice(first, last).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  const { start, end } = content.at(-1)!
  const isSentence = /[.?!…]$/.test(scene.text.slice(start, end)) && beginsSentence(scene, outer)
  return isSentence ? words >= 2 : hasVerb && words >= 6
}

function beginsSentence({ text }: Scene, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  return before === '' || /[.?!:\n”"’]$/.test(before)
}

const isWholeBlock = ({ text, blocks }: Scene, { outer, firstBlock, lastBlock }: Quotation): boolean =>
  text.slice(blocks[firstBlock]!.start, outer.start).trim() === '' &&
  text.slice(outer.end, blocks[lastBlock]!.end).trim() === ''
