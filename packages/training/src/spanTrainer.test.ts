import { expect, test } from 'vitest'
import { Features } from '../../parser/src/model/features.ts'
import { Lattice } from '../../parser/src/model/lattice.ts'
import { addScores } from '../../parser/src/model/spanModel.ts'
import { spanModel } from './quotes/pack.ts'
import { seededRandom, shuffle } from './random.ts'
import { markSpans, type Sequence, SequenceWriter, type TrainedSpans, trainSpans } from './spanTrainer.ts'

const options = {
  epochCount: 60,
  bucketBits: 10,
  minFeatureCount: 1,
  dropout: 0,
  rate: 0.2,
  replicaCount: 2,
}

const WORD = 1

/** Letters as words: a span is an "a" and the "b"s after it. */
const sequenceOf = (letters: string): Sequence => {
  const features = new Features(4)
  const writer = new SequenceWriter()
  for (const letter of letters) {
    features.clear()
    features.put(WORD, letter.charCodeAt(0), 0)
    writer.add(features)
  }
  const states = new Uint8Array(letters.length)
  const spans = [...letters.matchAll(/ab*/g)].map(({ index, 0: span }) => ({
    first: index,
    last: index + span.length,
  }))
  markSpans(states, 0, spans)
  return writer.finish(states, null)
}

const lessons = ['xabx', 'abbxx', 'bxab', 'xxa', 'bbxabb', 'aab', 'xbbx'].map(sequenceOf)

const train = (): TrainedSpans => {
  const random = seededRandom(1)
  return trainSpans(1, lessons, options, random, list => shuffle(list, random))
}

test('what spans are is learned from sequences, and told of one not seen', () => {
  const trained = train()
  const model = spanModel(trained)
  const lattice = new Lattice(1, trained.transitions)
  const { hashes, offsets } = sequenceOf('xbabbbx')
  lattice.start(7)
  for (let at = 0; at < 7; at++) {
    const own = hashes.subarray(offsets[at]!, offsets[at + 1]!)
    addScores(model, { hashes: own, count: own.length }, lattice.scores, at * 3)
  }
  lattice.run()
  const best = lattice.spans(0, 0.5, 0)
  expect(best.map(({ first, last }) => [first, last])).toEqual([[2, 6]])
})

test('the same seed gives the same weights', () => {
  expect(train()).toEqual(train())
})

test('spans are marked around what is barred', () => {
  const states = new Uint8Array(6)
  markSpans(states, 1, [{ first: 1, last: 6 }], { first: 3, last: 4 })
  expect([...states]).toEqual([0, 3, 4, 0, 3, 4])
})
