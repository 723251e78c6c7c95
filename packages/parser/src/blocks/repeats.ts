import type { Span } from '../model/span.ts'
import { type Draft, endsIn, isOpen, type PageDraft } from './draft.ts'
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

/** The words of the open paragraphs. */
interface WordList {
  /**
   * A hash of 32 bits for each word. Strings would cost more than the rest of the stage, and different words of one
   * hash are too rare to make a passage.
   */
  readonly hashes: number[]
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
  return (endsIn(draft.words, /[\p{L}\p{N}…]$/u) && hasSentenceWords(draft.words)) || isInMarks(draft.words)
}

/** Whether it says something, and is no mere name: some longer word begins in lower case. */
const hasSentenceWords = (words: string): boolean => /(?:^|[\s'’“"‘])\p{Ll}{4}/u.test(words)

/** "“He described a routine.”", also with a name behind a dash. */
const isInMarks = (words: string): boolean =>
  /^["“„«‘'`][^"“”„«»]{10,700}["”“»’'][\s]{0,3}(?:[—–-]\s?\p{Lu}[^"“”]{2,80})?$/u.test(words)

function wordsOf({ text, drafts, verdicts }: PageDraft): WordList {
  const list = {
    hashes: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    first: new Int32Array(drafts.length + 1),
  }
  for (const draft of drafts) {
    list.first[draft.index] = list.hashes.length
    const kind = verdicts[draft.index]?.kind ?? 'paragraph'
    if (kind === 'paragraph' || kind === 'pullQuote') pushWords(list, text, draft)
  }
  list.first[drafts.length] = list.hashes.length
  return list
}

/** Letters and digits in a row, with one apostrophe between them: "don’t". */
function pushWords(list: WordList, text: string, { start, end }: Span): void {
  for (let at = start; at < end; at++) {
    const first = at
    let hash = 0
    for (let apostrophes = 0; at < end; at++) {
      const unit = foldUnit(text.charCodeAt(at))
      if (unit === APOSTROPHE && at > first && foldUnit(text.charCodeAt(at + 1)) > APOSTROPHE) apostrophes++
      else if (unit <= APOSTROPHE) break
      if (apostrophes > 1) break
      hash = addTo(hash, unit)
    }
    if (at === first) continue
    list.hashes.push(hash)
    list.starts.push(first)
    list.ends.push(at)
  }
}

const APOSTROPHE = 0x27

/** A letter or digit in lower case; an apostrophe, which is less than any of them; 0 for all else. */
function foldUnit(unit: number): number {
  if (unit < 0x80) return ASCII[unit]!
  if (unit === 0x2019) return APOSTROPHE
  const sign = String.fromCharCode(unit)
  return /[\p{L}\p{N}]/u.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0
}

const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /['\da-z]/i.test(String.fromCharCode(unit)) ? unit | 0x20 : 0,
)

const addTo = (hash: number, value: number): number => (Math.imul(hash, 0x01000193) + value) | 0

/** Three hashes in one. */
const gramAt = ({ hashes }: WordList, place: number): number =>
  addTo(addTo(hashes[place]!, hashes[place + 1]!), hashes[place + 2]!)

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
