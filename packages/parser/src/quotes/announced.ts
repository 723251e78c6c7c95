import { PICTURE_WORDS } from '@onrecord/english'
import { firstFrom, hull, isWithin, lastUpTo, type Span } from '../model/span.ts'
import { isCapitalised, isVerb } from '../model/token.ts'
import type { Announcement } from './announce/announcements.ts'
import { type Draft, kindOf, tidy, tidyAll } from './draft.ts'
import type { Quotation } from './quotation.ts'
import { isQuoted, opensQuotation, quotationAt, type Range, type Scene, spanOf } from './scene.ts'
import { speechOfBefore } from './speech.ts'

/**
 * Makes a draft of each announcement: its ranges of tokens become spans as an Article has them, the words of a
 * quotation without its marks, and all of a quotation that began before its sentence or goes on after it.
 */
export function announcedQuotes(scene: Scene, announcements: readonly Announcement[]): Draft[] {
  const drafts: Draft[] = []
  for (const announcement of announcements) {
    if (isNaming(scene, announcement) || saysNothing(scene, announcement)) continue
    if (isTopic(scene, announcement) || isCredit(scene, announcement)) continue
    const draft = draftOf(scene, withPredicate(scene, announcement))
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

const TOPICAL =
  /^(?:discuss|debat|address|tackl|prais|laud|thank|greet|congratulat|mourn|defend|back)(?:e|es|ed|ing|s)?$/

/** "discussed the crisis", "praised the plan", "called off the vote": a topic, and nothing that was said of it. */
function isTopic(scene: Scene, { cue, content }: Announcement): boolean {
  const { tokens } = scene
  const last = tokens[cue.last - 1]!
  const verb = tokens.slice(cue.first, cue.last).findLast(({ tag }) => tag === 'VERB')
  const isTopical = TOPICAL.test(verb?.norm ?? '') || (last.norm === 'off' && verb === tokens[cue.last - 2])
  return isTopical && content.every(part => isPlainPhrase(scene, part))
}

/** Whether a range is a noun phrase, perhaps with a relative clause, and nothing of it in marks. */
function isPlainPhrase(scene: Scene, { first, last }: Range): boolean {
  let isClause = false
  for (let at = first; at < last; at++) {
    const token = scene.tokens[at]!
    if (isQuoted(scene, at)) return false
    if (at > first && token.tag === 'PRON' && /^(?:who|which|that)$/.test(token.norm)) isClause = true
    else if (!isClause && isVerb(token)) return false
  }
  return true
}

const PICTURE = new RegExp(`^(?:${PICTURE_WORDS.join('|')})$`)

/** "Photo: Dana Lee" */
const isCredit = (scene: Scene, { source }: Announcement): boolean =>
  source !== null && source.last - source.first === 1 && PICTURE.test(scene.tokens[source.first]!.norm)

/** Whether the announcement only points to the quotation before its sentence. */
function saysNothing(scene: Scene, { sentence, cue }: Announcement): boolean {
  const said = speechOfBefore(scene, sentence)
  return said !== null && isWithin(said.cue, spanOf(scene, cue))
}

/** "described (as old)", "plans (to wait)": the small word that stands between cue and content belongs to the content. */
function withPredicate({ tokens }: Scene, announcement: Announcement): Announcement {
  const { cue, content } = announcement
  const at = content.findIndex(({ first }) => first >= cue.last)
  const part = content[at]
  if (part === undefined || part.first - cue.last > 1) return announcement
  const { norm, tag } = tokens[part.first - 1]!
  const isPredicate = norm === 'as' || (norm === 'to' && tag === 'PART')
  if (!isPredicate || part.first - 1 <= cue.first) return announcement
  return {
    ...announcement,
    cue: { first: cue.first, last: Math.min(cue.last, part.first - 1) },
    content: content.with(at, { first: part.first - 1, last: part.last }),
  }
}

function draftOf(scene: Scene, announcement: Announcement): Draft | null {
  const content: Span[] = []
  for (const part of announcement.content) {
    const words = part === announcement.content[0] ? withoutThat(scene, announcement, part) : part
    for (const span of contentSpans(scene, words, announcement.sentence)) content.push(span)
  }
  if (content.length === 0) return null
  const cue = isDescription(scene, announcement) ? null : wordsOf(scene, cueBefore(announcement))
  const source = announcement.source === null ? null : sourceOf(scene, announcement.source)
  const last = content.at(-1)!
  const marks = quotationAt(scene, firstFrom(scene.tokens, last.end) - 1)
  return {
    kind: kindOf(scene, content),
    content,
    cue,
    source,
    rule: cue === null ? 'colon' : ruleOf(scene, announcement),
    block: lastUpTo(scene.blocks, content[0]!.start),
    confidence: announcement.probability,
    continues: null,
    parent: null,
    reach: Math.max(marks?.outer.end ?? 0, last.end, cue?.end ?? 0, source?.end ?? 0),
  }
}

/** The cue without words of the content: "viewed (as safe)". */
function cueBefore({ cue, content }: Announcement): Range {
  const overlapping = content.find(({ first }) => first > cue.first && first < cue.last)
  return overlapping === undefined ? cue : { first: cue.first, last: overlapping.first }
}

const NAMING = /^(?:titled|entitled|nicknamed|named|christened|known)$/

/** These name too where what stands right behind them in marks is written as a name: "a print called “The Ferry”". */
const CALLING = /^(?:called|dubbed|labell?ed)$/
/** How much of a title is looked at, in tokens. */
const MAX_TITLE = 20

/** "a film titled “…”", "a ship known as “…”", "Dana “…” Lee": what stands in marks is a name, or part of one. */
function isNaming(scene: Scene, { cue, content, sentence }: Announcement): boolean {
  const { tokens } = scene
  const [part] = content
  const quotation = content.length === 1 ? quotationAt(scene, part!.first) : undefined
  const isWhole = quotation !== undefined && tokens[part!.last - 1]!.end <= quotation.outer.end
  if (isWhole && isNickname(scene, quotation, scene.sentences[sentence]!.firstToken)) return true
  const behind = content.at(-1)!.first
  if (behind < cue.last) return false
  const opening = tokens[behind]!.norm === 'as' ? behind + 1 : behind
  const verb = tokens[tokens[cue.last - 1]!.norm === 'as' ? cue.last - 2 : cue.last - 1]?.norm ?? ''
  if (!opensQuotation(scene, opening)) return false
  const name = quotationAt(scene, opening)!
  // "called “The Ferry” a feast" is a judgement.
  const isAll = tokens[content.at(-1)!.last - 1]!.end <= name.outer.end
  return NAMING.test(verb) || (isAll && CALLING.test(verb) && isTitle(scene, name))
}

/** Whether all longer words of a quotation have capitals, as in a title or name. */
function isTitle({ tokens }: Scene, { outer }: Quotation): boolean {
  const last = Math.min(firstFrom(tokens, outer.end), firstFrom(tokens, outer.start) + MAX_TITLE)
  let wordCount = 0
  for (let i = firstFrom(tokens, outer.start); i < last; i++) {
    if (!/^\p{L}{4}/u.test(tokens[i]!.text)) continue
    if (!isCapitalised(tokens[i]!)) return false
    wordCount++
  }
  return wordCount > 0
}

/** "Dana “The Hammer” Lee", "Dana C. “The Hammer” Lee". */
function isNickname({ tokens }: Scene, { outer }: Quotation, sentenceStart: number): boolean {
  const first = firstFrom(tokens, outer.start)
  if (first <= sentenceStart) return false
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1]
  const isInitial = before?.text.length === 1 || tokens[first - 1] === before
  return before?.tag === 'PROPN' && isInitial && tokens[firstFrom(tokens, outer.end)]?.tag === 'PROPN'
}

/** "Lee was blunt: “…”": it is the colon that announces. */
function isDescription({ tokens }: Scene, { cue: { first, last } }: Announcement): boolean {
  const isAtColon = tokens[last]?.norm === ':' || tokens[last - 1]?.norm === ':'
  return (
    isAtColon && tokens[first]!.tag === 'AUX' && tokens.slice(first, last).every(({ tag }) => tag !== 'VERB')
  )
}

function ruleOf({ tokens }: Scene, { cue, content }: Announcement): string {
  if (content.length > 1) return 'splitContent'
  if (tokens[cue.first]!.norm === 'according') return 'accordingTo'
  return content[0]!.first < cue.first ? 'contentCue' : 'cueContent'
}

/** The span of a range without marks at its edges but a bracket's end, or null where it is nothing but marks. */
function wordsOf(scene: Scene, { first, last }: Range): Span | null {
  const { tokens } = scene
  const isMark = (i: number): boolean => tokens[i]!.tag === 'PUNCT' || tokens[i]!.tag === 'SYM'
  let start = first
  let end = last
  while (start < end && isMark(start)) start++
  while (end > start && isMark(end - 1) && !closesBracket(scene, start, end - 1)) end--
  return start < end ? spanOf(scene, { first: start, last: end }) : null
}

/** A day at the end of a source says when it was said: "said Dana Lee (on Monday)". */
const DAY =
  /,?\s(?:(?:on|late|early|last|this)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?$/
const LONGEST_DAY = 30

function sourceOf(scene: Scene, range: Range): Span | null {
  const span = wordsOf(scene, range)
  if (span === null) return null
  const day = DAY.exec(scene.text.slice(Math.max(span.start + 1, span.end - LONGEST_DAY), span.end))
  return day === null ? span : { start: span.start, end: span.end - day[0].length }
}

/** How far before its end a bracket may open, in tokens. */
const MAX_BRACKET = 8

function closesBracket({ tokens }: Scene, from: number, at: number): boolean {
  if (tokens[at]!.text !== ')') return false
  for (let i = at - 1; i >= Math.max(from, at - MAX_BRACKET); i--) {
    if (tokens[i]!.text === '(') return true
  }
  return false
}

/** The spans of one part of a content: those of the quotation that it wholly is, else one. */
function contentSpans(scene: Scene, part: Range, sentence: number): readonly Span[] {
  const range = withoutStrayMarks(scene, part)
  if (range.first >= range.last) return []
  const opening = openingQuotation(scene, range, sentence)
  const closing = closingQuotation(scene, range, sentence)
  // Of a quotation that the content begins or ends with, and does not leave, no words are left out.
  const [first, last] = [quotationAt(scene, range.first), quotationAt(scene, range.last - 1)]
  if (first !== undefined && first === last && (first === opening || first === closing)) {
    return tidyAll(scene, first.content)
  }
  const { start, end } = spanOf(scene, range)
  const { block } = scene.sentences[sentence]!
  const whole = {
    start: opening?.firstBlock === block ? opening.outer.start : start,
    end: closing?.lastBlock === block ? closing.outer.end : end,
  }
  const span = tidy(scene, whole, false)
  return span === null ? [] : [span]
}

const MARK = /^(?:["“”„«»,;]|''|``)$/

/** A range without the commas and quotation marks at its edges that belong to no quotation, or to one around it. */
function withoutStrayMarks(scene: Scene, { first, last }: Range): Range {
  const isStray = (i: number): boolean => {
    const { text } = scene.tokens[i]!
    return text.length <= 2 && MARK.test(text) && !isQuoted(scene, i)
  }
  let start = first
  let end = last
  while (start < end && isStray(start)) start++
  while (end > start && isStray(end - 1)) end--
  return { first: start, last: end }
}

/** A "that" between cue and content belongs to neither: "said (that) …", "said that, on Monday, …". */
function withoutThat({ tokens }: Scene, { cue }: Announcement, { first, last }: Range): Range {
  const next = tokens[first + 1]
  if (first < cue.last || tokens[first]!.text !== 'that' || last - first < 2) return { first, last }
  if (next!.norm === ',') return { first: first + 2, last }
  const isClause =
    /^(?:DET|PRON|PROPN|ADP|NUM|SCONJ)$/.test(next!.tag) || (next!.tag === 'NOUN' && next!.norm.endsWith('s'))
  const isPronoun = tokens[first]!.tag !== 'SCONJ' && !isClause
  return { first: isPronoun ? first : first + 1, last }
}

/** The quotation with which a range begins: it opens there, or ran on from the sentence before. */
function openingQuotation(scene: Scene, { first }: Range, sentence: number): Quotation | undefined {
  const runsOn = first === scene.sentences[sentence]!.firstToken && isQuoted(scene, first)
  return runsOn || opensQuotation(scene, first) ? quotationAt(scene, first) : undefined
}

/** The quotation with which a range ends: it closes there, or runs on into the next sentence. */
function closingQuotation(scene: Scene, { last }: Range, sentence: number): Quotation | undefined {
  const quotation = quotationAt(scene, last - 1)
  if (quotation === undefined) return undefined
  const next = scene.tokens[last]
  const isAtEnd = last >= scene.sentences[sentence]!.lastToken || next!.start >= quotation.closeStart
  return isAtEnd ? quotation : undefined
}

/**
 * Links each quote that is reported inside another to the innermost such, and leaves out what repeats another: of
 * quotes with the same words that with the least confidence.
 */
export function nest(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const open: Draft[] = []
  for (const draft of [...drafts].sort(byHull)) {
    const own = hull(draft.content)
    while (open.length > 0 && hull(open.at(-1)!.content).end < own.end) open.pop()
    const rival = open.at(-1)
    if (rival !== undefined && isSame(rival, draft)) continue
    draft.parent = open.findLast(outer => holds(outer, draft)) ?? null
    open.push(draft)
    kept.push(draft)
  }
  return kept
}

function byHull(a: Draft, b: Draft): number {
  const [one, other] = [hull(a.content), hull(b.content)]
  return one.start - other.start || other.end - one.end || b.confidence - a.confidence
}

const isSame = (a: Draft, b: Draft): boolean =>
  a.content.length === b.content.length &&
  a.content.every(({ start, end }, i) => start === b.content[i]!.start && end === b.content[i]!.end)

/** Whether one quote's words hold another's with its cue. */
const holds = (outer: Draft, inner: Draft): boolean =>
  [...inner.content, ...(inner.cue === null ? [] : [inner.cue])].every(span => {
    const part = outer.content[lastUpTo(outer.content, span.start)]
    return part !== undefined && isWithin(span, part)
  })
