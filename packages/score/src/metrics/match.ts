import type { Annotation } from './annotation.ts'
import { characterCount, sharedCharacterCount } from './characters.ts'

export interface Pair {
  readonly gold: Annotation
  readonly predicted: Annotation
}

export interface Matching {
  readonly pairs: readonly Pair[]
  /** Gold quotes without a predicted one. */
  readonly missed: readonly Annotation[]
  /** Predicted quotes without a gold one. */
  readonly spurious: readonly Annotation[]
}

/** The predicted quote that shares most characters with `gold`, the first of equals. */
const closest = (gold: Annotation, predicted: Iterable<Annotation>): [Annotation | null, number] => {
  let best: Annotation | null = null
  let bestCount = 0
  for (const annotation of predicted) {
    const count = sharedCharacterCount(gold.content.spans, annotation.content.spans)
    if (count > bestCount) [best, bestCount] = [annotation, count]
  }
  return [best, bestCount]
}

/**
 * The predicted quote that tells most closely of a gold one: which shares most of its characters, if more than
 * `threshold` (0 to 1) of them, and of such the shortest. Several gold quotes may have the same.
 */
export function coveringQuote(
  gold: Annotation,
  predicted: readonly Annotation[],
  threshold: number,
): Annotation | null {
  let best: Annotation | null = null
  let bestCount = threshold * characterCount(gold.content.spans)
  for (const annotation of predicted) {
    const count = sharedCharacterCount(gold.content.spans, annotation.content.spans)
    if (count < bestCount || (best === null && count === bestCount)) continue
    const isShorter =
      best !== null &&
      count === bestCount &&
      characterCount(annotation.content.spans) < characterCount(best.content.spans)
    if (count > bestCount || isShorter) [best, bestCount] = [annotation, count]
  }
  return best
}

/**
 * The Gender Gap Tracker's match: each gold quote, in order, takes the predicted quote not yet taken that shares most
 * of its characters, if it shares more than `threshold` (0 to 1) of them. One to one, and greedy.
 */
export const matchQuotes = (
  gold: readonly Annotation[],
  predicted: readonly Annotation[],
  threshold: number,
): Matching => {
  const pairs: Pair[] = []
  const missed: Annotation[] = []
  const free = new Set(predicted)
  for (const annotation of gold) {
    const [best, sharedCount] = closest(annotation, free)
    if (best !== null && sharedCount > threshold * characterCount(annotation.content.spans)) {
      free.delete(best)
      pairs.push({ gold: annotation, predicted: best })
    } else missed.push(annotation)
  }
  return { pairs, missed, spurious: [...free] }
}

/** Whether the two sources share a character, or neither quote has one. */
export const hasSameSource = ({ gold, predicted }: Pair): boolean =>
  sharedCharacterCount(gold.source.spans, predicted.source.spans) > 0 ||
  (gold.source.spans.length === 0 && predicted.source.spans.length === 0)

/** Whether the sources are of the same words, marks aside, or neither quote has one. */
export const hasEqualSource = ({ gold, predicted }: Pair): boolean =>
  gold.source.words === predicted.source.words

/** Whether the quotes are of one speaker by name, or both of nobody. */
export const hasSameSpeaker = ({ gold, predicted }: Pair): boolean =>
  gold.names.some(name => predicted.names.includes(name))

/** Whether both quotes have a cue and it is the same string, upper and lower case aside. */
export const hasSameVerb = ({ gold, predicted }: Pair): boolean =>
  gold.verb !== null && gold.verb === predicted.verb
