import { bucketOf, type Features } from '../../parser/src/model/features.ts'
import { isStep, Lattice } from '../../parser/src/model/lattice.ts'
import type { Places } from '../../parser/src/model/places.ts'

export interface TrainingOptions {
  readonly epochCount: number
  /** Features are hashed into 2^bucketBits buckets. */
  readonly bucketBits: number
  /** A feature seen less often in training learns nothing. */
  readonly minFeatureCount: number
  /** The share of features that each step leaves out, so that none relies on another (dropout; Srivastava et al. 2014). */
  readonly dropout: number
  /** AdaGrad's step (Duchi, Hazan and Singer 2011); it falls to a tenth of it in the last epoch. */
  readonly rate: number
  /** How many models are trained, each in another order and with other features left out; their mean is the result. */
  readonly replicaCount: number
}

/** A sequence of tokens: the features of each, and in which state of a {@link Lattice} it is. */
export interface Sequence {
  readonly hashes: Int32Array
  /** Where the features of each token begin in `hashes`, and after the last where they end. */
  readonly offsets: Int32Array
  readonly states: Uint8Array
  /** Tokens that are outside of all spans by definition, or null for none. */
  readonly barred: Places | null
}

/** Collects the features of a sequence's tokens. */
export class SequenceWriter {
  readonly #hashes: number[] = []
  readonly #offsets: number[] = [0]

  add({ hashes, count }: Features): void {
    for (let index = 0; index < count; index++) this.#hashes.push(hashes[index]!)
    this.#offsets.push(this.#hashes.length)
  }

