import { isProse } from '../model/block.ts'
import { DEFINITE_DETERMINERS, type FoundMention, type MentionSense } from '../model/mention.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Reading } from '../model/reading.ts'
import type { Token } from '../model/token.ts'
import { genderOfRole, IN, lexicons, lexiconsOf, singularOfRole } from './lexicon.ts'

/**
 * Finds nominals: noun phrases whose head says that they are a person in a role ("the Russian foreign minister"), an
 * organisation ("the ministry"), a document ("the report") or many people ("two officials"). A phrase that ends in a
 * name is that name's, not a nominal.
 */
export function findNominals(reading: Reading, names: readonly FoundMention[]): readonly FoundMention[] {
  const isNamed = new Uint8Array(reading.tokens.length)
  for (const { firstToken, lastToken } of names) for (let i = firstToken; i < lastToken; i++) isNamed[i] = 1
  // "Sgt Dana Lee of Harrow police" is Dana Lee, not the police.
  const isFrom = ({ sense, words, lastToken }: FoundMention): boolean =>
    sense === 'person' && words.length > 1 && reading.tokens[lastToken]?.norm === 'of'
  const people = new Set(names.filter(isFrom).flatMap(({ firstToken }) => [firstToken - 1, firstToken]))
  const found: FoundMention[] = []
  for (const phrase of reading.phrases) {
    if (isNamed[phrase.headToken] || people.has(phrase.firstToken)) continue
    const mention = nominal(reading, phrase)
    if (mention !== null) found.push(mention)
  }
  return found
}

function nominal(reading: Reading, phrase: Phrase): FoundMention | null {
  const { tokens } = reading
  const head = tokens[phrase.headToken]!
  if (head.tag === 'PRON') return null
  const known = senseOfHead(head)
  if (known === null || !isProse(reading.blocks[reading.sentences[phrase.sentence]!.block]!)) return null
  const first = tokens[phrase.firstToken]!
  // "The minutes" are a document, "twenty minutes" and "the last minutes" are none.
  const isBare = phrase.headToken - phrase.firstToken === 1 && first.tag === 'DET'
  if (head.norm === 'minutes' && !isBare) return null
  const from = first.tag === 'DET' || first.tag === 'PRON' ? phrase.firstToken + 1 : phrase.firstToken
  const words: string[] = []
  for (let i = from; i <= phrase.headToken; i++) words.push(tokens[i]!.norm)
  return {
    kind: 'nominal',
    start: first.start,
    end: head.end,
    firstToken: phrase.firstToken,
    lastToken: phrase.headToken + 1,
    sentence: phrase.sentence,
    sense: known.sense,
    words,
    head: known.singular,
    role: null,
    gender: genderOfRole(known.singular),
    isPlural: known.isPlural,
    isDefinite: DEFINITE_DETERMINERS.has(first.norm) || words.includes("'s"),
  }
}

/** What a head says of its phrase. */
interface HeadSense {
  readonly sense: MentionSense
  readonly singular: string
  readonly isPlural: boolean
}

/** Of a head with hyphens the whole tells, else its last part: "vice-president". Null where neither does. */
function senseOfHead(head: Token): HeadSense | null {
  const { norm } = head
  const whole = senseOfNoun(norm, lexiconsOf(head, OF_NOUN))
  if (whole !== null || !norm.includes('-')) return whole
  const last = norm.slice(norm.lastIndexOf('-') + 1)
  return senseOfNoun(last, lexicons(last))
}

const OF_NOUN = IN.groups | IN.roles | IN.documents | IN.organizations | IN.rolePlurals

/** @param known the bits of the lexicons that hold the word. */
function senseOfNoun(word: string, known: number): HeadSense | null {
  if (known & IN.groups) return { sense: 'group', singular: word, isPlural: true }
  if (known & IN.roles || word === 'old' || word === 'year-old')
    return { sense: 'person', singular: word, isPlural: false }
  if (known & IN.documents) return { sense: 'document', singular: word, isPlural: false }
  if (known & IN.organizations) return { sense: 'organization', singular: word, isPlural: false }
  return known & IN.rolePlurals
    ? { sense: 'group', singular: singularOfRole.get(word)!, isPlural: true }
    : null
}
