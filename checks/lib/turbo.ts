import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { filesMatching, ROOT } from './repository.ts'
import { type Result, resultOf, type VitestReport } from './results.ts'
import { run } from './run.ts'

const SUMMARIES = join(ROOT, '.turbo/runs')
const REPORT = 'test-report.json'

/** What is read of the summary that turbo leaves of a run. */
interface Summary {
  readonly tasks: readonly {
    readonly taskId: string
    readonly task: string
    readonly package: string
    readonly directory: string
    readonly command: string
    readonly cache: { readonly status: 'HIT' | 'MISS' }
    /** Left out where the task was not run. */
    readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode: number }
  }[]
}

/** Runs tasks in every package that has them, shows what fails, and gives a result for each, or one if turbo crashes. */
export const runTasks = async (...tasks: readonly string[]): Promise<readonly Result[]> => {
  rmSync(SUMMARIES, { recursive: true, force: true })
  // What an earlier run left would speak for a suite that crashes in this one. Turbo brings back those of cached tasks.
  for (const report of filesMatching(`**/${REPORT}`)) rmSync(join(ROOT, report))

  const turbo = await run(
    [
      ...['turbo', 'run', ...tasks, '--continue=always', '--summarize'],
      // As many at a time as there are cores: suites that wait for a core run into their time limits.
      `--concurrency=${availableParallelism()}`,
      ...['--output-logs=errors-only', '--log-order=grouped', '--log-prefix=none'],
    ],
    { isShown: true },
  )
  const summary = readSummary()
  if (summary === null) return [resultOf({ step: 'turbo', timeMs: turbo.timeMs, isSuccess: false })]
  return summary.tasks.filter(({ command }) => command !== '<NONEXISTENT>').map(toResult)
}

const toResult = ({ task, package: name, directory, cache, execution }: Summary['tasks'][number]): Result => {
  const outcome = {
    step: `${task} ${name}`,
    timeMs: execution === undefined ? 0 : execution.endTime - execution.startTime,
    isCached: cache.status === 'HIT',
    isSuccess: execution?.exitCode === 0,
  }
  return resultOf(task === 'test' ? { ...outcome, report: readReport(directory) } : outcome)
}

const readSummary = (): Summary | null => {
  const [file] = existsSync(SUMMARIES) ? readdirSync(SUMMARIES) : []
  return file === undefined ? null : JSON.parse(readFileSync(join(SUMMARIES, file), 'utf8'))
}

const readReport = (directory: string): VitestReport | null => {
  const file = join(ROOT, directory, REPORT)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
