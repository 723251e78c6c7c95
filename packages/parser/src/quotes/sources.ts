import { firstFrom } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { type Cue, isInVerbGroup, MAX_VERB_GROUP } from './cues.ts'
import { closesQuotation, isQuoted, opensQuotation, type Range, type Scene } from './scene.ts'

/** Prepositions that tie a noun phrase to the source before it: "a spokesman for the ministry". */
const ATTACHING: ReadonlySet<string> = new Set('of for at in from with on to by'.split(' '))
/** How far an apposition between a source and its verb may reach, in tokens. */
const MAX_APPOSITION = 40

/** Where the words that name the source of a cue stand: left of it, right of it, or shared with another verb. */
export interface CueSource {
  readonly range: Range
  readonly side: 'left' | 'right' | 'shared'
}

/** The source of a cue by its own clause, or null where its clause has none. */
export function ownSource(scene: Scene, cue: Cue): CueSource | null {
  if (cue.form === 'preposition') return rightSource(scene, cue.lastToken, cue)
  if (cue.isPassive) return passiveSource(scene, cue)
  if (isQuotedSaying(scene, cue)) return leftOf(scene, cue.firstToken - 2, cue)
  if (isInverted(scene, cue)) return rightSource(scene, cue.lastToken, cue)
  if (cue.form === 'ing' && !isProgressive(scene, cue)) return null
  return leftOf(scene, governorOf(scene, cue), cue)
}

/** The verb that an infinitive depends on, "appears" of "appears to say", or the cue itself. */
function governorOf({ tokens }: Scene, { firstToken }: Cue): number {
  const isInfinitive = tokens[firstToken - 1]?.norm === 'to' && tokens[firstToken - 2]?.tag === 'VERB'
  return isInfinitive ? firstToken - 2 : firstToken
}

function leftOf(scene: Scene, verb: number, cue: Cue): CueSource | null {
  const range = subjectBefore(scene, verb, cue.sentence)
  return range === null ? null : { range, side: 'left' }
}

/** "Lee was quoted as saying …". */
const isQuotedSaying = ({ tokens }: Scene, { form, firstToken }: Cue): boolean =>
  form === 'ing' && tokens[firstToken - 1]?.norm === 'as' && tokens[firstToken - 2]?.tag === 'VERB'

/** The subject that a verb at token `verb` has on its left, with what belongs to it, or null. */
export function subjectBefore(scene: Scene, verb: number, sentence: number): Range | null {
  const { firstToken } = scene.sentences[sentence]!
  let i = verb - 1
  const start = Math.max(firstToken, verb - MAX_VERB_GROUP)
  while (i >= start && isInVerbGroup(scene.tokens[i]!) && !isQuoted(scene, i)) i--
  if (scene.tokens[i]?.norm === ')') i = beforeParenthesis(scene, i, firstToken)
  if (i < firstToken || isQuoted(scene, i) !== isQuoted(scene, verb)) return null
  if (scene.tokens[i]!.norm === 'who') i -= 1
  const isComma = scene.tokens[i]?.norm === ','
  const range = isComma ? beforeApposition(scene, i, firstToken) : phraseEndingAt(scene, i, firstToken)
  const before = range === null || range.first === firstToken ? undefined : scene.tokens[range.first - 1]!.tag
  const isObject = before === 'ADP' || before === 'VERB'
  return isObject ? openingSubject(scene, sentence) : range
}

/** The token before the parenthesis that ends with token `i`, "Dana Lee (pictured) | said"; `i` where it is long. */
function beforeParenthesis({ tokens }: Scene, i: number, sentenceStart: number): number {
  for (let k = i - 1; k > sentenceStart && i - k < MAX_VERB_GROUP; k--)
    if (tokens[k]!.norm === '(') return k - 1
  return i
}

/** "The engineer of the ferry that sank in the sound | told": the phrase that opens the sentence, if it may speak. */
function openingSubject(scene: Scene, sentence: number): Range | null {
  const first = scene.sentences[sentence]!.firstToken
  const phrase = scene.phrases[scene.phraseOfToken[first] ?? -1]
  if (phrase === undefined) return null
  const range = { first, last: phrase.lastToken }
  return isSpeaker(scene, range) ? range : null
}

