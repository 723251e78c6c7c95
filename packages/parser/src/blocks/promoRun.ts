import type { Draft, PageDraft } from './draft.ts'

const LONGEST_LINK = 30

/**
 * Headlines of other stories: the lines below "More on this story" or "RELATED" that are no sentences, and in the body
 * the lines that only headlines look like.
 */
export function readPromos(page: PageDraft): void {
  let isBelowHeading = false
  for (const draft of page.drafts) {
    const verdict = page.verdicts[draft.index]
    if (verdict !== null && verdict !== undefined) {
      isBelowHeading = isPromoHeading(draft, page) || (isBelowHeading && verdict.rule === 'timestamp')
    } else if (isBelowHeading && isLink(draft)) {
      page.verdicts[draft.index] = { kind: 'promo', rule: 'belowPromoHeading' }
    } else {
      isBelowHeading = false
      if (isHeadlineInBody(draft)) page.verdicts[draft.index] = { kind: 'promo', rule: 'headlineInBody' }
    }
  }
}

/** "More on this story", "RELATED:" with nothing behind it. */
const isPromoHeading = ({ index, wordCount }: Draft, { verdicts }: PageDraft): boolean =>
  verdicts[index]?.rule === 'promoHeading' || (verdicts[index]?.rule === 'readMore' && wordCount <= 2)

const isLink = ({ words, wordCount }: Draft): boolean =>
  wordCount >= 3 && wordCount <= LONGEST_LINK && !/[.:;,]$/.test(words)

/** "‘Phrase’: somebody says something" or "Ten Ferries That Never Sailed Again Are For Sale", without a period. */
const isHeadlineInBody = ({ words, wordCount, isSentence }: Draft): boolean =>
  !isSentence &&
  wordCount >= 8 &&
  wordCount <= LONGEST_LINK &&
  /[\p{L}\p{N}]$/u.test(words) &&
  (words.match(/\d{1,6}/g)?.length ?? 0) < 2 &&
  (/^['‘"“][^'’"”]{3,80}['’"”]: \S/.test(words) || isHeadlineCase(words))

/** Whether every longer word begins with a capital, as American headlines are set, and not all letters are capitals. */
function isHeadlineCase(words: string): boolean {
  const long = words.split(/[^\p{L}'’]+/u).filter(word => word.length > 3)
  return /\p{Ll}/u.test(words) && long.length >= 4 && long.every(word => /^\p{Lu}/u.test(word))
}
