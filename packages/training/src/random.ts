/** Numbers in [0, 1) from a seed, the same on every machine (mulberry32, Tommy Ettinger 2017, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let hash = Math.imul(state ^ (state >>> 15), 1 | state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Shuffles the list in place (Fisher and Yates). */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1))
    const item = list[last]!
    list[last] = list[pick]!
    list[pick] = item
  }
}
