import type { Token } from '../model/token.ts'
import type { Frame, FrameIndex } from './frames.ts'
import { closesQuotation, isQuoted, opensQuotation, quotationAt, type Range, type Scene } from './scene.ts'
import { opensSentence } from './sources.ts'

/** Verbs whose first object is who was told: "told reporters (that) …". */
const ADDRESSING: ReadonlySet<string> = new Set(
  'tell inform remind assure reassure ask notify advise warn urge beg request'.split(' '),
)
/** How far after its beginning a clause must have its verb, in tokens. */
const MAX_SUBJECT = 60
/** The longest paraphrase, in tokens. */
export const MAX_CONTENT = 500
const CONJUNCTIONS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'although',
  'though',
  'whereas',
  'yet',
])
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'while although though as when after before if because since whereas'.split(' '),
)
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that whether if why how what when where who which there it because although though while no not'.split(
    ' ',
  ),
)

/**
 * Where the words that a cue announces begin on its right, or -1 where none do: past whom it was told, where and
 * when, and past a "that" or a colon.
 *
 *     Lee told the paper on Friday that the bridge was safe.
 *         ^cue                          ^start
 */
export function rightStart(scene: Scene, { cue, range }: Frame): number {
  const { tokens, sentences } = scene
  const limit = sentences[cue.sentence]!.lastToken
  let i = range.last
  if (tokens[i]?.norm === 'as' && tokens[i + 1]?.norm.endsWith('ing') === true) return -1
  const explicit = explicitStart(scene, i, limit)
  if (explicit >= 0) return explicit
  if (cue.isPassive && !cue.takesObject) return -1
  if (opensSentence(scene, cue) && tokens[i]?.norm === ',') i++
  if (ADDRESSING.has(cue.lemma)) i = phraseEnd(scene, i)
  if (!cue.takesObject) i = afterAdverbials(scene, i, limit)
  if (i >= limit || tokens[i]!.norm === ',' || /^[.;?!)—–-]/.test(tokens[i]!.norm)) return -1
  if (cue.takesObject && mentionsQuotation(scene, i, limit)) return i
  if (cue.takesObject && cue.lastToken - cue.firstToken > 1) return limit - i > 4 ? i : -1
  if (!cue.takesClause || cue.isWeak) return -1
  return beginsClause(scene, i, limit) ? i : -1
}

/** After at most a few words without a verb comes "that", a colon or an opening mark. */
function explicitStart(scene: Scene, from: number, limit: number): number {
  const { tokens } = scene
  for (let i = from; i < Math.min(limit, from + 14); i++) {
    const { norm, tag } = tokens[i]!
    if (opensQuotation(scene, i)) return isQuotationObject(scene, from, i) ? i : -1
    if (norm === ':') return i + 1 < limit ? i + 1 : -1
    if (norm === 'that' && (tag === 'SCONJ' || i === from)) return i + 1 < limit ? i + 1 : -1
    if (tag === 'VERB' || norm === ';' || (tag === 'AUX' && i > from)) return -1
  }
  return -1
}

/** Between the cue and the marks stands nothing, a comma, or whom and when: "told the inquiry on Monday, “…”". */
const isQuotationObject = ({ tokens }: Scene, from: number, i: number): boolean => {
  if (i === from) return true
  const before = tokens[i - 1]!.norm
  return before === ','
}

/** Past when and where it was said: "said [on Thursday] [at the gate] the bridge was safe". */
function afterAdverbials(scene: Scene, from: number, limit: number): number {
  let i = from
  while (i + 1 < limit && scene.tokens[i]!.tag === 'ADP' && scene.phraseOfToken[i + 1]! >= 0)
    i = phraseEnd(scene, i + 1)
  return i
}

const phraseEnd = ({ phrases, phraseOfToken }: Scene, i: number): number =>
  phrases[phraseOfToken[i] ?? -1]?.lastToken ?? i

function mentionsQuotation(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 12); i++) if (opensQuotation(scene, i)) return true
  return false
}

/** Whether a clause begins here: a subject with a finite verb after it. */
function beginsClause(scene: Scene, from: number, limit: number): boolean {
  const { tokens, phraseOfToken } = scene
  const first = tokens[from]!
  if (phraseOfToken[from]! < 0 && !CLAUSE_OPENERS.has(first.norm)) return false
  for (let i = from + 1; i < Math.min(limit, from + MAX_SUBJECT); i++) {
    const { tag, norm } = tokens[i]!
    if (tag === 'AUX' || (tag === 'VERB' && !norm.endsWith('ing'))) return true
  }
  return false
}

