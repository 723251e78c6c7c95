import type { Block } from './model/block.ts'
import { type Diagnostic, diagnose } from './model/diagnostic.ts'
import type { Page } from './model/page.ts'

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Looks the page over for what is wrong with it as a text, before and beside all understanding. */
export function inspect({ text, marks = [] }: Page, blocks: readonly Block[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const whole = { start: 0, end: text.length }
  if (!/[\p{L}\p{N}]/u.test(text)) found.push(diagnose('emptyText', whole))
  else if (!blocks.some(block => block.kind === 'headline'))
    found.push(diagnose('noHeadline', { start: 0, end: 0 }))
  if (!text.isWellFormed()) {
    for (const { index } of text.matchAll(LONE_SURROGATE))
      found.push(diagnose('loneSurrogate', { start: index, end: index + 1 }))
  }
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    found.push(diagnose('replacementCharacter', { start: at, end: at + 1 }))
  }
  for (const { start, end } of marks) {
    if (!(start >= 0 && start < end && end <= text.length)) found.push(diagnose('outOfRangeMark', whole))
  }
  return found
}
