import { OUTLET_WORDS, SECTIONS } from '@onrecord/english'
import type { BlockKind } from '../model/block.ts'
import { isLoneByline } from './byline.ts'
import { datelineLength } from './dateline.ts'
import { type Draft, endsIn, type PageDraft } from './draft.ts'

/** How many paragraphs from the top a headline is looked for. */
const HEAD_SIZE = 60
const LONGEST_HEADLINE = 45
const LONGEST_DEK = 45
const LONGEST_HEADLINE_WITH_PERIOD = 16
const LONGEST_SITE_NAME = 6
/** So many short lines in a row above the headline are a menu. */
const MENU_SIZE = 3

const OUTLETS: ReadonlySet<string> = new Set(OUTLET_WORDS)
const SECTION_NAMES: ReadonlySet<string> = new Set(SECTIONS)

/**
 * Reads the head of the page, all that stands before its first sentence of prose: the outlet's name, menus, a kicker,
 * the headline, the dek and the byline.
 */
export function readHead(page: PageDraft): void {
  const head = page.drafts.slice(0, bodyStart(page))
  const decide = (draft: Draft, kind: BlockKind, rule: string): void => {
    page.verdicts[draft.index] = { kind, rule }
  }
  const open = (): Draft[] => head.filter(draft => page.verdicts[draft.index] === null)

  for (const draft of menuOf(open())) decide(draft, 'other', 'menu')
  for (const draft of kickersOf(open())) decide(draft, 'other', 'kicker')
  const marked = head.find(draft => page.verdicts[draft.index]?.kind === 'headline')
  const [first, second] = open()
  const title = marked ?? second
  if (first !== undefined && title !== undefined && first.index < title.index) {
    if (isPageTitle(first, title)) decide(first, 'other', 'pageTitle')
    else if (isSiteName(first, title, page)) decide(first, 'siteName', 'siteName')
  }
  const headline = marked ?? open()[0]
  if (headline === undefined || !isHeadlineLike(headline)) return
  if (page.drafts.length === 1 && headline.isSentence) return
  if (headline !== marked) decide(headline, 'headline', 'headline')
  const below = open().filter(draft => draft.index > headline.index)
  for (const draft of below) if (isLoneByline(draft)) decide(draft, 'byline', 'loneByline')
  for (const draft of deksOf(headline, page)) decide(draft, 'dek', 'dek')
}

/** Index of the first paragraph of prose: the head ends before it. */
function bodyStart({ drafts, verdicts }: PageDraft): number {
  const limit = Math.min(drafts.length, HEAD_SIZE)
  let isFirst = true
  for (let i = 0; i < limit; i++) {
    if (verdicts[i] !== null) continue
    const draft = drafts[i]!
    if (draft.wordCount > LONGEST_HEADLINE || datelineLength(draft.words, false) > 0) return i
    const endsInPeriod = draft.isSentence && /\.[)\]"'”’»]{0,3}$/.test(draft.words)
    if (endsInPeriod && !(isFirst && isHeadlineWithPeriod(draft, drafts[i + 1]))) return i
    isFirst = false
  }
  return limit
}

/**
 * Whether the first line is a headline though it ends in a period, as archives print them: a dateline follows, or it
 * is in headline case, or it is shorter than what follows and neither quotes anybody nor begins as prose does.
 */
