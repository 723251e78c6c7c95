import type { BlockKind } from '../model/block.ts'
import { type FoundMention, fold, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { isCapitalised, type Token } from '../model/token.ts'
import { IN, isBareTokenIn, isPlaceName } from './lexicon.ts'
import { nameMention } from './nameMention.ts'

const HEADS: ReadonlySet<BlockKind> = new Set(['headline', 'dek'])
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
  const heads = [...sentences.keys()].filter(i => HEADS.has(blocks[sentences[i]!.block]!.kind))
  if (heads.length === 0) return names
  const own = new Map(heads.map(sentence => [sentence, [] as FoundMention[]]))
  const others = names.filter(name => !own.get(name.sentence)?.push(name))
  const story = new Story(others)
  if (story.isEmpty) return names
  return [...others, ...heads.flatMap(sentence => namesOfHead(reading, sentence, own.get(sentence)!, story))]
}

/** What a story names below its headlines. */
class Story {
  /** By its words, and a person by the last of them too. */
  readonly #names = new Map<string, FoundMention>()
  readonly #words = new Set<string>()

  constructor(names: readonly FoundMention[]) {
    for (const name of names) {
      this.#names.set(name.words.join(' '), name)
      if (name.sense === 'person' && !this.#names.has(name.head)) this.#names.set(name.head, name)
      for (const word of name.words) this.#words.add(word)
    }
  }

  get isEmpty(): boolean {
    return this.#names.size === 0
  }

  named(words: readonly string[]): FoundMention | undefined {
    return this.#names.get(words.join(' '))
  }

  /** Whether a word is in any of its names. */
  has(word: string): boolean {
    return this.#words.has(word)
  }
}

/** The names of a headline, of which `names` were found. */
function namesOfHead(
  reading: Reading,
  sentence: number,
  names: readonly FoundMention[],
  story: Story,
): readonly FoundMention[] {
  const { firstToken, lastToken } = reading.sentences[sentence]!
  const own = reading.tokens.slice(firstToken, lastToken)
  const isCapitals = !own.some(({ text }) => /\p{Ll}/u.test(text))
  const isUncased = isCapitals || !own.some(isCapitalised)
  if (!isUncased) return names.filter(name => !isMereCapital(own, firstToken, name, story))
  const kept = names.filter(({ words }) => story.named(words) !== undefined)
  return [...kept, ...namedAgain(reading, sentence, kept, story, isCapitals)]
}

/** Whether a name is but the first word of a headline, which has its capital for that, and the story has no such name. */
function isMereCapital(
  own: readonly Token[],
  firstToken: number,
  { firstToken: first, lastToken, words, role }: FoundMention,
  story: Story,
): boolean {
  if (first !== firstToken || lastToken - first > 1 || role !== null || !isSentenceCase(own)) return false
  const isKnown = isBareTokenIn(own[0]!, IN.countries | IN.places | IN.nationalities | IN.givenNames)
  return !isKnown && !story.has(words[0]!)
}

/** Whether a longer word behind the first is in lower case: Title Case gives every word its capital. */
const isSentenceCase = (own: readonly Token[]): boolean =>
  own.some(({ text, norm }, i) => i > 0 && text === norm && /\p{L}{4}/u.test(norm))

/** The names of the story, and countries in capitals, in a headline that is written all in one case. */
function namedAgain(
  reading: Reading,
  sentence: number,
  names: readonly FoundMention[],
  story: Story,
  isCapitals: boolean,
): readonly FoundMention[] {
  const { tokens } = reading
  const { firstToken, lastToken } = reading.sentences[sentence]!
  const isNamed = new Uint8Array(lastToken - firstToken)
  for (const { firstToken: first, lastToken: last } of names)
    isNamed.fill(1, first - firstToken, last - firstToken)
  const words = tokens.slice(firstToken, lastToken).map(({ norm }) => fold(withoutStop(norm)))
  const senseAt = (first: number, last: number): FoundMention['sense'] | undefined => {
    const known = story.named(words.slice(first - firstToken, last - firstToken))
    const isCountry = isCapitals && tokens[first]!.text.length > 3 && isPlaceName(tokens, first, last)
    return known?.sense ?? (isCountry ? 'place' : undefined)
  }
  const found: FoundMention[] = []
  for (let first = firstToken; first < lastToken; first++) {
    const { tag } = tokens[first]!
    if (tag === 'PRON' || tag === 'AUX') continue
    for (let last = Math.min(lastToken, first + MAX_WORDS); last > first; last--) {
      if (isNamed.subarray(first - firstToken, last - firstToken).includes(1)) continue
      const sense = senseAt(first, last)
      if (sense === undefined) continue
      found.push(nameMention(reading, first, last, sentence, null, sense))
      first = last - 1
      break
    }
  }
  return found
}
