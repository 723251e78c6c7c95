import type { Span } from '@onrecord/parser'
import { type GoldSentence, readConlluFile } from '../corpus/conllu.ts'
import { fileFault } from '../corpus/faults.ts'
import { GoldError } from '../corpus/read.ts'

/** A mention as annotators marked it: a whole noun phrase, with what modifies it. */
export interface GoldMention extends Span {
  /** Mentions of one entity have the same. */
  readonly entity: string
  /** Its main word. */
  readonly head: Span
}

/** A text and all mentions in it, also of entities that it mentions once. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  /** In the order in which they end. */
  readonly mentions: readonly GoldMention[]
}

/**
 * The documents of a CoNLL-U file as {@link documentsOf} has them, gzip if its name ends in `.gz`.
 *
 * @throws {GoldError} if it cannot be read, or marks no mentions
 */
export function readDocuments(path: string): readonly GoldDocument[] {
  let documents: readonly GoldDocument[]
  try {
    documents = documentsOf(readConlluFile(path))
  } catch (cause) {
    throw new GoldError(`${path} cannot be read: ${fileFault(cause)}`, { cause })
  }
  if (documents.length === 0)
    throw new GoldError(`${path} holds no sentence: each needs its "# text = …" and words of ten columns`)
  if (documents.every(({ mentions }) => mentions.length === 0))
    throw new GoldError(`${path} has no "Entity=" annotations in its last column`)
  return documents
}

type Draft = { id: string; text: string; mentions: GoldMention[] }

/**
 * The documents of a treebank in CoNLL-U whose words carry `Entity=` annotations (CorefUD 1.0, as in GUM), with their
 * mentions. Paragraphs are parted by an empty line. Mentions of several parts are left out.
 *
 * @param sentences of whole documents, the first of which begins one.
 */
function documentsOf(sentences: readonly GoldSentence[]): readonly GoldDocument[] {
  const documents: Draft[] = []
  let open: {
    readonly entity: string
    readonly start: number
    readonly words: Span[]
    readonly head: number
  }[] = []
  let separator = ''
  for (const { text, words, newDocument, isParagraphStart, hasSpaceAfter } of sentences) {
    if (newDocument !== null || documents.length === 0) {
      checkClosed(open, documents.at(-1))
      documents.push({ id: newDocument ?? '', text: '', mentions: [] })
      open = []
      separator = ''
    } else if (isParagraphStart) separator = '\n\n'
    const document = documents.at(-1)!
    document.text += separator
    const offset = document.text.length
    document.text += text
    separator = hasSpaceAfter ? ' ' : ''
    for (const { start, end, misc } of words) {
      const word = { start: offset + start, end: offset + end }
      const brackets = [...(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(BRACKET)]
      for (const [, opened] of brackets) {
        if (opened === undefined) continue
        const [entity = '', , , , , minspan = '1'] = opened.split('-')
        open.push({ entity, start: word.start, words: [], head: Number.parseInt(minspan, 10) - 1 })
      }
      for (const mention of open) mention.words.push(word)
      for (const [bracket, opened, closed] of brackets) {
        if (!bracket.endsWith(')')) continue
        const entity = (opened ?? closed!).split('-')[0]!
        const at = open.findLastIndex(mention => mention.entity === entity)
        if (at < 0) throw new Error(`entity ${entity} of ${document.id} is closed and was not opened`)
        const [mention] = open.splice(at, 1)
        if (entity.includes('[')) continue
        const { start, words: own, head } = mention!
        document.mentions.push({ entity, start, end: word.end, head: own[head] ?? own.at(-1)! })
      }
    }
  }
  checkClosed(open, documents.at(-1))
  return documents
}

function checkClosed(open: readonly { readonly entity: string }[], document: Draft | undefined): void {
  if (open.length > 0)
    throw new Error(`entity ${open[0]!.entity} of ${document!.id} is opened and never closed`)
}

/** "(1-person-new…" opens a mention, "1)" closes it, "(1-person-new…)" does both. */
const BRACKET = /\(([^()]+)\)?|([^()]+)\)/g
