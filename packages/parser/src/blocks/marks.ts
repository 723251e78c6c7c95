import type { PageMark } from '../model/page.ts'
import { byTextOrder } from '../model/span.ts'
import type { Draft, Verdict } from './draft.ts'

/** For each draft the kind of the innermost mark that covers its words, under the rule `markup`, or null. */
export function markVerdicts(drafts: readonly Draft[], marks: readonly PageMark[]): (Verdict | null)[] {
  const waiting = marks.toSorted(byTextOrder)
  const open: PageMark[] = []
  let next = 0
  return drafts.map(draft => {
    const { start, end } = wordsOf(draft)
    while (next < waiting.length && waiting[next]!.start <= start) open.push(waiting[next++]!)
    // A mark that ends inside this draft can cover no later one either.
    while (open.length > 0 && open.at(-1)!.end < end) open.pop()
    const mark = open.at(-1)
    return mark === undefined ? null : { kind: mark.kind, rule: 'markup' }
  })
}

function wordsOf(draft: Draft): { start: number; end: number } {
  const start = draft.start + draft.indent
  return { start, end: start + draft.words.length }
}
