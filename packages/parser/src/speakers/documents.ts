import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Cast, Character } from './cast.ts'

/** Documents that are their author's voice: who quotes "the statement" quotes whoever made it. A report is its own. */
const VOICES: ReadonlySet<string> = new Set(
  'statement letter memo memorandum email e-mail post tweet message note release communique communiqué'.split(
    ' ',
  ),
)
/** How far after a document its author is named: "a short statement released by the State Department". */
const MAX_DISTANCE = 6
/** How many mentions away the author may be. */
const MAX_MENTIONS = 12

/**
 * Whose voice a document is, where the words around its first mention say so: "released by the ministry", "Lee said in
 * a statement". Null where they do not, and for documents with a voice of their own.
 *
 * @param at index of the document among `mentions`.
 */
export function authorOf(
  reading: Reading,
  cast: Cast,
  mentions: readonly FoundMention[],
  at: number,
): Character | null {
  const document = mentions[at]!
  if (!VOICES.has(document.head)) return null
  const named = authorAfterBy(reading, cast, mentions, at)
  const before = reading.tokens[document.firstToken - 1]?.norm
  return named ?? (before === 'in' || before === 'with' ? subjectOf(cast, mentions, at) : null)
}

function authorAfterBy(
  reading: Reading,
  cast: Cast,
  mentions: readonly FoundMention[],
  at: number,
): Character | null {
  const { lastToken } = mentions[at]!
  const near = reading.tokens.slice(lastToken, lastToken + MAX_DISTANCE)
  const by = near.findIndex(({ norm }) => norm === 'by' || norm === 'from')
  const author =
    by < 0 ? undefined : mentions.slice(at + 1, at + 4).find(({ firstToken }) => firstToken > lastToken + by)
  const isNext = author !== undefined && author.firstToken - (lastToken + by) <= 3
  return isNext ? (cast.characterOf.get(author) ?? null) : null
}

/** Of the people and institutions of the document's sentence the last before it, else the first after it. */
function subjectOf(cast: Cast, mentions: readonly FoundMention[], at: number): Character | null {
  const { sentence } = mentions[at]!
  for (const step of [-1, 1]) {
    for (
      let i = at + step;
      mentions[i]?.sentence === sentence && Math.abs(i - at) < MAX_MENTIONS;
      i += step
    ) {
      const character = cast.characterOf.get(mentions[i]!)
      if (character?.sense === 'person' || character?.sense === 'organization') return character
    }
  }
  return null
}
