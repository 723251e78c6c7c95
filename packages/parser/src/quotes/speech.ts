import { withRole } from '../model/mention.ts'
import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { isCapitalised, isVerb, type TokenizedSentence } from '../model/token.ts'
import type { Attribution } from './attribution.ts'
import { isQuoted, type Scene } from './scene.ts'

/** Verbs that give words as they were spoken or written, in all their forms. */
const SPEECH =
  /^(?:(?:ask|add|answer|announce|declare|explain|insist|shout|yell|whisper|state|scream|respond|exclaim|continue|tweet|chant|mutter)(?:s|e?d|ing)?|say(?:s|ing)?|said|tell(?:s|ing)?|told|writ(?:e|es|ing|ten)|wrote|repl(?:y|ies|ied|ying))$/

/** How many tokens may stand between a verb and the words that it announces: "told the whole room, ‘…’". */
const MAX_GAP = 8

/**
 * The verb of speech that leads up to a quotation, whose mark stands at token `at`, with its subject: "he told me", "what
 * she shouted was", "Lee said in a statement on Friday:".
 */
export function speechBefore(scene: Scene, at: number): Attribution | null {
  const { tokens, sentences } = scene
  const { firstToken } = sentences[lastUpTo(sentences, tokens[at - 1]?.start ?? 0)]!
  for (let verb = at - 1; verb >= Math.max(firstToken, at - MAX_GAP); verb--) {
    const { norm, tag } = tokens[verb]!
    if (SPEECH.test(norm)) return attributionAt(scene, firstToken, verb)
    if (tag === 'VERB' || tag === 'CCONJ' || tag === 'SCONJ') return null
  }
  return null
}

/** The verb with what belongs to it, and the mention that ends right before. */
function attributionAt(
  { tokens, mentions, mentionEndingAt }: Scene,
  from: number,
  verb: number,
): Attribution {
  let first = verb
  while (first > from && /^(?:AUX|ADV)$/.test(tokens[first - 1]!.tag)) first--
  const isPassive = first < verb && /^(?:am|is|are|was|were|been|being)$/.test(tokens[verb - 1]!.norm)
  const mention = mentions[mentionEndingAt[first - 1] ?? -1]
  const isStatement = ['in', 'a', 'statement'].every((word, i) => tokens[verb + 1 + i]?.norm === word)
  return {
    cue: { start: tokens[first]!.start, end: tokens[isStatement ? verb + 3 : verb]!.end },
    source: isPassive || mention === undefined ? null : withRole(mention),
  }
}

/** What stands for words that were quoted before: "says (this) without a smile", "said (as much)". */
const BACKWARD: ReadonlySet<string> = new Set(['this', 'so'])
const TALKING = /^(?:talk|speak)(?:s|ing|ed)?$|^spoke$/

/** How many words of a title may stand before a name. */
const MAX_TITLE = 2

/**
 * A sentence that only tells who said the quotation before it: "Lee says this without a smile", "So said Lee, who …",
 * "Lee was talking on the steps". Null where it says anything else.
 */
export function speechOfBefore(scene: Scene, sentence: number): Attribution | null {
  const range = scene.sentences[sentence]
  if (range === undefined || range.firstToken === 0 || !isQuoted(scene, range.firstToken - 1)) return null
  return saidSo(scene, range) ?? saysThis(scene, range)
}

/** "So said the vicar, Dana Lee". */
function saidSo(scene: Scene, { firstToken, lastToken }: TokenizedSentence): Attribution | null {
  const { tokens, mentions } = scene
  if (tokens[firstToken]!.norm !== 'so' || !isSpeech(scene, firstToken + 1)) return null
  const from = firstToken + 2
  const mention = mentions[firstFrom(mentions, tokens[firstToken + 1]!.end)]
  if (mention === undefined || mention.lastToken > lastToken || mention.firstToken - from > MAX_TITLE)
    return null
  for (let at = from; at < mention.firstToken; at++) if (!isCapitalised(tokens[at]!)) return null
  return { cue: spanAt(scene, from - 1), source: { start: tokens[from]!.start, end: mention.end } }
}

function saysThis(scene: Scene, { firstToken, lastToken }: TokenizedSentence): Attribution | null {
  const { tokens, mentions } = scene
  const mention = mentions[firstFrom(mentions, tokens[firstToken]!.start)]
  if (mention === undefined || withRole(mention).start !== tokens[firstToken]!.start) return null
  let verb = mention.lastToken
  if (tokens[verb]?.norm === ',') verb = afterApposition(scene, verb)
  while (verb < lastToken && /^(?:AUX|ADV)$/.test(tokens[verb]!.tag)) verb++
  const next = tokens[verb + 1]
  if (next === undefined || verb + 1 >= lastToken || reportsFrom(scene, verb + 1, lastToken)) return null
  const isTalk = TALKING.test(tokens[verb]!.norm) && next.tag === 'ADP' && !/^(?:of|about)$/.test(next.norm)
  const isBackward = BACKWARD.has(next.norm) || (next.norm === 'as' && tokens[verb + 2]?.norm === 'much')
  return isTalk || (isSpeech(scene, verb) && isBackward)
    ? { cue: spanAt(scene, verb), source: withRole(mention) }
    : null
}

/** Whether a clause or a quotation follows. */
function reportsFrom(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(scene.tokens[at]!) || isQuoted(scene, at)) return true
  return false
}

/** Where the sentence goes on behind an apposition, "Lee, 23, …": the same comma where none closes it soon. */
function afterApposition({ tokens }: Scene, comma: number): number {
  for (let at = comma + 1; at < comma + MAX_GAP; at++) if (tokens[at]?.norm === ',') return at + 1
  return comma
}

const isSpeech = ({ tokens }: Scene, at: number): boolean => SPEECH.test(tokens[at]?.norm ?? '')

const spanAt = ({ tokens }: Scene, at: number): Span => ({ start: tokens[at]!.start, end: tokens[at]!.end })
