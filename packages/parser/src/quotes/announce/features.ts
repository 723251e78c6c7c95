/**
 * The features of one token or candidate: hashes, of which a model uses the low bits. Filled anew for each, so that
 * reading a text allocates nothing.
 *
 * A feature is the number of a template and two values. The values are written down first, and then hashed together
 * in one loop: a call of {@link put} is so small that V8 always inlines it, a call that hashes is not.
 */
export class Features {
  readonly hashes: Int32Array
  count = 0
  /** The two values of each template. */
  readonly a: Int32Array
  readonly b: Int32Array

  /** @param templateCount more than any template's number, and no less than the features there are at once. */
  constructor(templateCount: number) {
    this.hashes = new Int32Array(templateCount)
    this.a = new Int32Array(templateCount)
    this.b = new Int32Array(templateCount)
  }

  clear(): void {
    this.count = 0
  }

  /** Writes down the values of a template. It is a feature when {@link add} takes it in. */
  put(template: number, a: number, b: number): void {
    this.a[template] = a
    this.b[template] = b
  }

  /** Adds the features of the templates `[from, to)`, as last put. */
  add(from: number, to: number): void {
    const { a, b, hashes } = this
    let count = this.count
    for (let template = from; template < to; template++) {
      hashes[count++] = mix(template, a[template]!, b[template]!)
    }
    this.count = count
  }
}

/** A 32-bit hash of three numbers (the finaliser of MurmurHash3, shortened). */
export function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}
