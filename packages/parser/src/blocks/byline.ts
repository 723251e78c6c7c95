import { BYLINE_OPENERS, BYLINE_ROLES, BYLINE_WORDS, NAME_PARTICLES } from '@onrecord/english'
import { type Draft, openerOf, type Rule } from './draft.ts'
import { isNames } from './names.ts'

const LONGEST = 40
const LONGEST_LONE = 14
const MAY_STAND: ReadonlySet<string> = new Set([...BYLINE_WORDS, ...BYLINE_ROLES, ...NAME_PARTICLES])
const ROLES: ReadonlySet<string> = new Set(BYLINE_ROLES)
const BETWEEN_NAMES: ReadonlySet<string> = new Set(NAME_PARTICLES)
const OPENERS: ReadonlySet<string> = new Set(BYLINE_OPENERS.map(openerOf))
const OPENER = new RegExp(`^(?:${BYLINE_OPENERS.join('|')})(?:: ?| )(?=\\S)`)

/** "By Dana Lee", "By Dana Lee and Omar Finch in Port Selwyn, 3 March 2031", "Words: Dana Lee. Pictures: Omar Finch". */
export const byName: Rule = {
  name: 'byName',
  kind: 'byline',
  matches: draft => {
    const opener = draft.wordCount <= LONGEST && OPENERS.has(draft.opener) ? OPENER.exec(draft.head) : null
    if (opener === null) return false
    const names = draft.words.slice(opener[0].length)
    return /^["“‘'(]{0,2}(?:the )?\p{Lu}/u.test(names) && isNames(names, MAY_STAND)
  },
}

/** "Dana Lee, political editor", "Omar Finch | Staff writer": names and a role, and nothing else. */
export const nameAndRole: Rule = {
  name: 'nameAndRole',
  kind: 'byline',
  matches: draft =>
    draft.wordCount >= 3 &&
    draft.wordCount <= 12 &&
    !draft.isSentence &&
    /^\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,3}(?:,| \|| [–—-]) /u.test(draft.words) &&
    hasRole(draft) &&
    isNames(draft.words, MAY_STAND),
}

/** Whether a line at the head of a page, where bylines are looked for, is names or a reporter's role. */
export const isLoneByline = (draft: Draft): boolean =>
  !draft.isSentence &&
  draft.wordCount <= LONGEST_LONE &&
  (isLoneName(draft) ||
    (draft.wordCount <= 6 && hasRole(draft) && isNames(draft.words, MAY_STAND)) ||
    (/^(?:\p{Lu}[\p{L}'’.-]{0,30} ){2,4}(?:in \p{Lu}|and \p{Lu})/u.test(draft.words) &&
      isNames(draft.words, BETWEEN_NAMES)))

/** Two to four words such as names are made of, not all in capitals. */
const isLoneName = ({ words, wordCount }: Draft): boolean =>
  wordCount >= 2 &&
  wordCount <= 4 &&
  /\p{Ll}/u.test(words) &&
  /^\p{Lu}[\p{L}'’.-]{0,30}(?: (?:de|da|van|von|der|al|el|bin|ap|\p{Lu}[\p{L}'’.-]{0,30})){1,3}$/u.test(words)

const hasRole = (draft: Draft): boolean => draft.head.split(/[^\p{L}]+/u).some(word => ROLES.has(word))
