/** Where a page, or the trouble in its place, comes from. */
export interface Origin {
  /** The path as given or as found beneath a given folder; `-` is standard input. */
  readonly path: string
  /** From 1: the line in a JSON Lines file, or of a front matter's field. */
  readonly line?: number
  /** From 1: the place in a JSON array. */
  readonly item?: number
}

/** For people and editors: `news.jsonl:12`, `pages.json item 3`, `standard input`. */
export const originLabel = ({ path, line, item }: Origin): string => {
  const name = path === '-' ? 'standard input' : path
  if (line !== undefined) return `${name}:${line}`
  return item === undefined ? name : `${name} item ${item}`
}

/**
 * Something that cannot be read as a page. Its message is for people and names the field or byte, but not the file:
 * that is the origin's part.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  /** Lines from the start of what was being read, from 1; undefined where there is no telling. */
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}
