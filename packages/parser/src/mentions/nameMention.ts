import { COUNTRY_CODES } from '@onrecord/english'
import { namePartOf } from '../model/compounds.ts'
import { type FoundMention, fold, type Gender, type MentionSense, withoutStop } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isCapitalised, type Token } from '../model/token.ts'
import { SHAPE } from '../model/word.ts'
import { genderOfHonorific, genderOfRole, IN, isBareTokenIn, isIn } from './lexicon.ts'
import { nicknameEnd } from './runs.ts'

/** A name of tokens `[start, end)`, with the role and gender that its title gives. */
export function nameMention(
  { tokens }: Reading,
  start: number,
  end: number,
  sentence: number,
  title: { readonly first: number; readonly last: number } | null,
  sense: MentionSense,
): FoundMention {
  const isAlone = end - start === 1
  const words = wordsOf(tokens, start, end)
  const { role, gender } = title === null ? NO_TITLE : readTitle(tokens.slice(title.first, title.last))
  return {
    kind: 'name',
    start: namePart(tokens[start]!, isAlone).start,
    end: namePart(tokens[end - 1]!, isAlone).end,
    firstToken: start,
    lastToken: end,
    sentence,
    sense,
    words,
    head: words.at(-1)!,
    role,
    gender,
    isPlural: false,
    isDefinite: true,
  }
}

/** A word without what is no part of the name: "[Harrow]-based". */
function namePart({ start, end, text, word }: Token, isAlone: boolean): Span {
  if (!(word.shape & SHAPE.hyphen)) return { start, end }
  const part = namePartOf(text, isAlone)
  return { start: start + part.start, end: start + part.end }
}

/** The words of a name, its article and a nickname in marks left out. */
function wordsOf(tokens: readonly Token[], start: number, end: number): readonly string[] {
  const words: string[] = []
  const hasArticle = end - start > 1 && tokens[start]!.norm === 'the'
  for (let i = hasArticle ? start + 1 : start; i < end; i++) {
    if (i > start && tokens[i]!.tag === 'PUNCT') i = (nicknameEnd(tokens, i) ?? i + 1) - 1
    else words.push(fold(withoutStop(wordOf(tokens[i]!, end - start === 1))))
  }
  return words
}

/** A word in lower case, without what is no part of the name. */
function wordOf({ norm, word, text }: Token, isAlone: boolean): string {
  if (!(word.shape & SHAPE.hyphen)) return norm
  const { start, end } = namePartOf(text, isAlone)
  return text.slice(start, end).toLowerCase().replaceAll('’', "'")
}

const NO_TITLE = { role: null, gender: null }

/** Honorifics alone are no role. */
function readTitle(title: readonly Token[]): Pick<FoundMention, 'role' | 'gender'> {
  let isRole = false
  let gender: Gender | null = null
  for (const token of title) {
    const word = withoutStop(token.norm)
    isRole ||= !isBareTokenIn(token, IN.honorifics)
    gender ??= genderOfHonorific(word) ?? genderOfRole(word)
  }
  return { role: isRole ? { start: title[0]!.start, end: title.at(-1)!.end } : null, gender }
}

/** The nations and places that a word with hyphens names: "US-Russian" two, "US-led" and "pro-Russian" one. */
export function inCompound({ tokens }: Reading, i: number, sentence: number): readonly FoundMention[] {
  const { text, start } = tokens[i]!
  if (!text.includes('-')) return []
  const part = namePartOf(text, true)
  const names = text.slice(part.start, part.end).split('-')
  if (!names.every(name => isIn(name.toLowerCase(), IN.nationalities | IN.countries))) return []
  let at = start + part.start
  return names.map(name => {
    const mention = placeMention(name.toLowerCase(), { start: at, end: at + name.length }, i, sentence)
    at += name.length + 1
    return mention
  })
}

/** The country that a code in brackets behind a name stands for, "Dana Lee ([GBR])"; undefined for anything else. */
export function countryOfCode(tokens: readonly Token[], start: number, end: number): string | undefined {
  if (end - start > 1 || tokens[start - 1]?.text !== '(' || tokens[end]?.text !== ')') return undefined
  const before = tokens[start - 2]
  const isBehindName =
    before !== undefined && isCapitalised(before) && !isBareTokenIn(before, IN.organizations)
  return isBehindName ? COUNTRY_CODES.get(tokens[start]!.text)?.toLowerCase() : undefined
}

/** The mention of a nation or place in one token, by its name in lower case: of "GBR" that is "united kingdom". */
export function placeMention(
  name: string,
  { start, end }: Span,
  token: number,
  sentence: number,
): FoundMention {
  const words = name.split(' ')
  return {
    kind: 'name',
    start,
    end,
    firstToken: token,
    lastToken: token + 1,
    sentence,
    sense: isIn(name, IN.nationalities) ? 'nationality' : 'place',
    words,
    head: words.at(-1)!,
    role: null,
    gender: null,
    isPlural: false,
    isDefinite: true,
  }
}
