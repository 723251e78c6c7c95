import { QUOTE_KINDS } from '@onrecord/parser'
import { z } from 'zod'
import type { CorpusQuote, CorpusSpan, GoldArticle } from './format.ts'
import { linesOf } from './lines.ts'

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
  speech_cue: z.boolean().nullish(),
})
const article = z.looseObject({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  date: z.string().nullish(),
  quotes: z.array(quote),
})
const unannotated = article.extend({ quotes: z.array(quote).default([]) })

type Path = readonly PropertyKey[]

/** `quotes[3].cue.start` */
const formatPath = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('')

/** What is wrong with the spans of one quote, or null. The schema has checked their types already. */
const faultOf = (text: string, quote: CorpusQuote): { path: Path; message: string } | null => {
  const spans: [Path, CorpusSpan | null | undefined][] = [
    [[], quote],
    [['cue'], quote.cue],
    [['speaker'], quote.speaker],
    ...(quote.speakers ?? []).map((span, i): [Path, CorpusSpan] => [['speakers', i], span]),
  ]
  for (const key of ['parts', 'cue_parts'] as const) {
    quote[key]?.forEach(([start, end], i) => {
      spans.push([[key, i], { start, end }])
    })
  }
  for (const [path, span] of spans) {
    if (span == null) continue
    const { start, end } = span
    if (start > end) return { path, message: `start ${start} is after end ${end}` }
    if (end > text.length) return { path, message: `end ${end} is past the text's end, ${text.length}` }
    if (span.text != null && span.text !== text.slice(start, end)) {
      return { path: [...path, 'text'], message: `other words stand at ${start}–${end} (UTF-16 code units)` }
    }
  }
  return null
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

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
    return fail([], messageOf(cause), cause)
  }
  const result = (options.isUnannotated ? unannotated : article).safeParse(json)
  if (!result.success) {
    const { path, message } = result.error.issues[0]!
    return fail(path, message, result.error)
  }
  const { text, quotes } = result.data
  quotes.forEach((quote, i) => {
    const fault = faultOf(text, quote)
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
    throw new GoldError(`${path} cannot be read${where}: ${messageOf(cause)}`, { cause })
  }
  if (articleCount === 0) throw new GoldError(`${path} holds no article`)
}
