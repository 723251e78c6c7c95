/** Room for so many kinds of spans and their states. */
const KINDS = 2
const STATES = 1 + 2 * KINDS

/**
 * A linear-chain conditional random field over spans (Lafferty, McCallum and Pereira 2001). Spans of `kindCount`
 * kinds never overlap; each token is outside of all (state 0), begins a span of kind k (state 1 + 2k), or goes on
 * with it (2 + 2k). A token's scores are three a kind: for being in the span, for being its first, for being its last.
 *
 * Probabilities come from the forward–backward algorithm, scaled at each token so that nothing overflows
 * (Rabiner 1989). Buffers are kept between uses. The recursions are written out for two kinds of spans, several times
 * as fast as loops over states; where there is one kind, the second is never entered, since its nodes are 0.
 */
export class Lattice {
  readonly kindCount: number
  readonly stateCount: number
  /** Scores, `3 * kindCount` a token, to be written before {@link run}. */
  scores: Float64Array = new Float64Array(0)
  /** Where 1, the token is outside of all spans. */
  isBarred: Uint8Array = new Uint8Array(0)
  /** exp of the weight of each step from one state to the next, row by row; 0 where there is no such step. */
  readonly #steps = new Float64Array(STATES ** 2)
  #length = 0
  #forward: Float64Array = new Float64Array(0)
  #backward: Float64Array = new Float64Array(0)
  #node: Float64Array = new Float64Array(0)
  /** exp of a kind's score for being last. */
  #end: Float64Array = new Float64Array(0)
  #scale: Float64Array = new Float64Array(0)

  /** @param kindCount 1 or 2. @param transitions the weights of the steps between states, row by row: from, to. */
  constructor(kindCount: number, transitions: ArrayLike<number>) {
    this.kindCount = kindCount
    this.stateCount = 1 + 2 * kindCount
    this.setTransitions(transitions)
  }

  setTransitions(transitions: ArrayLike<number>): void {
    const { stateCount } = this
    for (let from = 0; from < stateCount; from++) {
      for (let to = 0; to < stateCount; to++) {
        const weight = transitions[from * stateCount + to]!
        this.#steps[from * STATES + to] = isStep(from, to) ? Math.exp(weight) : 0
      }
    }
  }

  /** Makes room for `length` tokens, with all scores 0 and none barred. */
  start(length: number): void {
    this.#length = length
    if (this.isBarred.length < length) this.#grow(Math.max(length, 2 * this.isBarred.length))
    this.scores.fill(0, 0, length * 3 * this.kindCount)
    this.isBarred.fill(0, 0, length)
  }

  /** Computes the probabilities from the scores. */
  run(): void {
    this.#exponentiate()
    this.#runForward()
    this.#runBackward()
  }

  /** How probable the token is in the state. */
  probability(token: number, state: number): number {
    const at = token * STATES + state
    return this.#forward[at]! * this.#backward[at]!
  }

