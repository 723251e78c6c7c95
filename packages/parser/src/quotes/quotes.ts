import type { Diagnostic } from '../model/diagnostic.ts'
import type { FoundMention } from '../model/mention.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { byTextOrder, hull } from '../model/span.ts'
import { type Announcement, findAnnouncements } from './announce/announcements.ts'
import { announcedQuotes, nest } from './announced.ts'
import type { Draft } from './draft.ts'
import { layoutQuotes } from './layout.ts'
import { nestedQuotes } from './nested.ts'
import { findQuotations } from './pairs.ts'
import type { Quotation } from './quotation.ts'
import { insideQuotations, isQuoted, type Scene, setScene } from './scene.ts'
import { unattributedQuotes } from './unattributed.ts'
import { endWhereAnnounced } from './unclosed.ts'

/** Finds every quote of the story, with the words that announce it and the words that name its source. */
export function findQuotes(
  reading: Reading,
  mentions: readonly FoundMention[],
): { readonly quotes: readonly FoundQuote[]; readonly diagnostics: readonly Diagnostic[] } {
  const { quotations: paired, diagnostics } = findQuotations(reading.text, reading.blocks)
  const firstScene = setScene(reading, mentions, paired)
  const announcements = findAnnouncements(firstScene)
  const quotations = endWhereAnnounced(firstScene, paired, announcements)
  const scene = quotations === paired ? firstScene : setScene(reading, mentions, quotations)
  const isReported = ({ cue }: Announcement): boolean => isQuoted(scene, cue.first)
  const announced = announcedQuotes(
    scene,
    announcements.filter(announcement => !isReported(announcement)),
  )
  const reported = quotesInside(scene, quotations, announcements.filter(isReported))
  const drafts = layoutQuotes(scene, unattributedQuotes(scene, announced))
  return { quotes: finish(nest([...drafts, ...reported])), diagnostics }
}

/**
 * What is reported inside a quotation has that quotation's marks around it, which say nothing of its own words.
 *
 * @param all every quotation, in text order.
 */
function quotesInside(
  scene: Scene,
  all: readonly Quotation[],
  announcements: readonly Announcement[],
): readonly Draft[] {
  if (announcements.length === 0 && scene.quotations.length === all.length) return []
  const inside = insideQuotations(scene, all)
  return nestedQuotes(inside, all, announcedQuotes(inside, announcements))
}

/** Drafts in text order, their links to each other as indices. */
function finish(drafts: readonly Draft[]): readonly FoundQuote[] {
  const sorted = [...drafts].sort((a, b) => byTextOrder(hull(a.content), hull(b.content)))
  const indices = new Map(sorted.map((draft, index) => [draft, index]))
  const indexOf = (draft: Draft | null): number | null =>
    draft === null ? null : (indices.get(draft) ?? null)
  return sorted.map(({ kind, content, cue, source, rule, block, confidence, continues, parent }) => ({
    kind,
    content,
    cue,
    source,
    rule,
    block,
    confidence,
    continues: indexOf(continues),
    parent: indexOf(parent),
  }))
}
