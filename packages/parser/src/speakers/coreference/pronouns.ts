import type { Gender } from '../../model/mention.ts'
import type { Token } from '../../model/token.ts'

/** Who or what a pronoun may stand for: the lemma of its family. */
export type PronounFamily = 'I' | 'we' | 'you' | 'he' | 'it' | 'they'

/** How a pronoun is used. */
export const CASE = { subject: 0, object: 1, possessive: 2, reflexive: 3 } as const

export interface PronounForm {
  readonly family: PronounFamily
  readonly grammaticalCase: number
  readonly gender: Gender | null
}

const form = (family: PronounFamily, grammaticalCase: number, gender: Gender | null = null): PronounForm => ({
  family,
  grammaticalCase,
  gender,
})

const FORMS: ReadonlyMap<string, PronounForm> = new Map([
  ['i', form('I', CASE.subject)],
  ['me', form('I', CASE.object)],
  ['my', form('I', CASE.possessive)],
  ['mine', form('I', CASE.possessive)],
  ['myself', form('I', CASE.reflexive)],
  ['we', form('we', CASE.subject)],
  ['us', form('we', CASE.object)],
  ['our', form('we', CASE.possessive)],
  ['ours', form('we', CASE.possessive)],
  ['ourselves', form('we', CASE.reflexive)],
  ['you', form('you', CASE.subject)],
  ['your', form('you', CASE.possessive)],
  ['yours', form('you', CASE.possessive)],
  ['yourself', form('you', CASE.reflexive)],
  ['he', form('he', CASE.subject, 'masculine')],
  ['him', form('he', CASE.object, 'masculine')],
  ['his', form('he', CASE.possessive, 'masculine')],
  ['himself', form('he', CASE.reflexive, 'masculine')],
  ['she', form('he', CASE.subject, 'feminine')],
  ['her', form('he', CASE.possessive, 'feminine')],
  ['hers', form('he', CASE.possessive, 'feminine')],
  ['herself', form('he', CASE.reflexive, 'feminine')],
  ['it', form('it', CASE.subject)],
  ['its', form('it', CASE.possessive)],
  ['itself', form('it', CASE.reflexive)],
  ['they', form('they', CASE.subject)],
  ['them', form('they', CASE.object)],
  ['their', form('they', CASE.possessive)],
  ['theirs', form('they', CASE.possessive)],
  ['themselves', form('they', CASE.reflexive)],
  ['themself', form('they', CASE.reflexive)],
])
const HER_OBJECT = form('he', CASE.object, 'feminine')
const IT_OBJECT = form('it', CASE.object)
const YOU_OBJECT = form('you', CASE.object)

/** Tags of what "her" owns, or of what stands before it: "her | old hat". */
const OWNED: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM'])

/** What pronoun the token at `at` is; null where it is none. */
export function pronounAt(tokens: readonly Token[], at: number): PronounForm | null {
  const { norm, tag, text } = tokens[at]!
  if (tag !== 'PRON' && tag !== 'DET' && tag !== 'PROPN') return null
  const found = FORMS.get(norm)
  if (found === undefined || (tag === 'PROPN' && text === 'US')) return null
  const before = tokens[at - 1]?.tag
  const isGoverned = before === 'VERB' || before === 'ADP'
  if (norm === 'her') {
    // "her very old hat"
    const next = tokens[at + 1]?.tag === 'ADV' ? at + 2 : at + 1
    return OWNED.has(tokens[next]?.tag ?? '') ? found : HER_OBJECT
  }
  if (norm === 'it' && isGoverned) return IT_OBJECT
  return norm === 'you' && isGoverned ? YOU_OBJECT : found
}
