import { expect, test } from 'vitest'
import { unpackModel } from '../../../parser/src/quotes/announce/model.ts'
import { packModel } from './pack.ts'

test('weights come back in steps of the unit, without the small ones', () => {
  const weights = new Float32Array(12)
  weights[0] = 0.26
  weights[4] = -1
  weights[5] = 0.01
  weights[11] = 100
  const {
    columnCount,
    mask,
    weights: unpacked,
    unit,
  } = unpackModel(packModel({ columnCount: 3, mask: 3, weights, unit: 1 }, 0.25, 0.1))
  expect({ columnCount, mask, unit }).toEqual({ columnCount: 3, mask: 3, unit: 0.25 })
  expect([...unpacked]).toEqual([1, 0, 0, 0, -4, 0, 0, 0, 0, 0, 0, 127])
})
