import { hasShared } from './lib/repository.ts'
import { closingLine, inexcusable, type Result, resultOf, table } from './lib/results.ts'
import { run } from './lib/run.ts'
import { runTasks } from './lib/turbo.ts'

const isCi = Boolean(process.env.CI)

/** Runs a command that passes or fails as a whole, and shows what it wrote if it fails. */
const guard = async (step: string, ...command: readonly string[]): Promise<Result> => {
  console.log(`${step} …`)
  const { exitCode, output, timeMs } = await run(command)
  if (exitCode !== 0) console.log(output)
  return resultOf({ step, timeMs, isSuccess: exitCode === 0 })
}

const results: Result[] = [
  await guard('biome', 'biome', 'check', '--error-on-warnings', '.'),
  await guard('knip', 'knip'),
  ...(await runTasks('build', 'typecheck', 'test')),
]
if (isCi) {
  results.push(await guard('fresh clone', 'node', 'checks/freshClone.ts'))
  const { output: left } = await run(['git', 'status', '--porcelain'])
  if (left !== '') console.log(`Left behind in the repository:\n${left}`)
  results.push(resultOf({ step: 'nothing left behind', timeMs: 0, isSuccess: left === '' }))

  const wanting = inexcusable(results, hasShared)
  results.push(resultOf({ step: 'nothing skipped', timeMs: 0, isSuccess: wanting.length === 0 }))
}

const skipped = results.flatMap(result => result.skipped)
console.log(`\n${table(results)}\n`)
if (skipped.length > 0) console.log(`Skipped:\n${skipped.map(name => `  ${name}`).join('\n')}\n`)

// The last line is read by people and by CI alike.
console.log(closingLine(results))
process.exitCode = results.some(({ failedCount }) => failedCount > 0) ? 1 : 0
