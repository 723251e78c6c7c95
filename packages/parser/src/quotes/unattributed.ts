import { type FoundMention, withRole } from '../model/mention.ts'
import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { isCapitalised, isVerb } from '../model/token.ts'
import {
  type Attribution,
  type AttributionIndex,
  attributedBehind,
  indexAttributions,
  verbBehind,
} from './attribution.ts'
import { type Draft, tidyAll } from './draft.ts'
import type { Quotation } from './quotation.ts'
import { quotationsIn, type Range, type Scene } from './scene.ts'
import { signatureOf } from './signature.ts'
import { speechBefore, speechOfBefore } from './speech.ts'

/**
 * Gives the quotations that no cue took their place: more of the quote before them, a continuation of its speaker,
 * speech after a colon or before a dash and a name, or speech of nobody known. Titles, nicknames and scare quotes
 * are left alone.
 */
export function unattributedQuotes(scene: Scene, attributed: readonly Draft[]): Draft[] {
  const sorted = [...attributed].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  const isTaken = takenQuotations(scene, sorted)
  const placed: Draft[] = []
  const attributions = indexAttributions(sorted)
  const heard = new Heard()
  let next = 0
  for (const [index, quotation] of scene.quotations.entries()) {
    while (next < sorted.length && sorted[next]!.content[0]!.start < quotation.outer.start)
      heard.add(sorted[next++]!)
    if (isTaken[index]) continue
    const draft = place(scene, quotation, heard, attributions)
    if (draft === null) continue
    placed.push(draft)
    heard.add(draft)
  }
  return [...sorted, ...placed]
}

/** What has been quoted so far. */
class Heard {
  last: Draft | null = null
  /** The last with words in marks. */
  lastInMarks: Draft | null = null
  /** The end of all that belongs to any of them. */
  reach = 0

  add(draft: Draft): void {
    this.last = draft
    if (draft.kind !== 'indirect') this.lastInMarks = draft
    this.reach = Math.max(this.reach, draft.reach)
  }
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
  heard: Heard,
  attributions: AttributionIndex,
): Draft | null {
  const { last: before } = heard
  const content = tidyAll(scene, quotation.content)
  if (content.length === 0) return null
  const opens = beginsSentence(scene, quotation.outer)
  const attributed = opens ? attributedBehind(scene, quotation, attributions) : null
  const behind = opens && attributed === null ? verbBehind(scene, quotation) : null
  const sofar =
    behind === null &&
    [before, heard.lastInMarks].find(draft => draft !== null && goesOn(scene, draft, quotation, heard.reach))
  if (sofar) {
    for (const span of content) sofar.content.push(span)
    if (sofar.kind === 'indirect') sofar.kind = 'mixed'
    sofar.reach = quotation.outer.end
    heard.add(sofar)
    return null
  }
  const make = (rule: string, confidence: number, more: Partial<Draft> = {}): Draft => ({
    kind: 'direct',
    content,
    cue: null,
    source: null,
    rule,
    block: lastUpTo(scene.blocks, content[0]!.start),
    confidence,
    continues: null,
    parent: null,
    reach: quotation.outer.end,
    ...more,
  })
  if (attributed !== null && attributed.kind === 'indirect') {
    Object.assign(attributed, { kind: 'direct', content, rule: 'contentCue' })
    return null
  }
  const attribution = attributed ?? behind ?? (opens ? sentenceBehind(scene, quotation) : null)
  if (attribution !== null) {
    return make('contentCue', 0.8, { cue: attribution.cue, source: attribution.source })
  }
  const announced =
    beforeColon(scene, quotation) ?? beforeSignature(scene, quotation) ?? afterColon(scene, quotation)
  if (announced !== null) {
    return make(announced.rule, 0.9, { cue: announced.cue, source: announced.source })
  }
  if (!isSpeechLike(scene, quotation) || isSubhead(scene, quotation)) return null
  if (before === null || changesSubject(scene, before, quotation)) return make('marks', 0.6)
  const distance = quotation.firstBlock - lastUpTo(scene.blocks, before.reach - 1)
  if (distance === 0) return make('continuation', 0.85, { continues: before })
  const isNext = before.kind !== 'indirect' && distance <= 2 && isWholeBlock(scene, quotation)
  return isNext ? make('nextParagraph', 0.7, { continues: before }) : make('marks', 0.6)
}

