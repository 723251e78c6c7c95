import type { Diagnostic } from '../model/diagnostic.ts'
import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { byTextOrder, hull } from '../model/span.ts'
import { attributedQuotes } from './attributed.ts'
import { findCues } from './cues.ts'
import type { Draft } from './draft.ts'
import { frame } from './frames.ts'
import { layoutQuotes } from './layout.ts'
import { nestedQuotes } from './nested.ts'
import { findQuotations } from './pairs.ts'
import { setScene } from './scene.ts'
import { unattributedQuotes } from './unattributed.ts'

/** Finds every quote of the story, with the words that announce it and the words that name its source. */
export function findQuotes(
  reading: Reading,
  mentions: readonly FoundMention[],
): { readonly quotes: readonly FoundQuote[]; readonly diagnostics: readonly Diagnostic[] } {
  const { quotations, diagnostics } = findQuotations(reading.text, reading.blocks)
  const scene = setScene(reading, mentions, quotations)
  const frames = frame(scene, findCues(reading))
  const attributed = attributedQuotes(scene, frames)
  const drafts = layoutQuotes(scene, unattributedQuotes(scene, attributed, frames))
  return { quotes: finish([...drafts, ...nestedQuotes(scene, quotations, frames, drafts)]), diagnostics }
}

/** Drafts in text order, their links to each other as indices. */
function finish(drafts: readonly Draft[]): readonly FoundQuote[] {
  const sorted = [...drafts].sort((a, b) => byTextOrder(hull(a.content), hull(b.content)))
  const indices = new Map(sorted.map((draft, index) => [draft, index]))
  const indexOf = (draft: Draft | null): number | null =>
    draft === null ? null : (indices.get(draft) ?? null)
  return sorted.map(({ reach: _, ...draft }) => ({
    ...draft,
    continues: indexOf(draft.continues),
    parent: indexOf(draft.parent),
  }))
}
