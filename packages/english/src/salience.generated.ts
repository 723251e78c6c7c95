// Written by packages/training/src/trainSalience.ts: do not edit. Licence and sources: docs/models.md.
import type { SalienceWeights } from './salience.ts'

/** Learned from GUM's graded salience (CC BY, BY-SA). */
export const SALIENCE_WEIGHTS: SalienceWeights = {
  bias: -2.481,
  features: [
    [0.448, 0.015], // headline
    [0.448, 0], // dek
    [0.246, 0.146], // lede
    [0.266, 0.428], // earliness
    [0.402, 0.018], // firstSentence
    [0.328, 0.043], // firstTwoSentences
    [0.292, 0.1], // firstFourSentences
    [-0.025, 2.872], // logSentence
    [-0.129, 3.756], // logPlaceByStart
    [-0.179, 0.769], // once
    [0.038, 0.129], // twice
    [0.106, 0.059], // fourTimes
    [0.142, 0.245], // logCount
    [0.268, 0.129], // countOfMost
    [0.749, 0.143], // density
    [-0.155, 3.756], // logPlaceByCount
    [0.549, 0.007], // pronouns
    [0.272, 0.549], // sharedWords
    [0.195, 0.072], // spread
    [0.196, 0.154], // logBlocks
    [1.145, 0.034], // sentences
    [0.274, 0.243], // fifths
    [0.079, 0.128], // subjects
    [0.214, 0.147], // logSubjects
    [0.063, 0.205], // quoted
    [-0.013, 0.057], // person
    [0.045, 0.05], // organization
    [-0.063, 0.074], // place
    [0.7, 0.009], // event
    [0.16, 0.048], // otherName
    [-0.06, 0.762], // theme
    [-0.128, 0.471], // oneWord
    [0.161, 0.069], // manyWords
    [0.451, 0.087], // indefinite
    [-0.472, 0.02], // demonyms
  ],
}
