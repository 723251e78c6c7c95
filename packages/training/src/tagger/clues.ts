import { fillByPlace, fillByWord, PLACE_COUNT, WORD_COUNT } from '../../../parser/src/tokens/features.ts'
import { type Form, readForm } from '../../../parser/src/tokens/forms.ts'
import type { Lexicon } from '../../../parser/src/tokens/lexicon.ts'
import { sentenceShapes } from '../../../parser/src/tokens/shapes.ts'

/** How many features a token has in all; {@link fillFeatures} writes so many. */
export const FEATURE_COUNT = WORD_COUNT + PLACE_COUNT

/** What the features need to know of a sentence: of each token its form and its shape. */
export interface Clues {
  readonly forms: readonly Form[]
  readonly shapes: Int16Array
}

export function readClues(tokens: readonly string[], lexicon: Lexicon): Clues {
  const forms = tokens.map(token => readForm(token, lexicon))
  return { forms, shapes: sentenceShapes(forms, 0, forms.length) }
}

const byPlace = new Int32Array(PLACE_COUNT)

/** Writes the features of the token at `at`: those of the word by itself, then those by its place. */
export function fillFeatures(
  { forms, shapes }: Clues,
  at: number,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const { norm, hash, ending } = forms[at]!
  fillByWord(norm, hash, ending, features)
  fillByPlace(forms, 0, forms.length, at, shapes, tag1, tag2, byPlace)
  features.set(byPlace, WORD_COUNT)
}
