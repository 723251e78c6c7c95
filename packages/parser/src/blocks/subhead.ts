import type { BlockKind } from '../model/block.ts'
import { type Draft, endsIn, isOpen, type PageDraft } from './draft.ts'

const LONGEST_CAPITALS = 12
const LONGEST_SUBHEAD = 6
const LONGEST_QUOTED = 5
/** Prose without a final period has at least so many words. */
const SHORTEST_PROSE = 16

/** What a heading may stand above besides prose. */
const BELOW_HEADING: ReadonlySet<BlockKind | undefined> = new Set([
  'listItem',
  'caption',
  'byline',
  'correction',
])

/** Headings in the body, by one of the ways below to know one. */
export function readSubheads(page: PageDraft, isHeading: (draft: Draft) => boolean, rule: string): void {
  for (const draft of page.drafts) {
    if (page.verdicts[draft.index] !== null || !isHeading(draft)) continue
    if (isAboveProse(draft, page)) page.verdicts[draft.index] = { kind: 'subhead', rule }
  }
}

/** "THE PENCIL", "‘NOT US’", "WHERE'S THE DOSH, SIR LEO?"; a score has two numbers and is none. */
export const isInCapitals = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_CAPITALS &&
  /\p{Lu}{2}/u.test(words) &&
  !/\p{Ll}|^[([]/u.test(words) &&
  !endsIn(words, /[.,;:]$/) &&
  (words.match(/\d{1,6}/g)?.length ?? 0) < 2

/** "The pencil", "What Happens Next": no digits or marks, and nobody speaks. */
export const isShortHeading = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_SUBHEAD &&
  /^\p{Lu}[\p{L}\p{M}'’ –-]{2,60}$/u.test(words) &&
  !/(?:^|\s)(?:I|I['’]\p{L}{1,2}|me|my|we|us|our|you|your|said|says|told)(?:\s|$)/iu.test(words)

/** "'No surprise'": a few quoted words without the mark that would end a sentence. */
export const isQuotedHeading = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_QUOTED &&
  /^(?:['‘][^'‘’"“”]{3,60}['’]|["“][^"“”]{3,60}["”])$/.test(words) &&
  /[\p{L}\p{N}].$/u.test(words)

function isAboveProse({ index }: Draft, page: PageDraft): boolean {
  const next = page.drafts[index + 1]
  if (index === 0 || next === undefined) return false
  if (BELOW_HEADING.has(page.verdicts[index + 1]?.kind)) return true
  return isOpen(page, index + 1) && (next.isSentence || next.wordCount >= SHORTEST_PROSE)
}
