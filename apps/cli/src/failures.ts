import { type Origin, originLabel } from '@onrecord/intake'
import { plural, printable, style } from './terminal.ts'

/** One page that was not taken in, and why. */
export interface Failure {
  readonly origin: Origin
  readonly message: string
}

/** On a terminal, more than these would push everything else out of sight. */
const SHOWN_COUNT = 20

/** Writes failures to stderr, one a line as compilers do: `news.jsonl:12: "text" is missing`. */
export const reportFailures = (failures: readonly Failure[]): void => {
  const shown = process.stderr.isTTY ? failures.slice(0, SHOWN_COUNT) : failures
  for (const { origin, message } of shown) {
    process.stderr.write(
      `${style(process.stderr, 'red', printable(originLabel(origin)))}: ${printable(message)}\n`,
    )
  }
  const restCount = failures.length - shown.length
  if (restCount > 0)
    process.stderr.write(`and ${plural(restCount, 'more failure')}: 2> FILE keeps them all\n`)
}
