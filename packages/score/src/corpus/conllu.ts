import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Span } from '@onrecord/parser'

/** A syntactic word of a treebank, at the UTF-16 range `[start, end)` of its sentence's text. */
export interface GoldWord {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly upos: string
  /** Index of its head in the sentence's words; -1 for the root. */
  readonly head: number
  readonly deprel: string
  /** The last column: annotations `Name=value` of the treebank's own, parted by `|`. */
  readonly misc: string
}

export interface GoldSentence {
  /** The treebank's name for it, which begins with the document's. */
  readonly id: string
  readonly text: string
  readonly words: readonly GoldWord[]
  /** The name of the document that it begins; null where it begins none. */
  readonly newDocument: string | null
  /** Whether it begins a paragraph, and so a block. */
  readonly isParagraphStart: boolean
  /** Whether a space parts it from the next sentence. */
  readonly hasSpaceAfter: boolean
}

/** Reads a CoNLL-U file (universaldependencies.org/format.html), gzip if its name ends in `.gz`. */
export function readConlluFile(file: string): GoldSentence[] {
  const bytes = readFileSync(file)
  return parseConllu((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

/**
 * Parses CoNLL-U; empty nodes and multiword ranges are skipped, the words of a range keep their own parts of its
 * text ("don't" is `do` and `n't`).
 *
 * @throws Error naming the sentence where a word's form is not in the sentence's text
 */
export function parseConllu(conllu: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  for (const chunk of conllu.replaceAll('\r\n', '\n').split(/\n\n+/)) {
    const lines = chunk.split('\n')
    const text = commentOf(lines, 'text')
    if (text === undefined) continue
    const id = commentOf(lines, 'sent_id') ?? ''
    const isParagraphStart = lines.some(line => /^# newpar(?:\s|$)/.test(line) || line.startsWith('# newdoc'))
    const hasSpaceAfter = !/(?:\t|\|)SpaceAfter=No(?:\||$)/.test(
      lines.findLast(line => /^\d+\t/.test(line)) ?? '',
    )
    const newDocument = commentOf(lines, 'newdoc id') ?? null
    sentences.push({
      id,
      text,
      words: readWords(text, lines),
      newDocument,
      isParagraphStart,
      hasSpaceAfter,
    })
  }
  return sentences
}

const commentOf = (lines: readonly string[], name: string): string | undefined =>
  lines.find(line => line.startsWith(`# ${name} = `))?.slice(`# ${name} = `.length)

function readWords(text: string, lines: readonly string[]): GoldWord[] {
  const words: GoldWord[] = []
  let at = 0
  for (const line of lines) {
    const [id, form, , upos, , , head, deprel, , misc] = line.split('\t')
    if (!/^\d+$/.test(id!)) continue
    if (misc === undefined) throw new Error(`ten columns are needed in "${line}"`)
    const start = text.indexOf(form!, at)
    if (start < 0 || text.slice(at, start).trim() !== '')
      throw new Error(`"${form}" is not next in "${text}" at ${at}`)
    at = start + form!.length
    words.push({
      start,
      end: at,
      form: form!,
      upos: upos!,
      head: Number(head) - 1,
      deprel: deprel!,
      misc: misc ?? '_',
    })
  }
  return words
}

/** A paragraph of a treebank: its text, and where its sentences and words are in it. */
export interface GoldParagraph {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly words: readonly GoldTag[]
}

/** A word of a paragraph and its tag. */
export interface GoldTag extends Span {
  readonly tag: string
}

/** Joins sentences to the paragraphs they came from. */
export function toParagraphs(sentences: readonly GoldSentence[]): GoldParagraph[] {
  const paragraphs: { text: string; sentences: Span[]; words: GoldTag[] }[] = []
  for (const sentence of sentences) {
    if (sentence.isParagraphStart || paragraphs.length === 0)
      paragraphs.push({ text: '', sentences: [], words: [] })
    const paragraph = paragraphs.at(-1)!
    const offset = paragraph.text.length
    paragraph.text += sentence.text + (sentence.hasSpaceAfter ? ' ' : '')
    paragraph.sentences.push({ start: offset, end: offset + sentence.text.length })
    for (const { start, end, upos } of sentence.words) {
      paragraph.words.push({ start: offset + start, end: offset + end, tag: upos })
    }
  }
  return paragraphs
}