/** "“…” ¶ Lee says this without a smile.": the sentence behind a paragraph of speech tells whose it is. */
function sentenceBehind(scene: Scene, quotation: Quotation): Attribution | null {
  if (!isWholeBlock(scene, quotation)) return null
  return speechOfBefore(scene, lastUpTo(scene.sentences, quotation.outer.end - 1) + 1)
}

/** How far behind the words an attribution may reach before they go on. */
const MAX_ATTRIBUTION = 240

/**
 * "“…,” said Dana Lee on Friday. “…”": more of the same quote, where no whole sentence comes between; or the same
 * sentence goes on, "“…,” said Dana Lee on Friday, “…”".
 *
 * @param reach the end of all that has been quoted: what the attribution itself reports, "adding that …", is between.
 */
function goesOn(scene: Scene, before: Draft, { outer, content }: Quotation, reach: number): boolean {
  const { text, sentences, blocks } = scene
  if (blocks[lastUpTo(blocks, outer.start)]!.start > before.reach || reach > outer.start) return false
  const sentenceAt = (offset: number): number => lastUpTo(sentences, offset)
  if (reach > before.reach && sentenceAt(reach - 1) !== sentenceAt(before.reach - 1)) return false
  if (before.kind === 'indirect' && !isAttributedBehind(before)) return false
  const gap = text.slice(Math.max(before.reach, outer.start - MAX_ATTRIBUTION), outer.start)
  if (/^[\s.,;:!?…—–―-]*$/.test(gap)) return true
  const isSplit = isAttributedBehind(before) && before.content.length === 1
  if (isSplit && outer.start - before.reach < MAX_ATTRIBUTION && isSplitHere(text, gap, content[0]!))
    return true
  const isNext = sentences[sentenceAt(reach - 1) + 1]?.start === outer.start
  return isNext && sentences[sentenceAt(outer.end - 1)]!.end <= outer.end
}

const isAttributedBehind = ({ cue, content }: Draft): boolean => cue !== null && cue.start > content[0]!.start

/** A comma or dash before words in lower case, and no end of a sentence before that. */
const isSplitHere = (text: string, gap: string, { start }: Span): boolean =>
  /[,—–-]\s*$/.test(gap) && !/[.?!]\s+\p{Lu}/u.test(gap) && /^\p{Ll}/u.test(text.slice(start, start + 2))

/** "… said Dana Lee. Tom Cole took the stage. “…”": a sentence between the two opens with somebody else. */
function changesSubject(scene: Scene, before: Draft, { outer }: Quotation): boolean {
  const { mentions, sentences, tokens, text } = scene
  const source =
    before.source === null ? '' : text.slice(before.source.start, before.source.end).toLowerCase()
  const until = firstFrom(mentions, outer.start)
  for (let i = firstFrom(mentions, before.reach); i < until; i++) {
    const mention = mentions[i]!
    const { kind, sense, sentence, head } = mention
    const opens = tokens[sentences[sentence]!.firstToken]!.start >= withRole(mention).start
    const isSomebody =
      kind === 'name' && (sense === 'person' || sense === 'unknown' || sense === 'organization')
    if (isSomebody && opens && !source.includes(head)) return true
  }
  return false
}

interface Announced {
  readonly rule: string
  readonly cue: Span | null
  readonly source: Span | null
}

/** How many tokens before its colon an announcement may begin. */
const MAX_ANNOUNCEMENT = 40

/** "Lee was blunt: “…”": the first who is named in the sentence before the colon speaks; "Lee said, ¶ “…”" has a verb. */
function beforeColon(scene: Scene, { outer }: Quotation): Announced | null {
  const first = firstFrom(scene.tokens, outer.start)
  const mark = scene.tokens[first - 1]
  const goesOnBehind = /^ \p{Ll}/u.test(scene.text.slice(outer.end, outer.end + 2))
  if ((mark?.norm !== ':' && mark?.norm !== ',') || goesOnBehind) return null
  const sentence = scene.sentences[lastUpTo(scene.sentences, mark.start)]!
  const speech = sentence.lastToken === first ? speechBefore(scene, first) : null
  if (speech !== null && speech.source !== null) return { rule: 'colon', ...speech }
  if (mark.norm === ',') return null
  const from = Math.max(sentence.firstToken, first - MAX_ANNOUNCEMENT)
  return { rule: 'colon', cue: null, source: firstSpeaker(scene, { first: from, last: first - 1 }) }
}

