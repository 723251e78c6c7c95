import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Token } from '../model/token.ts'
import { senseOfName } from './sense.ts'

/** Where a person's name ends: before "of Harrow", unless it is of one word, as a saint's, and before "KC". */
export function endOfPerson(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start + 2; i < end; i++) if (tokens[i]!.norm === 'of') return i
  return endBeforeLetters(tokens, start, end)
}

/** Letters behind a name: "Dana Lee KC". */
const LETTERS: ReadonlySet<string> = new Set(
  'KC QC MP MEP MSP MLA TD OBE MBE CBE KBE DBE CMG PhD MD FRS'.split(' '),
)

export function endBeforeLetters(tokens: readonly Token[], start: number, end: number): number {
  let last = end
  while (last - start > 2 && LETTERS.has(tokens[last - 1]!.text)) last--
  return last
}

/** Parts "Ada Holm of Harrow" in two where the text calls somebody "Holm" elsewhere: that is a person and a place. */
export function withoutOrigins(reading: Reading, names: readonly FoundMention[]): readonly FoundMention[] {
  if (!names.some(mayHaveOrigin)) return names
  const lone = new Set(names.flatMap(({ words }) => (words.length === 1 ? words : [])))
  return names.flatMap(name =>
    mayHaveOrigin(name) && lone.has(name.words[1]!) ? part(reading, name) : [name],
  )
}

const mayHaveOrigin = ({ words, sense }: FoundMention): boolean =>
  words.length > 3 && words[2] === 'of' && sense === 'unknown'

function part(reading: Reading, name: FoundMention): readonly FoundMention[] {
  const { tokens } = reading
  const of = endOfPerson(tokens, name.firstToken, name.lastToken)
  const words = name.words.slice(0, 2)
  const sense = senseOfName(reading, of + 1, name.lastToken, false)
  return [
    { ...name, end: tokens[of - 1]!.end, lastToken: of, sense: 'person', words, head: words[1]! },
    {
      ...name,
      start: tokens[of + 1]!.start,
      firstToken: of + 1,
      sense,
      words: name.words.slice(3),
      role: null,
    },
  ]
}
