import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Archive } from '@onrecord/archive'
import type { Article } from '@onrecord/parser'
import { CommandError } from './errors.ts'
import type { Loaded } from './load.ts'
import { printable } from './terminal.ts'

/** The first line of an exported archive says so, and has its register; then comes an Article a line. */
const FORMAT = 'onrecord/archive@1'

/**
 * Writes an archive as JSON Lines, gzip if the file's name ends in `.gz`.
 *
 * @param file `-` for standard output.
 * @returns how many Articles it wrote.
 */
export const writeExport = async (archive: Archive, file: string): Promise<number> => {
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ format: FORMAT, register: await archive.register() })}\n`
    for await (const article of archive.everyArticle()) {
      count++
      yield `${JSON.stringify(article)}\n`
    }
  }
  if (file === '-') {
    for await (const line of lines()) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  } else if (file.endsWith('.gz')) await pipeline(lines, createGzip(), createWriteStream(file))
  else await pipeline(lines, createWriteStream(file))
  return count
}

/**
 * Reads what {@link writeExport} wrote, line by line.
 *
 * @param file `-` for standard input.
 * @param onRegister takes the register, before the first Article comes.
 * @throws CommandError where the file cannot be read or is no export.
 */
export async function* readExport(
  file: string,
  onRegister: (register: unknown) => Promise<unknown>,
): AsyncGenerator<Loaded> {
  let line = 0
  try {
    for await (const text of createInterface({ input: bytesOf(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const origin = { path: file, line: ++line }
      if (line === 1) await onRegister(registerIn(text, file))
      else if (text.trim() !== '') yield loaded(text, origin)
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.name === 'ArchiveError') throw error
    throw new CommandError(`${printable(file)} cannot be read: ${error.message}`, { cause: error })
  }
  if (line === 0) throw new CommandError(`${printable(file)} is empty, and no exported archive.`)
}

const bytesOf = (file: string): Readable => {
  if (file === '-') return process.stdin
  const bytes = createReadStream(file)
  if (!file.endsWith('.gz')) return bytes
  const unpacked = createGunzip()
  // A pipe hands no errors on.
  bytes.on('error', error => unpacked.destroy(error)).pipe(unpacked)
  return unpacked
}

const registerIn = (text: string, file: string): unknown => {
  const head = tryParse(text) as { format?: unknown; register?: unknown } | null
  if (head?.format === FORMAT && Array.isArray(head.register)) return head.register
  throw new CommandError(
    `${printable(file)} is no exported archive: its first line is not {"format": "${FORMAT}", "register": […]}.`,
  )
}

const loaded = (text: string, origin: Loaded['origin']): Loaded => {
  const article = tryParse(text)
  // Whether it is an Article indeed, the archive says.
  return article === null
    ? { error: 'no JSON stands there', origin }
    : { article: article as Article, origin }
}

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
