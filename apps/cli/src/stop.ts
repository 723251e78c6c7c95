import { EXIT } from './errors.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** npm and the terminal may both pass on one Ctrl-C: what comes sooner than this is the same wish to stop. */
const ECHO_MS = 1000

/**
 * Aborted by Ctrl-C and by the signals that ask to end, so that work in hand is finished and closed. Whoever asks
 * again is not made to wait.
 */
export const stopSignal = (): AbortSignal => {
  const controller = new AbortController()
  let askedAt = 0
  const ask = (): void => {
    if (!controller.signal.aborted) askedAt = Date.now()
    else if (Date.now() - askedAt > ECHO_MS) process.exit(EXIT.interrupted)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  return controller.signal
}
