import type { Span } from '@onrecord/parser'

/** A quote as it is written into a text. */
export interface MarkedQuote {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
}

interface MarkedText {
  /** Without the braces. */
  readonly text: string
  /** By number, ascending. */
  readonly quotes: ReadonlyMap<number, MarkedQuote>
}

type Role = 'q' | 'c' | 's'

interface Label extends Span {
  readonly role: Role
  readonly number: number
}

/**
 * Reads a text with the answer written inside it: `“{q1:No,}” {c1:said} {s1:Dana Lee}.` is a quote (q) with its cue (c)
 * and source (s). The number tells quotes apart. Braces nest, and a q may come more than once, where other words split
 * the content.
 *
 * @throws {SyntaxError} where a brace has no partner, or a quote has two cues, two sources or no content
 */
export const readMarked = (marked: string): MarkedText => {
  const { text, labels } = takeLabels(marked)
  const byNumber = [...Map.groupBy(labels, ({ number }) => number)].sort(([a], [b]) => a - b)
  return { text, quotes: new Map(byNumber.map(([number, own]) => [number, quoteFrom(number, own)])) }
}

const takeLabels = (marked: string): { text: string; labels: readonly Label[] } => {
  let text = ''
  const labels: Label[] = []
  const open: Omit<Label, 'end'>[] = []
  for (const part of marked.split(/(\{[qcs]\d+:|[{}])/)) {
    const opening = /^\{([qcs])(\d+):$/.exec(part)
    if (opening !== null) {
      open.push({ role: opening[1] as Role, number: Number(opening[2]), start: text.length })
    } else if (part === '}' || part === '{') {
      const label = part === '}' ? open.pop() : undefined
      if (label === undefined) throw new SyntaxError(`"${part}" after "${text.slice(-24)}" is out of place`)
      labels.push({ ...label, end: text.length })
    } else text += part
  }
  for (const { role, number, start } of open)
    throw new SyntaxError(`"{${role}${number}:" before "${text.slice(start, start + 24)}" is never closed`)
  return { text, labels: labels.sort((a, b) => a.start - b.start) }
}

const quoteFrom = (number: number, labels: readonly Label[]): MarkedQuote => {
  const spansOf = (role: Role) =>
    labels.filter(label => label.role === role).map(({ start, end }): Span => ({ start, end }))
  const only = (role: 'c' | 's'): Span | null => {
    const [first, second] = spansOf(role)
    if (second !== undefined) throw new SyntaxError(`"{${role}${number}:" comes twice`)
    return first ?? null
  }
  const content = spansOf('q')
  if (content.length === 0) throw new SyntaxError(`"{q${number}:" is missing`)
  return { content, cue: only('c'), source: only('s') }
}
