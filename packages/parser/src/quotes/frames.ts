import { type Cue, MAX_VERB_GROUP } from './cues.ts'
import type { Range, Scene } from './scene.ts'
import { type CueSource, ownSource, subjectBefore } from './sources.ts'

/** A cue with its source: an announcement, and the range of tokens that it takes up. */
export interface Frame {
  readonly cue: Cue
  /** The words that name the source, or null where none do. */
  readonly source: Range | null
  readonly side: CueSource['side'] | null
  /** Source, auxiliaries and cue together; the source of another verb is left out. */
  readonly range: Range
}

/** Frames by the token with which they begin, and by the first token of their cue. */
export interface FrameIndex {
  readonly byStart: ReadonlyMap<number, Frame>
  readonly byCue: ReadonlyMap<number, Frame>
}

export const indexFrames = (frames: readonly Frame[]): FrameIndex => ({
  byStart: new Map(frames.map(frame => [frame.range.first, frame])),
  byCue: new Map(frames.map(frame => [frame.cue.firstToken, frame])),
})

/** How far into its sentence the main verb is looked for, in tokens. */
const MAX_SUBJECT_DISTANCE = 60

/** Gives each cue the source that its own clause has, if any. */
export const frame = (scene: Scene, cues: readonly Cue[]): readonly Frame[] =>
  cues.map(cue => withSource(scene, cue, ownSource(scene, cue)))

/**
 * Gives a participle or a coordinated verb without a subject of its own the source that its sentence shares: that of
 * the cue before it, else of the cue after it ("Noting that …, Lee said"), else the subject.
 *
 * @param before the last frame of the sentence that announces a quote of the reporter's own, or null.
 * @param after the next frame, or null.
 */
export function share(scene: Scene, frame: Frame, before: Frame | null, after: Frame | null): Frame {
  const { cue } = frame
  if (frame.source !== null || cue.isPassive || cue.form === 'preposition') return frame
  if (before?.source && before.cue.sentence === cue.sentence) {
    return withSource(scene, cue, { range: before.source, side: 'shared' })
  }
  const { firstToken, lastToken } = scene.sentences[cue.sentence]!
  const isInitial = cue.firstToken === firstToken && cue.form === 'ing'
  if (isInitial && after?.source && after.cue.sentence === cue.sentence) {
    return withSource(scene, cue, { range: after.source, side: 'shared' })
  }
  for (let i = firstToken; i < Math.min(lastToken, firstToken + MAX_SUBJECT_DISTANCE); i++) {
    const range =
      isFiniteVerb(scene, i) && i !== cue.firstToken ? subjectBefore(scene, i, cue.sentence) : null
    if (range !== null && (i < cue.firstToken || isInitial))
      return withSource(scene, cue, { range, side: 'shared' })
    if (range !== null) break
  }
  return frame
}

function withSource(scene: Scene, cue: Cue, source: CueSource | null): Frame {
  return {
    cue,
    source: source?.range ?? null,
    side: source?.side ?? null,
    range: rangeOf(scene, cue, source),
  }
}

function isFiniteVerb({ tokens }: Scene, i: number): boolean {
  const { tag, norm } = tokens[i]!
  if (tag !== 'VERB' && tag !== 'AUX') return false
  return !norm.endsWith('ing') && tokens[i - 1]?.norm !== 'to'
}

function rangeOf(scene: Scene, cue: Cue, source: CueSource | null): Range {
  const from = cue.firstToken
  if (source === null || source.side === 'shared')
    return { first: verbGroupStart(scene, cue), last: cue.lastToken }
  return { first: Math.min(source.range.first, from), last: Math.max(source.range.last, cue.lastToken) }
}

function verbGroupStart({ tokens, sentences }: Scene, cue: Cue): number {
  let first = cue.firstToken
  const { firstToken } = sentences[cue.sentence]!
  const start = Math.max(firstToken, cue.firstToken - MAX_VERB_GROUP)
  while (first > start && (tokens[first - 1]!.tag === 'ADV' || tokens[first - 1]!.tag === 'AUX')) first--
  return first
}