  finish(states: Uint8Array, barred: Places | null): Sequence {
    return { hashes: Int32Array.from(this.#hashes), offsets: Int32Array.from(this.#offsets), states, barred }
  }
}

/** Writes spans of a kind as states of a {@link Lattice}; tokens that are barred or have a state already keep it. */
export function markSpans(
  states: Uint8Array,
  kind: number,
  spans: readonly Places[],
  barred: Places | null = null,
): void {
  for (const { first, last } of spans) {
    let isFirst = true
    for (let at = Math.max(0, first); at < Math.min(last, states.length); at++) {
      const isBarred = barred !== null && at >= barred.first && at < barred.last
      const isFree = !isBarred && states[at] === 0
      if (isFree) states[at] = isFirst ? 1 + 2 * kind : 2 + 2 * kind
      isFirst = !isFree
    }
  }
}

/** A linear model as it is learned: for each bucket of features one weight a column. */
export interface TrainedModel {
  readonly columnCount: number
  /** 2^n - 1, for 2^n buckets. */
  readonly mask: number
  readonly weights: Float32Array
}

export interface TrainedSpans {
  readonly model: TrainedModel
  readonly transitions: Float64Array
}

/** Maximises the likelihood of the sequences' states; the same input and options give the same weights. */
export function trainSpans(
  kindCount: number,
  sequences: readonly Sequence[],
  options: TrainingOptions,
  random: () => number,
  shuffle: <T>(list: T[]) => void,
): TrainedSpans {
  const start = (): SpanTrainer => new SpanTrainer(kindCount, sequences, options, random)
  const replicas = trainReplicas(sequences, options, start, shuffle)
  return {
    model: { ...replicas[0]!.model, weights: meanOf(replicas.map(({ model }) => model.weights)) },
    transitions: meanOf(replicas.map(({ transitions }) => transitions)),
  }
}

interface Trainer<Example, Result> {
  /** How far each example moves the weights. */
  rate: number
  learn(example: Example): void
  result(): Result
}

/** Trains so many models, each from the examples in another order, ever more slowly. */
export function trainReplicas<Example, Result>(
  examples: readonly Example[],
  { replicaCount, epochCount, rate }: TrainingOptions,
  start: () => Trainer<Example, Result>,
  shuffle: <T>(list: T[]) => void,
): readonly Result[] {
  return Array.from({ length: replicaCount }, () => {
    const trainer = start()
    const order = [...examples]
    for (let epoch = 0; epoch < epochCount; epoch++) {
      shuffle(order)
      trainer.rate = rate * (1.1 - epoch / epochCount)
      for (const example of order) trainer.learn(example)
    }
    return trainer.result()
  })
}

/** The mean of lists of one length, place by place. */
export function meanOf<List extends Float32Array | Float64Array>(lists: readonly List[]): List {
  const mean = lists[0]!.slice() as List
  for (let at = 0; at < mean.length; at++) {
    mean[at] = lists.reduce((sum, list) => sum + list[at]!, 0) / lists.length
  }
  return mean
}

class SpanTrainer {
  rate = 0
  readonly #options: TrainingOptions
  readonly #random: () => number
  readonly #lattice: Lattice
  readonly #model: TrainedModel
  readonly #squares: Float32Array
  readonly #transitions: Float64Array
  readonly #transitionSquares: Float64Array
  readonly #counts: Uint8Array
  #slopes: Float64Array = new Float64Array(0)

  constructor(
    kindCount: number,
    sequences: readonly Sequence[],
    options: TrainingOptions,
    random: () => number,
  ) {
    const bucketCount = 2 ** options.bucketBits
    const columnCount = 3 * kindCount
    this.#options = options
    this.#random = random
    this.#model = {
      columnCount,
      mask: bucketCount - 1,
      weights: new Float32Array(bucketCount * columnCount),
    }
    this.#squares = new Float32Array(bucketCount * columnCount)
    this.#transitions = new Float64Array((1 + 2 * kindCount) ** 2)
    this.#transitionSquares = new Float64Array(this.#transitions.length)
    this.#lattice = new Lattice(kindCount, this.#transitions)
    this.#counts = countFeatures(sequences, bucketCount - 1)
  }

  learn(sequence: Sequence): void {
    const kept = this.#drop(sequence)
    const { states, barred } = sequence
    const length = states.length
    const lattice = this.#lattice
    lattice.setTransitions(this.#transitions)
    lattice.start(length)
    if (barred !== null) lattice.isBarred.fill(1, barred.first, barred.last)
    this.#score(kept, length)
    lattice.run()
    this.#learnTransitions(states)
    this.#learnWeights(kept, states)
  }

  /** The weights, made smaller by as much as more features vote when none is dropped. */
  result(): TrainedSpans {
    const keptShare = 1 - this.#options.dropout
    return {
      model: { ...this.#model, weights: this.#model.weights.map(weight => weight * keptShare) },
      transitions: this.#transitions,
    }
  }

  #drop({ hashes, offsets }: Sequence): Pick<Sequence, 'hashes' | 'offsets'> {
    const { minFeatureCount, dropout } = this.#options
    const kept = new Int32Array(hashes.length)
    const starts = new Int32Array(offsets.length)
    let count = 0
    for (let at = 0; at + 1 < offsets.length; at++) {
      for (let index = offsets[at]!; index < offsets[at + 1]!; index++) {
        const isRare = this.#counts[bucketOf(hashes[index]!, this.#model.mask)]! < minFeatureCount
        if (!isRare && this.#random() >= dropout) kept[count++] = hashes[index]!
      }
      starts[at + 1] = count
    }
    return { hashes: kept, offsets: starts }
  }

  /** Writes the sums of the features' weights to the lattice. */
  #score({ hashes, offsets }: Pick<Sequence, 'hashes' | 'offsets'>, length: number): void {
    const { columnCount, mask, weights } = this.#model
    const { scores } = this.#lattice
    for (let at = 0; at < length; at++) {
      for (let index = offsets[at]!; index < offsets[at + 1]!; index++) {
        const row = bucketOf(hashes[index]!, mask) * columnCount
        for (let column = 0; column < columnCount; column++)
          scores[at * columnCount + column]! += weights[row + column]!
      }
    }
  }

  #learnTransitions(states: Uint8Array): void {
    const { stateCount } = this.#lattice
    for (let from = 0; from < stateCount; from++) {
      for (let to = 0; to < stateCount; to++) {
        if (!isStep(from, to)) continue
        let slope = 0
        for (let at = 1; at < states.length; at++) {
          slope -= this.#lattice.stepProbability(at, from, to)
          if (states[at - 1] === from && states[at] === to) slope++
        }
        if (slope === 0) continue
        const index = from * stateCount + to
        this.#transitionSquares[index]! += slope ** 2
        this.#transitions[index]! += (this.rate * slope) / (1 + Math.sqrt(this.#transitionSquares[index]!))
      }
    }
  }

  #learnWeights({ hashes, offsets }: Pick<Sequence, 'hashes' | 'offsets'>, states: Uint8Array): void {
    const { columnCount, mask, weights } = this.#model
    const slopes = this.#slopesOf(states)
    for (let at = 0; at < states.length; at++) {
      for (let column = 0; column < columnCount; column++) {
        const slope = slopes[at * columnCount + column]!
        if (Math.abs(slope) < 1e-4) continue
        for (let index = offsets[at]!; index < offsets[at + 1]!; index++) {
          const place = bucketOf(hashes[index]!, mask) * columnCount + column
          this.#squares[place]! += slope ** 2
          weights[place]! += (this.rate * slope) / (0.01 + Math.sqrt(this.#squares[place]!))
        }
      }
    }
  }

  /** What is true less what is expected, of each token's being in a span, its first token, and its last. */
  #slopesOf(states: Uint8Array): Float64Array {
    const { columnCount } = this.#model
    const lattice = this.#lattice
    const length = states.length
    if (this.#slopes.length < length * columnCount) this.#slopes = new Float64Array(2 * length * columnCount)
    for (let at = 0; at < length; at++) {
      for (let kind = 0; kind < lattice.kindCount; kind++) {
        const begins = 1 + 2 * kind
        const inside = begins + 1
        const base = at * columnCount + 3 * kind
        const isIn = states[at] === begins || states[at] === inside
        const goesOn = at + 1 < length && states[at + 1] === inside
        const first = lattice.probability(at, begins)
        const within = first + lattice.probability(at, inside)
        const stays = at + 1 < length ? lattice.probability(at + 1, inside) : 0
        this.#slopes[base] = (isIn ? 1 : 0) - within
        this.#slopes[base + 1] = (states[at] === begins ? 1 : 0) - first
        this.#slopes[base + 2] = (isIn && !goesOn ? 1 : 0) - (within - stays)
      }
    }
    return this.#slopes
  }
}

/** How often each bucket's features occur, up to 255. */
export function countFeatures(sequences: readonly Pick<Sequence, 'hashes'>[], mask: number): Uint8Array {
  const counts = new Uint8Array(mask + 1)
  for (const { hashes } of sequences) {
    for (const hash of hashes) {
      const bucket = bucketOf(hash, mask)
      if (counts[bucket]! < 255) counts[bucket]!++
    }
  }
  return counts
}
