import type { Token, TokenizedSentence } from '../model/token.ts'

export const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.text)

const isWord = (token: Token): boolean => /^\p{L}{3}/u.test(token.text)

/**
 * Whether capitals tell nothing in this sentence, because it is a title in Title Case or ALL CAPITALS: nearly all of
 * its longer words have them.
 */
export function isTitleCase(tokens: readonly Token[], { firstToken, lastToken }: TokenizedSentence): boolean {
  let wordCount = 0
  let capitalCount = 0
  for (let i = firstToken; i < lastToken; i++) {
    const token = tokens[i]!
    if (!isWord(token)) continue
    wordCount++
    if (isCapitalised(token)) capitalCount++
  }
  return wordCount >= 4 && capitalCount >= 0.75 * wordCount
}