  /** How probable the step into `token` is, from one state to another. */
  stepProbability(token: number, from: number, to: number): number {
    const before = (token - 1) * STATES + from
    const here = token * STATES + to
    return (
      (this.#forward[before]! * this.#step(token, from, to) * this.#node[here]! * this.#backward[here]!) /
      this.#scale[token]!
    )
  }

  /** The logarithm of the sum over all labellings. */
  logSum(): number {
    let sum = 0
    for (let token = 0; token < this.#length; token++) sum += Math.log(this.#scale[token]!)
    return sum
  }

  /**
   * The spans `[first, last)` of a kind that are at least so probable, each with its exact probability, in the order
   * of their first tokens. Tokens are counted from `base`.
   */
  spans(kind: number, least: number, base: number): ProbableSpan[] {
    const forward = this.#forward
    const backward = this.#backward
    const begins = 1 + 2 * kind
    const found: ProbableSpan[] = []
    for (let first = 0, at = begins; first < this.#length; first++, at += STATES) {
      const probability = forward[at]! * backward[at]!
      if (probability >= least) this.#pushSpans(found, first, begins, probability, least, base)
    }
    return found
  }

  /** How probable a span of a kind is, its tokens counted from 0. */
  spanProbability(kind: number, first: number, last: number): number {
    const begins = 1 + 2 * kind
    let probability = this.probability(first, begins)
    for (let at = first + 1; at < last; at++)
      probability *= this.#goOn(at, at === first + 1 ? begins : begins + 1, begins + 1)
    return last < this.#length
      ? probability * (1 - this.#goOn(last, last === first + 1 ? begins : begins + 1, begins + 1))
      : probability
  }

  /** Adds the spans that begin at `first`, which one does with a probability. */
  #pushSpans(
    found: ProbableSpan[],
    first: number,
    begins: number,
    begun: number,
    least: number,
    base: number,
  ): void {
    const inside = begins + 1
    let probability = begun
    let state = begins
    for (let last = first + 1; probability >= least && last <= this.#length; last++) {
      const goesOn = last < this.#length ? this.#goOn(last, state, inside) : 0
      const ends = probability * (1 - goesOn)
      if (ends >= least) found.push({ first: base + first, last: base + last, probability: ends })
      probability *= goesOn
      state = inside
    }
  }

  /** How probable a span that is in `state` before `token` goes on with it. */
  #goOn(token: number, state: number, inside: number): number {
    const here = token * STATES + inside
    const before = (token - 1) * STATES + state
    const ahead = this.#steps[state * STATES + inside]! * this.#node[here]! * this.#backward[here]!
    return ahead / (this.#scale[token]! * this.#backward[before]!)
  }

  /** The factor of the step into `token`, with that of a span's end where one ends before it. */
  #step(token: number, from: number, to: number): number {
    const step = this.#steps[from * STATES + to]!
    if (from === 0 || to === from + (from & 1)) return step
    return step * this.#end[(token - 1) * KINDS + ((from - 1) >> 1)]!
  }

  #exponentiate(): void {
    const { kindCount, scores, isBarred } = this
    const node = this.#node
    const end = this.#end
    const length = this.#length
    for (let token = 0, at = 0; token < length; token++) {
      const row = token * STATES
      node[row] = 1
      for (let kind = 0; kind < kindCount; kind++, at += 3) {
        const ends = exp(scores[at + 2]!)
        let inside = isBarred[token] === 1 ? 0 : exp(scores[at]!)
        if (token === length - 1) inside *= ends
        node[row + 1 + 2 * kind] = inside * exp(scores[at + 1]!)
        node[row + 2 + 2 * kind] = inside
        end[token * KINDS + kind] = ends
      }
    }
  }

