import type { Features } from '../../model/features.ts'
import type { Places } from '../../model/places.ts'
import { hashWord } from '../../model/word.ts'
import { CLOSES, type Clues, FIRST, LAST, OPENS, phraseAt, TAG, WHOLE } from './clues.ts'

/** There are no more at once. */
export const MAX_ROLE_FEATURES = 23

/** A cue whose roles are known already or looked for next, for the features of its neighbours. */
export interface CueWithRoles extends Places {
  /** Who the model thinks its source is, and what its content; null and empty where not known. */
  readonly source: Places | null
  readonly content: readonly Places[]
}

const TO = hashWord('to')
const RELATIVES: ReadonlySet<number> = new Set(['who', 'which', 'that'].map(hashWord))
const HEAD_TAGS = [TAG.VERB, TAG.NOUN]

/**
 * Reads the tokens of one sentence from the point of view of one cue: which of them are its source, which its
 * content. All that is counted from the cue outward is counted once.
 */
export class RoleReader {
  #clues!: Clues
  #cue!: Places
  #form = 0
  /** Stem of the cue's main word, and its tag. */
  #stem = 0
  #tag = 0
  #clause = 0
  #setting = 0
  /** The quotations nearest to the cue on its left and right, or -1. */
  #left = -1
  #right = -1
  readonly #counts = new Counts()
  readonly #others = new Others()

  /**
   * Turns to a cue.
   *
   * @param reach the tokens that will be read; the cue is among them.
   * @param others the other cues of the sentence, in text order.
   */
  start(clues: Clues, cue: Places, reach: Places, others: readonly CueWithRoles[]): void {
    const head = headOf(clues, cue)
    this.#clues = clues
    this.#cue = cue
    this.#form = formOf(clues, cue, head)
    this.#stem = clues.stem[head]!
    this.#tag = clues.tag[head]!
    this.#clause = clauseOf(clues, cue, head)
    this.#left = nearestQuotation(clues, cue, reach, -1)
    this.#right = nearestQuotation(clues, cue, reach, 1)
    this.#setting = settingOf(clues, cue, head, this.#left, this.#right)
    this.#others.read(cue, reach, others)
    this.#counts.read(clues, cue, reach)
  }