/** "“…,” said Dana Lee": the verb follows the words and the source follows the verb. */
function isInverted(scene: Scene, cue: Cue): boolean {
  const { tokens, sentences, phraseOfToken } = scene
  const { firstToken, lastToken } = sentences[cue.sentence]!
  if (cue.form === 'ing' || cue.isInfinitive || cue.lastToken >= lastToken) return false
  if ((phraseOfToken[cue.lastToken] ?? -1) < 0) return false
  const before = cue.firstToken - 1
  if (before < firstToken) return false
  if (closesQuotation(scene, before)) return true
  if (tokens[before]!.norm !== ',') return false
  if (closesQuotation(scene, before - 1)) return true
  const right = rightSource(scene, cue.lastToken, cue)
  const after = right === null ? undefined : tokens[right.range.last]
  const isLast =
    right !== null && (right.range.last >= lastToken || after === undefined || /^[.,;]/.test(after.norm))
  return isLast && subjectBefore(scene, cue.firstToken, cue.sentence) === null
}

const isProgressive = (scene: Scene, cue: Cue): boolean => scene.tokens[cue.firstToken - 1]?.tag === 'AUX'

function passiveSource(scene: Scene, cue: Cue): CueSource | null {
  const { lastToken } = scene.sentences[cue.sentence]!
  for (let i = cue.lastToken; i < Math.min(lastToken, cue.lastToken + 4); i++) {
    if (scene.tokens[i]!.norm === 'by') return rightSource(scene, i + 1, cue)
  }
  return null
}

/** The phrase that begins at token `i`, with its attachments and apposition. */
function rightSource(scene: Scene, i: number, cue: Cue): CueSource | null {
  const { tokens, phrases, phraseOfToken, sentences } = scene
  const limit = sentences[cue.sentence]!.lastToken
  const phrase = phrases[phraseOfToken[i] ?? -1]
  if (phrase === undefined || isQuoted(scene, i)) return null
  let last = phrase.lastToken
  for (;;) {
    const next = attachedEnd(scene, last, limit)
    if (next === last) break
    last = next
  }
  if (tokens[last]?.norm === 'who') last = appositionEnd(scene, last, limit)
  if (tokens[last]?.norm === ',' && beginsApposition(scene, last + 1, limit))
    last = opensSentence(scene, cue)
      ? closedAppositionEnd(scene, last, limit)
      : appositionEnd(scene, last + 1, limit)
  return { range: { first: i, last }, side: 'right' }
}

/** "According to Lee, …": what comes after the comma is what Lee said, not who Lee is. */
export const opensSentence = ({ sentences }: Scene, cue: Cue): boolean =>
  cue.form === 'preposition' && cue.firstToken === sentences[cue.sentence]!.firstToken

/** Before the words themselves an apposition counts only between two commas: "According to Lee, the mayor, …". */
function closedAppositionEnd({ tokens }: Scene, comma: number, limit: number): number {
  const isClause = isRelative(tokens[comma + 1]!)
  for (let i = comma + 1; i < Math.min(limit, comma + MAX_APPOSITION); i++) {
    const { norm, tag } = tokens[i]!
    if (norm === ',') return i
    if (!isClause && (tag === 'VERB' || tag === 'AUX')) break
  }
  return comma
}

/** The end of "of the ministry", "and Dana Lee" after token `i`, or `i`. */
function attachedEnd({ tokens, phrases, phraseOfToken }: Scene, i: number, limit: number): number {
  const joint = tokens[i]
  if (joint === undefined || i + 1 >= limit || !(ATTACHING.has(joint.norm) || joint.norm === 'and')) return i
  const phrase = phrases[phraseOfToken[i + 1] ?? -1]
  const isDay = joint.norm === 'on' && /day$/.test(tokens[i + 1]!.norm)
  return phrase === undefined || phrase.lastToken > limit || isDay ? i : phrase.lastToken
}

/** ", the mayor of Harrow", ", 45", ", who runs the shop". */
function beginsApposition({ tokens }: Scene, i: number, limit: number): boolean {
  const token = tokens[i]
  if (token === undefined || i >= limit) return false
  return (
    token.tag === 'DET' ||
    token.tag === 'NUM' ||
    token.tag === 'NOUN' ||
    token.tag === 'ADJ' ||
    isRelative(token) ||
    token.tag === 'PROPN' ||
    /^(?:his|her|its|their|for|of|from)$/.test(token.norm)
  )
}

