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
  /** Whether its main word is a proper noun. */
  readonly isNamed: boolean
  /** The proper nouns around its main word, with what joins them; the main word alone where that is no proper noun. */
  readonly name: Span
  /** The share of five summaries of the text that mention the entity, 0 to 1 (Lin and Zeldes 2024); 0 where none is given. */
  readonly salience: number
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
    readonly words: (Span & { readonly upos: string })[]
    readonly head: number
    readonly salience: number
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
    for (const { start, end, upos, misc } of words) {
      const word = { start: offset + start, end: offset + end, upos }
      const brackets = [...(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(BRACKET)]
      for (const [, opened] of brackets) {
        if (opened === undefined) continue
        const [entity = '', , , salience = '', , minspan = '1'] = opened.split('-')
        const head = Number.parseInt(minspan, 10) - 1
        open.push({ entity, start: word.start, words: [], head, salience: salienceOf(salience) })
      }
      for (const mention of open) mention.words.push(word)
      for (const [bracket, opened, closed] of brackets) {
        if (!bracket.endsWith(')')) continue
        const entity = (opened ?? closed!).split('-')[0]!
        const at = open.findLastIndex(mention => mention.entity === entity)
        if (at < 0) throw new Error(`entity ${entity} of ${document.id} is closed and was not opened`)
        const [mention] = open.splice(at, 1)
        if (entity.includes('[')) continue
        const { start, words: own, head, salience } = mention!
        const main = Math.min(head, own.length - 1)
        const { start: headStart, end: headEnd, upos } = own[main]!
        document.mentions.push({
          entity,
          start,
          end: word.end,
          head: { start: headStart, end: headEnd },
          isNamed: upos === 'PROPN',
          name: nameAround(own, main),
          salience,
        })
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

/** "snsnn": of each summary whether it has the entity. */
const salienceOf = (summaries: string): number =>
  /^[sn]+$/.test(summaries) ? summaries.replaceAll('n', '').length / summaries.length : 0

const JOINING: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'NUM', 'PUNCT', 'PART'])

/** The run of proper nouns around a word, over no more than two words between any two of them. */
function nameAround(words: readonly (Span & { readonly upos: string })[], main: number): Span {
  const reach = (step: 1 | -1): number => {
    let last = main
    for (let at = main + step; at >= 0 && at < words.length && Math.abs(at - last) <= 3; at += step) {
      if (words[at]!.upos === 'PROPN') last = at
      else if (!JOINING.has(words[at]!.upos)) break
    }
    return last
  }
  const isNamed = words[main]!.upos === 'PROPN'
  const [first, last] = isNamed ? [reach(-1), reach(1)] : [main, main]
  return { start: words[first]!.start, end: words[last]!.end }
}
