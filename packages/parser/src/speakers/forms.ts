/** Whether two full names, in folded words, may be one person's: alike, with initials, shortened or misspelt. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const first = a[0]!
  const second = b[0]!
  if (a.at(-1) !== b.at(-1)) return first === second && a.length > 1 && isMisspelling(a.at(-1)!, b.at(-1)!)
  if (first === second) return true
  if (isInitial(first) || isInitial(second)) return first[0] === second[0]
  return isMisspelling(first, second) || isSuffix(a, b) || isSuffix(b, a)
}

const isInitial = (word: string): boolean => word.length <= 3 && /^\p{L}\.?$/u.test(word)

/** Whether `short` is the end of `long`, which is longer: "van der Meij" of "Lotte van der Meij". */
export const isSuffix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i])

/**
 * "antony" and "anthony": alike but for one letter added, left out or changed, or two neighbours swapped, in names of
 * five letters or more; but for two in names of eight or more. The first letter is never in doubt.
 */
export function isMisspelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || a[0] !== b[0]) return false
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isSwapped = restA.length === 2 && restA === [...restB].reverse().join('')
  return isSwapped || Math.max(restA.length, restB.length) <= (shorter < 8 ? 1 : 2)
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'de'])

/** "who" of "world health organization", with and without the small words; none of fewer than two letters. */
export function acronymsOf(words: readonly string[]): readonly string[] {
  let all = ''
  let great = ''
  for (const word of words) {
    all += word[0]
    if (!SMALL_WORDS.has(word)) great += word[0]
  }
  if (great.length > 1 && great !== all) return [all, great]
  return all.length > 1 ? [all] : []
}
