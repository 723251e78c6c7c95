import { BIT_ALPHABET, type PackedList } from '../../parser/src/model/bits.ts'

/** Packs the numbers that are not zero, each as the count of zeros before it, its size, and its sign. */
export function packList(numbers: Int8Array): PackedList {
  const gaps: number[] = []
  const values: number[] = []
  const sizes = numbers.filter(number => number !== 0).map(Math.abs)
  const smallest = sizes.reduce((least, size) => Math.min(least, size), 127)
  let next = 0
  for (const [at, number] of numbers.entries()) {
    if (number === 0) continue
    gaps.push(at - next)
    values.push((Math.abs(number) - smallest) * 2 + (number < 0 ? 1 : 0))
    next = at + 1
  }
  const gapBits = bestRiceSize(gaps)
  const valueBits = bestRiceSize(values)
  const writer = new BitWriter()
  for (const [index, gap] of gaps.entries()) {
    writer.rice(gap, gapBits)
    writer.rice(values[index]!, valueBits)
  }
  return { weightCount: gaps.length, gapBits, valueBits, smallest, bits: writer.text() }
}

/** The number of low bits with which Rice's code of the numbers is shortest. */
function bestRiceSize(numbers: readonly number[]): number {
  const costs = Array.from({ length: 16 }, (_, size) =>
    numbers.reduce((cost, number) => cost + Math.floor(number / 2 ** size) + 1 + size, 0),
  )
  return costs.indexOf(Math.min(...costs))
}

/** Writes what the parser's `unpackList` reads. */
class BitWriter {
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
