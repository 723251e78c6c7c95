import { expect, test } from 'vitest'
import { kMeans, unitVectors } from './kMeans.ts'
import { seededRandom } from './random.ts'

test('points of one direction are of one cluster, however long they are', () => {
  const points = unitVectors([
    [1, 0.1],
    [50, 1],
    [0.1, 1],
    [2, 30],
  ])
  const { of } = kMeans(points, 2, 5, seededRandom(3))
  expect(of[0]).toBe(of[1])
  expect(of[2]).toBe(of[3])
  expect(of[0]).not.toBe(of[2])
})

test('the same seed gives the same clusters', () => {
  const points = unitVectors(Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.cos(i), 1 / (i + 1)]))
  expect(kMeans(points, 7, 4, seededRandom(1))).toEqual(kMeans(points, 7, 4, seededRandom(1)))
})
