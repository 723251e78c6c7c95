/** What the command answers to the shell; `onrecord --help` says so too. */
export const EXIT = { good: 0, someFailed: 1, usage: 2, interrupted: 130 } as const

/** Trouble that is no mistake of ours: it is told in one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** A command line that makes no sense. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
