import { isTitleCase, type Token, type TokenizedSentence, type Upos } from '../model/token.ts'

const OPEN_CLASSES: ReadonlySet<Upos> = new Set(['VERB', 'NOUN', 'ADV', 'INTJ'])

/** Whether capitals tell something in the sentence: it is no title, and has lower-case words beside them. */
export function hasTellingCapitals(tokens: readonly Token[], sentence: TokenizedSentence): boolean {
  let lowerCount = 0
  for (let at = sentence.firstToken; at < sentence.lastToken && lowerCount < 2; at++) {
    if (/^\p{Ll}{3}/u.test(tokens[at]!.text)) lowerCount++
  }
  return lowerCount === 2 && !isTitleCase(tokens, sentence)
}

/**
 * The tagger has never seen most surnames, and now and then takes one for a verb or a noun. Where capitals tell
 * something, a capitalised word after a word, number or comma of its sentence is a name's.
 */
export function repairTag(tag: Upos, token: Token, before: Token): Upos {
  const isName =
    OPEN_CLASSES.has(tag) && /^\p{Lu}\p{Ll}/u.test(token.text) && /^[\p{L}\d,]/u.test(before.text)
  return isName ? 'PROPN' : tag
}
