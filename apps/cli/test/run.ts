import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const bin = fileURLToPath(new URL('../bin/onrecord.mjs', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd?: string
  /** Added to an environment in which nothing of ours is set. */
  readonly env?: Readonly<Record<string, string>>
  /** What standard input holds; it is empty by default. */
  readonly input?: string | Uint8Array
  /** Leaves standard input open after that, as somebody who is still typing. */
  readonly isInputOpen?: boolean
}

const OURS = /^(?:HOST|PORT|ONRECORD_.*|NO_COLOR|FORCE_COLOR|COLUMNS|INIT_CWD|npm_.*)$/

/** Our environment without what would change how the command works. */
export const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))

/** Starts the real command, in a process of its own; it is ended with the test. */
export const start = (
  args: readonly string[],
  { cwd, env, input = '', isInputOpen = false }: RunOptions = {},
): ChildProcess => {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...cleanEnv(), ...env } })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  // A command that fails early closes its input before we have written all.
  child.stdin.on('error', () => {}).write(input)
  if (!isInputOpen) child.stdin.end()
  return child
}

/** Waits for the end of a command, and gives all it wrote. */
export const ended = async (child: ChildProcess): Promise<Outcome> => {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.on('error', reject).on('close', code => resolve({ code, stdout, stderr }))
  return promise
}

export const run = (args: readonly string[], options?: RunOptions): Promise<Outcome> =>
  ended(start(args, options))

/** A real folder with these files, gone when the test is done. Its name has a space, as people's folders have. */
export const makeFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A page of one paragraph, in which Dana Pell says something about this subject. */
export const story = (subject: string): string =>
  `The ${subject} reaches the harbour\n\n“The ${subject} was thicker than ever,” said Dana Pell on Monday.\n`
