/** Whether two full names in lower case, of one last word, may be one person's. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false
  const [first, second] = [a[0]!, b[0]!]
  if (first === second) return true
  if (isInitial(first) || isInitial(second)) return first[0] === second[0]
  return isMisspelling(first, second) || isSuffix(a, b) || isSuffix(b, a)
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word)

/** Whether `short` is the end of `long`, which is longer: "van der Meij" of "Lotte van der Meij". */
export const isSuffix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i])

/** "antony" and "anthony": one letter added, left out, changed or swapped, in names of five letters or more. */
export function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return (
    Math.max(restA.length, restB.length) <= 1 ||
    (restA.length === 2 && restA === [...restB].reverse().join(''))
  )
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'de'])

/** "who" of "world health organization", with and without the small words; none of fewer than two letters. */
export function acronymsOf(words: readonly string[]): readonly string[] {
  const initials = (list: readonly string[]): string => list.map(word => word[0]).join('')
  return [initials(words), initials(words.filter(word => !SMALL_WORDS.has(word)))].filter(
    ({ length }) => length > 1,
  )
}