function isHeadlineWithPeriod(draft: Draft, next: Draft | undefined): boolean {
  if (next === undefined) return false
  if (datelineLength(next.words, false) > 0 || isTitleCase(draft)) return true
  const isShort = draft.wordCount <= LONGEST_HEADLINE_WITH_PERIOD && next.wordCount > draft.wordCount * 1.5
  return (
    isShort && !/["“”„«»]|``|^['‘]|^(?:The|An?|It|He|She|They|There|We|I|In|On|At|But|And) /.test(draft.words)
  )
}

/** Three or more lines of one to three words in a row. */
function menuOf(open: readonly Draft[]): Draft[] {
  let end = 0
  while (end < open.length && open[end]!.wordCount <= 3 && !endsIn(open[end]!.words, /[.!?:]$/)) end++
  return end >= MENU_SIZE && end < open.length ? open.slice(0, end) : []
}

/** "POLITICS", "Opinion", "Home > News > Europe" above the headline. */
function kickersOf(open: readonly Draft[]): Draft[] {
  let end = 0
  while (end < open.length - 1 && isKicker(open[end]!)) end++
  return open.slice(0, end)
}

const isKicker = (draft: Draft): boolean =>
  draft.wordCount <= 8 &&
  draft.head.split(/\s*[|/>»›·•,:]\s*|\s+[–—-]\s+/).every(part => part === '' || SECTION_NAMES.has(part))

/** "Ferry inquiry opens | Meridian Wire", or the headline itself, where "Ferry inquiry opens" follows. */
const isPageTitle = (first: Draft, second: Draft): boolean =>
  second.wordCount >= 3 &&
  first.words.startsWith(second.words) &&
  /^(?:$|\s{0,3}[|–—:·»-])/.test(first.words.slice(second.words.length))

/**
 * Whether the first line is the name of the outlet: an address, or a few capitalised words of which one says so, or
 * that the page's address repeats, or that the story does not use while a headline follows.
 */
function isSiteName(first: Draft, second: Draft, page: PageDraft): boolean {
  if (first.wordCount > LONGEST_SITE_NAME || first.isSentence || !isHeadlineLike(second)) return false
  if (/^\S{2,60}\.[a-z]{2,12}$/.test(first.head)) return true
  const names = first.words.split(/\s+/)
  if (!names.every(name => /^[\p{Lu}\d&|–—-]|^(?:of|the|and|for|de|la|on)$/u.test(name))) return false
  if (second.wordCount <= first.wordCount || second.wordCount < 4) return false
  const lower = first.head.split(' ')
  if (OUTLETS.has(lower.at(-1)!) || (lower[0] === 'the' && OUTLETS.has(lower[1] ?? ''))) return true
  return names.length <= 4 && second.wordCount >= 6 && !isEchoed(first, page)
}

/** Whether the prose of the page uses one of the draft's longer words. */
function isEchoed(draft: Draft, { drafts, verdicts }: PageDraft): boolean {
  const stems = new Set(draft.head.split(/[^\p{L}]+/u).filter(word => word.length > 3))
  return drafts.some(
    ({ index, words }) =>
      index > draft.index &&
      verdicts[index] === null &&
      words.split(/[^\p{L}]+/u).some(word => stems.has(word.toLowerCase())),
  )
}

/**
 * What stands between the headline and the byline; where there is no byline, the line below the headline that is no
 * sentence.
 */
function deksOf(headline: Draft, { drafts, verdicts }: PageDraft): Draft[] {
  const after = drafts.slice(headline.index + 1, headline.index + 7)
  const byline = after.findIndex(({ index }) => verdicts[index]?.kind === 'byline')
  const open = after.filter(({ index }) => verdicts[index] === null)
  const above = open.filter(draft => byline >= 0 && draft.index < after[byline]!.index)
  if (above.length > 0)
    return above.length <= 3 && above.every(draft => draft.wordCount <= LONGEST_DEK) ? above : []
  const [first, second] = open
  if (byline >= 0 || first === undefined || second === undefined || first.wordCount < 4) return []
  return !first.isSentence && isHeadlineLike(first) && !endsIn(first.words, /:$/) ? [first] : []
}

const isHeadlineLike = (draft: Draft): boolean =>
  draft.wordCount <= LONGEST_HEADLINE && (draft.words.match(/[.!?]["”’]? /g)?.length ?? 0) <= 2

/** Whether most words begin with a capital. */
const isTitleCase = (draft: Draft): boolean => {
  const long = draft.words.split(/[^\p{L}'’]+/u).filter(word => word.length > 3)
  return long.filter(word => /^\p{Lu}/u.test(word)).length > long.length * 0.8
}
