import { describe, expect, it } from 'vitest'
import { closingLine, inexcusable, type Outcome, type Result, resultOf } from './lib/results.ts'

const reportOf = (...statuses: readonly string[]) => ({
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      assertionResults: statuses.map(status => ({ fullName: 'a', status })),
    },
  ],
})

/** The closing line of one step. */
const lineOf = (outcome: Partial<Outcome>) =>
  closingLine([resultOf({ step: 'test it', timeMs: 1, isSuccess: true, ...outcome })])

describe('a step', () => {
  it('without tests counts as one', () => {
    expect(lineOf({})).toBe('1 passed, 0 failed')
    expect(lineOf({ isSuccess: false })).toBe('0 passed, 1 failed')
  })

  it('with tests counts each of them', () => {
    expect(lineOf({ report: reportOf('passed', 'passed') })).toBe('2 passed, 0 failed')
    expect(lineOf({ report: reportOf('passed', 'failed', 'failed'), isSuccess: false })).toBe(
      '1 passed, 2 failed',
    )
  })

  it('that crashed without a report has failed', () => {
    expect(lineOf({ report: null, isSuccess: false })).toBe('0 passed, 1 failed')
    expect(lineOf({ report: null })).toBe('0 passed, 1 failed')
  })

  it('that failed although all its tests passed has failed', () => {
    expect(lineOf({ report: reportOf('passed'), isSuccess: false })).toBe('1 passed, 1 failed')
  })

  it('that ran no test has failed', () => {
    expect(lineOf({ report: reportOf() })).toBe('0 passed, 1 failed')
  })

  it('says what it skipped', () => {
    expect(lineOf({ report: reportOf('passed', 'skipped', 'todo') })).toBe('1 passed, 0 failed, 2 skipped')
  })
})

describe('in CI', () => {
  const skipping = (name: string): readonly Result[] => [
    { ...resultOf({ step: 'test it', timeMs: 1, isSuccess: true }), skipped: [name] },
  ]

  it('no test may be skipped', () => {
    expect(inexcusable(skipping('draws the page'), true)).toEqual(['draws the page'])
    expect(inexcusable(skipping('draws the page'), false)).toEqual(['draws the page'])
  })

  it('but for want of the data', () => {
    expect(inexcusable(skipping('scores (needs ../shared)'), false)).toEqual([])
    expect(inexcusable(skipping('scores (needs ../shared)'), true)).toEqual(['scores (needs ../shared)'])
  })
})
