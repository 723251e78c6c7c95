import { isCapitalised, isTitleCase, type Token, type TokenizedSentence, type Upos } from '../model/token.ts'

const OPEN_CLASSES: ReadonlySet<Upos> = new Set(['VERB', 'NOUN', 'ADV', 'INTJ'])

/**
 * Where in the sentence the tagger took a name for something else: it has never seen most surnames, and now and then
 * reads one as a verb or a noun. A capitalised word after a word, number or comma is a name's, if capitals tell
 * something in the sentence.
 */
export function misreadNames(tokens: readonly Token[], sentence: TokenizedSentence): readonly number[] {
  const found: number[] = []
  for (let at = sentence.firstToken + 1; at < sentence.lastToken; at++) {
    const token = tokens[at]!
    if (!isCapitalised(token) || !OPEN_CLASSES.has(token.tag) || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    if (/^[\p{L}\d,]/u.test(tokens[at - 1]!.text)) found.push(at)
  }
  return found.length > 0 && hasTellingCapitals(tokens, sentence) ? found : []
}

/** Whether the sentence is no title, and has lower-case words beside its capitals. */
function hasTellingCapitals(tokens: readonly Token[], sentence: TokenizedSentence): boolean {
  let lowerCount = 0
  for (let at = sentence.firstToken; at < sentence.lastToken && lowerCount < 2; at++) {
    if (/^\p{Ll}{3}/u.test(tokens[at]!.text)) lowerCount++
  }
  return lowerCount === 2 && !isTitleCase(tokens, sentence)
}
