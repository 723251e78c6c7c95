import { type Block, isProse } from '../model/block.ts'
import type { Entity, EntityMention } from '../model/entity.ts'
import { ENTITY_KINDS, type EntityKind, type MentionSense } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { lastUpTo, type Span } from '../model/span.ts'
import { type Candidate, wordsOf } from './candidate.ts'
import { link } from './link/link.ts'
import { findThemes } from './themes.ts'

/** All that may be a topic: what is named in the story, and its themes. */
export function findCandidates(reading: Reading, entities: readonly Entity[]): readonly Candidate[] {
  const named: Candidate[] = []
  for (const [index, { name, sense, mentions }] of entities.entries()) {
    const kind = topicKind(sense)
    if (kind === null || !mentions.some(isName)) continue
    // "The IMF and World Bank" are two topics.
    if (kind === 'group' && / and /.test(name)) continue
    const own = mentions.filter(mention => inProse(reading.blocks, mention))
    if (own.some(isName))
      named.push({
        label: name,
        key: name,
        words: wordsOf(name),
        kind,
        mentions: own,
        wikidata: null,
        entities: [index],
      })
  }
  const themes = findThemes(
    reading,
    named.flatMap(({ entities: own }) => own.map(index => entities[index]!)),
  )
  return [...link(reading, named).map(withoutNested), ...themes]
}

/** "European" in "European Union" is no mention of its own. */
function withoutNested(candidate: Candidate): Candidate {
  let last = -1
  const mentions = candidate.mentions.filter(({ end }) => {
    if (end <= last) return false
    last = end
    return true
  })
  return mentions.length === candidate.mentions.length ? candidate : { ...candidate, mentions }
}

const isName = ({ kind }: EntityMention): boolean => kind === 'name'

function topicKind(sense: MentionSense): EntityKind | null {
  if (sense === 'unknown') return 'other'
  return (ENTITY_KINDS as readonly string[]).includes(sense) ? (sense as EntityKind) : null
}

function inProse(blocks: readonly Block[], { start, end }: Span): boolean {
  const block = blocks[lastUpTo(blocks, start)]
  return block !== undefined && isProse(block) && start >= block.start && end <= block.end
}
