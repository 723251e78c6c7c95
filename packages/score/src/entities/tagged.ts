import type { EntityKind, Span } from '@onrecord/parser'
import { fileFault } from '../corpus/faults.ts'
import { linesOf } from '../corpus/lines.ts'
import { GoldError } from '../corpus/read.ts'

/** A name as annotators marked it. Kinds that Onrecord has no word for are `other`. */
export interface GoldName extends Span {
  readonly kind: EntityKind
}

/** A text with its names, in text order; none lies in another. */
export interface NamedText {
  readonly id: string
  readonly text: string
  readonly names: readonly GoldName[]
}

/** The classes of the corpora, in lower case, as kinds of ours; null for what is no entity. */
const KINDS: Readonly<Record<string, EntityKind | null>> = {
  person: 'person',
  per: 'person',
  writer: 'person',
  researcher: 'person',
  politician: 'person',
  scientist: 'person',
  musicalartist: 'person',
  organization: 'organization',
  organisation: 'organization',
  org: 'organization',
  university: 'organization',
  politicalparty: 'organization',
  band: 'organization',
  location: 'place',
  loc: 'place',
  gpe: 'place',
  country: 'place',
  facility: 'place',
  norp: 'nationality',
  event: 'event',
  election: 'event',
  conference: 'event',
  law: 'law',
  book: 'work',
  poem: 'work',
  song: 'work',
  album: 'work',
  magazine: 'work',
  academicjournal: 'work',
  product: 'product',
  date: null,
  money: null,
}

