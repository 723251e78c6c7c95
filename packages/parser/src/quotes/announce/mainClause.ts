import type { Places } from '../../model/places.ts'
import { hashWord } from '../../model/word.ts'
import type { ChoiceContext } from './choiceFeatures.ts'
import { type Clues, TAG } from './clues.ts'
import { countVerbs } from './ranges.ts'

const OPENERS: ReadonlySet<number> = new Set(
  ['although', 'because', 'if', 'since', 'though', 'whereas', 'while', 'whilst'].map(hashWord),
)
const SUBJECTS: ReadonlySet<number> = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'you'].map(hashWord))
/** So many tokens at most stand between conjunction and cue. */
const MAX_SUBJECT = 8

/**
 * The contents that leave a sentence its main clause, where the cue is the verb of a clause that a conjunction opens:
 * "While it claimed that all was well, (it sank)"; all of them where none does.
 */
export function beforeMainClause<Content extends { readonly value: readonly Places[] }>(
  { clues, cue, head }: ChoiceContext,
  contents: readonly Content[],
): readonly Content[] {
  if (!isOfOpeningClause(clues, cue, head)) return contents
  const main = mainClause(clues, cue.last)
  const leaving = contents.filter(({ value }) => {
    const end = Math.max(cue.last, value.at(-1)!.last)
    return end <= main && countVerbs(clues, end, clues.last) > 0
  })
  return leaving.length === 0 ? contents : leaving
}

/** Whether the conjunction of the cue's clause begins the sentence, or a part of it behind "and" or "but". */
function isOfOpeningClause({ word, tag, first }: Clues, cue: Places, head: number): boolean {
  if (tag[head] !== TAG.VERB) return false
  const from = Math.max(first, cue.first - MAX_SUBJECT)
  let at = cue.first - 1
  while (at >= from && !OPENERS.has(word[at]!)) {
    if (tag[at] === TAG.VERB || tag[at] === TAG.PUNCT) return false
    at--
  }
  return at >= from && (at === first || tag[at - 1] === TAG.CCONJ)
}

/** Where a pronoun behind a mark begins the main clause, at the latest; the sentence's end where none does. */
function mainClause({ word, tag, last }: Clues, from: number): number {
  for (let at = from + 1; at < last; at++) {
    if (tag[at - 1] === TAG.PUNCT && SUBJECTS.has(word[at]!)) return at
  }
  return last
}
