import { isProse } from '../model/block.ts'
import type { FoundMention, MentionSense } from '../model/mention.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Reading } from '../model/reading.ts'
import { documentHeads, genderOfRole, groupHeads, organizationHeads, roleHeads } from './lexicon.ts'

const DEFINITE: ReadonlySet<string> = new Set(
  'the this that these those his her its their my our your'.split(' '),
)

/**
 * Finds nominals: noun phrases whose head says that they are a person in a role ("the Russian foreign minister"), an
 * organisation ("the ministry"), a document ("the report") or many people ("two officials"). A phrase that ends in a
 * name is that name's, not a nominal.
 */
export function findNominals(reading: Reading, names: readonly FoundMention[]): readonly FoundMention[] {
  const isNamed = new Uint8Array(reading.tokens.length)
  for (const { firstToken, lastToken } of names) isNamed.fill(1, firstToken, lastToken)
  const found: FoundMention[] = []
  for (const phrase of reading.phrases) {
    const sentence = reading.sentences[phrase.sentence]!
    if (!isProse(reading.blocks[sentence.block]!) || isNamed[phrase.headToken]) continue
    const mention = nominal(reading, phrase)
    if (mention !== null) found.push(mention)
  }
  return found
}

function nominal(reading: Reading, phrase: Phrase): FoundMention | null {
  const { tokens } = reading
  const head = tokens[phrase.headToken]!
  if (head.tag === 'PRON') return null
  const { sense, singular, isPlural } = senseOfHead(head.norm)
  if (sense === 'unknown') return null
  const first = tokens[phrase.firstToken]!
  const isDefinite =
    DEFINITE.has(first.norm) || tokens.slice(phrase.firstToken, phrase.headToken).some(isPossessive)
  const from = first.tag === 'DET' || first.tag === 'PRON' ? phrase.firstToken + 1 : phrase.firstToken
  return {
    kind: 'nominal',
    start: first.start,
    end: head.end,
    firstToken: phrase.firstToken,
    lastToken: phrase.headToken + 1,
    sentence: phrase.sentence,
    sense,
    words: tokens.slice(from, phrase.headToken + 1).map(token => token.norm),
    head: singular,
    role: null,
    gender: genderOfRole(singular),
    isPlural,
    isDefinite,
  }
}

const isPossessive = (token: { readonly norm: string }): boolean => token.norm === "'s"

function senseOfHead(head: string): { sense: MentionSense; singular: string; isPlural: boolean } {
  const last = head.includes('-') ? head.slice(head.lastIndexOf('-') + 1) : head
  for (const word of [head, last]) {
    if (groupHeads.has(word)) return { sense: 'group', singular: word, isPlural: true }
    if (roleHeads.has(word) || /^(?:year-)?old$/.test(word))
      return { sense: 'person', singular: word, isPlural: false }
    if (documentHeads.has(word)) return { sense: 'document', singular: word, isPlural: false }
    if (organizationHeads.has(word)) return { sense: 'organization', singular: word, isPlural: false }
    const singular = word.replace(/(?:(?<=ss)es|(?<!s)s)$/, '')
    if (singular !== word && roleHeads.has(singular)) return { sense: 'group', singular, isPlural: true }
  }
  return { sense: 'unknown', singular: head, isPlural: false }
}
