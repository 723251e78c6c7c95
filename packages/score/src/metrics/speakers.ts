import type { Annotation } from './annotation.ts'
import { coveringQuote } from './match.ts'

/** What was counted of the speakers of gold quotes that name one. */
export interface SpeakerCounts {
  /** Gold quotes with a named speaker. */
  readonly named: number
  /** Those of them that a predicted quote covers, those of these with a predicted speaker, and those with the right one. */
  readonly covered: number
  readonly answered: number
  readonly right: number
  /** Gold quotes of a person who has a name, and those of them with that name in full, or with that surname. */
  readonly people: number
  readonly fullName: number
  readonly surname: number
}

export const NO_SPEAKERS: SpeakerCounts = {
  named: 0,
  covered: 0,
  answered: 0,
  right: 0,
  people: 0,
  fullName: 0,
  surname: 0,
}

/** Without diacritics, marks and what an encyclopedia adds in brackets: "john baird". */
const fold = (name: string): string =>
  (
    name
      .replace(/%28.*|\(.*/, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** Whether a name is a person's own, and no description: "Dana Lee", but not "These girls". */
const isName = (name: string): boolean =>
  /(?:^|\s)(?!(?:The|These|Those|A|An|Some|Someone|One|Two)\b)\p{Lu}\p{L}/u.test(name) &&
  /\s\p{Lu}/u.test(` ${name}`)

/** All ways in which a text names the person who speaks; none where it is no person, or has no name. */
function namesOf({ quote }: Annotation): readonly string[] {
  const { speaker_entity: name, entity_type: type, entity_mentions: mentions } = quote
  if (type !== 'person' || name == null || !isName(name)) return []
  return [name, ...(mentions ?? []).flatMap(({ text }) => text ?? [])].map(fold)
}

/** Whether a name is in full one of `names`, with or without the title before it. */
const isFullName = (name: string, names: readonly string[]): boolean =>
  name === names[0] || (name.includes(' ') && names.some(other => ` ${other}`.endsWith(` ${name}`)))

/** A quote is told of by one that has more than such a share of its characters. */
const THRESHOLD = 0.3

/** Counts the speakers of gold quotes, of each by the predicted quote that covers it: one that none covers has nobody. */
export function countSpeakers(gold: readonly Annotation[], quotes: readonly Annotation[]): SpeakerCounts {
  const counts = { ...NO_SPEAKERS }
  for (const annotation of gold) {
    if (annotation.names[0] === '') continue
    const predicted = coveringQuote(annotation, quotes, THRESHOLD)
    const name = predicted?.names[0] ?? ''
    counts.named++
    if (predicted !== null) counts.covered++
    if (name !== '') counts.answered++
    if (name !== '' && annotation.names.includes(name)) counts.right++
    const names = namesOf(annotation)
    if (names.length === 0) continue
    counts.people++
    const own = fold(predicted?.quote.speaker_entity ?? '')
    if (own === '') continue
    const isFull = isFullName(own, names)
    if (isFull) counts.fullName++
    if (isFull || names.some(other => surnameOf(other) === surnameOf(own))) counts.surname++
  }
  return counts
}

export const addSpeakers = (a: SpeakerCounts, b: SpeakerCounts): SpeakerCounts => ({
  named: a.named + b.named,
  covered: a.covered + b.covered,
  answered: a.answered + b.answered,
  right: a.right + b.right,
  people: a.people + b.people,
  fullName: a.fullName + b.fullName,
  surname: a.surname + b.surname,
})
