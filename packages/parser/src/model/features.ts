/**
 * The features of one token or candidate: hashes, of which a model uses the low bits after a last shift. Filled anew
 * for each, so that reading a text allocates nothing.
 */
export class Features {
  readonly hashes: Int32Array
  count = 0

  /** @param most no less than the features there are at once. */
  constructor(most: number) {
    this.hashes = new Int32Array(most)
  }

  clear(): void {
    this.count = 0
  }

  /** Adds a feature, the number of a template and two values: {@link mix} but for its shifts, of which one is left to {@link bucketOf}. */
  put(template: number, a: number, b: number): void {
    this.hashes[this.count++] = imul(imul(a ^ (template * 0x9e3779b1), 0x85ebca6b) ^ b, 0xc2b2ae35)
  }
}

// A global would take V8 longer to compile, so that it would compile fewer calls of `put` in place.
const { imul } = Math

/** The bucket that a feature's hash falls into, of as many as `mask` has bits. */
export const bucketOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

/** A 32-bit hash of three numbers (the finaliser of MurmurHash3, shortened). */
export function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}
