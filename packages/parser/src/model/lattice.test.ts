import { expect, test } from 'vitest'
import { isStep, Lattice } from './lattice.ts'

const KIND_COUNT = 2
const STATES = [0, 1, 2, 3, 4]
const LENGTH = 4

/** Numbers that look drawn at random, the same each time. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.sin(seed + 12.9898 * i) * 2)

const transitions = numbers(STATES.length ** 2, 1)
const scores = numbers(LENGTH * 3 * KIND_COUNT, 2)

const kindOf = (state: number): number => (state - 1) >> 1
const begins = (state: number): boolean => state % 2 === 1

/** The weight of a labelling by the definition, from which the lattice must get the same as by its algorithm. */
function weightOf(states: readonly number[]): number {
  let sum = 0
  for (const [at, state] of states.entries()) {
    const before = at > 0 ? states[at - 1]! : 0
    if (at > 0) sum += transitions[before * STATES.length + state]!
    const goesOn = (next: number | undefined): boolean => next === state + (begins(state) ? 1 : 0)
    if (state === 0) continue
    const base = (at * KIND_COUNT + kindOf(state)) * 3
    sum += scores[base]! + (begins(state) ? scores[base + 1]! : 0)
    if (!goesOn(states[at + 1])) sum += scores[base + 2]!
  }
  return Math.exp(sum)
}

const isPossible = (states: readonly number[]): boolean =>
  states.every((state, at) => (at === 0 ? isStep(0, state) : isStep(states[at - 1]!, state)))

function labellings(length: number): number[][] {
  if (length === 0) return [[]]
  return labellings(length - 1).flatMap(states => STATES.map(state => [...states, state]))
}

const all = labellings(LENGTH).filter(isPossible)
const total = all.reduce((sum, states) => sum + weightOf(states), 0)
const share = (isWanted: (states: readonly number[]) => boolean): number =>
  all.filter(isWanted).reduce((sum, states) => sum + weightOf(states), 0) / total

function run(): Lattice {
  const lattice = new Lattice(KIND_COUNT, transitions)
  lattice.start(LENGTH)
  lattice.scores.set(scores)
  lattice.run()
  return lattice
}

test('probabilities of states and steps are those of all labellings', () => {
  const lattice = run()
  for (let at = 0; at < LENGTH; at++) {
    for (const state of STATES) {
      expect(lattice.probability(at, state)).toBeCloseTo(share(states => states[at] === state))
    }
  }
  expect(lattice.stepProbability(2, 1, 2)).toBeCloseTo(share(states => states[1] === 1 && states[2] === 2))
  expect(lattice.stepProbability(1, 2, 3)).toBeCloseTo(share(states => states[0] === 2 && states[1] === 3))
})

test('a span has the probability of the labellings that hold it', () => {
  const spans = run().spans(0, 1e-9, 0)
  const found = spans.find(({ first, last }) => first === 1 && last === 3)
  const isThere = ([, second, third, fourth]: readonly number[]): boolean =>
    second === 1 && third === 2 && fourth !== 2
  expect(found?.probability).toBeCloseTo(share(isThere))
  const last = spans.find(({ first, last }) => first === 3 && last === 4)
  expect(last?.probability).toBeCloseTo(share(states => states[3] === 1))
})

test('a barred token is in no span, and another use begins anew', () => {
  const lattice = run()
  lattice.start(2)
  lattice.scores.fill(3)
  lattice.isBarred[1] = 1
  lattice.run()
  expect(lattice.probability(1, 0)).toBeCloseTo(1)
  expect(lattice.probability(0, 0)).toBeLessThan(0.1)
})

test('scores beyond all measure give probabilities all the same', () => {
  const lattice = new Lattice(1, numbers(9, 1))
  lattice.start(300)
  lattice.scores.fill(1e6)
  lattice.run()
  expect(lattice.probability(299, 1) + lattice.probability(299, 2)).toBeCloseTo(1)
})
