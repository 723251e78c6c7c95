import { type Draft, isOpen, type PageDraft } from './draft.ts'

const LONGEST_CAPITALS = 12
const LONGEST_SUBHEAD = 6

/** Headings in the body: a line in capitals, or a few words without a period, before a paragraph of prose. */
export function readSubheads(page: PageDraft, isHeading: (draft: Draft) => boolean, rule: string): void {
  for (const draft of page.drafts) {
    if (page.verdicts[draft.index] !== null || !isHeading(draft)) continue
    if (isAboveProse(draft, page)) page.verdicts[draft.index] = { kind: 'subhead', rule }
  }
}

/** "THE PENCIL", "‘NOT US’", "WHERE'S THE DOSH, SIR LEO?" */
export const isInCapitals = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_CAPITALS &&
  /\p{Lu}{2}/u.test(words) &&
  !/\p{Ll}|^[([]/u.test(words) &&
  !/[.,;:]$/.test(words) &&
  (words.match(/\d{1,6}/g)?.length ?? 0) < 2

/** "The pencil", "What Happens Next": no digits or marks, and nobody speaks. */
export const isShortHeading = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_SUBHEAD &&
  /^\p{Lu}[\p{L}\p{M}'’ –-]{2,60}$/u.test(words) &&
  !/(?:^|\s)(?:I|I['’]\p{L}{1,2}|me|my|we|us|our|you|your|said|says|told)(?:\s|$)/iu.test(words)

/** Whether prose follows: a sentence, a list or a paragraph of some length. */
function isAboveProse({ index }: Draft, page: PageDraft): boolean {
  const next = page.drafts[index + 1]
  if (index === 0 || next === undefined) return false
  if (page.verdicts[index + 1]?.kind === 'listItem' || page.verdicts[index + 1]?.kind === 'caption')
    return true
  return isOpen(page, index + 1) && (next.isSentence || next.wordCount > 15)
}
