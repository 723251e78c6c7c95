import type { Topic } from '@onrecord/parser'
import { expect, test } from 'vitest'
import type { GoldMention } from '../src/index.ts'
import { generalisedPrecision, rank, scoreSalience } from '../src/salience/score.ts'

test('generalised average precision is average precision where gains are 0 and 1', () => {
  expect(generalisedPrecision([1, 0, 1], [1, 1])).toBeCloseTo((1 + 2 / 3) / 2)
  expect(generalisedPrecision([0.2, 1], [1, 0.2])).toBeCloseTo((0.2 + 0.6) / (1 + 0.6))
  expect(generalisedPrecision([], [])).toBe(0)
})

const topic = (...starts: number[]) =>
  ({ mentions: starts.map(start => ({ kind: 'name', start, end: start + 1 })) }) as unknown as Topic

test('topics are ranked by count, of equals the earlier first, or by place', () => {
  const [a, b, c] = [topic(9), topic(5, 6), topic(1)]
  expect(rank([a, b, c], 'parser')).toEqual([a, b, c])
  expect(rank([a, b, c], 'frequency')).toEqual([b, c, a])
  expect(rank([a, b, c], 'firstPosition')).toEqual([c, b, a])
})

const gold = (entity: string, start: number, end: number, salience: number): GoldMention => ({
  entity,
  start,
  end,
  head: { start: end - 1, end },
  isNamed: true,
  name: { start, end },
  salience,
})

test('a topic is the entity whose main word it has, and the second of one entity gains nothing', () => {
  const mentions = [gold('a', 0, 4, 1), gold('b', 5, 7, 0.2), gold('c', 8, 9, 0)]
  const ideal = [topic(3), topic(6)]
  const score = (topics: readonly Topic[]) =>
    scoreSalience([{ id: 'x', text: 'x'.repeat(20), mentions }], () => topics)
  expect(score(ideal)).toMatchObject({ documentCount: 1, found: 1, graded: { parser: 1 } })
  expect(score([topic(6), topic(3)]).graded.parser).toBeCloseTo(0.8 / 1.6)
  expect(score([topic(3), topic(3), topic(6)]).graded.parser).toBeCloseTo((1 + 1.2 / 3) / 1.6)
  expect(score([topic(8), topic(3)]).found).toBeCloseTo(1 / 1.2)
})