/** "B-Person", "S-LOC", "O": how the token stands to a name, and the name's class. */
const TAG = /^(?:[BIES]-(.+)|O)$/
/** Lines that begin a document: `# newdoc id = …` of CoNLL-U, `-DOCSTART-` of CoNLL-2003. */
const NEW_DOCUMENT = /^(?:# newdoc(?: id = (.*))?|-DOCSTART-.*)$/

/**
 * Reads a file of tagged tokens, a token a line and an empty line between paragraphs or sentences, gzip if its name ends
 * in `.gz`. Columns are parted by tabs; the first that holds no number is the token, the one behind it its tag in BIO,
 * BIOES or IOB2. Documents begin at {@link NEW_DOCUMENT}; a file without any is one a paragraph.
 *
 * The text is made anew of the tokens, with a blank between them but where English writes none: "U.S." is one word.
 *
 * @throws {GoldError} if it cannot be read, or a line has no tag
 */
export async function* readNames(path: string): AsyncGenerator<NamedText> {
  let draft = new Draft('1')
  let count = 0
  let lineNumber = 0
  let hasDocuments = false
  try {
    for await (const line of linesOf(path)) {
      lineNumber++
      const newDocument = NEW_DOCUMENT.exec(line.trimEnd())
      if (newDocument !== null || (!hasDocuments && line.trim() === '' && !draft.isEmpty)) {
        hasDocuments ||= newDocument !== null
        if (!draft.isEmpty) {
          yield draft.finish()
          count++
        }
        draft = new Draft(newDocument?.[1] ?? `${count + 1}`)
      } else if (line.trim() === '') draft.endParagraph()
      else if (!line.startsWith('# ')) draft.add(...readLine(line, path, lineNumber))
    }
  } catch (cause) {
    if (cause instanceof GoldError) throw cause
    throw new GoldError(`${path} cannot be read: ${fileFault(cause)}`, { cause })
  }
  if (!draft.isEmpty) yield draft.finish()
  else if (count === 0) throw new GoldError(`${path} holds no tokens`)
}

function readLine(line: string, path: string, number: number): readonly [token: string, tag: string] {
  const columns = line.split('\t')
  const at = /^\d+$/.test(columns[0]!) && columns.length > 2 ? 1 : 0
  const token = columns[at]
  const tag = columns[at + 1]?.trim()
  if (!token || tag === undefined || !TAG.test(tag))
    throw new GoldError(`${path}, line ${number}: a token and its tag, parted by a tab, are needed`)
  return [token, tag]
}

/** A text while its tokens come. */
class Draft {
  readonly id: string
  readonly #names: GoldName[] = []
  #text = ''
  #separator = ''
  #open: { readonly start: number; end: number; readonly name: string } | null = null
  #isQuoting = false

  constructor(id: string) {
    this.id = id
  }

  get isEmpty(): boolean {
    return this.#text === ''
  }

  add(token: string, tag: string): void {
    const isClosing = token === '"' && this.#isQuoting
    if (token === '"') this.#isQuoting = !this.#isQuoting
    const isLetter = /^\p{Lu}\.?$/u.test(token) && /(?<!\p{L})\p{Lu}\.$/u.test(this.#text)
    if (this.#separator === ' ' && (isClosing || isLetter || NO_BLANK_BEFORE.test(token)))
      this.#separator = ''
    if (isHyphenBetween(this.#text, token)) this.#closeHyphen()
    this.#text += this.#separator
    const start = this.#text.length
    this.#text += token
    const isOpening = token === '"' ? this.#isQuoting : NO_BLANK_AFTER.test(token)
    this.#separator = isOpening ? '' : ' '
    const name = TAG.exec(tag)![1] ?? null
    // "U.S" leaves out a full stop that is its own.
    const isItsStop = token === '.' && this.#open !== null && /\.\p{Lu}\.$/u.test(this.#text)
    const goesOn = name !== null && this.#open?.name === name && /^[IE]/.test(tag)
    if (goesOn || (isItsStop && name === null)) this.#open!.end = this.#text.length
    else {
      this.#close()
      if (name !== null) this.#open = { start, end: this.#text.length, name }
    }
  }

  /** Makes "Harrow -" into "Harrow-", to which the next token is joined. */
  #closeHyphen(): void {
    const { length } = this.#text
    if (this.#open?.end === length) this.#open.end--
    this.#text = `${this.#text.slice(0, -2)}-`
    this.#separator = ''
  }

  endParagraph(): void {
    this.#close()
    if (this.#text !== '') this.#separator = '\n\n'
    this.#isQuoting = false
  }

  finish(): NamedText {
    this.#close()
    return { id: this.id, text: this.#text, names: this.#names }
  }

  #close(): void {
    if (this.#open === null) return
    const { start, end, name } = this.#open
    this.#open = null
    const kind = KINDS[name.toLowerCase()]
    if (kind !== null) this.#names.push({ start, end, kind: kind ?? 'other' })
  }
}

const NO_BLANK_BEFORE = /^(?:[.,;:?!)\]}%”]|'s|’s|n't|n’t|'|''|’|\.\.\.|…)$/i
const NO_BLANK_AFTER = /^(?:[([{$£€“‘`]|``)$/

/** Words behind a hyphen that is a dash: "Harrow - The council", "Holm - who". */
const BEHIND_DASH =
  /^(?:The|It|As|In|How|After|An?|This|That|On|At|For|With|He|She|They|We|If|When|While|Why|What|who|which|where|that|but|they|it|he|she|is|was|has|were)$/
/** Words that a hyphen joins to a capital: "ex-President". */
const PREFIX = /(?<!\p{L})(?:al|anti|el|ex|inter|mid|non|pan|post|pre|pro|sub|then|ultra) -$/u

/** Whether a hyphen, which these corpora set apart, joins a token to the text before it: "Jean - Claude", "COVID - 19". */
function isHyphenBetween(text: string, token: string): boolean {
  const before = /[\p{L}\p{N}](?= -$)/u.exec(text.slice(-4))
  if (before === null || BEHIND_DASH.test(token)) return false
  if (/^[\p{Ll}\p{N}]/u.test(token)) return true
  const word = /[\p{L}\p{N}]+(?= -$)/u.exec(text.slice(-40))![0]
  return /^\p{Lu}/u.test(token) && (/^\p{Lu}/u.test(word) || PREFIX.test(text.slice(-10)))
}
