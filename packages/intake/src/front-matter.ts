import type { Page } from '@onrecord/parser'
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import { Unreadable } from './origin.ts'
import { factsFrom } from './validate.ts'

/** Longer than any front matter: where no line closes it by then, `---` was a rule in a text. */
const MAX_LENGTH = 16_384

const FACTS: ReadonlySet<unknown> = new Set(['url', 'site', 'publishedAt'])

/**
 * A page from a text that may begin with facts in YAML between two lines of `---`:
 *
 *     ---
 *     url: https://meridianwire.example/2031/04/09/captain
 *     site: Meridian Wire
 *     publishedAt: 2031-04-09T18:20:00Z
 *     ---
 *     The page's words begin here, and offsets count from here.
 *
 * Other fields are passed over. Where none of these three stands between the lines it is no front matter, and every
 * word of it belongs to the text. Throws {@link Unreadable} where one of them stands there and is wrong.
 */
export const pageOfText = (text: string): Page => {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0]
  if (opening === undefined) return { text }
  const closing = /^---[ \t]*\r?(?:\n|$)/m.exec(text.slice(opening.length, MAX_LENGTH))
  if (closing === null) return { text }
  const facts = factsOfYaml(text.slice(opening.length, opening.length + closing.index))
  return facts === null
    ? { text }
    : { text: text.slice(opening.length + closing.index + closing[0].length), ...facts }
}

const factsOfYaml = (yaml: string): ReturnType<typeof factsFrom> | null => {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  // The line of the file, which begins with `---`: one more than the YAML's own.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1
  const [error] = document.errors
  if (error !== undefined) {
    if (!/^(?:url|site|publishedAt)[ \t]*:/m.test(yaml)) return null
    throw new Unreadable(`the front matter is not YAML: ${error.message}`, lineAt(error.pos[0]))
  }
  if (!isMap(document.contents)) return null
  const pairs = document.contents.items.filter(({ key }) => isScalar(key) && FACTS.has(key.value))
  return pairs.length === 0 ? null : Object.assign({}, ...pairs.map(pair => factOfPair(pair, lineAt)))
}

const factOfPair = (
  { key, value }: Pair,
  lineAt: (offset: number) => number,
): ReturnType<typeof factsFrom> => {
  if (!isScalar(key)) return {}
  try {
    return factsFrom({ [String(key.value)]: isScalar(value) ? value.value : value })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Unreadable(error.message, lineAt(key.range?.[0] ?? 0))
  }
}