  /**
   * Writes the features by which the token at `at` is of the source, of the content, or of neither. What more
   * features would cost in time they do not gain: docs/models.md.
   */
  fill(f: Features, at: number): void {
    f.clear()
    if (at >= this.#cue.first && at < this.#cue.last) return
    const side = at < this.#cue.first ? 0 : 1
    this.#putWords(f, at, side)
    this.#putDistance(f, at, side)
    this.#putMarks(f, at, side)
    this.#putOthers(f, at, side)
    this.#putPhrase(f, at)
  }

  #putWords(f: Features, at: number, side: number): void {
    const { word, tag } = this.#clues
    const { first, last } = this.#cue
    const own = tag[at]!
    const isAfterCue = at === last
    const isBeforeCue = at + 1 === first
    const tagBefore = isAfterCue ? 30 : tag[at - 1]!
    const tagAfter = isBeforeCue ? 31 : tag[at + 1]!
    f.put(1, word[at]!, side)
    f.put(2, isAfterCue ? -3 : word[at - 1]!, side)
    f.put(3, isBeforeCue ? -4 : word[at + 1]!, side)
    f.put(4, this.#clues.shape[at]! * 32 + own, side * 8 + this.#clues.inPhrase[at]!)
    f.put(5, tag[at - 2]! * 1024 + tagBefore * 32 + own, side)
    f.put(6, tagAfter * 1024 + tag[at + 2]! * 32 + own, side)
    f.put(7, tagBefore * 1024 + tagAfter * 32 + own, side)
    f.put(8, word[at]!, (at === this.#clues.first ? 64 : 0) + side * 32 + this.#tag)
  }

  /** How far from the cue, and over what. */
  #putDistance(f: Features, at: number, side: number): void {
    const { inPhrase, tag } = this.#clues
    const { first, last } = this.#cue
    const { marks, verbs, phrases } = this.#counts
    const i = at - this.#counts.base
    const far = side * 8 + farness(side === 1 ? at - last : first - 1 - at)
    const marksBetween = side * 4 + Math.min(3, marks[i]!)
    f.put(9, far, this.#form)
    f.put(10, far, this.#stem)
    f.put(11, side * 8 + inPhrase[at]!, this.#stem)
    f.put(12, marksBetween, Math.min(3, verbs[i]!) * 4 + Math.min(3, phrases[i]!))
    f.put(13, marksBetween, this.#form)
    if (this.#clause > 0) {
      const place = this.#clause * 8 + side * 4 + Math.min(3, verbs[i]!)
      f.put(22, place, tag[at]! * 4 + Math.min(3, marks[i]!))
      f.put(23, place, tag[at - 1]! * 32 + tag[at]!)
    }
    f.put(14, Math.min(2, this.#clues.last - 1 - at), side * 32 + tag[at]!)
  }

  /** Quotation marks. */
  #putMarks(f: Features, at: number, side: number): void {
    const clues = this.#clues
    const { tag, mark, quotation } = clues
    const own = quotation[at]!
    const isNearest = own >= 0 && (own === this.#left || own === this.#right)
    const state = (own >= 0 ? 8 : 0) + mark[at]! * 2 + (isNearest ? 1 : 0)
    const beside = (mark[at - 1] === CLOSES ? 1 : 0) + (mark[at + 1] === OPENS ? 2 : 0)
    f.put(15, side * 16 + state, this.#form * 2 + (tag[at] === TAG.PUNCT ? 1 : 0))
    f.put(16, state * 4 + beside, tag[at]! * 2 + side)
    f.put(17, this.#setting, side * 4 + Math.min(2, this.#counts.marks[at - this.#counts.base]!))
  }

  /** The phrase it is in, and whether that touches the cue. */
  #putPhrase(f: Features, at: number): void {
    const clues = this.#clues
    const phrase = phraseAt(clues, at)
    if (phrase === undefined) return
    const { offset, tag } = clues
    const touches =
      phrase.lastToken + offset === this.#cue.first
        ? 1
        : phrase.firstToken + offset === this.#cue.last
          ? 2
          : 0
    f.put(18, touches * 32 + this.#tag, tag[phrase.headToken + offset]! * 8 + clues.inPhrase[at]!)
  }

  /** What it is to the other cues of the sentence. */
  #putOthers(f: Features, at: number, side: number): void {
    const { tag, stem, inPhrase } = this.#clues
    const { isCue, isSource, isContent, before, base } = this.#others
    const i = at - base
    const role = isSource[i]! * 2 + isContent[i]!
    f.put(19, isCue[i]! * 2 + side, stem[at]!)
    f.put(20, role * 16 + before, side * 1024 + tag[this.#cue.first - 1]! * 32 + tag[at]!)
    f.put(21, isContent[i]! * 16 + before, side * 8 + inPhrase[at]!)
  }
}

/** The first verb, else the first noun, else the first word. */
export function headOf({ tag }: Clues, { first, last }: Places): number {
  for (const wanted of HEAD_TAGS) {
    for (let at = first; at < last; at++) if (tag[at] === wanted) return at
  }
  return first
}

/** A number for how the cue stands: the tag and ending of its head, and what auxiliary it has. */
export function formOf(clues: Clues, cue: Places, head: number): number {
  return clues.tag[head]! * 64 + clues.inflection[head]! * 8 + auxiliaryOf(clues, cue)
}

/**
 * 1 for a noun with no verb before it, 2 for a verb of a relative clause: the sentence must have another verb, behind
 * the content. 0 for others.
 */
export function clauseOf({ tag, word, verbsBefore, first }: Clues, cue: Places, head: number): number {
  // "Who said so?" begins with no relative pronoun.
  if (cue.first - 1 > first && RELATIVES.has(word[cue.first - 1]!)) return 2
  return tag[head] === TAG.NOUN && verbsBefore[cue.first] === 0 ? 1 : 0
}

/** 1 for "has said", 2 for other words before the head, 3 for an auxiliary outside of the cue, 4 for "to". */
function auxiliaryOf({ tag, word }: Clues, { first, last }: Places): number {
  if (last - first > 1) return tag[first] === TAG.AUX ? 1 : 2
  if (tag[first - 1] === TAG.AUX) return 3
  return word[first] === TO || word[first - 1] === TO ? 4 : 0
}

/** A number for how the quotation marks stand around the cue, and whether marks touch it. */
function settingOf(
  { tag, quotation, mark }: Clues,
  { first, last }: Places,
  head: number,
  left: number,
  right: number,
): number {
  const sides = (left >= 0 ? 1 : 0) + (right >= 0 ? 2 : 0)
  const isQuoted = quotation[head]! >= 0 ? 4 : 0
  const follows = mark[first - 1] === CLOSES ? 8 : 0
  return (
    sides + isQuoted + follows + (tag[last] === TAG.PUNCT ? 16 : 0) + (tag[first - 1] === TAG.PUNCT ? 32 : 0)
  )
}

function nearestQuotation(clues: Clues, { first, last }: Places, reach: Places, step: 1 | -1): number {
  let at = step === 1 ? last : first - 1
  for (; at >= reach.first && at < reach.last; at += step) {
    if (clues.quotation[at]! >= 0) return clues.quotation[at]!
  }
  return -1
}

/** How far a distance in tokens is, in steps that grow. */
const farness = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7

/** Room for the tokens in reach of a cue; more is made where a cue is very long. */
const ROOM = 512

/** What lies between each token in reach and the cue: how many marks, verbs and phrases. */
class Counts {
  /** The place of the arrays' first token. */
  base = 0
  marks = new Uint16Array(ROOM)
  verbs = new Uint16Array(ROOM)
  phrases = new Uint16Array(ROOM)

  read(clues: Clues, cue: Places, reach: Places): void {
    this.base = reach.first
    const size = reach.last - reach.first
    if (size > this.marks.length) {
      this.marks = new Uint16Array(size)
      this.verbs = new Uint16Array(size)
      this.phrases = new Uint16Array(size)
    }
    this.#count(clues, cue.last, reach.last, 1)
    this.#count(clues, cue.first - 1, reach.first - 1, -1)
  }

  #count({ tag, inPhrase }: Clues, from: number, to: number, step: 1 | -1): void {
    const phraseEnd = step === 1 ? LAST : FIRST
    let marks = 0
    let verbs = 0
    let phrases = 0
    for (let at = from; at !== to; at += step) {
      const i = at - this.base
      this.marks[i] = marks
      this.verbs[i] = verbs
      this.phrases[i] = phrases
      const own = tag[at]!
      if (own === TAG.PUNCT) marks++
      if (own === TAG.VERB || own === TAG.AUX) verbs++
      if (inPhrase[at] === WHOLE || inPhrase[at] === phraseEnd) phrases++
    }
  }
}

/** Where in reach the other cues are, and the roles of the one before. */
class Others {
  /** The place of the arrays' first token. */
  base = 0
  isCue = new Uint8Array(ROOM)
  isSource = new Uint8Array(ROOM)
  isContent = new Uint8Array(ROOM)
  /** What there is of the cue before: whether there is one, has a source, took the cue as content, stands next to it. */
  before = 0

  read(cue: Places, reach: Places, others: readonly CueWithRoles[]): void {
    this.base = reach.first
    this.#clear(reach.last - reach.first)
    let before: CueWithRoles | undefined
    for (const other of others) {
      if (other.first < cue.last && cue.first < other.last) continue
      this.#mark(this.isCue, other)
      if (other.last <= cue.first) before = other
    }
    if (before?.source) this.#mark(this.isSource, before.source)
    for (const part of before?.content ?? []) this.#mark(this.isContent, part)
    this.before =
      before === undefined
        ? 0
        : 1 +
          (before.source === null ? 0 : 2) +
          this.isContent[cue.first - this.base]! * 4 +
          (before.last === cue.first ? 8 : 0)
  }

  #clear(size: number): void {
    if (size > this.isCue.length) {
      this.isCue = new Uint8Array(size)
      this.isSource = new Uint8Array(size)
      this.isContent = new Uint8Array(size)
      return
    }
    this.isCue.fill(0, 0, size)
    this.isSource.fill(0, 0, size)
    this.isContent.fill(0, 0, size)
  }

  #mark(array: Uint8Array, { first, last }: Places): void {
    array.fill(1, Math.max(0, first - this.base), Math.max(0, last - this.base))
  }
}
