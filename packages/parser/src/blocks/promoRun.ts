import type { BlockKind } from '../model/block.ts'
import { type Draft, endsIn, type PageDraft, type Verdict } from './draft.ts'

const LONGEST_LINK = 30

/**
 * Headlines of other stories and lists of tags: the lines below "More on this story" or "Tags" that are no sentences,
 * and in the body the lines that only headlines look like.
 */
export function readPromos(page: PageDraft): void {
  let heading: BlockKind | null = null
  for (const draft of page.drafts) {
    const verdict = page.verdicts[draft.index] ?? null
    if (verdict !== null) {
      if (isHeading(draft, verdict)) heading = verdict.kind
      else if (verdict.kind !== 'other') heading = null
    } else if (heading !== null && isLink(draft)) {
      page.verdicts[draft.index] = { kind: heading, rule: 'belowHeading' }
    } else {
      heading = null
      if (isHeadlineInBody(draft)) page.verdicts[draft.index] = { kind: 'promo', rule: 'headlineInBody' }
    }
  }
}

/** "More on this story"; "RELATED:" or "Tags" with nothing behind it. */
const isHeading = ({ wordCount }: Draft, { rule }: Verdict): boolean =>
  rule === 'promoHeading' || (rule === 'readMore' && wordCount <= 2) || (rule === 'tags' && wordCount <= 6)

const isLink = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_LINK && !endsIn(words, /[.:;,]$/)

/** "‘Phrase’: somebody says something" or "Ten Ferries That Never Sailed Again Are For Sale", without a period. */
const isHeadlineInBody = ({ words, wordCount, isSentence }: Draft): boolean =>
  !isSentence &&
  wordCount >= 8 &&
  wordCount <= LONGEST_LINK &&
  endsIn(words, /[\p{L}\p{N}]$/u) &&
  (words.match(/\d{1,6}/g)?.length ?? 0) < 2 &&
  (/^['‘"“][^'’"”]{3,80}['’"”]: \S/.test(words) || isHeadlineCase(words))

/** Whether every longer word begins with a capital, as American headlines are set, and not all letters are capitals. */
function isHeadlineCase(words: string): boolean {
  const long = words.split(/[^\p{L}'’]+/u).filter(word => word.length > 3)
  return /\p{Ll}/u.test(words) && long.length >= 4 && long.every(word => /^\p{Lu}/u.test(word))
}
