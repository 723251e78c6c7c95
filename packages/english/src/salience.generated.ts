// Written by packages/training/src/trainSalience.ts: do not edit. Licence and sources: docs/models.md.
import type { SalienceWeights } from './salience.ts'

/** Learned from GUM's graded salience (CC BY, BY-SA). */
export const SALIENCE_WEIGHTS: SalienceWeights = {
  bias: -2.482,
  features: [
    [0.523, 0.016], // headline
    [-0.211, 0.002], // dek
    [0.242, 0.146], // lede
    [0.262, 0.429], // earliness
    [0.343, 0.019], // firstSentence
    [0.348, 0.045], // firstTwoSentences
    [0.298, 0.101], // firstFourSentences
    [-0.025, 2.868], // logSentence
    [-0.133, 3.764], // logPlaceByStart
    [-0.176, 0.77], // once
    [0.039, 0.13], // twice
    [0.121, 0.058], // fourTimes
    [0.142, 0.243], // logCount
    [0.245, 0.128], // countOfMost
    [0.773, 0.143], // density
    [-0.156, 3.764], // logPlaceByCount
    [0.586, 0.007], // pronouns
    [0.268, 0.555], // sharedWords
    [0.204, 0.072], // spread
    [0.198, 0.153], // logBlocks
    [1.147, 0.034], // sentences
    [0.272, 0.243], // fifths
    [0.074, 0.127], // subjects
    [0.209, 0.147], // logSubjects
    [0.064, 0.204], // quoted
    [-0.045, 0.056], // person
    [0.034, 0.05], // organization
    [-0.047, 0.072], // place
    [0.614, 0.01], // event
    [0.174, 0.05], // otherName
    [-0.057, 0.762], // theme
    [-0.132, 0.472], // oneWord
    [0.169, 0.069], // manyWords
    [0.434, 0.088], // indefinite
    [-0.484, 0.021], // demonyms
  ],
}
