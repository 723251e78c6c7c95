import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UPOS } from '../../../parser/src/model/token.ts'
import { BitReader } from '../../../parser/src/tokens/bits.ts'
import { unpackTagger } from '../../../parser/src/tokens/tagger.ts'
import { BitWriter, packWeights } from './pack.ts'

test('numbers come back from bits as they were written', () => {
  const numbers = fc.array(fc.record({ size: fc.integer({ min: 0, max: 12 }), value: fc.nat(5000) }), {
    maxLength: 50,
  })
  fc.assert(
    fc.property(numbers, list => {
      const writer = new BitWriter()
      for (const { size, value } of list) writer.rice(value, size)
      const reader = new BitReader(writer.text())
      for (const { size, value } of list) expect(reader.rice(size)).toBe(value)
    }),
  )
})

test('weights come back rounded, without the small ones, in the rows of their buckets', () => {
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
  const unpacked = (bucket: number, tag: number): number => tagger.weights[tagger.rowStart[bucket]! + tag]!
  expect([unpacked(0, 0), unpacked(0, 16), unpacked(5, 3), unpacked(5, 4), unpacked(7, 16)]).toEqual([
    5, -3, 0, 127, -2,
  ])
  expect(packed.rowCount).toBe(3)
  expect(packed.weightCount).toBe(4)
  expect(tagger.rowStart[1]).toBe(0)
})
