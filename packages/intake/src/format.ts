import { Unreadable } from './origin.ts'

/** `text`: one page, perhaps with front matter; `json`: a page or an array of pages; `jsonl`: a page a line. */
export const FORMATS = ['text', 'json', 'jsonl'] as const

export type Format = (typeof FORMATS)[number]

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['', 'text'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
])

const NOT_YET: ReadonlyMap<string, string> = new Map([
  ['html', 'HTML pages'],
  ['htm', 'HTML pages'],
  ['xhtml', 'HTML pages'],
  ['pdf', 'PDF files'],
  ['warc', 'WARC files'],
  ['rss', 'feeds'],
  ['atom', 'feeds'],
  ['xml', 'XML files'],
  ['docx', 'Word documents'],
  ['epub', 'EPUB books'],
])

const notYet = (what: string): Unreadable =>
  new Unreadable(
    `${what} are not read yet: save the page's words as .txt, or give {"text": …} as .json or .jsonl`,
  )

/**
 * What a file's name says of its contents: `notes` and `notes.md` are text, `dump.jsonl.gz` is JSON Lines.
 * Throws {@link Unreadable} for anything else.
 */
export const formatOfName = (path: string): Format => {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.gz$/i, '')
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const format = BY_EXTENSION.get(extension)
  if (format !== undefined) return format
  const what = NOT_YET.get(extension)
  if (what !== undefined) throw notYet(what)
  throw new Unreadable(
    `.${extension} files are not read: pages are .txt, .md, .json, .jsonl or .ndjson, or any of these with .gz`,
  )
}

/**
 * What the first bytes say, for standard input, which has no name. A page of text that begins with `{` or `[{` is
 * hardly a news page, so these mean JSON; a first line that is a whole object means a page a line.
 */
export const formatOfStart = (start: string): Format => {
  if (/^\s*\[\s*(?:[{\]]|$)/.test(start)) return 'json'
  if (!/^\s*\{/.test(start)) return 'text'
  const firstLine = /^\s*([^\n]*)\n/.exec(start)?.[1]
  return firstLine === undefined || isJson(firstLine) ? 'jsonl' : 'json'
}

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Throws {@link Unreadable} for text that is no page's words, whatever the file's name says. */
export const refuseForeign = (text: string): void => {
  if (/^\s{0,100}<(?:!doctype html|html)\b/i.test(text)) throw notYet('HTML pages')
  if (text.startsWith('%PDF-')) throw notYet('PDF files')
  if (text.includes('\0')) throw new Unreadable('not a text file: it holds NUL characters')
}
