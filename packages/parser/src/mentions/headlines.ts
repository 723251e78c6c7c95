import type { BlockKind } from '../model/block.ts'
import { type FoundMention, fold, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { isCapitalised, type Token } from '../model/token.ts'
import { IN, isBareTokenIn, isPlaceName } from './lexicon.ts'
import { nameMention } from './nameMention.ts'

const TITLES: ReadonlySet<BlockKind> = new Set(['headline', 'dek'])
/** Longer names are not looked for in a headline. */
const MAX_WORDS = 5

/**
 * Reads headlines by what the story below them names: a word that opens one, "Watchmaker stops the clock", has a capital
 * that tells nothing, and is a name only if it is one again; in a headline all in capitals, or without any, what the
 * story names is named.
 *
 * @param names all that was found, in headlines too.
 */
export function withHeadlines(reading: Reading, names: readonly FoundMention[]): readonly FoundMention[] {
  const { sentences, blocks } = reading
  const isTitle = (sentence: number): boolean => TITLES.has(blocks[sentences[sentence]!.block]!.kind)
  const titles = [...sentences.keys()].filter(isTitle)
  if (titles.length === 0) return names
  const known = new Map<string, FoundMention>()
  for (const name of names) {
    if (isTitle(name.sentence)) continue
    known.set(name.words.join(' '), name)
    if (name.sense === 'person' && !known.has(name.head)) known.set(name.head, name)
  }
  if (known.size === 0) return names
  const kept: FoundMention[] = []
  for (const name of names) {
    const { sentence } = name
    if (!isTitle(sentence)) kept.push(name)
    else if (
      isUncased(reading, sentence) ? known.has(name.words.join(' ')) : !isMereOpening(reading, name, known)
    )
      kept.push(name)
  }
  return [...kept, ...titles.flatMap(sentence => namedAgain(reading, sentence, kept, known))]
}

/** Whether all of a headline is in capitals, or in lower case. */
function isUncased({ tokens, sentences }: Reading, sentence: number): boolean {
  const { firstToken, lastToken } = sentences[sentence]!
  const own = tokens.slice(firstToken, lastToken)
  return !own.some(isCapitalised) || isInCapitals(own)
}

const isInCapitals = (own: readonly Token[]): boolean => !own.some(({ text }) => /\p{Ll}/u.test(text))

function isMereOpening(
  { tokens, sentences }: Reading,
  { firstToken, lastToken, sentence, words, role }: FoundMention,
  known: ReadonlyMap<string, FoundMention>,
): boolean {
  const isOpening = lastToken - firstToken === 1 && firstToken === sentences[sentence]!.firstToken
  if (!isOpening || role !== null || !isSentenceCase(tokens, sentences[sentence]!)) return false
  const [word] = words
  if (isBareTokenIn(tokens[firstToken]!, IN.countries | IN.places | IN.nationalities | IN.givenNames))
    return false
  return ![...known.keys()].some(name => name.split(' ').includes(word!))
}

/** Whether a headline has a word in lower case behind its first, so that it need not be its first word's capital. */
const isSentenceCase = (
  tokens: readonly Token[],
  { firstToken, lastToken }: Reading['sentences'][number],
): boolean =>
  tokens
    .slice(firstToken + 1, lastToken)
    .some(token => token.text === token.norm && /\p{L}{4}/u.test(token.norm))

/** The names of the story in a headline without capitals, or with nothing else. */
function namedAgain(
  reading: Reading,
  sentence: number,
  names: readonly FoundMention[],
  known: ReadonlyMap<string, FoundMention>,
): readonly FoundMention[] {
  if (!isUncased(reading, sentence)) return []
  const { tokens } = reading
  const { firstToken, lastToken } = reading.sentences[sentence]!
  const own = tokens.slice(firstToken, lastToken)
  const isCapitals = isInCapitals(own)
  const isNamed = new Uint8Array(own.length)
  for (const name of names)
    if (name.sentence === sentence) isNamed.fill(1, name.firstToken - firstToken, name.lastToken - firstToken)
  const words = own.map(({ norm }) => fold(withoutStop(norm)))
  const found: FoundMention[] = []
  for (let at = 0; at < own.length; at++) {
    for (let end = Math.min(own.length, at + MAX_WORDS); end > at; end--) {
      if (isNamed.subarray(at, end).includes(1)) continue
      const [from, to] = [firstToken + at, firstToken + end]
      const isCountry = isCapitals && own[at]!.text.length > 3 && isPlaceName(tokens, from, to)
      const sense = known.get(words.slice(at, end).join(' '))?.sense ?? (isCountry ? 'place' : undefined)
      if (sense === undefined || own[at]!.tag === 'PRON' || own[at]!.tag === 'AUX') continue
      found.push(nameMention(reading, from, to, sentence, null, sense))
      isNamed.fill(1, at, end)
    }
  }
  return found
}
