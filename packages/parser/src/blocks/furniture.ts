import { FURNITURE, NOTICES } from '@onrecord/english'
import type { Rule } from './draft.ts'

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

/** Rules that know furniture by its words: one for each list of phrases. */
export const furnitureRules: readonly Rule[] = [...FURNITURE, ...NOTICES].map(
  ({ rule, kind, maxWordCount, phrases }) => {
    const alternatives = phrases
      .trim()
      .split(/\s*\n\s*/)
      .map(compile)
    const pattern = new RegExp(`^(?:${alternatives.join('|')})`, 'u')
    return { name: rule, kind, matches: draft => draft.wordCount <= maxWordCount && pattern.test(draft.head) }
  },
)

/** A phrase as the source of a regular expression in which every quantifier is bounded. */
function compile(phrase: string): string {
  const core = translate(phrase.replace(/^… | ?…$/g, ''))
  const before = phrase.startsWith('… ') ? '.{0,300}\\b' : ''
  if (phrase.endsWith('…')) return `${before}${core}(?![\\p{L}\\p{N}])`
  return before + core + (/[ {[]/.test(phrase) ? END : END_OF_WORD)
}

function translate(words: string): string {
  return words.replace(/\[([^\]]*)\]|\{(\w+)\}| … |[:.*+?^$()|\\/]/g, (sign, choice, name) => {
    if (choice !== undefined) return `(?:${choice.split('/').map(translate).join('|')})`
    return sign === ' … ' ? '.{1,200}' : (SIGNS[name ?? sign] ?? `\\${sign}`)
  })
}
