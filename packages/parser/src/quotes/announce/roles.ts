import { Features } from '../../model/features.ts'
import type { Lattice, ProbableSpan } from '../../model/lattice.ts'
import type { Places } from '../../model/places.ts'
import { addScores, type SpanModel } from '../../model/spanModel.ts'
import { type Clues, TAG } from './clues.ts'
import { type CueWithRoles, MAX_ROLE_FEATURES, RoleReader } from './roleFeatures.ts'

/** How far from its cue a source or content is looked for, in tokens. */
const REACH_LEFT = 120
const REACH_RIGHT = 160

/** Less probable spans are not considered. */
const LEAST = 0.02

/** Where no content is so probable, the plainest are considered too. */
const SURE = 0.3

/** A source or content and how probable it is, alone. */
export interface Alternative<Value> {
  readonly value: Value
  readonly probability: number
}

/** What may be a cue's source, and what its content, the most probable first, and last the plainest contents. */
export interface Roles {
  readonly sources: readonly Alternative<Places | null>[]
  readonly contents: readonly Alternative<readonly Places[]>[]
}

const MAX_SOURCES = 4
const MAX_CONTENTS = 8

// The two kinds of spans of the model's lattice.
const SOURCE = 0
const CONTENT = 1

/** Finds a cue's source and content with one model, a {@link Lattice} with two kinds of spans. */
export class RoleFinder {
  readonly model: SpanModel
  readonly lattice: Lattice
  readonly #features = new Features(MAX_ROLE_FEATURES)
  readonly #reader = new RoleReader()

  constructor(model: SpanModel, lattice: Lattice) {
    this.model = model
    this.lattice = lattice
  }

  /** @param others the other cues of the sentence, in text order. */
  find(clues: Clues, cue: Places, others: readonly CueWithRoles[]): Roles {
    const reach = reachOf(clues, cue)
    this.score(clues, cue, reach, others)
    this.lattice.run()
    const sources = sourcesOf(this.lattice.spans(SOURCE, LEAST, reach.first))
    const contents = contentsOf(this.lattice.spans(CONTENT, LEAST, reach.first), cue)
    const isSure = contents.length > 0 && contents[0]!.probability >= SURE
    return {
      sources,
      contents: isSure ? contents : this.#withPlain(contents, clues, cue, sources[0]!.value, reach),
    }
  }

  /** Contents with the plainest that there are: all before the attribution, or all behind it. */
  #withPlain(
    contents: readonly Alternative<readonly Places[]>[],
    { first, last, tag }: Clues,
    cue: Places,
    source: Places | null,
    reach: Places,
  ): readonly Alternative<readonly Places[]>[] {
    let before = Math.min(cue.first, source?.first ?? cue.first)
    while (before > first && tag[before - 1] === TAG.PUNCT) before--
    const behind = Math.max(cue.last, source?.last ?? cue.last)
    let end = last
    while (end > behind && tag[end - 1] === TAG.PUNCT) end--
    const plain = [...contents]
    for (const part of [
      { first, last: before },
      { first: behind, last: end },
    ]) {
      if (part.first >= part.last || part.first < reach.first || part.last > reach.last) continue
      const isKnown = contents.some(({ value: [one, other] }) => other === undefined && isSame(one!, part))
      if (isKnown) continue
      const probability = this.lattice.spanProbability(
        CONTENT,
        part.first - reach.first,
        part.last - reach.first,
      )
      plain.push({ value: [part], probability })
    }
    return plain
  }

  /** Writes the scores of a reach to the lattice. */
  score(clues: Clues, cue: Places, reach: Places, others: readonly CueWithRoles[]): void {
    const { lattice, model } = this
    const width = 3 * model.kindCount
    this.#reader.start(clues, cue, reach, others)
    lattice.start(reach.last - reach.first)
    lattice.isBarred.fill(1, cue.first - reach.first, cue.last - reach.first)
    for (let at = reach.first; at < reach.last; at++) {
      this.#reader.fill(this.#features, at)
      addScores(model, this.#features, lattice.scores, (at - reach.first) * width)
    }
  }
}

const isSame = (a: Places, b: Places): boolean => a.first === b.first && a.last === b.last

export const reachOf = (clues: Clues, { first, last }: Places): Places => ({
  first: Math.max(clues.first, first - REACH_LEFT),
  last: Math.min(clues.last, last + REACH_RIGHT),
})

/** The most probable alternatives, in order; of those that are equally so, the first come first. */
class Best<Value> {
  readonly list: Alternative<Value>[] = []
  readonly #most: number

  /** @param most how many are kept. */
  constructor(most: number) {
    this.#most = most
  }

  offer(probability: number, value: Value): void {
    const { list } = this
    let at = list.length
    if (at === this.#most) {
      if (list[at - 1]!.probability >= probability) return
      list.pop()
      at--
    }
    const alternative = { value, probability }
    list.push(alternative)
    for (; at > 0 && list[at - 1]!.probability < probability; at--) list[at] = list[at - 1]!
    list[at] = alternative
  }
}

/** How probable it is that there is none of the spans. */
function none(spans: readonly ProbableSpan[]): number {
  let sum = 0
  for (const { probability } of spans) sum += probability
  return Math.max(0.01, 1 - sum)
}

function sourcesOf(spans: readonly ProbableSpan[]): readonly Alternative<Places | null>[] {
  const best = new Best<Places | null>(MAX_SOURCES - 1)
  for (const span of spans) best.offer(span.probability, span)
  const sources = new Best<Places | null>(MAX_SOURCES)
  for (const { value, probability } of best.list) sources.offer(probability, value)
  sources.offer(none(spans), null)
  return sources.list
}

/** Contents of one part, and of two, one on each side of the cue, as if the sides knew nothing of each other. */
function contentsOf(spans: readonly ProbableSpan[], cue: Places): readonly Alternative<readonly Places[]>[] {
  const left = spans.filter(({ first }) => first < cue.first)
  const right = spans.slice(left.length)
  const noneLeft = none(left)
  const noneRight = none(right)
  const contents = new Best<readonly Places[]>(MAX_CONTENTS)
  for (const span of left) contents.offer(span.probability * noneRight, [span])
  for (const span of right) contents.offer(span.probability * noneLeft, [span])
  for (const before of left) {
    for (const after of right) {
      const probability = before.probability * after.probability
      contents.offer(probability, [before, after])
    }
  }
  return contents.list
}
