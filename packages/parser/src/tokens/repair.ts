import { CLOSED_CLASSES } from '@onrecord/english'
import type { Upos } from '../model/token.ts'

const members: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CLOSED_CLASSES).map(([tag, words]) => [tag, new Set(words)]),
)

/**
 * The tagger has never seen most surnames, and now and then takes one for a pronoun or a verb. Closed classes take no
 * new words, and a capital inside a sentence in plain case is a name's.
 *
 * @param isPlainCase whether capitals tell something here: the word is not the first of its sentence, and the
 *   sentence is no title.
 */
export function repairTag(tag: Upos, text: string, norm: string, isPlainCase: boolean): Upos {
  const isCapitalised = /^\p{Lu}/u.test(text)
  if (members.get(tag)?.has(norm) === false) return isCapitalised ? 'PROPN' : 'NOUN'
  const isOpenClass = tag === 'VERB' || tag === 'NOUN' || tag === 'ADV' || tag === 'INTJ'
  return isOpenClass && isPlainCase && /^\p{Lu}\p{Ll}/u.test(text) ? 'PROPN' : tag
}
