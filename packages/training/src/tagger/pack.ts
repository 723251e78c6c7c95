import type { TaggerWeights } from '@onrecord/english'
import { UPOS } from '../../../parser/src/model/token.ts'
import { BIT_ALPHABET } from '../../../parser/src/tokens/bits.ts'

export interface PackOptions {
  readonly bucketBits: number
  readonly minWeight: number
  readonly scale: number
}

/** Rounds, prunes and packs a tagger's weights in the format that {@link TaggerWeights} describes. */
export function packWeights(
  weights: Float64Array,
  { bucketBits, minWeight, scale }: PackOptions,
): Omit<TaggerWeights, 'lexicon'> {
  const gaps: number[] = []
  const sizes: number[] = []
  const signs: number[] = []
  const rows = new Set<number>()
  let next = 0
  for (const [at, weight] of weights.entries()) {
    const size = Math.min(127, Math.round(Math.abs(weight) * scale))
    if (Math.abs(weight) < minWeight || size === 0) continue
    gaps.push(at - next)
    sizes.push(size)
    signs.push(weight < 0 ? 1 : 0)
    rows.add(Math.floor(at / UPOS.length))
    next = at + 1
  }
  const smallest = sizes.reduce((least, size) => Math.min(least, size), 127)
  const values = sizes.map((size, index) => (size - smallest) * 2 + signs[index]!)
  const gapBits = bestRiceSize(gaps)
  const valueBits = bestRiceSize(values)
  const writer = new BitWriter()
  for (const [index, gap] of gaps.entries()) {
    writer.rice(gap, gapBits)
    writer.rice(values[index]!, valueBits)
  }
  return {
    bucketBits,
    rowCount: rows.size,
    weightCount: gaps.length,
    gapBits,
    valueBits,
    smallest,
    bits: writer.text(),
  }
}

/** The number of low bits with which Rice's code of the numbers is shortest. */
function bestRiceSize(numbers: readonly number[]): number {
  const costs = Array.from({ length: 16 }, (_, size) =>
    numbers.reduce((cost, number) => cost + Math.floor(number / 2 ** size) + 1 + size, 0),
  )
  return costs.indexOf(Math.min(...costs))
}

/** Writes what the parser's BitReader reads. */
export class BitWriter {
  readonly #characters: string[] = []
  #value = 0
  #count = 0

  rice(number: number, size: number): void {
    for (let high = Math.floor(number / 2 ** size); high > 0; high--) this.#bit(1)
    this.#bit(0)
    for (let place = size - 1; place >= 0; place--) this.#bit(Math.floor(number / 2 ** place) % 2)
  }

  text(): string {
    while (this.#count > 0) this.#bit(0)
    return this.#characters.join('')
  }

  #bit(bit: number): void {
    this.#value = this.#value * 2 + bit
    if (++this.#count < 6) return
    this.#characters.push(BIT_ALPHABET[this.#value]!)
    this.#value = 0
    this.#count = 0
  }
}
