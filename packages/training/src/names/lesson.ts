import type { EntityKind } from '@onrecord/parser'
import type { NamedText } from '@onrecord/score'
import {
  type NameContext,
  readContext,
  type Sentence,
  WRITING,
} from '../../../parser/src/mentions/learned/context.ts'
import type { Block } from '../../../parser/src/model/block.ts'
import type { Places } from '../../../parser/src/model/places.ts'
import { tokenizeBlocks } from '../../../parser/src/tokens/tokens.ts'

/** A name of a lesson, in the tokens of the parser. */
export interface LessonName extends Places {
  readonly kind: EntityKind
}

/** Sentences of a text as the parser reads it, with their names. */
export interface NameLesson {
  readonly context: NameContext
  readonly sentences: readonly Sentence[]
  /** In text order, of whole tokens; those that do not begin and end with tokens of the parser, or at a hyphen in one, are left out. */
  readonly names: readonly LessonName[]
}

/** Reads a text as the parser would, but for its blocks: each line is a paragraph. */
export function readLesson({ text, names }: NamedText, corpus: number): NameLesson {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map(
    ({ index, 0: words }): Block => ({
      kind: 'paragraph',
      start: index,
      end: index + words.trimEnd().length,
      rule: '',
      repeats: null,
    }),
  )
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const [index, token] of tokens.entries()) {
    // "[Harrow]-based", "pro-[Harrow]": the name begins and ends at a hyphen.
    for (const { index: hyphen } of token.text.matchAll(/[-‑]/g)) {
      starts.set(token.start + hyphen + 1, index)
      ends.set(token.start + hyphen, index + 1)
    }
    starts.set(token.start, index)
    ends.set(token.end, index + 1)
  }
  let free = 0
  return {
    ...readContext(tokens, sentences, corpus),
    names: names.flatMap(({ start, end, kind }) => {
      const first = starts.get(start)
      const last = ends.get(end)
      // Of two names in one word the first must do.
      if (first === undefined || last === undefined || first < free) return []
      free = last
      return [{ first, last, kind }]
    }),
  }
}

/** The share of sentences that are also shown as headlines write them. */
const RECASED = 0.2

/**
 * The text with some of its sentences in capitals, in lower case or in Title Case, and of those the lesson: headlines are
 * written so, and the corpora have few.
 */
export function recasedLesson(named: NamedText, corpus: number, random: () => number): NameLesson {
  const text = named.text.replace(/[^.!?\n]+[.!?\n]*/g, sentence => {
    if (random() >= RECASED) return sentence
    // Headlines have no full stop, and a line of their own.
    const recased = recase(sentence, Math.floor(random() * 3)).replace(/\.$/, '\n')
    return recased.length === sentence.length ? recased : sentence
  })
  const { context, sentences, names } = readLesson({ ...named, text }, corpus)
  const kept = sentences.filter(({ writing }) => writing !== WRITING.prose)
  return {
    context,
    sentences: kept,
    names: names.filter(name => kept.some(({ first, last }) => name.first >= first && name.last <= last)),
  }
}

function recase(sentence: string, style: number): string {
  if (style === 0) return sentence.toUpperCase()
  if (style === 1) return sentence.toLowerCase()
  return sentence.replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, letter => letter.toUpperCase())
}
