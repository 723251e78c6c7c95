import { fileFault } from '../corpus/faults.ts'
import { linesOf } from '../corpus/lines.ts'
import { GoldError } from '../corpus/read.ts'

/** A name and whether the pronoun stands for it. */
interface GapName {
  readonly start: number
  readonly end: number
  readonly isSame: boolean
}

/** A passage with a pronoun that may stand for one of two names, or for neither. */
export interface GapExample {
  readonly id: string
  readonly text: string
  readonly pronoun: { readonly start: number; readonly end: number; readonly isFeminine: boolean }
  readonly names: readonly [GapName, GapName]
}

/**
 * The examples of a GAP file, tab-separated, gzip if its name ends in `.gz` (Webster et al. 2018: Mind the GAP. TACL 6).
 *
 * @throws {GoldError} at the first line that breaks the format, or if the file cannot be read
 */
export async function* readGap(path: string): AsyncGenerator<GapExample> {
  let number = 0
  try {
    for await (const line of linesOf(path)) {
      number++
      if (number > 1 && line.trim() !== '') yield exampleOf(line.split('\t'), `${path}, line ${number}`)
    }
  } catch (cause) {
    if (cause instanceof GoldError) throw cause
    throw new GoldError(`${path} cannot be read: ${fileFault(cause)}`, { cause })
  }
}

function exampleOf(fields: readonly string[], place: string): GapExample {
  const [id, text, pronoun, at, a, startOfA, isA, b, startOfB, isB] = fields
  if (isB === undefined) throw new GoldError(`${place}: eleven fields are needed, there are ${fields.length}`)
  const spanOf = (words: string, offset: string): { start: number; end: number } => {
    const start = utf16Offset(text!, Number(offset))
    const end = start + words.length
    if (text!.slice(start, end) !== words) throw new GoldError(`${place}: "${words}" is not at ${offset}`)
    return { start, end }
  }
  return {
    id: id!,
    text: text!,
    pronoun: { ...spanOf(pronoun!, at!), isFeminine: /^(?:she|hers?|herself)$/i.test(pronoun!) },
    names: [
      { ...spanOf(a!, startOfA!), isSame: isA === 'TRUE' },
      { ...spanOf(b!, startOfB!), isSame: isB === 'TRUE' },
    ],
  }
}

/** GAP counts code points. */
function utf16Offset(text: string, codePoints: number): number {
  let at = 0
  for (let count = 0; count < codePoints; count++) at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return at
}
