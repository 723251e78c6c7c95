import { measure } from '@onrecord/intake'
import { SingleBar } from 'cli-progress'
import { plural } from './terminal.ts'

/** How often a line is written where no bar can be drawn: often enough for a log to show life. */
const LINE_INTERVAL_MS = 5000

/** Shows how far reading has come, on stderr, so that output stays clean. */
export interface Progress {
  readonly onBytes: (byteCount: number) => void
  readonly onPage: () => void
  readonly stop: () => void
}

/** A bar on a terminal, a line now and then elsewhere; nothing at all where the work is soon done. */
export const startProgress = async (paths: readonly string[]): Promise<Progress> => {
  const startedAt = Date.now()
  // Nobody knows how much standard input will be, so then there is no share and no time left to show.
  const byteTotal = paths.includes('-') ? 0 : (await measure(paths)).byteCount
  let bytesRead = 0
  let pageCount = 0

  const describe = (): string => {
    const elapsed = Math.max(1, Date.now() - startedAt) / 1000
    const share = byteTotal === 0 ? 0 : Math.min(1, bytesRead / byteTotal)
    const parts = [plural(pageCount, 'article'), `${Math.round(pageCount / elapsed).toLocaleString('en')}/s`]
    if (share > 0)
      parts.push(`${Math.floor(share * 100)} %`, `${duration((elapsed * (1 - share)) / share)} left`)
    return parts.join('  ')
  }
  const show = process.stderr.isTTY ? drawBar(byteTotal) : writeLines()
  return {
    onBytes: byteCount => {
      bytesRead += byteCount
    },
    onPage: () => {
      pageCount++
      show.update(bytesRead, describe)
    },
    stop: () => show.stop(),
  }
}

interface Show {
  readonly update: (bytesRead: number, describe: () => string) => void
  readonly stop: () => void
}

const drawBar = (byteTotal: number): Show => {
  const bar = new SingleBar({
    format: byteTotal === 0 ? '{said}' : '{bar} {said}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  })
  bar.start(Math.max(1, byteTotal), 0, { said: '' })
  return {
    update: (bytesRead, describe) => bar.update(Math.min(bytesRead, byteTotal), { said: describe() }),
    stop: () => bar.stop(),
  }
}

const writeLines = (): Show => {
  let writtenAt = Date.now()
  return {
    update: (_, describe) => {
      if (Date.now() - writtenAt < LINE_INTERVAL_MS) return
      writtenAt = Date.now()
      process.stderr.write(`${describe()}\n`)
    },
    stop: () => {},
  }
}

/** `8 s`, `3 min`, `1 h 20 min` */
const duration = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