/** Where the announced words that begin at `start` end, given the frames of the same sentence. */
export function rightEnd(scene: Scene, own: Frame, start: number, frames: FrameIndex): number {
  const limit = Math.min(sentenceEnd(scene, own), start + MAX_CONTENT)
  const quotation = quotationAt(scene, start)
  let from = start
  if (quotation !== undefined && opensQuotation(scene, start)) from = endOfQuotation(scene, start)
  if (from >= limit) return limit
  const isSubordinate = isSubordinateClause(scene, own)
  for (let i = from; i < limit; i++) {
    if (isQuoted(scene, i)) continue
    const { norm } = scene.tokens[i]!
    if (norm === ';') return i
    const afterComma =
      norm === ',' || (closesQuotation(scene, i - 1) && /^,/.test(scene.tokens[i - 2]?.norm ?? ''))
    const next = norm === ',' ? i + 1 : i
    const afterMarks = CONJUNCTIONS.has(norm) && closesQuotation(scene, i - 1)
    if (!afterComma && !afterMarks) continue
    if (isSubordinate && beginsMainClause(scene, next, limit)) return i
    if (resumesReport(scene, own, next, frames)) return i
  }
  return limit
}

/** The token after the closing mark of the quotation that token `i` opens. */
export function endOfQuotation(scene: Scene, i: number): number {
  const index = scene.quotationOfToken[i]!
  let end = i
  while (end < scene.tokens.length && scene.quotationOfToken[end] === index) end++
  return end
}

/** The end of the sentence without its final stop, but with a closing mark after it. */
function sentenceEnd(scene: Scene, { cue }: Frame): number {
  const { firstToken, lastToken } = scene.sentences[cue.sentence]!
  let end = lastToken
  while (end > firstToken && /^[.?!…]+$/.test(scene.tokens[end - 1]!.norm) && !isQuoted(scene, end - 1)) end--
  return end
}

/** "while it claimed that …, it nonetheless …": the frame stands in a subordinate clause that comes first. */
function isSubordinateClause({ tokens, sentences }: Scene, { range, cue }: Frame): boolean {
  const { firstToken } = sentences[cue.sentence]!
  if (cue.form === 'ing' && range.first === firstToken) return true
  const before = range.first > firstToken ? tokens[range.first - 1]! : undefined
  return before !== undefined && SUBORDINATORS.has(before.norm) && before.tag !== 'ADP'
}

function beginsMainClause(scene: Scene, i: number, limit: number): boolean {
  const phrase = scene.phrases[scene.phraseOfToken[i] ?? -1]
  if (phrase === undefined) return false
  for (let k = phrase.lastToken; k < Math.min(limit, phrase.lastToken + 3); k++) {
    const { tag } = scene.tokens[k]!
    if (tag === 'VERB' || tag === 'AUX') return true
    if (tag !== 'ADV') return false
  }
  return false
}

/** ", adding that …", ", and sees …", ", but Lee said …": the reporter goes on with a verb of the report. */
function resumesReport(scene: Scene, own: Frame, i: number, frames: FrameIndex): boolean {
  const { tokens } = scene
  const token = tokens[i]
  if (token === undefined) return false
  const isCoordinated = CONJUNCTIONS.has(token.norm)
  const at = isCoordinated ? i + 1 : i
  const verb = tokens[at]?.tag === 'ADV' ? at + 1 : at
  const next = frames.byCue.get(verb)
  if (next?.cue.form === 'ing' && next.side !== 'left') return true
  if (!isCoordinated) return false
  const clause = frames.byStart.get(at)
  if (clause !== undefined && clause.source !== null) return true
  return token.norm !== 'while' && isFiniteForm(tokens[verb], own)
}

/** A verb in the same tense as the cue, without a subject, goes on with the cue's subject. */
function isFiniteForm(verb: Token | undefined, { cue }: Frame): boolean {
  if (verb?.tag !== 'VERB' || (cue.form !== 'present' && cue.form !== 'past')) return false
  return verb.norm.endsWith('s') || verb.norm.endsWith('ed')
}

/** The words left of an announcement, "“…,” Lee said", or null where they are none. */
export function leftContent(scene: Scene, { range, cue }: Frame): Range | null {
  const { tokens, sentences } = scene
  const { firstToken } = sentences[cue.sentence]!
  let end = range.first
  const before = tokens[end - 1]
  if (end <= firstToken || before === undefined) return null
  const isDash = /^[—–-]+$/.test(before.norm) && closesQuotation(scene, end - 2)
  if (before.norm === ',' || isDash) end--
  else if (!closesQuotation(scene, end - 1)) return null
  if (end <= firstToken) return null
  return { first: firstToken, last: end }
}
