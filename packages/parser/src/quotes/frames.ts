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

/** How many cues without a source of their own may stand between two that share one. */
const MAX_SHARING = 10
/** How far into its sentence the main verb is looked for, in tokens. */
const MAX_SUBJECT_DISTANCE = 60

/**
 * Gives each cue its source. A participle or a coordinated verb without a subject of its own shares its sentence's:
 * the source of the cue before it, else of the cue after it ("Noting that …, Lavrov said"), else the subject.
 */
export function frame(scene: Scene, cues: readonly Cue[]): readonly Frame[] {
  const own = cues.map(cue => ownSource(scene, cue))
  return cues.map((cue, i) => {
    const source = own[i] ?? sharedSource(scene, cues, own, i)
    return {
      cue,
      source: source?.range ?? null,
      side: source?.side ?? null,
      range: rangeOf(scene, cue, source),
    }
  })
}

function sharedSource(
  scene: Scene,
  cues: readonly Cue[],
  own: readonly (CueSource | null)[],
  i: number,
): CueSource | null {
  const cue = cues[i]!
  if (cue.isPassive || cue.form === 'preposition') return null
  const { firstToken, lastToken } = scene.sentences[cue.sentence]!
  for (let k = i - 1; k >= Math.max(0, i - MAX_SHARING) && cues[k]!.sentence === cue.sentence; k--) {
    const earlier = own[k] ?? null
    if (earlier !== null) return { range: earlier.range, side: 'shared' }
  }
  const next = cues[i + 1]
  const nextSource = own[i + 1]
  const isInitial = cue.firstToken === firstToken && cue.form === 'ing'
  if (isInitial && next?.sentence === cue.sentence && nextSource)
    return { range: nextSource.range, side: 'shared' }
  for (let t = firstToken; t < Math.min(lastToken, firstToken + MAX_SUBJECT_DISTANCE); t++) {
    const range =
      isFiniteVerb(scene, t) && t !== cue.firstToken ? subjectBefore(scene, t, cue.sentence) : null
    if (range !== null && (t < cue.firstToken || isInitial)) return { range, side: 'shared' }
    if (range !== null) break
  }
  return null
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