  /** `steps[5 * from + to]`: 0 is outside, 1 and 2 begin and go on with the first kind, 3 and 4 with the second. */
  #runForward(): void {
    const steps = this.#steps
    const forward = this.#forward
    const node = this.#node
    const end = this.#end
    const scale = this.#scale
    // How the states of the token at hand are reached: at the first token, all but those that go on.
    let outside = 1
    let begins1 = 1
    let inside1 = 0
    let begins2 = 1
    let inside2 = 0
    for (let token = 0, row = 0; token < this.#length; token++, row += STATES) {
      begins1 *= node[row + 1]!
      inside1 *= node[row + 2]!
      begins2 *= node[row + 3]!
      inside2 *= node[row + 4]!
      const sum = outside + begins1 + inside1 + begins2 + inside2
      const share = 1 / sum
      scale[token] = sum
      forward[row] = outside *= share
      forward[row + 1] = begins1 *= share
      forward[row + 2] = inside1 *= share
      forward[row + 3] = begins2 *= share
      forward[row + 4] = inside2 *= share

      const end1 = end[token * KINDS]!
      const end2 = end[token * KINDS + 1]!
      const goesOn1 = begins1 * steps[7]! + inside1 * steps[12]!
      const goesOn2 = begins2 * steps[19]! + inside2 * steps[24]!
      // What follows from here on ends a span.
      begins1 *= end1
      inside1 *= end1
      begins2 *= end2
      inside2 *= end2
      const leaves =
        outside * steps[0]! +
        (begins1 * steps[5]! + inside1 * steps[10]!) +
        (begins2 * steps[15]! + inside2 * steps[20]!)
      const enters1 =
        outside * steps[1]! +
        (begins1 * steps[6]! + inside1 * steps[11]!) +
        (begins2 * steps[16]! + inside2 * steps[21]!)
      const enters2 =
        outside * steps[3]! +
        (begins1 * steps[8]! + inside1 * steps[13]!) +
        (begins2 * steps[18]! + inside2 * steps[23]!)
      outside = leaves
      begins1 = enters1
      inside1 = goesOn1
      begins2 = enters2
      inside2 = goesOn2
    }
  }

  #runBackward(): void {
    const steps = this.#steps
    const backward = this.#backward
    const node = this.#node
    const end = this.#end
    const scale = this.#scale
    const last = this.#length * STATES
    backward.fill(1, Math.max(0, last - STATES), last)
    let outside = 1
    let begins1 = 1
    let inside1 = 1
    let begins2 = 1
    let inside2 = 1
    for (let token = this.#length - 1, row = token * STATES; token > 0; token--, row -= STATES) {
      const share = 1 / scale[token]!
      outside *= share
      begins1 *= node[row + 1]! * share
      inside1 *= node[row + 2]! * share
      begins2 *= node[row + 3]! * share
      inside2 *= node[row + 4]! * share
      const end1 = end[token * KINDS - KINDS]!
      const end2 = end[token * KINDS - KINDS + 1]!
      const leaves = outside * steps[0]! + begins1 * steps[1]! + begins2 * steps[3]!
      const leavesFirst1 = outside * steps[5]! + begins1 * steps[6]! + begins2 * steps[8]!
      const leavesInside1 = outside * steps[10]! + begins1 * steps[11]! + begins2 * steps[13]!
      const leavesFirst2 = outside * steps[15]! + begins1 * steps[16]! + begins2 * steps[18]!
      const leavesInside2 = outside * steps[20]! + begins1 * steps[21]! + begins2 * steps[23]!
      backward[row - 5] = outside = leaves
      backward[row - 4] = begins1 = inside1 * steps[7]! + end1 * leavesFirst1
      backward[row - 3] = inside1 = inside1 * steps[12]! + end1 * leavesInside1
      backward[row - 2] = begins2 = inside2 * steps[19]! + end2 * leavesFirst2
      backward[row - 1] = inside2 = inside2 * steps[24]! + end2 * leavesInside2
    }
  }

  #grow(length: number): void {
    const { kindCount } = this
    this.scores = new Float64Array(length * 3 * kindCount)
    this.isBarred = new Uint8Array(length)
    this.#forward = new Float64Array(length * STATES)
    this.#backward = new Float64Array(length * STATES)
    this.#node = new Float64Array(length * STATES)
    this.#end = new Float64Array(length * KINDS)
    this.#scale = new Float64Array(length)
  }
}

/** A span of tokens `[first, last)` and how probable it is. */
export interface ProbableSpan {
  readonly first: number
  readonly last: number
  readonly probability: number
}

/** A span goes on only where it has begun. */
export const isStep = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || from === to || from === to - 1

/** Scores are bounded, so that no sum overflows. */
const MOST = 40
const STEPS = 32

/** exp of each step of a 32nd from -{@link MOST} to it. */
const POWERS = Float64Array.from({ length: 2 * MOST * STEPS + 1 }, (_, index) =>
  Math.exp(index / STEPS - MOST),
)

/**
 * Math.exp, several times as fast: the score's 32nds from a table, and what is left from the series. Sums of shipped
 * weights are whole 32nds and leave nothing.
 */
function exp(score: number): number {
  const steps = score * STEPS
  const whole = steps | 0
  if (whole === steps && Math.abs(whole) <= MOST * STEPS) return POWERS[whole + MOST * STEPS]!
  const bounded = Math.max(-MOST, Math.min(MOST, score))
  const step = Math.round(bounded * STEPS)
  const x = bounded - step / STEPS
  return POWERS[step + MOST * STEPS]! * (1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24)))))
}
