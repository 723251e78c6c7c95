import type { Rule } from './draft.ts'

/** A paragraph that begins with a bullet, a hyphen or a number: "• …", "- …", "1. …", "(b) …". */
export const listItem: Rule = {
  name: 'listMarker',
  kind: 'listItem',
  matches: ({ words, wordCount }) =>
    !beginsWithCapital(words) &&
    (/^(?:[•·▪◦‣●■○⁃*]\s{0,4}[^\s*•]|-\s{1,4}[^\s-]|-[^\s\d-]|\(?(?:\d{1,2}|[a-h])[.)]\s{1,4}\S)/u.test(
      words,
    ) ||
      (wordCount > 8 && /^–\s{1,4}\S/.test(words))) &&
    !isAttribution(words),
}

/** As most paragraphs do, and no list item. */
const beginsWithCapital = (words: string): boolean => words[0]! >= 'A' && words[0]! <= 'Z'

/** "- Dana Lee, Harrow Bay" below a quote or a letter says whose it is. */
const isAttribution = (words: string): boolean =>
  words.length <= 80 && /^- ?\p{Lu}[\p{L}.'’-]{0,30}(?:,? \p{Lu}[\p{L}.'’-]{0,30}){0,6}$/u.test(words)
