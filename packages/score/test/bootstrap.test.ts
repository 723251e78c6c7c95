import { describe, expect, test } from 'vitest'
import { drawResamples, estimate, seededRandom, sumTallies } from '../src/metrics/bootstrap.ts'
import { recall } from '../src/metrics/tally.ts'

const take = (seed: number, count: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seeded random numbers', () => {
  test('are the same for the same seed, others for another', () => {
    expect(take(7, 5)).toEqual(take(7, 5))
    expect(take(7, 5)).not.toEqual(take(8, 5))
  })

  test('fill the range from 0 to 1 evenly', () => {
    const numbers = take(1, 100_000)
    const counts = Array(10).fill(0)
    for (const number of numbers) counts[Math.floor(number * 10)]++
    // 10,000 each, standard deviation 95: five of them either way.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475)
  })
})

test('a resample draws as many articles as there are, any of them', () => {
  const draws = drawResamples(3, 200, 1)
  expect(draws).toHaveLength(200)
  expect(new Set(draws.map(indices => indices.length))).toEqual(new Set([3]))
  expect(new Set(draws.flatMap(indices => [...indices]))).toEqual(new Set([0, 1, 2]))
  expect(draws.some(indices => new Set(indices).size === 1)).toBe(true)
})

test('tallies are summed as often as they are drawn', () => {
  const tallies = [
    { tp: 1, fp: 2, fn: 3 },
    { tp: 10, fp: 20, fn: 30 },
  ]
  expect(sumTallies(tallies, [1, 0, 1])).toEqual({ tp: 21, fp: 42, fn: 63 })
})

describe('the interval', () => {
  const tallyOf = (tp: number) => ({ tp, fp: 0, fn: 1000 - tp })

  test('runs from the 2.5th to the 97.5th percentile of the resamples', () => {
    // Recalls 0.999, 0.998, … 0: of 1000, the 25 lowest and the 25 highest are left out.
    const resamples = Array.from({ length: 1000 }, (_, i) => tallyOf(999 - i))
    expect(estimate(tallyOf(480), resamples, recall)).toEqual({ value: 0.48, low: 0.025, high: 0.974 })
  })

  test('is the value itself where nothing was resampled', () => {
    expect(estimate(tallyOf(480), [], recall)).toEqual({ value: 0.48, low: 0.48, high: 0.48 })
  })

  test('covers the true rate about 95 times in 100', () => {
    // 300 invented corpora of 60 articles with 10 quotes, each found with a chance of 0.7.
    const random = seededRandom(3)
    const covered = Array.from({ length: 300 }, (_, corpus) => {
      const tallies = Array.from({ length: 60 }, () => {
        const tp = Array.from({ length: 10 }, random).filter(number => number < 0.7).length
        return { tp, fp: 0, fn: 10 - tp }
      })
      const resamples = drawResamples(60, 200, corpus).map(indices => sumTallies(tallies, indices))
      const { low, high } = estimate(sumTallies(tallies, tallies.keys()), resamples, recall)
      return low <= 0.7 && 0.7 <= high
    }).filter(Boolean).length
    expect(covered / 300).toBeGreaterThan(0.9)
    expect(covered / 300).toBeLessThan(0.99)
  })
})
