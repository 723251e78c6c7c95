import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { type Draft, kindOf, tidy } from './draft.ts'
import { endOfQuotation, leftContent, MAX_CONTENT, rightEnd, rightStart } from './extents.ts'
import { type Frame, type FrameIndex, indexFrames, share } from './frames.ts'
import type { Quotation } from './quotation.ts'
import {
  closesQuotation,
  isQuoted,
  opensQuotation,
  quotationAt,
  type Range,
  type Scene,
  spanOf,
} from './scene.ts'

/** Finds the quotes that words announce: one draft for each frame that has content on its left, right or both. */
export function attributedQuotes(scene: Scene, frames: readonly Frame[]): Draft[] {
  const drafts: Draft[] = []
  const index = indexFrames(frames)
  // Words that a quote has taken announce no other: what is reported inside a report stays part of it.
  let reach = 0
  let before: Frame | null = null
  for (const [i, own] of frames.entries()) {
    const isFree = !isQuoted(scene, own.cue.firstToken) && scene.tokens[own.range.first]!.start >= reach
    if (!isFree) continue
    const frame = share(scene, own, before, frames[i + 1] ?? null)
    const draft = draftOf(scene, frame, index, reach)
    if (draft === null) continue
    before = frame
    drafts.push(draft)
    reach = Math.max(reach, draft.content.at(-1)!.end)
  }
  return drafts
}

/** @param reach where the words that earlier quotes took end. */
function draftOf(scene: Scene, frame: Frame, index: FrameIndex, reach: number): Draft | null {
  const left = leftSpans(scene, frame, reach)
  const parenthetical = left === null ? parentheticalSpans(scene, frame, index, reach) : null
  if (parenthetical !== null) return newDraft(scene, frame, parenthetical, 'splitContent')
  const start = rightStart(scene, frame)
  const isSplit = left !== null && start >= 0 && opensQuotation(scene, start)
  const wantsRight = start >= 0 && (left === null || isSplit || isIntroduction(scene, left))
  if (wantsRight) return rightDraft(scene, frame, index, start, isSplit ? left : null)
  return left === null ? null : newDraft(scene, frame, left, 'contentCue')
}

/** "The bridge, Dana Lee said, was unsafe": words on both sides of an announcement between commas. */
function parentheticalSpans(
  scene: Scene,
  frame: Frame,
  index: FrameIndex,
  reach: number,
): readonly Span[] | null {
  const { tokens } = scene
  const left = leftContent(scene, frame)
  const start = frame.range.last + 1
  const isOwn = frame.side === 'left' || frame.side === 'right'
  const isSpeech = isOwn && !frame.cue.isWeak && frame.cue.takesClause && !frame.cue.isPassive
  if (left === null || !isSpeech || tokens[frame.range.last]?.norm !== ',') return null
  const isFresh = tokens[left.first]!.start >= reach && left.last - left.first <= MAX_CONTENT
  if (!isFresh || isQuoted(scene, left.last - 1) || opensQuotation(scene, start)) return null
  const last = rightEnd(scene, frame, start, index)
  if (last <= start || !hasVerb(scene, { first: start, last })) return null
  const before = tidy(scene, spanOf(scene, left), false)
  const after = contentSpans(scene, { first: start, last })
  return before === null || after === null ? null : [before, ...after]
}

/** What stands left of an announcement that has words on its right too is an introduction: "On Monday, Lee said …". */
const isIntroduction = (scene: Scene, left: readonly Span[]): boolean => kindOf(scene, left) === 'indirect'

function rightDraft(
  scene: Scene,
  frame: Frame,
  frames: FrameIndex,
  start: number,
  left: readonly Span[] | null,
): Draft | null {
  const end = rightEnd(scene, frame, start, frames)
  const right = contentSpans(scene, { first: start, last: end })
  if (right === null) return left === null ? null : newDraft(scene, frame, left, 'contentCue')
  if (left !== null) return newDraft(scene, frame, [...left, ...right], 'splitContent')
  return newDraft(scene, frame, right, frame.cue.form === 'preposition' ? 'accordingTo' : 'cueContent')
}

/** The content spans of a range of tokens: the quotation's own where it is nothing but one, else the words as they are. */
function contentSpans(scene: Scene, { first, last }: Range): readonly Span[] | null {
  if (first >= last) return null
  const quotation = quotationAt(scene, first)
  if (quotation !== undefined && opensQuotation(scene, first) && endOfQuotation(scene, first) >= last) {
    return tidyAll(scene, quotation.content)
  }
  const span = tidy(scene, spanOf(scene, { first, last }), false)
  return span === null ? null : [span]
}

function leftSpans(scene: Scene, frame: Frame, reach: number): readonly Span[] | null {
  const left = leftContent(scene, frame)
  if (left === null) return null
  const { tokens } = scene
  const quotation = closesQuotation(scene, left.last - 1) ? quotationAt(scene, left.last - 1) : undefined
  const from = Math.max(left.first, firstFrom(tokens, reach))
  if (from >= left.last || (quotation !== undefined && quotation.content[0]!.start < reach)) return null
  if (quotation !== undefined && isSpeech(scene, quotation, from)) return tidyAll(scene, quotation.content)
  if (quotation === undefined && !frame.cue.takesClause) return null
  if (quotation === undefined && (frame.cue.isWeak || frame.side === 'shared')) return null
  const length = left.last - from
  if (length > MAX_CONTENT || (quotation === undefined && length < 3)) return null
  const end = quotation === undefined ? tokens[left.last - 1]!.end : quotation.outer.end
  const span = tidy(scene, { start: tokens[from]!.start, end }, quotation !== undefined)
  return span === null || !hasVerb(scene, { first: from, last: left.last }) ? null : [span]
}

/** Whether the quotation is all that was said, not a fragment of a paraphrase that begins before it. */
function isSpeech({ tokens }: Scene, quotation: Quotation, from: number): boolean {
  const first = tokens[from]
  if (first === undefined || quotation.outer.start <= first.start) return true
  const before = tokens[firstFrom(tokens, quotation.outer.start) - 1]
  return before === undefined || before.start < first.start || /^[:—–.?!-]+$/.test(before.norm)
}

const hasVerb = ({ tokens }: Scene, { first, last }: Range): boolean =>
  tokens.slice(first, last).some(({ tag }) => tag === 'VERB' || tag === 'AUX')

function tidyAll(scene: Scene, spans: readonly Span[]): readonly Span[] | null {
  const tidied = spans.flatMap(span => tidy(scene, span, true) ?? [])
  return tidied.length > 0 ? tidied : null
}

function newDraft(scene: Scene, frame: Frame, content: readonly Span[], rule: string): Draft {
  const cue = spanOf(scene, { first: frame.cue.firstToken, last: frame.cue.lastToken })
  const source = frame.source === null ? null : spanOf(scene, frame.source)
  const kind = kindOf(scene, content)
  const last = content.at(-1)!
  const inMarks = quotationAt(scene, firstFrom(scene.tokens, last.end) - 1)
  return {
    kind,
    content: [...content],
    cue,
    source,
    rule,
    block: lastUpTo(scene.blocks, content[0]!.start),
    confidence: kind === 'direct' ? 0.97 : frame.side === 'shared' ? 0.8 : 0.9,
    continues: null,
    parent: null,
    reach: Math.max(inMarks?.outer.end ?? 0, last.end, spanOf(scene, frame.range).end),
  }
}
