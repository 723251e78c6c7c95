// Written by packages/training/src/trainSalience.ts: do not edit. Licence and sources: docs/models.md.
import type { SalienceWeights } from './salience.ts'

/** Learned from GUM's graded salience (CC BY, BY-SA). */
export const SALIENCE_WEIGHTS: SalienceWeights = {
  bias: -2.479,
  features: [
    [0.554, 0.015], // headline
    [-0.241, 0.002], // dek
    [0.238, 0.146], // lede
    [0.259, 0.429], // earliness
    [0.361, 0.019], // firstSentence
    [0.366, 0.045], // firstTwoSentences
    [0.284, 0.1], // firstFourSentences
    [-0.023, 2.869], // logSentence
    [-0.132, 3.755], // logPlaceByStart
    [-0.18, 0.771], // once
    [0.036, 0.13], // twice
    [0.107, 0.057], // fourTimes
    [0.147, 0.24], // logCount
    [0.286, 0.132], // countOfMost
    [0.784, 0.142], // density
    [-0.155, 3.755], // logPlaceByCount
    [0.664, 0.007], // pronouns
    [0.286, 0.547], // sharedWords
    [0.197, 0.071], // spread
    [0.199, 0.151], // logBlocks
    [1.184, 0.034], // sentences
    [0.251, 0.242], // fifths
    [0.081, 0.128], // subjects
    [0.205, 0.147], // logSubjects
    [0.068, 0.205], // quoted
    [-0.045, 0.059], // person
    [0.088, 0.039], // organization
    [-0.011, 0.063], // place
    [0.657, 0.009], // event
    [0.119, 0.062], // otherName
    [-0.072, 0.768], // theme
    [-0.13, 0.475], // oneWord
    [0.162, 0.069], // manyWords
    [0.437, 0.088], // indefinite
    [-0.5, 0.017], // demonyms
  ],
}
