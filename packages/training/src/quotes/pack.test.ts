import { expect, test } from 'vitest'
import { unpackModel } from '../../../parser/src/model/linear.ts'
import { unpackSpanModel } from '../../../parser/src/model/spanModel.ts'
import { packChoices, packSpans, spanModel } from './pack.ts'

const weights = new Float32Array(12)
weights[0] = 0.26
weights[4] = -1
weights[5] = 0.01
weights[11] = 100

test('weights come back in steps of the unit, without the small ones', () => {
  const {
    mask,
    weights: unpacked,
    unit,
  } = unpackModel(packChoices({ columnCount: 1, mask: 3, weights: weights.slice(0, 4) }))
  expect({ mask, unit }).toEqual({ mask: 3, unit: 1 / 32 })
  expect([...unpacked]).toEqual([8, 0, 0, 0])
})

test('a model of spans comes back as the parser would read it', () => {
  const trained = { model: { columnCount: 3, mask: 3, weights }, transitions: new Float64Array(9) }
  expect(unpackSpanModel(packSpans(trained))).toEqual(spanModel(trained))
  const bytes = new Uint8Array(spanModel(trained).threes.buffer)
  const rows = Array.from({ length: 4 }, (_, bucket) => [...bytes.subarray(4 * bucket, 4 * bucket + 3)])
  const bias = 128
  expect(rows.map(row => row.map(byte => byte - bias))).toEqual([
    [8, 0, 0],
    [0, -32, 0],
    [0, 0, 0],
    [0, 0, 127],
  ])
})
