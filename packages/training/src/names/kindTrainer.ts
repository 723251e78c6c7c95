import { bucketOf } from '../../../parser/src/model/features.ts'
import {
  countFeatures,
  meanOf,
  type TrainedModel,
  type TrainingOptions,
  trainReplicas,
} from '../spanTrainer.ts'

/** A name's features, and which columns its kind may be: where a corpus tells less than we ask, several. */
export interface KindExample {
  readonly hashes: Int32Array
  /** A bit for each column. */
  readonly allowed: number
}

/** Maximises the likelihood that a name's kind is among those allowed (a log-linear model; Berger et al. 1996). */
export function trainKinds(
  columnCount: number,
  examples: readonly KindExample[],
  options: TrainingOptions,
  random: () => number,
  shuffle: <T>(list: T[]) => void,
): TrainedModel {
  const start = (): KindTrainer => new KindTrainer(columnCount, examples, options, random)
  const replicas = trainReplicas(examples, options, start, shuffle)
  return { ...replicas[0]!, weights: meanOf(replicas.map(({ weights }) => weights)) }
}

class KindTrainer {
  rate = 0
  readonly #columnCount: number
  readonly #options: TrainingOptions
  readonly #random: () => number
  readonly #mask: number
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  readonly #counts: Uint8Array
  readonly #shares: Float64Array

  constructor(
    columnCount: number,
    examples: readonly KindExample[],
    options: TrainingOptions,
    random: () => number,
  ) {
    this.#columnCount = columnCount
    this.#options = options
    this.#random = random
    this.#mask = 2 ** options.bucketBits - 1
    this.#weights = new Float32Array((this.#mask + 1) * columnCount)
    this.#squares = new Float32Array(this.#weights.length)
    this.#counts = countFeatures(examples, this.#mask)
    this.#shares = new Float64Array(columnCount)
  }

  learn({ hashes, allowed }: KindExample): void {
    const columnCount = this.#columnCount
    const rows: number[] = []
    for (const hash of hashes) {
      const bucket = bucketOf(hash, this.#mask)
      if (this.#counts[bucket]! >= this.#options.minFeatureCount && this.#random() >= this.#options.dropout)
        rows.push(bucket * columnCount)
    }
    const shares = this.#shares.fill(0)
    for (const row of rows)
      for (let column = 0; column < columnCount; column++) shares[column]! += this.#weights[row + column]!
    const highest = Math.max(...shares)
    let all = 0
    let right = 0
    for (let column = 0; column < columnCount; column++) {
      const power = Math.exp(shares[column]! - highest)
      shares[column] = power
      all += power
      if ((allowed >> column) & 1) right += power
    }
    for (let column = 0; column < columnCount; column++) {
      const isAllowed = (allowed >> column) & 1
      const slope = (isAllowed ? shares[column]! / right : 0) - shares[column]! / all
      if (Math.abs(slope) < 1e-4) continue
      for (const row of rows) {
        const place = row + column
        this.#squares[place]! += slope ** 2
        this.#weights[place]! += (this.rate * slope) / (0.01 + Math.sqrt(this.#squares[place]!))
      }
    }
  }

  result(): TrainedModel {
    const keptShare = 1 - this.#options.dropout
    return {
      columnCount: this.#columnCount,
      mask: this.#mask,
      weights: this.#weights.map(weight => weight * keptShare),
    }
  }
}
