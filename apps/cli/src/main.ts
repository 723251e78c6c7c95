import { CommanderError } from 'commander'
import { CommandError, EXIT, UsageError } from './errors.ts'
import { createProgram } from './program.ts'
import { printable, style } from './terminal.ts'

/** Runs the command line and leaves its exit code in `process.exitCode`. */
export const main = async (argv: readonly string[]): Promise<void> => {
  // Whoever reads us may stop when they have enough, as `head` does; a full disk is another matter.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    say(error.message)
    process.exit(EXIT.someFailed)
  })
  // A variable that is set to nothing is meant as not set.
  for (const name of ['HOST', 'PORT', 'ONRECORD_ARCHIVE'])
    if (process.env[name] === '') delete process.env[name]
  try {
    await createProgram().parseAsync(argv)
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** Says what went wrong, unless Commander has said it already. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage
  if (error instanceof UsageError) {
    say(`${error.message}\n(--help tells more)`)
    return EXIT.usage
  }
  if (error instanceof CommandError || isSystemError(error)) say(error.message)
  else
    say(`this is a mistake in Onrecord, please report it:\n${error instanceof Error ? error.stack : error}`)
  return EXIT.someFailed
}

const say = (message: string): void => {
  process.stderr.write(`${style(process.stderr, 'red', 'error:')} ${printable(message)}\n`)
}

/** A disk that is full, a folder that may not be written: trouble of the machine, told in its own words. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error
