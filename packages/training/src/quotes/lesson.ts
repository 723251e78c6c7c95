import type { Span } from '@onrecord/parser'
import type { GoldArticle } from '@onrecord/score'
import { findBlocks } from '../../../parser/src/blocks/blocks.ts'
import type { Places } from '../../../parser/src/model/places.ts'
import { type Clues, readClues } from '../../../parser/src/quotes/announce/clues.ts'
import { findQuotations } from '../../../parser/src/quotes/pairs.ts'
import { type Scene, setScene } from '../../../parser/src/quotes/scene.ts'
import { chunk, indexPhrases } from '../../../parser/src/tokens/chunk.ts'
import { tokenizeBlocks } from '../../../parser/src/tokens/tokens.ts'

/** A gold quote as far as it lies in the sentence of its cue, in places of the sentence's clues. */
export interface GoldQuote {
  readonly cue: Places
  readonly source: Places | null
  readonly content: readonly Places[]
}

/** A sentence to learn from. */
export interface Lesson {
  readonly clues: Clues
  readonly quotes: readonly GoldQuote[]
}

/** The sentences of an article's story, each with the quotes whose cues are in it. */
export function lessonsOf({ text, quotes }: GoldArticle): readonly Lesson[] {
  const scene = sceneOf(text)
  return readClues(scene).map(clues => {
    const { first, last, offset } = clues
    const tokens = scene.tokens.slice(first - offset, last - offset)
    const placesOf = (span: Span): Places | null => {
      const from = tokens.findIndex(token => token.end > span.start)
      const to = tokens.findLastIndex(token => token.start < span.end) + 1
      return from < 0 || to <= from ? null : { first: first + from, last: first + to }
    }
    const own = quotes.flatMap(({ cue, speaker, parts, start, end }) => {
      const cuePlaces = cue == null || cue.start < tokens[0]!.start ? null : placesOf(cue)
      if (cuePlaces === null) return []
      return {
        cue: cuePlaces,
        source: speaker == null ? null : placesOf(speaker),
        content: (parts ?? [[start, end]]).flatMap(([from, to]) => placesOf({ start: from, end: to }) ?? []),
      }
    })
    return { clues, quotes: own }
  })
}

/** What the parser reads of a text before it looks for announcements. */
export function sceneOf(text: string): Scene {
  const blocks = findBlocks(text, [])
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const phrases = chunk(tokens, sentences)
  const reading = { text, blocks, tokens, sentences, phrases, phraseOfToken: indexPhrases(tokens, phrases) }
  return setScene(reading, [], findQuotations(text, blocks).quotations)
}
