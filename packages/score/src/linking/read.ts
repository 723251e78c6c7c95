import { z } from 'zod'
import { explain, fileFault } from '../corpus/faults.ts'
import { linesOf } from '../corpus/lines.ts'
import { GoldError } from '../corpus/read.ts'

/** A text of ELEVANT's format whose mentions are tied to Wikidata; offsets are of UTF-16 code units. */
export interface LinkingArticle {
  readonly text: string
  /** What annotators read. */
  readonly evaluation_span: [number, number]
  readonly labels: LinkingLabel[]
}

interface LinkingLabel {
  readonly span: [number, number]
  /** "Q142", or what says that there is none. */
  readonly entity_id: string
  readonly optional?: boolean | null | undefined
  /** Whether a pronoun or noun phrase stands for the entity. */
  readonly coref?: boolean | null | undefined
  /** The label that this one is inside. */
  readonly parent?: number | null | undefined
}

const range = z.tuple([z.int().min(0), z.int().min(0)])
const article: z.ZodType<LinkingArticle> = z.looseObject({
  text: z.string(),
  evaluation_span: range,
  labels: z.array(
    z.looseObject({
      span: range,
      entity_id: z.string(),
      optional: z.boolean().nullish(),
      coref: z.boolean().nullish(),
      parent: z.int().nullish(),
    }),
  ),
})

/**
 * The articles of a file of ELEVANT's format, a JSON object a line, gzip if the name ends in `.gz`.
 *
 * @throws {GoldError} at the first line that breaks the format, or if the file cannot be read
 */
export async function* readLinking(path: string): AsyncGenerator<LinkingArticle> {
  let lineNumber = 0
  try {
    for await (const line of linesOf(path)) {
      lineNumber++
      if (line.trim() === '') continue
      const result = article.safeParse(JSON.parse(line), { error: explain })
      if (!result.success)
        throw new GoldError(`${path}, line ${lineNumber}: ${result.error.issues[0]!.message}`)
      yield inCodeUnits(result.data)
    }
  } catch (cause) {
    if (cause instanceof GoldError) throw cause
    throw new GoldError(`${path} cannot be read after line ${lineNumber}: ${fileFault(cause)}`, { cause })
  }
}

/** The format counts code points, of which those beyond U+FFFF take two code units. */
function inCodeUnits(gold: LinkingArticle): LinkingArticle {
  const { text } = gold
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return gold
  const offsets = [0]
  for (const character of text) offsets.push(offsets.at(-1)! + character.length)
  const convert = ([start, end]: readonly [number, number]): [number, number] => [
    offsets[start] ?? text.length,
    offsets[end] ?? text.length,
  ]
  return {
    ...gold,
    evaluation_span: convert(gold.evaluation_span),
    labels: gold.labels.map(label => ({ ...label, span: convert(label.span) })),
  }
}
