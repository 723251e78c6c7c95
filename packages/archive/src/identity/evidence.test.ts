import { describe, expect, it } from 'vitest'
import { compare, evidenceOf, topicWeight } from './evidence.ts'

const told = (role: string, affiliation = '', gender: '' | 'feminine' | 'masculine' = '') =>
  evidenceOf([role], affiliation === '' ? [] : [affiliation], gender === '' ? [] : [gender])

describe('compare', () => {
  it.each([
    [told('Transport Minister'), told('minister of transport'), 'confirmed'],
    [told('former mayor'), told('the new mayor'), 'confirmed'],
    [told('', 'Harrow'), told('baker', 'HARROW'), 'confirmed'],
    [told('mayor', 'Harrow'), told('mayor', 'Brill'), 'doubtful'],
    [told('mayor'), told('heating engineer'), 'doubtful'],
    [told('former chief'), told('former engineer'), 'open'],
    [told(''), told('mayor'), 'open'],
    [told('mayor', '', 'feminine'), told('mayor', '', 'masculine'), 'contradicted'],
  ])('%j and %j: %s', (a, b, verdict) => {
    expect(compare(a, b)).toBe(verdict)
    expect(compare(b, a)).toBe(verdict)
  })
})

describe('topicWeight', () => {
  it('is less the more articles have the topic, from 1 to almost 0', () => {
    const weights = [1, 10, 100, 1000].map(count => topicWeight(count, 1000))
    expect(weights[0]).toBe(1)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(weights[3]).toBeLessThan(0.01)
    expect(topicWeight(5, 0)).toBeGreaterThan(0)
    expect(topicWeight(50, 0)).toBe(0)
  })
})
