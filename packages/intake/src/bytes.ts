import { isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Unreadable } from './origin.ts'

type Chunks = AsyncIterable<Buffer>

const NEWLINE = 0x0a

/** The first chunks, joined, until they are enough or there are no more; and all chunks again with these in front. */
export const peek = async (
  chunks: Chunks,
  isEnough: (start: Buffer) => boolean,
): Promise<[start: Buffer, chunks: Chunks]> => {
  const iterator = chunks[Symbol.asyncIterator]()
  let start: Buffer = Buffer.alloc(0)
  while (!isEnough(start)) {
    const next = await iterator.next()
    if (next.done) break
    start = Buffer.concat([start, next.value])
  }
  return [start, resume(start, iterator)]
}

async function* resume(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** Unpacks gzip and turns UTF-16 into UTF-8, as the first bytes say; drops a byte order mark. */
export const toUtf8 = async (packed: Chunks): Promise<Chunks> => {
  const unpacked = await gunzip(packed)
  const [start, chunks] = await peek(unpacked, start => start.length >= 3)
  if (start[0] === 0xff && start[1] === 0xfe) return recode(chunks, 'utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return recode(chunks, 'utf-16be')
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? skip(chunks, 3) : chunks
}

const gunzip = async (packed: Chunks): Promise<Chunks> => {
  const [start, chunks] = await peek(packed, start => start.length >= 2)
  // The callback is there because pipeline wants one: whoever reads the last stream gets the error.
  return start[0] === 0x1f && start[1] === 0x8b ? pipeline(chunks, createGunzip(), () => {}) : chunks
}

async function* recode(chunks: Chunks, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    throw new Unreadable(
      'not UTF-16, though its byte order mark says so: half of a surrogate pair or of a unit',
    )
  }
}

async function* skip(chunks: Chunks, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const chunk of chunks) {
    yield chunk.subarray(left)
    left = 0
  }
}

/** All the bytes. Throws {@link Unreadable} with `advice` where there are more than `maxBytes`. */
export const collect = async (chunks: Chunks, maxBytes: number, advice: string): Promise<Buffer> => {
  const parts: Buffer[] = []
  let byteCount = 0
  for await (const chunk of chunks) {
    byteCount += chunk.length
    if (byteCount > maxBytes) throw new Unreadable(`larger than ${inMebibytes(maxBytes)}: ${advice}`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/**
 * The lines without their newlines, and null for a line of more than `maxBytes`, of which no more than that is held.
 * A last line without a newline counts.
 */
export async function* linesOf(chunks: Chunks, maxBytes: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = []
  let byteCount = 0
  const endLine = (): Buffer | null => {
    const line = byteCount > maxBytes ? null : Buffer.concat(parts)
    parts = []
    byteCount = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      byteCount += end - start
      parts.push(chunk.subarray(start, end))
      yield endLine()
      start = end + 1
    }
    byteCount += chunk.length - start
    if (byteCount > maxBytes) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (byteCount > 0) yield endLine()
}

export const inMebibytes = (byteCount: number): string => `${Math.round(byteCount / 2 ** 20)} MiB`

/**
 * The text. Throws {@link Unreadable} where the bytes are not UTF-8: most often they are Windows-1252, whose curly
 * quotation marks would all become U+FFFD, and a record of who said what must not be made from a text without them.
 */
export const decodeUtf8 = (bytes: Buffer): string => {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const offset = firstInvalid(bytes)
  const byte = bytes[offset]?.toString(16).padStart(2, '0')
  throw new Unreadable(
    `not UTF-8: byte 0x${byte} at offset ${offset}; if it is Windows-1252, convert it: iconv -f WINDOWS-1252 -t UTF-8`,
    bytes.subarray(0, offset).reduce((line, value) => (value === NEWLINE ? line + 1 : line), 1),
  )
}

/** Where decoding with replacement and encoding again first changes something. */
const firstInvalid = (bytes: Buffer): number => {
  const again = Buffer.from(bytes.toString('utf8'))
  let offset = 0
  while (bytes[offset] === again[offset]) offset++
  return offset
}
