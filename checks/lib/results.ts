/** What a step of `npm test` came to. */
export interface Result {
  readonly step: string
  readonly timeMs: number
  /** Whether turbo knew the outcome from a run on the same sources. */
  readonly isCached: boolean
  readonly passedCount: number
  readonly failedCount: number
  /** The full names of the tests that did not run. */
  readonly skipped: readonly string[]
}

/** What of Vitest's JSON report is read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** How a step ended, with the report that it left where it is a suite of tests. */
export interface Outcome {
  readonly step: string
  readonly timeMs: number
  readonly isCached?: boolean
  readonly isSuccess: boolean
  /** null where the step is a suite and left none, left out where it is no suite. */
  readonly report?: VitestReport | null
}

/**
 * Counts a step. A suite counts its tests, anything else counts as one. A step that failed has at least one failure,
 * whatever its report says: it crashed, or a file of tests did not load, or there was no test in it.
 */
export const resultOf = ({ step, timeMs, isCached = false, isSuccess, report }: Outcome): Result => {
  if (report === undefined)
    return {
      step,
      timeMs,
      isCached,
      passedCount: Number(isSuccess),
      failedCount: Number(!isSuccess),
      skipped: [],
    }
  const tests = report?.testResults.flatMap(file => file.assertionResults) ?? []
  const withStatus = (...statuses: readonly string[]) =>
    tests.filter(({ status }) => statuses.includes(status))
  const passedCount = withStatus('passed').length
  const failedCount = withStatus('failed').length
  const isSound = isSuccess && passedCount > 0
  return {
    step,
    timeMs,
    isCached,
    passedCount,
    failedCount: isSound ? failedCount : Math.max(failedCount, 1),
    skipped: withStatus('skipped', 'pending', 'todo', 'disabled').map(
      ({ fullName }) => `${step}: ${fullName}`,
    ),
  }
}

/** A test whose name says this may be skipped where that folder is not there. */
const NEEDS_SHARED = 'needs ../shared'

/** The skipped tests that count as failures in CI, where everything that the tests need can be had. */
export const inexcusable = (results: readonly Result[], hasShared: boolean): readonly string[] =>
  results.flatMap(({ skipped }) => skipped).filter(name => hasShared || !name.includes(NEEDS_SHARED))

const seconds = (timeMs: number) => `${(timeMs / 1000).toFixed(1)} s`

/** One line a step. */
export const table = (results: readonly Result[]): string => {
  const width = Math.max(...results.map(({ step }) => step.length))
  return results
    .map(({ step, timeMs, isCached, passedCount, failedCount, skipped }) => {
      const state = failedCount > 0 ? 'FAILED' : 'ok    '
      const counts = [
        `${passedCount} passed`.padStart(12),
        ...(failedCount > 0 ? [`${failedCount} failed`] : []),
        ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
      ]
      const time = isCached ? 'unchanged' : seconds(timeMs)
      return `${state} ${step.padEnd(width)} ${time.padStart(10)} ${counts.join(', ')}`
    })
    .join('\n')
}

/** The closing line: `N passed, N failed`, and `, N skipped` where some were. */
export const closingLine = (results: readonly Result[]): string => {
  const sum = (count: (result: Result) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  const skippedCount = sum(({ skipped }) => skipped.length)
  return (
    `${sum(({ passedCount }) => passedCount)} passed, ${sum(({ failedCount }) => failedCount)} failed` +
    (skippedCount > 0 ? `, ${skippedCount} skipped` : '')
  )
}
