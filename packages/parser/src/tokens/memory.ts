/** Longer stretches seldom come again. */
const LONGEST = 20
/** Of a longer slice V8 makes no copy: it keeps the whole text for the sake of one. */
const LONGEST_COPIED = 12
/** With so many slots 99 of 100 words are known where 84 articles are read again. */
const SLOT_BITS = 16

/**
 * Remembers what `read` makes of short stretches of text, since most words of an article have been met before. The
 * memory has a fixed number of slots in pairs, and the last two that came to a pair have it.
 */
export class Memory<Known extends { readonly text: string }> {
  readonly #read: (text: string) => Known
  readonly #slots: (Known | undefined)[] = new Array(2 ** SLOT_BITS).fill(undefined)

  /** @param read a pure function, whose result has the stretch itself as `text`. */
  constructor(read: (text: string) => Known) {
    this.#read = read
  }

  /** What `read` makes of `text.slice(start, end)`. */
  recall(text: string, start: number, end: number): Known {
    if (end - start > LONGEST) return this.#read(text.slice(start, end))
    const slots = this.#slots
    const slot = slotOf(text, start, end)
    const newer = slots[slot]
    if (newer !== undefined && isAt(newer.text, text, start, end)) return newer
    const older = slots[slot + 1]
    if (older !== undefined && isAt(older.text, text, start, end)) return older
    const known = this.#read(copyOf(text, start, end))
    slots[slot + 1] = newer
    slots[slot] = known
    return known
  }
}

function copyOf(text: string, start: number, end: number): string {
  if (end - start <= LONGEST_COPIED) return text.slice(start, end)
  return [...text.slice(start, end)].join('')
}

/** The first slot of its pair. */
function slotOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1)
  return (hash >>> (32 - SLOT_BITS)) & ~1
}

function isAt(part: string, text: string, start: number, end: number): boolean {
  if (part.length !== end - start) return false
  for (let at = start; at < end; at++) if (part.charCodeAt(at - start) !== text.charCodeAt(at)) return false
  return true
}
