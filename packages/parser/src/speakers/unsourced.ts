import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { hull, lastUpTo } from '../model/span.ts'
import { type Attribution, abstain, attributeMention, type Context } from './attribute.ts'
import type { Character } from './cast.ts'
import type { Resolver } from './resolve.ts'
import { subjectOfParticiple } from './sources.ts'

/** Who said a quote that no words give a source: abstains unless something else tells. */
export function attributeUnsourced(
  context: Context,
  quotes: readonly FoundQuote[],
  quote: FoundQuote,
  made: readonly Attribution[],
  lastSpeaker: Character | null,
): Attribution {
  const { reading, mentions, resolver } = context
  const subject = quote.cue === null ? null : subjectOfParticiple(reading, mentions, quote.cue)
  if (subject !== null) return attributeMention(context, subject, subject, lastSpeaker)
  if (quote.rule === 'marks') return introduced(reading, resolver, quote)
  const before = quote.continues === null ? undefined : made[quote.continues]
  if (before === undefined || isFragmentAfterReport(reading, quotes, quote)) return abstain('noCandidate')
  if (before.character === null) return before
  return { ...before, rule: 'continuation', confidence: before.confidence * 0.95 }
}

/** What stands before the first words of a sentence of speech. */
const BEGINS_SENTENCE = /(?:^|[.?!]['"’”]?)[^\p{L}\p{N}.?!]{0,4}$/u

/**
 * Speech that begins a sentence is of whoever the last sentence before it is about, if that is a person. Inside of
 * another's speech nobody tells.
 */
function introduced(reading: Reading, resolver: Resolver, quote: FoundQuote): Attribution {
  const { block, content, parent } = quote
  const { start } = content[0]!
  const before = reading.text.slice(Math.max(reading.blocks[block]!.start, start - 8), start)
  const subject =
    parent === null && BEGINS_SENTENCE.test(before)
      ? resolver.lastSubject(lastUpTo(reading.sentences, start))
      : null
  if (subject === null || block - reading.sentences[subject.mention.sentence]!.block > 1)
    return abstain('noCandidate')
  const chain = [{ start: subject.mention.start, end: subject.mention.end }]
  return {
    character: subject.character,
    rule: 'introduced',
    confidence: 0.75,
    chain,
    rivals: [],
    abstained: null,
  }
}

/** Words in marks inside a later sentence of the writer's, after a mere report: nothing tells that its speaker goes on. */
function isFragmentAfterReport(
  { text, blocks, sentences }: Reading,
  quotes: readonly FoundQuote[],
  { continues, content, block }: FoundQuote,
): boolean {
  const before = quotes[continues ?? -1]
  const { start } = content[0]!
  if (before?.kind !== 'indirect') return false
  const isSameSentence = sentences[lastUpTo(sentences, start)]!.start <= hull(before.content).end
  const lead = text.slice(Math.max(blocks[block]!.start, start - 8), start)
  return !isSameSentence && !BEGINS_SENTENCE.test(lead)
}
