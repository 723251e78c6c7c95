import type { Annotation, Stretch } from './annotation.ts'
import type { Tally } from './tally.ts'

/**
 * A definition of "the same", as keys: a gold and a predicted quote are the same if and only if they share a key.
 * Comparing keys costs time linear in the number of quotes, where comparing quotes would be quadratic.
 */
export type Keys = (annotation: Annotation) => readonly string[]

/** The same words, and cues that share a token. */
const keysUnderCue = (annotation: Annotation, { words }: Stretch): readonly string[] =>
  annotation.cue.tokens.map(token => `${token}: ${words}`)

/**
 * BBC Citron's definitions of an exact match; `contentFree`, which asks nothing of the cue; and `speaker`, which asks
 * who the speaker is and nothing of the words that say so.
 */
export const EXACT: Readonly<Record<'cue' | 'source' | 'content' | 'contentFree' | 'all' | 'speaker', Keys>> =
  {
    cue: ({ cue }) => (cue.words === '' ? [] : [cue.words]),
    source: annotation => keysUnderCue(annotation, annotation.source),
    content: annotation => keysUnderCue(annotation, annotation.content),
    contentFree: ({ content }) => [content.words],
    all: ({ cue, source, content }) => [`${cue.words}, ${source.words}, ${content.words}`],
    speaker: ({ content, names }) => names.map(name => `${name}: ${content.words}`),
  }

/**
 * A predicted quote is a true positive if some gold quote is the same, else a false positive; a gold quote is a false
 * negative if no predicted quote is the same. Several may be the same as one: the match is not one to one.
 */
export const tallyExact = (
  gold: readonly Annotation[],
  predicted: readonly Annotation[],
  keys: Keys,
): Tally => {
  const goldKeys = new Set(gold.flatMap(keys))
  const predictedKeys = new Set(predicted.flatMap(keys))
  const tp = predicted.filter(annotation => keys(annotation).some(key => goldKeys.has(key))).length
  const fn = gold.filter(annotation => !keys(annotation).some(key => predictedKeys.has(key))).length
  return { tp, fp: predicted.length - tp, fn }
}
