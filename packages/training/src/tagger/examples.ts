import type { GoldSentence, GoldWord } from '@onrecord/score'
import { UPOS } from '../../../parser/src/model/token.ts'
import { tokenize } from '../../../parser/src/tokens/tokenize.ts'

/** A sentence in tokens as written, each with the index of its right tag in UPOS, or {@link NO_ANSWER}. */
export interface Example {
  readonly tokens: readonly string[]
  readonly tags: Int8Array
}

/** The token's limits are not the treebank's, so there is no right tag. */
export const NO_ANSWER = -1

export const TAG_INDEX: ReadonlyMap<string, number> = new Map(UPOS.map((tag, index) => [tag, index]))

/** The sentence in the treebank's own tokens. */
export function goldExample({ words }: GoldSentence): Example {
  return {
    tokens: words.map(word => word.form),
    tags: Int8Array.from(words, word => tagIndex(word.upos)),
  }
}

/**
 * The sentence in our tokens. One that covers several words of the treebank whole ("adult-learned", three words
 * there) has the tag of their head; a part of a word has the word's tag where the parts lie within it.
 */
export function ownExample({ text, words }: GoldSentence): Example {
  const spans = tokenize(text, 0, text.length)
  const tags = new Int8Array(spans.length).fill(NO_ANSWER)
  let first = 0
  for (const [index, { start, end }] of spans.entries()) {
    while (first < words.length && words[first]!.end <= start) first++
    let last = first
    while (last < words.length && words[last]!.start < end) last++
    if (last - first === 1) tags[index] = tagIndex(words[first]!.upos)
    else if (words[first]?.start === start && words[last - 1]?.end === end) {
      tags[index] = tagIndex(tagOfCompound(words, first, last))
    }
  }
  return { tokens: spans.map(({ start, end }) => text.slice(start, end)), tags }
}

/** Of the words `[first, last)` the tag of the one whose head is outside; a participle before a noun is an adjective. */
function tagOfCompound(words: readonly GoldWord[], first: number, last: number): string {
  const inside = words.slice(first, last)
  const head = inside.find(word => word.head < first || word.head >= last) ?? inside.at(-1)!
  return head.upos === 'VERB' && head.deprel.startsWith('amod') ? 'ADJ' : head.upos
}

function tagIndex(upos: string): number {
  const index = TAG_INDEX.get(upos)
  if (index === undefined) throw new Error(`"${upos}" is not a universal part-of-speech tag`)
  return index
}