const isRelative = ({ norm }: Token): boolean => norm === 'who' || norm === 'whose' || norm === 'which'

/** An apposition on the right runs to the next comma that does not go on with it, a mark or the sentence's end. */
function appositionEnd(scene: Scene, start: number, limit: number): number {
  const { tokens } = scene
  let i = start
  while (i < limit && i - start < MAX_APPOSITION) {
    const token = tokens[i]!
    if (opensQuotation(scene, i) || /^[.;:?!—–]/.test(token.norm) || token.tag === 'SCONJ') break
    if (token.norm === ',' && !beginsApposition(scene, i + 1, limit)) break
    i++
  }
  const isPunctuated = i > start && tokens[i - 1]!.norm === ','
  return isPunctuated ? i - 1 : i
}

/** "Dana Lee, the mayor of Harrow, | said": the phrase before an apposition that ends with the comma at `comma`. */
function beforeApposition(scene: Scene, comma: number, sentenceStart: number): Range | null {
  const { tokens } = scene
  for (let i = comma - 1; i > sentenceStart && comma - i < MAX_APPOSITION; i--) {
    if (isQuoted(scene, i) || /^[;:.?!]$/.test(tokens[i]!.norm)) return null
    if (tokens[i]!.norm !== ',') continue
    const range = beginsApposition(scene, i + 1, comma) ? phraseEndingAt(scene, i - 1, sentenceStart) : null
    if (range !== null && isSpeaker(scene, range)) return { first: range.first, last: comma }
  }
  return null
}

/** Whether a phrase ends in a mention of someone who may speak. */
export const isSpeaker = (scene: Scene, { first, last }: Range): boolean => {
  for (let i = first; i < last; i++) if (scene.mentionEndingAt[i]! >= 0) return true
  return false
}

/** The phrase that ends with token `i`, with phrases tied to it on its left: "a spokesman for the ministry". */
function phraseEndingAt(scene: Scene, i: number, sentenceStart: number): Range | null {
  const { tokens } = scene
  let first = phraseStart(scene, i)
  if (first < 0) return null
  for (;;) {
    const joint = tokens[first - 1]
    if (
      joint === undefined ||
      first - 2 < sentenceStart ||
      !(ATTACHING.has(joint.norm) || joint.norm === 'and')
    )
      break
    // "a source close to the council", "people familiar with the talks"
    const end = /^(?:close|familiar)$/.test(tokens[first - 2]!.norm) ? first - 3 : first - 2
    const mayHoldSpeaker = end >= sentenceStart && (joint.norm === 'of' || scene.mentionEndingAt[end]! >= 0)
    const next = mayHoldSpeaker ? phraseStart(scene, end) : -1
    if (next < 0 || isQuoted(scene, next)) break
    first = next
  }
  return { first, last: i + 1 }
}

/** The first token of the phrase or name, with its role, that ends with token `i`; -1 where none does. */
function phraseStart(
  { tokens, phrases, phraseOfToken, mentions, mentionEndingAt }: Scene,
  i: number,
): number {
  const phrase = phrases[phraseOfToken[i] ?? -1]
  const mention = mentions[mentionEndingAt[i] ?? -1]
  const phraseFirst = phrase?.lastToken === i + 1 ? phrase.firstToken : -1
  if (mention?.kind !== 'name') return phraseFirst
  // "in her letter to the board Dana Lee said": after a preposition a noun before a name is not of its phrase.
  const isApart =
    tokens[phraseFirst - 1]?.tag === 'ADP' &&
    tokens.slice(phraseFirst, mention.firstToken).some(({ tag }) => tag === 'NOUN')
  if (mention.role === null || mention.role.start > mention.start)
    return phraseFirst < 0 || isApart ? mention.firstToken : phraseFirst
  const roleFirst = firstFrom(tokens, mention.role.start)
  // Before the role a possessor or determiner is of the phrase, "On Tuesday" is not.
  const before = tokens[roleFirst - 1]
  const isDetermined = before?.tag === 'DET' || before?.tag === 'PRON' || before?.norm === "'s"
  return isDetermined && phraseFirst >= 0 ? Math.min(roleFirst, phraseFirst) : roleFirst
}
