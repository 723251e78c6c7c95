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

const FIELDS = 'ID Text Pronoun Pronoun-offset A A-offset A-coref B B-offset B-coref'.split(' ')

/**
 * The examples of a GAP file: tab-separated with a line of names, gzip if its name ends in `.gz` (Webster et al. 2018:
 * Mind the GAP. TACL 6).
 *
 * @throws {GoldError} at the first line that breaks the format, or if the file cannot be read or holds no example
 */
export async function* readGap(path: string): AsyncGenerator<GapExample> {
  let number = 0
  let count = 0
  try {
    for await (const line of linesOf(path)) {
      number++
      const fields = line.replace(/\r$/, '').split('\t')
      const place = `${path}, line ${number}`
      if (number === 1) checkNames(fields, place)
      else if (line.trim() !== '') {
        count++
        yield exampleOf(fields, place)
      }
    }
  } catch (cause) {
    if (cause instanceof GoldError) throw cause
    throw new GoldError(`${path} cannot be read: ${fileFault(cause)}`, { cause })
  }
  if (count === 0) throw new GoldError(`${path} holds no passage`)
}

function checkNames(fields: readonly string[], place: string): void {
  const wrong = FIELDS.findIndex((name, i) => fields[i] !== name)
  if (wrong >= 0)
    throw new GoldError(
      `${place}: the names of GAP's fields are needed, and number ${wrong + 1} is not "${FIELDS[wrong]}"`,
    )
}

const PRONOUN = /^(?:she|hers?|herself|he|him|his|himself)$/i

function exampleOf(fields: readonly string[], place: string): GapExample {
  if (fields.length < FIELDS.length)
    throw new GoldError(`${place}: ${FIELDS.length} fields are needed, there are ${fields.length}`)
  const [id, text, pronoun, at, a, startOfA, isA, b, startOfB, isB] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (!PRONOUN.test(pronoun)) throw new GoldError(`${place}: "${pronoun}" is no pronoun of GAP's`)
  const spanOf = (words: string, offset: string): { start: number; end: number } => {
    const start = /^\d+$/.test(offset) ? utf16Offset(text, Number(offset)) : -1
    const end = start + words.length
    if (start < 0 || words === '' || text.slice(start, end) !== words)
      throw new GoldError(`${place}: "${words}" is not at ${offset}`)
    return { start, end }
  }
  const answer = (flag: string): boolean => {
    const found = ['TRUE', 'FALSE'].indexOf(flag.toUpperCase())
    if (found < 0) throw new GoldError(`${place}: "${flag}" is neither TRUE nor FALSE`)
    return found === 0
  }
  return {
    id,
    text,
    pronoun: { ...spanOf(pronoun, at), isFeminine: /^(?:she|hers?|herself)$/i.test(pronoun) },
    names: [
      { ...spanOf(a, startOfA), isSame: answer(isA) },
      { ...spanOf(b, startOfB), isSame: answer(isB) },
    ],
  }
}

/** GAP counts code points. */
function utf16Offset(text: string, codePoints: number): number {
  let at = 0
  for (let count = 0; count < codePoints && at < text.length; count++)
    at += text.codePointAt(at)! > 0xffff ? 2 : 1
  return at
}
