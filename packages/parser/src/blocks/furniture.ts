import { FURNITURE, type FurniturePhrases, NOTICES } from '@onrecord/english'
import { type Draft, openerOf, type Rule } from './draft.ts'

/** What the signs in a phrase stand for; `[a/b]` is read before them. */
const SIGNS: Readonly<Record<string, string>> = {
  ':': '(?: ?[:|»›>]| [–—-](?= ))',
  site: '[\\p{L}\\d][\\p{L}\\d.-]{0,60}\\.[a-z]{2,12}',
  word: "[\\p{L}\\p{N}&'.@#-]{1,40}",
  n: '\\d[\\d,.]{0,9}k?',
}

/** The end of a block, closing punctuation aside; one word with a period after it is rather somebody's answer. */
const END = '[\\s.!?:…»›>→)\\]]{0,6}$'
const END_OF_WORD = '[\\s:»›>→)\\]]{0,6}$'

/** Phrases that any word may open. */
const OPENS_WITH_ANY = /^(?:… |\{site\}|\{word\})/

/** The phrases of one list by the words that may open them, and the rule for those that any word may open, if any. */
interface Phrases {
  readonly list: FurniturePhrases
  readonly opened: ReadonlyMap<string, readonly string[]>
  readonly rule: Rule | null
}

const PHRASES: readonly Phrases[] = [...FURNITURE, ...NOTICES].map(list => {
  const phrases = list.phrases.trim().split(/\s*\n\s*/)
  const others = phrases.filter(phrase => OPENS_WITH_ANY.test(phrase))
  const opened = new Map<string, string[]>()
  for (const phrase of phrases) {
    if (OPENS_WITH_ANY.test(phrase)) continue
    for (const opener of new Set(openersOf(phrase)))
      opened.set(opener, [...(opened.get(opener) ?? []), phrase])
  }
  return { list, opened, rule: others.length === 0 ? null : keywordRule(list, others) }
})

/** For each list the phrases that a word may open are a pattern of their own: small ones are quickly told not to match. */
const withOpener = (opener: string): Rule[] =>
  PHRASES.flatMap(({ list, opened, rule }) => {
    const phrases = opened.get(opener)
    return [...(phrases === undefined ? [] : [openedRule(list, phrases)]), ...(rule === null ? [] : [rule])]
  })

const BY_OPENER: ReadonlyMap<string, readonly Rule[]> = new Map(
  [...new Set(PHRASES.flatMap(({ opened }) => [...opened.keys()]))].map(opener => [
    opener,
    withOpener(opener),
  ]),
)
const BY_NO_OPENER = withOpener('…')

/** Rules that know furniture by its words, in order: those of the lists with a phrase that the draft's opener may open. */
export const furnitureRules = ({ opener }: Draft): readonly Rule[] => BY_OPENER.get(opener) ?? BY_NO_OPENER

function openedRule({ rule, kind, maxWordCount }: FurniturePhrases, phrases: readonly string[]): Rule {
  const pattern = new RegExp(`^(?:${phrases.map(compile).join('|')})`, 'u')
  return {
    name: rule,
    kind,
    matches: ({ head, wordCount }) => wordCount <= maxWordCount && pattern.test(head),
  }
}

function keywordRule({ rule, kind, maxWordCount }: FurniturePhrases, phrases: readonly string[]): Rule {
  const keywords = phrases.map(keywordsOf)
  const anchored = phrases.map(phrase => (phrase.startsWith('… ') ? '\\b' : '^') + compile(phrase))
  const pattern = new RegExp(anchored.join('|'), 'u')
  return {
    name: rule,
    kind,
    matches: ({ head, wordCount }) =>
      wordCount <= maxWordCount && keywords.some(words => head.includes(words)) && pattern.test(head),
  }
}

/** The longest words in a row that a phrase has in every form: to look for them costs less than a pattern. */
function keywordsOf(phrase: string): string {
  const [longest] = phrase
    .split(/\[[^\]]*\]|\{\w+\}|…|:/)
    .map(words => words.trim())
    .sort((a, b) => b.length - a.length)
  return longest!
}

/** What a head's `opener` is where it begins with the phrase: "share" of "share this", "" of "{n} comments". */
function openersOf(phrase: string): string[] {
  const choices = /^\[([^\]]*)\]/.exec(phrase)?.[1]?.split('/') ?? [phrase]
  return choices.map(openerOf)
}

/** A phrase as the source of a regular expression in which every quantifier is bounded. */
function compile(phrase: string): string {
  const core = translate(phrase.replace(/^… | ?…$/g, ''))
  if (phrase.endsWith('…')) return `${core}(?![\\p{L}\\p{N}])`
  return core + (/[ {[]/.test(phrase) ? END : END_OF_WORD)
}

function translate(words: string): string {
  return words.replace(/\[([^\]]*)\]|\{(\w+)\}| … |[:.*+?^$()|\\/]/g, (sign, choice, name) => {
    if (choice !== undefined) return `(?:${choice.split('/').map(translate).join('|')})`
    return sign === ' … ' ? '.{1,200}' : (SIGNS[name ?? sign] ?? `\\${sign}`)
  })
}
