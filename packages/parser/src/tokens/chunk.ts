import type { Phrase } from '../model/phrase.ts'
import { isCapitalised, type Token, type TokenizedSentence, type Upos } from '../model/token.ts'
import { hashWord } from '../model/word.ts'

const PREMODIFIERS: readonly Upos[] = ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X']
const POSSESSIVES = byHash('my your his her its our their whose')
const NOMINATIVES = byHash(
  'i you he she it we they him them me us who everyone everybody someone somebody anyone nobody',
)

/**
 * Finds the base noun phrases of each sentence by part of speech, left to right (Abney 1991, "Parsing by chunks").
 * `of` and `&` join two capitalised nouns into one phrase, a possessive joins the possessor to its head.
 */
export function chunk(tokens: readonly Token[], sentences: readonly TokenizedSentence[]): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const [sentence, { firstToken, lastToken }] of sentences.entries()) {
    for (let i = firstToken; i < lastToken; ) {
      const end = phraseEnd(tokens, i, lastToken)
      const head = headOf(tokens, i, end)
      const last = head < 0 ? end : endAfterHead(tokens, head, end)
      if (head >= 0) phrases.push({ firstToken: i, lastToken: last, headToken: head, sentence })
      i = Math.max(last, i + 1)
    }
  }
  return phrases
}

/** For each token the index of its phrase, or -1. */
export function indexPhrases(tokens: readonly Token[], phrases: readonly Phrase[]): Int32Array {
  const phraseOfToken = new Int32Array(tokens.length).fill(-1)
  for (let i = 0; i < phrases.length; i++) {
    const { firstToken, lastToken } = phrases[i]!
    for (let at = firstToken; at < lastToken; at++) phraseOfToken[at] = i
  }
  return phraseOfToken
}

/** The end of the longest stretch from `start` that may be one phrase. */
function phraseEnd(tokens: readonly Token[], start: number, limit: number): number {
  if (isNominative(tokens[start]!)) return start + 1
  let i = start
  while (i < limit) {
    const token = tokens[i]!
    const previous = tokens[i - 1]
    if (i > start && beginsAnew(token)) break
    if (isPremodifier(token) || (i === start && isPossessive(token))) i++
    else if (i > start && previous !== undefined && joins(tokens, i, limit)) i++
    else if (token.tag === 'ADV' && i + 1 < limit && tokens[i + 1]!.tag === 'ADJ') i++
    else break
  }
  return i
}

/** What stands after a noun is not of its phrase, but for a number: "a source | close to", "Boeing 737". */
function endAfterHead(tokens: readonly Token[], head: number, end: number): number {
  let last = head + 1
  while (last < end && tokens[last]!.tag === 'NUM') last++
  return last
}

const isPremodifier = ({ tag }: Token): boolean => PREMODIFIERS.includes(tag)
const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN'
const isPossessive = ({ word, norm }: Token): boolean => POSSESSIVES.get(word.hash) === norm
const isNominative = ({ tag, word, norm }: Token): boolean =>
  tag === 'PRON' && NOMINATIVES.get(word.hash) === norm

/** The words, each by its hash, since a number is looked up faster than a string. */
function byHash(words: string): ReadonlyMap<number, string> {
  return new Map(words.split(' ').map(word => [hashWord(word), word]))
}

/** A determiner or pronoun inside a stretch of nouns begins the next phrase: "told reporters the deal …". */
const beginsAnew = (token: Token): boolean => token.tag === 'DET' || isPossessive(token)

/** Whether token `i`, which is no noun or modifier, ties its neighbours into one phrase. */
function joins(tokens: readonly Token[], i: number, limit: number): boolean {
  const [before, token, after] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]]
  if (after === undefined || i + 1 >= limit) return false
  if (token.tag === 'PART' && (token.norm === "'s" || token.norm === "'")) return isNoun(before)
  const isBetweenNames = before.tag === 'PROPN' && isCapitalised(before) && isCapitalised(after)
  if (token.norm === 'of' || token.norm === '&') return isBetweenNames && after.tag === 'PROPN'
  return false
}

/** The last noun of the stretch (or a pronoun, or a number or adjective after a determiner), or -1. */
function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    if (isNoun(tokens[i]!)) return i
  }
  const last = tokens[end - 1]
  if (last === undefined) return -1
  if (isNominative(last)) return end - 1
  const isHeadless = end - start > 1 && tokens[start]!.tag === 'DET'
  return isHeadless || last.tag === 'NUM' || (end - start === 1 && isLoneDeterminer(last)) ? end - 1 : -1
}

/** "many", "some", "both", "this" alone may stand for a phrase. */
const isLoneDeterminer = (token: Token): boolean =>
  /^(?:many|some|others?|both|few|most|another|one|each|several|this|that)$/.test(token.norm)
