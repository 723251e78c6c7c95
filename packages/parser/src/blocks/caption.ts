import { AGENCIES, CREDIT_OPENERS, CREDIT_WORDS, PICTURE_WORDS } from '@onrecord/english'
import type { Draft, Rule } from './draft.ts'
import { isNames } from './names.ts'

const LONGEST_CAPTION = 90
const LONGEST_CREDIT = 40
const TAIL_LENGTH = 130

const MAY_STAND: ReadonlySet<string> = new Set(CREDIT_WORDS)
const PICTURE = `(?:${PICTURE_WORDS.join('|')})`
const AGENCY = `(?:${AGENCIES.join('|')})`
/** A name at the end of a caption, with initials but without sentences: "R. Quennell / The Harrow Courier". */
const NAME = '(?:[^.!?:;"“”]|(?<=[\\s.]\\p{L})\\.){2,70}'

/** "[Caption] The candidates at the exchange", "Pictured: the candidates". */
const LABEL =
  /^(?:\[(?:photo )?caption\]|caption:|(?:photo|image|picture) caption:|pictured(?::| above| below| left| right)|inset:)/i
/** "Photo: Dana Lee", "Photograph by Dana Lee", "AP Photo/Dana Lee" at the beginning. */
const OPENS_WITH_PICTURE = new RegExp(
  `^[(\\[]?(?:${AGENCY} )?${PICTURE}(?: credit)?(?: ?[:/|]| by | courtesy )`,
  'iu',
)
/** The same where a caption ends in it. */
const ENDS_WITH_PICTURE = new RegExp(
  `[\\s(\\[/|](?:${PICTURE}(?: credit)?(?: ?[:/|]| by | courtesy )|credit: ?|(?:via|courtesy of) (?=${AGENCY}))${NAME}[.)\\]]{0,2}$`,
  'iu',
)
const ENDS_WITH_FILE = /(?:^|[\s([/|])file (?:photo|image|picture|pic|footage)[.)\]]{0,2}$/i
/** "Dana Lee/Reuters", "(AFP/Dana Lee)", "[Dana Lee / AP]"; the agency's name as it is written. */
const ENDS_WITH_AGENCY = new RegExp(
  `[\\s(\\[|](?:\\p{Lu}[\\p{L}.'’-]{0,30} ){1,3}\\p{Lu}?[\\p{L}.'’-]{0,30} ?/ ?${AGENCY}[.)\\]]{0,2}$|[\\s(\\[|]${AGENCY} ?/ ?(?:\\p{Lu}[\\p{L}.'’-]{0,30} ?){1,4}[.)\\]]{0,2}$`,
  'u',
)
const AGENCY_ALONE = new RegExp(
  `^[(\\[©]?\\s?(?:\\p{Lu}[\\p{L}.'’ -]{1,40}(?: via |/| / ))?${AGENCY}(?: ?/ ?[\\p{Lu}][\\p{L}.'’ -]{1,40})?[)\\].]{0,2}$`,
  'u',
)

const CONTRIBUTORS = new RegExp(`^(?:${CREDIT_OPENERS.join('|')})(?:: ?| by | from )(?=\\S)`)

export const captionLabel: Rule = {
  name: 'captionLabel',
  kind: 'caption',
  matches: draft => draft.wordCount <= LONGEST_CAPTION && LABEL.test(draft.words.slice(0, 40)),
}

/** "Photo: Dana Lee", "(AP Photo/Dana Lee)", "Getty Images": who took a picture that stands elsewhere. */
export const pictureCredit: Rule = {
  name: 'pictureCredit',
  kind: 'credit',
  matches: draft =>
    draft.wordCount <= LONGEST_CREDIT &&
    (OPENS_WITH_PICTURE.test(draft.words) ? isNames(draft.words, MAY_STAND) : AGENCY_ALONE.test(draft.words)),
}

/** "(Reporting by Dana Lee; Editing by Omar Finch)", "Additional reporting: Omar Finch". */
export const contributors: Rule = {
  name: 'contributors',
  kind: 'credit',
  matches: draft =>
    draft.wordCount <= LONGEST_CREDIT && CONTRIBUTORS.test(draft.head) && isNames(draft.words, MAY_STAND),
}

/** "… at the exchange. (Photograph by Dana Lee)", "… in February. File photo", "… on Monday. Dana Lee/Reuters". */
export const captionCredit: Rule = {
  name: 'captionCredit',
  kind: 'caption',
  matches: draft => draft.wordCount <= LONGEST_CAPTION && (opensAsCaption(draft) || endsAsCaption(draft)),
}

const opensAsCaption = (draft: Draft): boolean =>
  OPENS_WITH_PICTURE.test(draft.words) && /^[([]?[^:]{0,30}:/.test(draft.words)

function endsAsCaption(draft: Draft): boolean {
  const tail = ` ${draft.words.slice(-TAIL_LENGTH)}`
  return ENDS_WITH_PICTURE.test(tail) || ENDS_WITH_FILE.test(tail) || ENDS_WITH_AGENCY.test(tail)
}