/** The first mention in a range, outside of quotations, of someone who may speak, with the role printed before it. */
function firstSpeaker(scene: Scene, { first, last }: Range): Span | null {
  const { mentions, tokens } = scene
  const end = tokens[last - 1]?.end ?? 0
  for (let i = firstFrom(mentions, tokens[first]!.start); i < mentions.length; i++) {
    const mention = mentions[i]!
    if (mention.end > end) return null
    const isAble = mention.sense !== 'nationality' && mention.sense !== 'event' && mention.sense !== 'place'
    if (!isAble || scene.quotationOfToken[mention.firstToken]! >= 0) continue
    const source = withRole(mention)
    // "A spokeswoman for the mill: “…”" names nobody but the speaker.
    const isAlone = source.start === tokens[first]!.start && !tokens.slice(first, last).some(isVerb)
    return isAlone ? { start: source.start, end } : source
  }
  return null
}

/** "“…” — Dana Lee, mayor". */
function beforeSignature(scene: Scene, quotation: Quotation): Announced | null {
  const source = signatureOf(scene, quotation)
  return source === null ? null : { rule: 'dash', cue: null, source }
}

/** "‘Lot to do’: Lee says …": a headline's quote belongs to whom it names next. */
function afterColon(scene: Scene, { outer, lastBlock }: Quotation): Announced | null {
  const block = scene.blocks[lastBlock]!
  if (block.kind !== 'headline' || scene.text[outer.end] !== ':') return null
  const mention = scene.mentions[firstFrom(scene.mentions, outer.end)]
  return mention === undefined || mention.start >= block.end || isMereWord(scene, mention)
    ? null
    : { rule: 'headlineColon', cue: null, source: { start: mention.start, end: mention.end } }
}

/** "‘…’: Fury as …", "‘…’: Miracle sponge …": one word that may be a name, and does nothing. */
const isMereWord = ({ tokens }: Scene, { kind, sense, words, lastToken }: FoundMention): boolean =>
  kind === 'name' && sense === 'unknown' && words.length === 1 && !isVerb(tokens[lastToken] ?? { tag: 'X' })

/** A paragraph in Title Case, but for a headline, divides the story. */
function isSubhead(scene: Scene, quotation: Quotation): boolean {
  if (scene.blocks[quotation.firstBlock]!.kind === 'headline' || !isWholeBlock(scene, quotation)) return false
  const first = firstFrom(scene.tokens, quotation.outer.start)
  const last = Math.min(firstFrom(scene.tokens, quotation.outer.end), first + MAX_SUBHEAD)
  const words = scene.tokens.slice(first, last).filter(({ text }) => /^\p{L}{4}/u.test(text))
  return words.length >= 2 && words.every(isCapitalised)
}

/** How much of a title is looked at, in tokens. */
const MAX_SUBHEAD = 20

/** Enough of a sentence to be speech: a verb and several words, or a stop inside the marks, if only a comma. */
function isSpeechLike(scene: Scene, { content, outer }: Quotation): boolean {
  const words = content.reduce(
    (count, { start, end }) => count + scene.text.slice(start, end).split(/\s+/).length,
    0,
  )
  const first = firstFrom(scene.tokens, outer.start)
  const last = firstFrom(scene.tokens, outer.end)
  const hasVerb = scene.tokens.slice(first, last).some(isVerb)
  const { start, end } = content.at(-1)!
  const isSentence = /[.?!…,]$/.test(scene.text.slice(start, end)) && beginsSentence(scene, outer)
  return isSentence ? words >= 2 : hasVerb && words >= 6
}

function beginsSentence({ text }: Scene, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  return before === '' || /[.?!:\n”"’]$/.test(before)
}

const isWholeBlock = ({ text, blocks }: Scene, { outer, firstBlock, lastBlock }: Quotation): boolean =>
  text.slice(blocks[firstBlock]!.start, outer.start).trim() === '' &&
  text.slice(outer.end, blocks[lastBlock]!.end).trim() === ''
