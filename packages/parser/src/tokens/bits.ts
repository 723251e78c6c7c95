/** Six bits a character, in the alphabet of base 64 (RFC 4648, without padding), the highest bit first. */
export const BIT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const VALUES = new Uint8Array(128)
for (let value = 0; value < 64; value++) VALUES[BIT_ALPHABET.charCodeAt(value)] = value

/** Reads numbers of up to 24 low bits from a string of {@link BIT_ALPHABET}; zeros follow its end. */
export class BitReader {
  readonly #text: string
  #at = 0
  #buffer = 0
  #left = 0

  constructor(text: string) {
    this.#text = text
  }

  /**
   * The next number in Rice's code with `size` low bits: the number's high part as so many ones and a zero, then the
   * low bits (Rice and Plaunt 1971).
   */
  rice(size: number): number {
    let high = 0
    while (this.#bits(1) === 1) high++
    return high * 2 ** size + this.#bits(size)
  }

  #bits(count: number): number {
    while (this.#left < count) {
      const value = this.#at < this.#text.length ? VALUES[this.#text.charCodeAt(this.#at++)]! : 0
      this.#buffer = (this.#buffer << 6) | value
      this.#left += 6
    }
    this.#left -= count
    return (this.#buffer >>> this.#left) & ((1 << count) - 1)
  }
}
