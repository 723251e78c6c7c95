import { QUOTE_KINDS } from '@onrecord/parser'
import { z } from 'zod'
import { explain, fileFault, jsonFault } from './faults.ts'
import type { GoldArticle } from './format.ts'
import { linesOf } from './lines.ts'
import { formatPath, offsetFault, type Path, wordsFault } from './offsets.ts'

/** A corpus file that cannot be read; the message names the file, the line and the field. */
export class GoldError extends Error {
  override readonly name = 'GoldError'
}

export interface ReadOptions {
  /** Lets `quotes` be missing, for texts that are to be parsed and not scored. */
  readonly isUnannotated?: boolean
}

const offset = z.int().min(0)
const parts = z.array(z.tuple([offset, offset])).nullish()
const span = z.looseObject({ start: offset, end: offset, text: z.string().nullish() })
const quote = z.looseObject({
  ...span.shape,
  type: z.enum(QUOTE_KINDS),
  parts,
  cue: span.nullish(),
  cue_parts: parts,
  speaker: span.nullish(),
  speakers: z.array(span).nullish(),
  speaker_entity: z.string().nullish(),
  speaker_aliases: z.array(z.string()).nullish(),
  entity_type: z.string().nullish(),
  entity_mentions: z.array(span).nullish(),
  speech_cue: z.boolean().nullish(),
  confidence: z.number().min(0).max(1).nullish(),
})
const article = z.looseObject({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  date: z.string().nullish(),
  phenomenon: z.string().nullish(),
  quotes: z.array(quote),
})
const unannotated = article.extend({ quotes: z.array(quote).default([]) })

/** @param place the file and line, for the message */
const parseLine = (line: string, place: string, options: ReadOptions): GoldArticle => {
  const fail = (path: Path, message: string, cause?: unknown): never => {
    throw new GoldError([place, ...(path.length > 0 ? [formatPath(path)] : []), message].join(': '), {
      cause,
    })
  }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (cause) {
    return fail([], jsonFault(cause), cause)
  }
  const result = (options.isUnannotated ? unannotated : article).safeParse(json, { error: explain })
  if (!result.success) {
    const { path, message } = result.error.issues[0]!
    return fail(path, message, result.error)
  }
  const { text, quotes } = result.data
  quotes.forEach((quote, i) => {
    const fault = offsetFault(text, quote) ?? wordsFault(text, quote)
    if (fault !== null) fail(['quotes', i, ...fault.path], fault.message)
  })
  return result.data
}

/**
 * The articles of a corpus file: one JSON object a line, gzip if the name ends in `.gz`. Read as a stream, an article
 * at a time. Fields that the format does not name are kept.
 *
 * @throws {GoldError} at the first line that breaks the format, or if the file cannot be read or holds no article
 */
export async function* readGold(path: string, options: ReadOptions = {}): AsyncGenerator<GoldArticle> {
  let lineNumber = 0
  let articleCount = 0
  try {
    for await (const line of linesOf(path)) {
      lineNumber++
      if (line.trim() === '') continue
      articleCount++
      yield parseLine(line, `${path}, line ${lineNumber}`, options)
    }
  } catch (cause) {
    if (cause instanceof GoldError) throw cause
    const where = lineNumber === 0 ? '' : ` after line ${lineNumber}`
    throw new GoldError(`${path} cannot be read${where}: ${fileFault(cause)}`, { cause })
  }
  if (articleCount === 0) throw new GoldError(`${path} holds no article`)
}
