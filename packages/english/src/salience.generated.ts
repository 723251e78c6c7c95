// Written by packages/training/src/trainSalience.ts: do not edit. Licence and sources: docs/models.md.
import type { SalienceWeights } from './salience.ts'

/** Learned from GUM's graded salience (CC BY, BY-SA). */
export const SALIENCE_WEIGHTS: SalienceWeights = {
  bias: -2.48,
  features: [
    [0.449, 0.015], // headline
    [0.449, 0], // dek
    [0.248, 0.146], // lede
    [0.263, 0.428], // earliness
    [0.403, 0.018], // firstSentence
    [0.327, 0.043], // firstTwoSentences
    [0.294, 0.1], // firstFourSentences
    [-0.024, 2.872], // logSentence
    [-0.129, 3.757], // logPlaceByStart
    [-0.178, 0.769], // once
    [0.037, 0.129], // twice
    [0.107, 0.059], // fourTimes
    [0.142, 0.245], // logCount
    [0.269, 0.128], // countOfMost
    [0.754, 0.143], // density
    [-0.154, 3.757], // logPlaceByCount
    [0.56, 0.007], // pronouns
    [0.269, 0.551], // sharedWords
    [0.186, 0.072], // spread
    [0.195, 0.154], // logBlocks
    [1.161, 0.034], // sentences
    [0.272, 0.243], // fifths
    [0.079, 0.128], // subjects
    [0.214, 0.147], // logSubjects
    [0.063, 0.205], // quoted
    [-0.009, 0.057], // person
    [0.037, 0.05], // organization
    [-0.041, 0.073], // place
    [0.7, 0.009], // event
    [0.123, 0.05], // otherName
    [-0.059, 0.761], // theme
    [-0.128, 0.471], // oneWord
    [0.162, 0.069], // manyWords
    [0.45, 0.087], // indefinite
    [-0.493, 0.02], // demonyms
  ],
}
