import { isProse } from '../model/block.ts'
import type { FoundMention, Gender, MentionSense } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'

interface Pronoun {
  readonly sense: MentionSense
  readonly gender: Gender | null
  readonly isPlural: boolean
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', { sense: 'person', gender: 'masculine', isPlural: false }],
  ['him', { sense: 'person', gender: 'masculine', isPlural: false }],
  ['she', { sense: 'person', gender: 'feminine', isPlural: false }],
  ['i', { sense: 'person', gender: null, isPlural: false }],
  ['we', { sense: 'group', gender: null, isPlural: true }],
  ['they', { sense: 'unknown', gender: null, isPlural: true }],
  ['it', { sense: 'organization', gender: null, isPlural: false }],
])

/** Finds the personal pronouns that can speak, and "him", which keeps someone in mind who does. */
export function findPronouns(reading: Reading): readonly FoundMention[] {
  const found: FoundMention[] = []
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const { block, firstToken, lastToken } = reading.sentences[sentence]!
    if (!isProse(reading.blocks[block]!)) continue
    for (let i = firstToken; i < lastToken; i++) {
      const token = reading.tokens[i]!
      const pronoun = token.tag === 'PRON' ? PRONOUNS.get(token.norm) : undefined
      if (pronoun === undefined) continue
      found.push({
        kind: 'pronoun',
        start: token.start,
        end: token.end,
        firstToken: i,
        lastToken: i + 1,
        sentence,
        sense: pronoun.sense,
        words: [token.norm],
        head: token.norm,
        role: null,
        gender: pronoun.gender,
        isPlural: pronoun.isPlural,
        isDefinite: true,
      })
    }
  }
  return found
}
