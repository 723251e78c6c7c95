import type { Span } from '@onrecord/parser'

/** The same characters as disjoint spans in text order. */
export const disjoint = (spans: readonly Span[]): readonly Span[] => {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}

/** How many characters (UTF-16 code units) disjoint spans cover. */
export const characterCount = (spans: readonly Span[]): number =>
  spans.reduce((count, { start, end }) => count + end - start, 0)

/** How many characters two lists of disjoint spans in text order have in common. */
export const sharedCharacterCount = (a: readonly Span[], b: readonly Span[]): number => {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!]
    count += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
    if (x.end < y.end) i++
    else j++
  }
  return count
}
