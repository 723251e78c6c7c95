/** Six bits a character, in the alphabet of base 64 (RFC 4648, without padding), the highest bit first. */
export const BIT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const VALUES = new Uint8Array(128)
for (let value = 0; value < 64; value++) VALUES[BIT_ALPHABET.charCodeAt(value)] = value

/** A list of small whole numbers, most of them zero, by the format that PackedModel of @onrecord/english describes. */
export interface PackedList {
  readonly weightCount: number
  readonly gapBits: number
  readonly valueBits: number
  readonly smallest: number
  readonly bits: string
}

/** Unpacks a list of so many numbers. Its numbers in Rice's code (Rice and Plaunt 1971) have up to 24 low bits. */
export function unpackList(packed: PackedList, length: number): Int8Array {
  const { bits, weightCount, gapBits, valueBits, smallest } = packed
  const list = new Int8Array(length)
  let position = -1
  // The next bits, from the highest on, and how many they are. As a reader's fields they would cost three times as
  // much, and a million numbers are read before the first article.
  let buffer = 0
  let left = 0
  let at = 0
  for (let count = 0; count < 2 * weightCount; count++) {
    const isGap = count % 2 === 0
    const size = isGap ? gapBits : valueBits
    let high = 0
    while (true) {
      for (; left <= 24; left += 6) {
        const value = at < bits.length ? VALUES[bits.charCodeAt(at++)]! : 0
        buffer |= value << (26 - left)
      }
      // The high part is so many ones and a zero.
      const ones = Math.clz32(~buffer)
      high += ones
      buffer <<= ones
      left -= ones
      if (size < left) break
    }
    // The low bits stand behind the zero; two shifts for them, since one by 32 would be none.
    const number = (high << size) | (((buffer << 1) >>> 1) >>> (31 - size))
    buffer <<= size + 1
    left -= size + 1
    if (isGap) position += 1 + number
    else list[position] = (number & 1 ? -1 : 1) * (smallest + (number >> 1))
  }
  return list
}
