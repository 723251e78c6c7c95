import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname, join } from 'node:path'
import { hasShared, ROOT } from './repository.ts'

const ENVIRONMENT = {
  ...process.env,
  // The tools of node_modules first, the pinned Node among them.
  PATH: [join(ROOT, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  // Turbo cannot watch a folder outside the repository, but it does watch the environment: suites run anew when it comes.
  ONRECORD_HAS_SHARED: String(hasShared),
}

/** What takes longer hangs. */
const LIMIT_MS = 20 * 60_000

/** How a command ended. */
export interface Ended {
  /** 0 is success. */
  readonly exitCode: number
  /** All that it wrote, or nothing where it wrote to our own terminal. */
  readonly output: string
  readonly timeMs: number
}

/** Runs a command at the root. With `isShown` its output goes to the terminal as it comes. */
export const run = async (
  [command = '', ...args]: readonly string[],
  { isShown = false } = {},
): Promise<Ended> => {
  const startMs = performance.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: isShown ? 'inherit' : 'pipe',
    timeout: LIMIT_MS,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const [exitCode] = await once(child, 'close')
  // Where a signal ended it there is no code.
  return { exitCode: exitCode ?? 1, output, timeMs: performance.now() - startMs }
}
