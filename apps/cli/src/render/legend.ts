import {
  type Article,
  QUOTE_KINDS,
  type QuoteKind,
  type SalienceReason,
  type SpeakerId,
} from '@onrecord/parser'
import wrapAnsi from 'wrap-ansi'
import { plural, printable } from '../terminal.ts'
import type { Look } from './look.ts'

/** Topics and diagnostics beyond these are left to `--json`. */
const LIST_LENGTH = 12

/** Below the text: who speaks, what it mentions and is about, what the parser stumbled over, and the totals. */
export const legend = (article: Article, look: Look, width: number): string =>
  [
    section('Speakers', speakerLines(article, look), look, width),
    section('Topics', topicLines(article, look), look, width),
    section('Subjects', subjectLines(article, look), look, width),
    section('Diagnostics', diagnosticLines(article, look), look, width),
    look.dim(wrapAnsi(totals(article), width)),
  ]
    .filter(part => part !== '')
    .join('\n\n')

const section = (title: string, lines: readonly string[], look: Look, width: number): string =>
  lines.length === 0 ? '' : [look.heading(title), ...lines.map(line => hang(line, width))].join('\n')

/** The line, set in, and its further lines set in more. */
const hang = (line: string, width: number): string =>
  wrapAnsi(line, Math.max(20, width - 4), { hard: true })
    .replaceAll('\n', '\n    ')
    .replace(/^/, '  ')

const speakerLines = ({ speakers, quotes, text }: Article, look: Look): string[] => {
  const quotesBy = Map.groupBy(quotes, ({ speaker }) => speaker)
  const quoteCountOf = (speaker: SpeakerId | null): number => quotesBy.get(speaker)?.length ?? 0
  const lines = speakers
    .toSorted((a, b) => quoteCountOf(b.id) - quoteCountOf(a.id))
    .map(({ id, name, kind, role }) => {
      const facts = [kind, plural(quoteCountOf(id), 'quote')]
      if (role !== null) facts.unshift(printable(text.slice(role.start, role.end)).replace(/\s+/g, ' '))
      return `${look.speaker(printable(name), id)} ${look.dim(facts.join(' · '))}`
    })
  const unnamedCount = quoteCountOf(null)
  return unnamedCount === 0
    ? lines
    : [...lines, `${look.speaker('?', null)} ${look.dim(plural(unnamedCount, 'quote'))}`]
}

const topicLines = ({ topics, quotes }: Article, look: Look): string[] => {
  const lines = topics
    .toSorted((a, b) => b.salience - a.salience)
    .slice(0, LIST_LENGTH)
    .map(({ id, label, kind, mentions, salience, reasons, wikidata }) => {
      const quoteCount = quotes.filter(quote => quote.topics.some(({ topic }) => topic === id)).length
      const facts = [kind, plural(mentions.length, 'mention')]
      if (quoteCount > 0) facts.push(`in ${plural(quoteCount, 'quote')}`)
      facts.push(percent(salience) + (reasons[0] === undefined ? '' : `, ${REASONS[reasons[0].reason]}`))
      if (wikidata !== null) facts.push(printable(wikidata))
      return `${printable(label)} ${look.dim(facts.join(' · '))}`
    })
  return [...lines, ...rest(topics.length, look)]
}

/** The reason that most makes a topic central, behind how central it is: `62 %, in the headline`. */
const REASONS: Readonly<Record<SalienceReason, string>> = {
  headline: 'in the headline',
  dek: 'in the dek',
  early: 'early',
  frequent: 'often',
  widespread: 'throughout',
  subject: 'as a subject',
  quoted: 'in quotes',
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const subjectLines = ({ subjects }: Article, look: Look): string[] => {
  const lines = subjects
    .slice(0, LIST_LENGTH)
    .map(
      ({ code, name, confidence }) =>
        `${printable(name)} ${look.dim(`${percent(confidence)} · ${printable(code)}`)}`,
    )
  return [...lines, ...rest(subjects.length, look)]
}

const diagnosticLines = ({ text, diagnostics }: Article, look: Look): string[] => {
  const lines = diagnostics.slice(0, LIST_LENGTH).map(({ code, message, start }) => {
    const before = text.slice(0, start).split('\n')
    const place = `${before.length}:${before.at(-1)!.length + 1}`
    return `${look.dim(place)} ${message} ${look.dim(code)}`
  })
  return [...lines, ...rest(diagnostics.length, look)]
}

const rest = (count: number, look: Look): string[] =>
  count > LIST_LENGTH ? [look.dim(`and ${count - LIST_LENGTH} more (--json has them all)`)] : []

/** `8 quotes (6 direct, 2 mixed) · 4 speakers · 12 topics` */
const totals = ({ quotes, speakers, topics }: Article): string => {
  const countOf = (kind: QuoteKind): number => quotes.filter(quote => quote.kind === kind).length
  const byKind = QUOTE_KINDS.filter(kind => countOf(kind) > 0)
    .map(kind => `${countOf(kind)} ${kind}`)
    .join(', ')
  const quoteTotal = plural(quotes.length, 'quote') + (byKind === '' ? '' : ` (${byKind})`)
  return [quoteTotal, plural(speakers.length, 'speaker'), plural(topics.length, 'topic')].join(' · ')
}
