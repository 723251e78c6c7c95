import type { Phrase } from '../model/phrase.ts'
import { isCapitalised, type Token, type TokenizedSentence, type Upos } from '../model/token.ts'
import { WordBits } from '../model/wordBits.ts'

const PREMODIFIERS: ReadonlySet<Upos> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X'])

const IN = { possessives: 1, nominatives: 2 }
const LISTS = new WordBits()
LISTS.add('my your his her its our their whose'.split(' '), IN.possessives)
LISTS.add(
  'i you he she it we they him them me us who everyone everybody someone somebody anyone nobody'.split(' '),
  IN.nominatives,
)

/**
 * Finds the base noun phrases of each sentence by part of speech, left to right (Abney 1991, "Parsing by chunks").
 * `of` and `&` join two capitalised nouns into one phrase, a possessive joins the possessor to its head.
 */
export function chunk(tokens: readonly Token[], sentences: readonly TokenizedSentence[]): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { firstToken, lastToken } = sentences[sentence]!
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
    if (i > start && beginsAnew(token)) break
    if (isPremodifier(token) || (i === start && isPossessive(token))) i++
    else if (i > start && joins(tokens, i, limit)) i++
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

const isPremodifier = ({ tag }: Token): boolean => PREMODIFIERS.has(tag)
const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN'
const isPossessive = ({ word }: Token): boolean => LISTS.of(word, IN.possessives) !== 0
const isNominative = ({ tag, word }: Token): boolean => tag === 'PRON' && LISTS.of(word, IN.nominatives) !== 0

/** A determiner or pronoun inside a stretch of nouns begins the next phrase: "told reporters the deal …". */
const beginsAnew = (token: Token): boolean => token.tag === 'DET' || isPossessive(token)

/** Whether token `i`, which is no noun or modifier, ties its neighbours into one phrase. */
function joins(tokens: readonly Token[], i: number, limit: number): boolean {
  if (i + 1 >= limit) return false
  const before = tokens[i - 1]!
  const { tag, norm } = tokens[i]!
  if (tag === 'PART' && (norm === "'s" || norm === "'")) return isNoun(before)
  if (before.tag !== 'PROPN' || (norm !== 'of' && norm !== '&')) return false
  const after = tokens[i + 1]!
  return after.tag === 'PROPN' && isCapitalised(before) && isCapitalised(after)
}

/** The last noun of the stretch (or a pronoun, or a number or adjective after a determiner), or -1. */
function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    if (isNoun(tokens[i]!)) return i
  }
  if (end === start) return -1
  const last = tokens[end - 1]!
  if (isNominative(last)) return end - 1
  const isHeadless = end - start > 1 && tokens[start]!.tag === 'DET'
  return isHeadless || last.tag === 'NUM' || (end - start === 1 && isLoneDeterminer(last)) ? end - 1 : -1
}

/** "many", "some", "both", "this" alone may stand for a phrase. */
const isLoneDeterminer = (token: Token): boolean =>
  /^(?:many|some|others?|both|few|most|another|one|each|several|this|that)$/.test(token.norm)
