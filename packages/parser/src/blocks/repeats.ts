import type { Span } from '../model/span.ts'
import { type Draft, isOpen, type PageDraft } from './draft.ts'
import { quotedSpans } from './quoted.ts'
import { isTranscript } from './transcript.ts'

const SHORTEST = 4
const LONGEST = 80
/** Words in a row that two passages must share to be compared, and the places of each such row that are looked at. */
const GRAM = 3
const PLACES = 8
/** Words by which a repetition may have been shortened or lengthened. */
const DRIFT = 8
const COVERAGE = 0.8
/** So many repeated words are more than a subhead takes up, and more than a short answer that is given twice. */
const LONGER_THAN_HEADING = 8

/** The words of the open paragraphs, numbered so that equal words have equal numbers. */
interface WordList {
  readonly ids: number[]
  readonly starts: number[]
  readonly ends: number[]
  /** `first[i]` is the place of the first word of draft `i`; `first[i + 1]` ends them. */
  readonly first: Int32Array
}

/**
 * Finds pull quotes that repeat a passage of the article, exactly or slightly altered: paragraphs most of whose words
 * stand in the same order in another, longer paragraph. Rows of three words are indexed, so that the cost is linear.
 */
export function readRepeats(page: PageDraft): void {
  const candidates = page.drafts.filter(draft => isCandidate(draft, page))
  if (candidates.length === 0) return
  const list = wordsOf(page)
  const index = indexGrams(list, candidates)
  for (const draft of candidates) {
    const repeats = repeatedPassage(draft, page, list, index)
    const rule = page.verdicts[draft.index]?.rule ?? 'repeatedPassage'
    if (repeats !== null) page.verdicts[draft.index] = { kind: 'pullQuote', rule, repeats }
  }
}

/** A paragraph that repeats as a pull quote may: without a final period, or in marks as a whole. */
function isCandidate(draft: Draft, page: PageDraft): boolean {
  if (page.verdicts[draft.index]?.kind === 'pullQuote') return true
  if (page.verdicts[draft.index] !== null || draft.wordCount < SHORTEST || draft.wordCount > LONGEST)
    return false
  return (/[\p{L}\p{N}…]$/u.test(draft.words) && hasSentenceWords(draft.words)) || isInMarks(draft.words)
}

/** Whether it says something, and is no mere name: some longer word begins in lower case. */
const hasSentenceWords = (words: string): boolean => /(?:^|[\s'’“"‘])\p{Ll}{4}/u.test(words)

/** "“He described a routine.”", also with a name behind a dash. */
const isInMarks = (words: string): boolean =>
  /^["“„«‘'`][^"“”„«»]{10,700}["”“»’'][\s]{0,3}(?:[—–-]\s?\p{Lu}[^"“”]{2,80})?$/u.test(words)

function wordsOf({ text, drafts, verdicts }: PageDraft): WordList {
  const list = {
    ids: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    first: new Int32Array(drafts.length + 1),
  }
  const numbers = new Map<string, number>()
  for (const draft of drafts) {
    list.first[draft.index] = list.ids.length
    const kind = verdicts[draft.index]?.kind ?? 'paragraph'
    if (kind !== 'paragraph' && kind !== 'pullQuote') continue
    for (const { 0: word, index } of text
      .slice(draft.start, draft.end)
      .matchAll(/[\p{L}\p{N}]{1,40}(?:['’][\p{L}]{1,10})?/gu)) {
      const norm = word.toLowerCase().replace('’', "'")
      if (!numbers.has(norm)) numbers.set(norm, numbers.size % 0x1ffff)
      list.ids.push(numbers.get(norm)!)
      list.starts.push(draft.start + index)
      list.ends.push(draft.start + index + word.length)
    }
  }
  list.first[drafts.length] = list.ids.length
  return list
}

/** Three word numbers below 2^17 in one that is exact. */
const gramAt = ({ ids }: WordList, place: number): number =>
  (ids[place]! * 0x20000 + ids[place + 1]!) * 0x20000 + ids[place + 2]!

/** Where the candidates' rows of three words stand in the page. */
function indexGrams(list: WordList, candidates: readonly Draft[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const { index } of candidates) {
    for (let at = list.first[index]!; at + GRAM <= list.first[index + 1]!; at++)
      places.set(gramAt(list, at), [])
  }
  for (let draft = 0; draft + 1 < list.first.length; draft++) {
    for (let at = list.first[draft]!; at + GRAM <= list.first[draft + 1]!; at++) {
      const known = places.get(gramAt(list, at))
      if (known !== undefined && known.length < PLACES) known.push(at)
    }
  }
  return places
}

/** The passage outside the draft that shares most of its words in about the same order, or null. */
function repeatedPassage(
  draft: Draft,
  page: PageDraft,
  list: WordList,
  index: Map<number, number[]>,
): Span | null {
  const from = list.first[draft.index]!
  const to = contentEnd(draft, list)
  const matches: { at: number; place: number }[] = []
  const votes = new Map<number, number>()
  for (let at = from; at + GRAM <= to; at++) {
    for (const place of index.get(gramAt(list, at)) ?? []) {
      if (place >= from && place < list.first[draft.index + 1]!) continue
      matches.push({ at, place })
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1)
    }
  }
  let best = 0
  let shift = 0
  for (const [candidate, count] of votes) if (count > best) [shift, best] = [candidate, count]
  const near = matches.filter(({ at, place }) => Math.abs(place - at - shift) <= DRIFT)
  const covered = new Set(near.flatMap(({ at }) => [at, at + 1, at + 2]))
  if (covered.size < Math.max(SHORTEST, (to - from) * COVERAGE)) return null
  const first = Math.min(...near.map(({ place }) => place))
  const last = Math.max(...near.map(({ place }) => place)) + GRAM - 1
  const passage = { start: list.starts[first]!, end: list.ends[last]! }
  return isPulledFrom(draft, passage, covered.size, page) ? passage : null
}

/** The place behind the draft's last word, an attribution behind a dash left aside. */
function contentEnd(draft: Draft, list: WordList): number {
  let end = list.first[draft.index + 1]!
  const dash = isInMarks(draft.words) ? /["”“»’'][\s]{0,3}[—–-][^"“”]{2,80}$/u.exec(draft.words) : null
  if (dash === null) return end
  const limit = draft.start + draft.indent + dash.index
  while (end > list.first[draft.index]! && list.starts[end - 1]! >= limit) end--
  return end
}

/**
 * Whether the passage stands among other words in one open paragraph, so that it was there first, and is somebody's
 * words: in quotation marks, or in a transcript, or too long for a heading that echoes the text.
 */
function isPulledFrom(draft: Draft, passage: Span, wordCount: number, page: PageDraft): boolean {
  const host = hostOf(passage, page.drafts)
  if (host === undefined || passage.end > host.end || !isOpen(page, host.index)) return false
  if (host.wordCount < wordCount + 2) return false
  if (page.verdicts[draft.index] !== null) return true
  const middle = (passage.start + passage.end) / 2 - host.start
  const quoted = quotedSpans(page.text.slice(host.start, host.end))
  const isQuoted = quoted.some(({ start, end }) => start < middle && middle < end)
  if (draft.isSentence) return isQuoted && wordCount >= LONGER_THAN_HEADING
  return isQuoted || wordCount >= LONGER_THAN_HEADING || isTranscript(page.drafts)
}

/** The draft in which a span begins, by bisection. */
function hostOf({ start }: Span, drafts: readonly Draft[]): Draft | undefined {
  let low = 0
  let high = drafts.length
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (drafts[middle]!.start <= start) low = middle
    else high = middle
  }
  return drafts[low]
}
