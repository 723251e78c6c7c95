import { expect, test } from 'vitest'
import { type Claim, calibrationError } from '../src/metrics/calibration.ts'

const claims = (confidence: number, rightCount: number, wrongCount: number): readonly Claim[] => [
  ...Array<Claim>(rightCount).fill({ confidence, isRight: true }),
  ...Array<Claim>(wrongCount).fill({ confidence, isRight: false }),
]

test('confidence that is borne out has no error', () => {
  expect(calibrationError([...claims(0.75, 3, 1), ...claims(1, 5, 0)])).toBeCloseTo(0)
})

test('each bin counts as often as it has claims', () => {
  // 0.9 claimed and 0.5 right, for 4 of 10; 0.2 claimed and 0.5 right, for 6 of 10.
  expect(calibrationError([...claims(0.9, 2, 2), ...claims(0.2, 3, 3)])).toBeCloseTo(0.4 * 0.4 + 0.6 * 0.3)
})

test('without claims there is nothing to tell', () => {
  expect(calibrationError([])).toBeNull()
})
