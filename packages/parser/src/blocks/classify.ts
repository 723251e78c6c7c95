import { readBios } from './bio.ts'
import { byName, nameAndRole } from './byline.ts'
import { captionCredit, captionLabel, contributors, pictureCredit } from './caption.ts'
import type { Draft, PageDraft, Rule } from './draft.ts'
import { furnitureRules } from './furniture.ts'
import { readHead } from './head.ts'
import { listItem } from './listItem.ts'
import { readPromos } from './promoRun.ts'
import { readRepeats } from './repeats.ts'
import { address, code, counter, releaseEnd, separator } from './residue.ts'
import { sharePlea } from './share.ts'
import { readSpeech } from './speech.ts'
import { isInCapitals, isQuotedHeading, isShortHeading, readSubheads } from './subhead.ts'
import { timestamp } from './timestamp.ts'

/** What a paragraph shows by itself, its phrases apart. */
const RULES: readonly Rule[] = [
  separator,
  releaseEnd,
  code,
  address,
  counter,
  captionLabel,
  listItem,
  timestamp,
  byName,
  contributors,
  pictureCredit,
  captionCredit,
  sharePlea,
]

/** Says what the drafts are that the page's own markup left open; what nothing claims stays open. */
export function classify(page: PageDraft): void {
  for (const draft of page.drafts) {
    if (page.verdicts[draft.index] !== null) continue
    const rule = ruleOf(draft)
    if (rule !== undefined) page.verdicts[draft.index] = { kind: rule.kind, rule: rule.name }
  }
  readHead(page)
  readBios(page)
  readPromos(page)
  readSubheads(page, isInCapitals, 'capitals')
  readRepeats(page)
  readSubheads(page, isShortHeading, 'shortHeading')
  readSubheads(page, isQuotedHeading, 'quotedHeading')
  readSpeech(page)
}

/** Of a paragraph's rules the first that matches: its names are looked at last. */
function ruleOf(draft: Draft): Rule | undefined {
  for (const rule of RULES) if (rule.matches(draft)) return rule
  for (const rule of furnitureRules(draft)) if (rule.matches(draft)) return rule
  return nameAndRole.matches(draft) ? nameAndRole : undefined
}
