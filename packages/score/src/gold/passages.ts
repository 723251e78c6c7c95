import { QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { toCorpusQuote } from '../corpus/convert.ts'
import type { CorpusQuote, GoldArticle } from '../corpus/format.ts'
import { GoldError } from '../corpus/read.ts'
import { readMarked } from './marked.ts'

const HEAD = /^===[ \t]+(.+)$/
const ANSWER = new RegExp(`^q(\\d+) (${QUOTE_KINDS.join('|')}): (.+)$`)
const NOBODY = 'none'

interface Answer {
  readonly kind: QuoteKind
  /** Names that are right, the fullest first; empty where it is right to name nobody. */
  readonly names: readonly string[]
}

interface Passage {
  readonly label: string
  /** Of its first line in the file, from 1. */
  readonly lineNumber: number
  readonly lines: readonly string[]
}

/**
 * The passages of a gold file of our own. What stands before the first of them is a note for people.
 *
 *     === local paper, Ireland
 *     Council puts off the vote
 *
 *     “{q1:It was late,}” {c1:said} {s1:Dana Lee}.
 *
 *     q1 direct: Dana Lee
 *
 * @param phenomenon what all passages of the file are about
 * @param path of the file, for messages
 * @throws {GoldError} that names the passage's line and what is wrong with it
 */
export const passagesOf = (phenomenon: string, file: string, path: string): readonly GoldArticle[] =>
  divide(file).map((passage, i) => {
    try {
      return articleFrom(passage, `${phenomenon}/${i + 1}`, phenomenon)
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause
      throw new GoldError(`${path}, passage of line ${passage.lineNumber}: ${cause.message}`, { cause })
    }
  })

const divide = (file: string): readonly Passage[] => {
  const lines = file.split('\n')
  const heads = lines.flatMap((line, i) => (HEAD.test(line) ? [i] : []))
  return heads.map((head, i) => ({
    label: HEAD.exec(lines[head]!)![1]!,
    lineNumber: head + 1,
    lines: lines.slice(head + 1, heads[i + 1]),
  }))
}

const articleFrom = ({ label, lines }: Passage, id: string, phenomenon: string): GoldArticle => {
  const answers = new Map(
    lines.flatMap((line): [number, Answer][] => {
      const [, number, kind, names] = ANSWER.exec(line) ?? []
      if (number === undefined) return []
      return [[Number(number), { kind: kind as QuoteKind, names: namesFrom(names!) }]]
    }),
  )
  const { text, quotes } = readMarked(
    lines
      .filter(line => !ANSWER.test(line))
      .join('\n')
      .trim(),
  )
  for (const number of answers.keys()) {
    if (!quotes.has(number)) throw new SyntaxError(`q${number} has an answer and is not in the text`)
  }
  return {
    id: `${id} (${label})`,
    text,
    phenomenon,
    quotes: [...quotes].map(([number, quote]): CorpusQuote => {
      const answer = answers.get(number)
      if (answer === undefined) throw new SyntaxError(`"q${number} KIND: NAME" is missing after the text`)
      const [name = null, ...aliases] = answer.names
      return {
        ...toCorpusQuote(text, { ...quote, kind: answer.kind }, name),
        ...(aliases.length > 0 && { speaker_aliases: aliases }),
      }
    }),
  }
}

/** `Dana Lee | Lee` are two names that are right; "none" stands for nobody. */
const namesFrom = (names: string): readonly string[] =>
  names.trim() === NOBODY ? [] : names.split('|').map(name => name.trim())
