import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import type { Page } from '@onrecord/parser'
import { collect, decodeUtf8, inMebibytes, linesOf, peek, toUtf8 } from './bytes.ts'
import { type Format, formatOfName, formatOfStart, refuseForeign } from './format.ts'
import { pageOfText } from './front-matter.ts'
import { type Origin, Unreadable } from './origin.ts'
import { pageFrom } from './validate.ts'
import { findFiles, systemMessage } from './walk.ts'

export interface ReadOptions {
  /** How to read everything, whatever the names say. Without it names decide, and for `-` the first characters. */
  readonly format?: Format | undefined
  /** What `-` reads; `process.stdin` by default. */
  readonly stdin?: Readable
  /** The most that one text, one JSON file or one line of JSON Lines may hold, unpacked; 64 MiB by default. */
  readonly maxBytes?: number
  /** Ends the stream early, also while it waits for standard input. */
  readonly signal?: AbortSignal | undefined
  /** Told how many more bytes, as they lie on the disk, have been read. */
  readonly onBytes?: (byteCount: number) => void
}

/** A page, or why there is none here. */
export type ReadResult =
  | { readonly page: Page; readonly origin: Origin }
  | { readonly error: string; readonly origin: Origin }

type Chunks = AsyncIterable<Buffer>

/** Enough to tell what standard input holds: its first line, or as much of it as tells. */
const isTelling = (start: Buffer): boolean => start.length >= 65_536 || /\S.*\n/.test(start.toString('utf8'))

/**
 * Every page in the files at `paths` and beneath them, in a fixed order, as they are read: a file of JSON Lines is
 * never held whole. What cannot be read becomes an `error` in its place, and reading goes on with the next line, item
 * or file.
 */
export async function* readPages(
  paths: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult, void, undefined> {
  for await (const found of findFiles(typeof paths === 'string' ? [paths] : paths)) {
    if (options.signal?.aborted) return
    if ('error' in found) yield { error: found.error, origin: { path: found.path } }
    else yield* readFile(found.path, options)
  }
}

async function* readFile(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const origin: Origin = { path }
  let stream: Readable | undefined
  try {
    const named = options.format ?? (path === '-' ? undefined : formatOfName(path))
    stream = path === '-' ? (options.stdin ?? process.stdin) : createReadStream(path)
    if (options.signal !== undefined) addAbortSignal(options.signal, stream)
    const unpacked = await toUtf8(counted(stream, options.onBytes))
    const [start, chunks] = await peek(unpacked, start => named !== undefined || isTelling(start))
    yield* readAs(
      named ?? formatOfStart(start.toString('utf8')),
      chunks,
      origin,
      options.maxBytes ?? 64 * 2 ** 20,
    )
  } catch (error) {
    if (!options.signal?.aborted) yield unreadable(error, origin)
  } finally {
    stream?.destroy()
  }
}

async function* counted(stream: Readable, onBytes: ReadOptions['onBytes']): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onBytes?.(chunk.length)
    yield chunk
  }
}

async function* readAs(
  format: Format,
  chunks: Chunks,
  origin: Origin,
  maxBytes: number,
): AsyncGenerator<ReadResult> {
  switch (format) {
    case 'text': {
      const text = decodeUtf8(await collect(chunks, maxBytes, 'too long for a page'))
      refuseForeign(text)
      yield { page: pageOfText(text), origin }
      break
    }
    case 'json':
      yield* readJson(
        decodeUtf8(await collect(chunks, maxBytes, 'write it with a page a line, as .jsonl')),
        origin,
      )
      break
    case 'jsonl':
      yield* readLines(chunks, origin, maxBytes)
      break
  }
}

function* readJson(json: string, origin: Origin): Generator<ReadResult> {
  const value = parseJson(json)
  if (!Array.isArray(value)) {
    yield { page: pageFrom(value), origin }
    return
  }
  for (const [index, item] of value.entries()) {
    yield attempt({ ...origin, item: index + 1 }, () => pageFrom(item))
  }
}

async function* readLines(chunks: Chunks, origin: Origin, maxBytes: number): AsyncGenerator<ReadResult> {
  let line = 0
  for await (const bytes of linesOf(chunks, maxBytes)) {
    line++
    const here = { ...origin, line }
    if (bytes === null) yield { error: `a line longer than ${inMebibytes(maxBytes)}`, origin: here }
    else if (!isBlank(bytes)) yield attempt(here, () => pageFrom(parseJson(decodeUtf8(bytes))))
  }
}

const isBlank = (bytes: Buffer): boolean =>
  bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)

const attempt = (origin: Origin, read: () => Page): ReadResult => {
  try {
    return { page: read(), origin }
  } catch (error) {
    // A line of JSON Lines has its own number; only a file's trouble comes with one.
    return unreadable(error, origin)
  }
}

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch (error) {
    // In JSON Lines every line is the first to the parser: its number would only contradict ours.
    const message = (error as SyntaxError).message.replace(/ \(line 1 column \d+\)$/, '')
    throw new Unreadable(`not JSON: ${message}`)
  }
}

/** The error in place of a page. Throws what is no trouble of the input but a mistake of ours. */
const unreadable = (error: unknown, origin: Origin): ReadResult => {
  if (error instanceof Unreadable) {
    const line = origin.line ?? error.line
    return { error: error.message, origin: line === undefined ? origin : { ...origin, line } }
  }
  const { code } = error as NodeJS.ErrnoException
  if (code?.startsWith('Z_')) return { error: `damaged gzip data: ${(error as Error).message}`, origin }
  const message = systemMessage(error)
  if (message === null) throw error
  return { error: message, origin }
}
