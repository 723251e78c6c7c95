import { isProse } from '../model/block.ts'
import type { Reading } from '../model/reading.ts'
import type { Token } from '../model/token.ts'
import {
  type CueVerb,
  clauseCues,
  cueVerb,
  objectCues,
  particlesOf,
  sourcePrepositions,
  type VerbForm,
  weakCues,
} from './lexicon.ts'

/** Words that announce a quote, as a range of tokens. */
export interface Cue {
  readonly firstToken: number
  readonly lastToken: number
  /** Index into the parse's sentences. */
  readonly sentence: number
  readonly lemma: string
  readonly form: VerbForm | 'preposition'
  readonly takesClause: boolean
  readonly takesObject: boolean
  /** Needs "that" or marks to be believed: see WEAK_CUES of @onrecord/english. */
  readonly isWeak: boolean
  /** "was described", "is said": the subject is not the source. */
  readonly isPassive: boolean
  /** "to say": an infinitive, or after a modal, "would say". */
  readonly isInfinitive: boolean
}

const BE: ReadonlySet<string> = new Set('be is are was were been being am get got'.split(' '))
const BARE_AUXILIARIES: ReadonlySet<string> = new Set(
  'will would can could may might must shall should do does did to wo ca'.split(' '),
)

/** How many auxiliaries and adverbs a verb may have before it. */
export const MAX_VERB_GROUP = 8

/** How many tokens the subject of a verb after speech may take up. */
const MAX_SUBJECT_LENGTH = 6

/** Finds the cues of all sentences of the story, in text order. */
export function findCues(reading: Reading): readonly Cue[] {
  const cues: Cue[] = []
  for (const [sentence, { block, firstToken, lastToken }] of reading.sentences.entries()) {
    if (!isProse(reading.blocks[block]!)) continue
    for (let i = firstToken; i < lastToken; i++) {
      const cue = readPreposition(reading.tokens, i, lastToken, sentence) ?? readVerb(reading, i, sentence)
      if (cue === null) continue
      cues.push(cue)
      i = cue.lastToken - 1
    }
  }
  return cues
}

function readPreposition(tokens: readonly Token[], i: number, limit: number, sentence: number): Cue | null {
  for (const words of sourcePrepositions) {
    if (i + words.length >= limit || !words.every((word, k) => tokens[i + k]!.norm === word)) continue
    return {
      firstToken: i,
      lastToken: i + words.length,
      sentence,
      lemma: words.join(' '),
      form: 'preposition',
      takesClause: true,
      takesObject: false,
      isWeak: false,
      isPassive: false,
      isInfinitive: false,
    }
  }
  return null
}

function readVerb({ tokens, sentences }: Reading, i: number, sentence: number): Cue | null {
  const { firstToken, lastToken } = sentences[sentence]!
  const token = tokens[i]!
  const verb =
    cueVerb(token.norm) ?? (followsSpeech(tokens, i, firstToken) ? unknownVerb(token.norm) : undefined)
  if (verb === undefined || !isVerbHere(tokens, i, firstToken, verb.form)) return null
  const chain = auxiliariesBefore(tokens, i, firstToken)
  const next = tokens[i + 1]
  const hasParticle = i + 1 < lastToken && next !== undefined && particlesOf(verb.lemma).includes(next.norm)
  const takesObject = objectCues.has(verb.lemma) && (!needsParticle(verb.lemma) || hasParticle)
  const takesClause = clauseCues.has(verb.lemma) || !objectCues.has(verb.lemma)
  if (!takesObject && !takesClause) return null
  return {
    firstToken: i,
    lastToken: hasParticle ? i + 2 : i + 1,
    sentence,
    lemma: verb.lemma,
    form: verb.form,
    takesClause,
    takesObject,
    isWeak: weakCues.has(verb.lemma) || !clauseCues.has(verb.lemma),
    isPassive: verb.form === 'past' && BE.has(chain[0] ?? ''),
    isInfinitive: verb.form === 'base' && chain.some(norm => BARE_AUXILIARIES.has(norm)),
  }
}

/** "…?" she stormed: right after speech any verb with a subject announces it. */
function followsSpeech(tokens: readonly Token[], i: number, sentenceStart: number): boolean {
  for (let k = i - 1; k > Math.max(sentenceStart, i - MAX_SUBJECT_LENGTH); k--) {
    const { tag, norm } = tokens[k]!
    if (/^(?:[”"’'»]|'')$/.test(norm)) return /^[,?!…—–]$/.test(tokens[k - 1]!.norm)
    if (tag === 'PUNCT' || tag === 'VERB') return false
  }
  return false
}

const unknownVerb = (norm: string): CueVerb | undefined =>
  /(?:ed|s)$/.test(norm) ? { lemma: norm, form: norm.endsWith('ed') ? 'past' : 'present' } : undefined

const needsParticle = (lemma: string): boolean => ['point', 'refer', 'allude', 'speak'].includes(lemma)

/** "says", "claims" and "reports" may be nouns: the tag decides, but for forms that are nothing but verbs. */
function isVerbHere(tokens: readonly Token[], i: number, sentenceStart: number, form: VerbForm): boolean {
  const { tag, norm } = tokens[i]!
  if (tag === 'VERB' || tag === 'AUX') return true
  if (norm === 'said' || norm === 'says' || norm === 'told' || norm === 'tells') return true
  if (tag === 'PROPN' && i > sentenceStart) return false
  return (form === 'ing' || form === 'past') && i === sentenceStart
}

/** The auxiliaries and adverbs right before a verb, nearest first: "has repeatedly" before "denied". */
function auxiliariesBefore(tokens: readonly Token[], i: number, sentenceStart: number): readonly string[] {
  const found: string[] = []
  const start = Math.max(sentenceStart, i - MAX_VERB_GROUP)
  for (let k = i - 1; k >= start && isInVerbGroup(tokens[k]!); k--) {
    if (tokens[k]!.tag !== 'ADV') found.push(tokens[k]!.norm)
  }
  return found
}

/** Whether a token may stand between a subject and its verb. */
export const isInVerbGroup = ({ tag, norm }: Token): boolean =>
  tag === 'AUX' || tag === 'ADV' || norm === 'to' || norm === "n't" || norm === 'not'
