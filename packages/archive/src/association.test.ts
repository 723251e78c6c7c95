import { expect, it } from 'vitest'
import { association } from './association.ts'

it('is what Dunning’s paper gives', () => {
  // "the swiss", "can be", "previous year": table 2 of the paper.
  for (const [ratio, both, first, second, none] of [
    [270.72, 110, 2442, 111, 29114],
    [263.9, 29, 13, 123, 31612],
    [256.84, 31, 23, 139, 31584],
  ] as const) {
    const sightings = { both, here: both + first, there: both + second, all: both + first + second + none }
    expect(association(sightings)).toBeCloseTo(ratio, 1)
  }
})

it('is below zero where two are together more seldom than by chance, and zero where chance would do', () => {
  expect(association({ both: 1, here: 50, there: 50, all: 100 })).toBeLessThan(-50)
  expect(association({ both: 25, here: 50, there: 50, all: 100 })).toBeCloseTo(0)
  expect(association({ both: 3, here: 5, there: 3, all: 5 })).toBeCloseTo(0)
})

it('does not take one meeting of two rare things for more than many of two that are not', () => {
  const once = association({ both: 1, here: 100, there: 1, all: 10_000 })
  expect(association({ both: 20, here: 100, there: 60, all: 10_000 })).toBeGreaterThan(once)
  // What is everywhere is here, too.
  expect(association({ both: 52, here: 100, there: 5_000, all: 10_000 })).toBeLessThan(once)
})
