import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackList } from '../../../parser/src/model/bits.ts'
import { UPOS } from '../../../parser/src/model/token.ts'
import { unpackTagger, weightOf } from '../../../parser/src/tokens/tagger.ts'
import { packList } from '../pack.ts'
import { packWeights } from './pack.ts'

test('a list comes back from bits as it was packed', () => {
  const size = fc.integer({ min: -127, max: 127 })
  const stretch = fc.record({ zeros: fc.oneof(fc.nat(3), fc.nat(5000)), size })
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 50 }), stretches => {
      const list = stretches.flatMap(({ zeros, size }) => [...Array<number>(zeros).fill(0), size])
      expect([...unpackList(packList(Int8Array.from(list)), list.length)]).toEqual(list)
    }),
  )
})

test('weights come back rounded, without the small ones, in their buckets', () => {
  const bucketBits = 3
  const weights = new Float64Array(2 ** bucketBits * UPOS.length)
  const at = (bucket: number, tag: number): number => bucket * UPOS.length + tag
  weights[at(0, 0)] = 2.26
  weights[at(0, 16)] = -1.5
  weights[at(5, 3)] = 0.9
  weights[at(5, 4)] = 1000
  weights[at(7, 16)] = -1
  const packed = { lexicon: {}, ...packWeights(weights, { bucketBits, minWeight: 1, scale: 2 }) }
  const tagger = unpackTagger(packed)
  const unpacked = (bucket: number, tag: number): number => weightOf(tagger, bucket, tag)
  expect([unpacked(0, 0), unpacked(0, 16), unpacked(5, 3), unpacked(5, 4), unpacked(7, 16)]).toEqual([
    5, -3, 0, 127, -2,
  ])
  expect(packed.weightCount).toBe(4)
  expect(unpacked(1, 0)).toBe(0)
})
