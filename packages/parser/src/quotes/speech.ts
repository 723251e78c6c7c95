import { withRole } from '../model/mention.ts'
import { lastUpTo } from '../model/span.ts'
import type { Attribution } from './attribution.ts'
import type { Scene } from './scene.ts'

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
