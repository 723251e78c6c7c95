import type { Features } from '../../model/features.ts'
import type { Places } from '../../model/places.ts'
import { TAG_NUMBERS } from '../../model/token.ts'
import { ALL_LEXICONS, lexiconsOfBare } from '../lexicon.ts'
import { AFTER, BEFORE, type NameContext, type Sentence, shapeOf } from './context.ts'

/** There are no more at once. */
export const MAX_NAME_FEATURES = 34

/**
 * Writes the features by which the token at `at` is in a name, begins or ends one.
 *
 * @param region the stretch of `sentence` that the token is in.
 */
export function fillNameFeatures(
  f: Features,
  context: NameContext,
  sentence: Sentence,
  region: Places,
  at: number,
): void {
  f.clear()
  putWords(f, context, sentence, at)
  putClusters(f, context, sentence, at)
  putSigns(f, context, sentence, region, at)
}

function putWords(
  f: Features,
  { tokens }: NameContext,
  { first, last, writing }: Sentence,
  at: number,
): void {
  const { word, tag } = tokens[at]!
  const { hash } = word
  const shape = shapeOf(word)
  const before = at > first ? tokens[at - 1]!.word.hash : BEFORE
  const after = at + 1 < last ? tokens[at + 1]!.word.hash : AFTER
  f.put(1, hash, writing)
  f.put(2, before, 0)
  f.put(3, after, 0)
  f.put(4, at - 1 > first ? tokens[at - 2]!.word.hash : BEFORE, shape)
  f.put(5, at + 2 < last ? tokens[at + 2]!.word.hash : AFTER, shape)
  f.put(6, before, shape)
  f.put(7, after, shape)
  f.put(8, before, hash)
  f.put(9, hash, after)
  f.put(10, word.ending, shape)
  f.put(11, word.stem, TAG_NUMBERS.get(tag)!)
}

function putClusters(
  f: Features,
  { tokens }: NameContext,
  { first, last, writing }: Sentence,
  at: number,
): void {
  const { word } = tokens[at]!
  const { cluster, nameCluster } = word
  const shape = shapeOf(word)
  const before = at > first ? tokens[at - 1]!.word : undefined
  const after = at + 1 < last ? tokens[at + 1]!.word : undefined
  f.put(12, cluster, shape * 4 + writing)
  f.put(13, before?.cluster ?? BEFORE, shape)
  f.put(14, after?.cluster ?? AFTER, shape)
  f.put(15, before?.cluster ?? BEFORE, cluster)
  f.put(16, cluster, after?.cluster ?? AFTER)
  f.put(17, nameCluster, shape * 4 + writing)
  f.put(18, before?.nameCluster ?? BEFORE, shape)
  f.put(19, after?.nameCluster ?? AFTER, shape)
  f.put(20, before?.nameCluster ?? BEFORE, nameCluster)
  f.put(21, nameCluster, after?.nameCluster ?? AFTER)
}

/** How it is written here and elsewhere, what it is in the sentence, and which lexicons have it. */
function putSigns(
  f: Features,
  { tokens, evidence, corpus }: NameContext,
  { first, last, writing }: Sentence,
  region: Places,
  at: number,
): void {
  const own = tokens[at]!
  const { word } = own
  const before = at > first ? tokens[at - 1]! : undefined
  const after = at + 1 < last ? tokens[at + 1]! : undefined
  const shape = shapeOf(word)
  const written = (shape * 4 + writing) * 2 + (before === undefined ? 1 : 0)
  const shapeBefore = before === undefined ? 62 : shapeOf(before.word)
  const shapeAfter = after === undefined ? 63 : shapeOf(after.word)
  const tagBefore = before === undefined ? 30 : TAG_NUMBERS.get(before.tag)!
  const tagAfter = after === undefined ? 31 : TAG_NUMBERS.get(after.tag)!
  const lexicon = lexiconsOfBare(own, ALL_LEXICONS)
  const seen = evidence.of(word)
  f.put(22, written, shapeBefore * 128 + shapeAfter)
  f.put(23, tagBefore * 1024 + TAG_NUMBERS.get(own.tag)! * 32 + tagAfter, shape)
  f.put(24, lexicon, shape * 4 + writing)
  f.put(25, before === undefined ? BEFORE : lexiconsOfBare(before, ALL_LEXICONS), lexicon)
  f.put(26, lexicon, after === undefined ? AFTER : lexiconsOfBare(after, ALL_LEXICONS))
  f.put(27, seen, written)
  f.put(28, Math.min(3, at - region.first) * 4 + Math.min(3, region.last - 1 - at), shape)
  f.put(
    29,
    word.bearers * 16 + (before?.word.bearers ?? 0) * 4 + (after?.word.bearers ?? 0),
    shapeBefore * 128 + shape,
  )
  f.put(30, shapeBefore, before === undefined ? BEFORE : evidence.of(before.word) * 8 + seen)
  f.put(31, shapeAfter, after === undefined ? AFTER : evidence.of(after.word) * 8 + seen)
  f.put(32, evidence.pair(before?.word, word) * 3 + evidence.pair(word, after?.word), shape * 4 + writing)
  f.put(33, corpus, shape * 4 + writing)
  f.put(34, corpus, lexicon)
}
