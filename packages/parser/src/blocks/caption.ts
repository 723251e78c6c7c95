import { AGENCIES, CREDIT_OPENERS, CREDIT_WORDS, NAME_PARTICLES, PICTURE_WORDS } from '@onrecord/english'
import type { Draft, Rule } from './draft.ts'
import { isNames } from './names.ts'

const LONGEST_CAPTION = 90
const LONGEST_CREDIT = 40
const TAIL_LENGTH = 130

const MAY_STAND: ReadonlySet<string> = new Set([...CREDIT_WORDS, ...NAME_PARTICLES])

const PICTURE = `(?:${PICTURE_WORDS.join('|')})`
const AGENCY = `(?:${AGENCIES.join('|')})`
/** What leads from the word for the picture to the name. */
const CREDITS = '(?:(?: credit| source)?(?: ?[:/|]| by | courtesy )| source, )'
/** The name at the end of a caption, with initials but without sentences: "R. Quennell / The Harrow Courier". */
const SIGNATURE = '(?:[^.!?:;"“”]|(?<=[\\s.]\\p{L})\\.){2,70}'
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}"
const NAMES = `${NAME}(?: ${NAME}){0,3}`
const CLOSE = '[.)\\]]{0,2}$'

const LABEL =
  /^(?:\[(?:photo )?caption\]|caption:|(?:photo|image|picture) caption[:,]|pictured(?::| above| below| left| right)|inset:)/i

/** "Photo: Dana Lee", "Photograph by Dana Lee", "(AP Photo/Dana Lee)", "Image source, Getty Images". */
const OPENS_WITH_PICTURE = new RegExp(`^[(\\[]?(?:${AGENCY} )?${PICTURE}${CREDITS}`, 'iu')
/** The same where a caption ends in it. */
const ENDS_WITH_PICTURE = new RegExp(
  `[\\s(\\[/|](?:${PICTURE}${CREDITS}|credit: ?|(?:via|courtesy of) (?=${AGENCY}))${SIGNATURE}${CLOSE}`,
  'iu',
)
const ENDS_WITH_FILE = /(?:^|[\s([/|])file (?:photo|image|picture|pic|footage)[.)\]]{0,2}$/i
/** "Dana Lee/Reuters", "(AFP/Dana Lee)", "[Dana Lee / AP]": the agency as it writes itself. */
const ENDS_WITH_AGENCY = new RegExp(
  `[\\s(\\[|](?:${NAMES} ?/ ?${AGENCY}|${AGENCY} ?/ ?${NAMES})${CLOSE}`,
  'u',
)
/** "Getty Images", "Dana Lee via Getty Images", "REUTERS/Dana Lee" */
const AGENCY_ALONE = new RegExp(
  `^[(\\[©]?\\s?(?:${NAMES}(?: via | ?/ ?))?${AGENCY}(?: ?/ ?${NAMES})?${CLOSE}`,
  'u',
)

const CONTRIBUTORS = new RegExp(`^(?:${CREDIT_OPENERS.join('|')})(?:: ?| by | from )(?=\\S)`)
/** "Dana Lee reported from Port Selwyn." */
const REPORTED_FROM = new RegExp(`^(?:${NAME} ){1,4}reported from \\p{Lu}`, 'u')

/** "[Caption] The candidates at the exchange", "Pictured: the candidates". */
export const captionLabel: Rule = {
  name: 'captionLabel',
  kind: 'caption',
  matches: draft => draft.wordCount <= LONGEST_CAPTION && LABEL.test(draft.words),
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
    draft.wordCount <= LONGEST_CREDIT &&
    (CONTRIBUTORS.test(draft.head) || REPORTED_FROM.test(draft.words)) &&
    isNames(draft.words, MAY_STAND),
}

/** "… at the exchange. (Photograph by Dana Lee)", "… in February. File photo", "… on Monday. Dana Lee/Reuters". */
export const captionCredit: Rule = {
  name: 'captionCredit',
  kind: 'caption',
  matches: draft => draft.wordCount <= LONGEST_CAPTION && (opensAsCaption(draft) || endsAsCaption(draft)),
}

/** "Photo: the candidates at the exchange" */
const opensAsCaption = ({ words }: Draft): boolean =>
  OPENS_WITH_PICTURE.test(words) && /^[([]?[^:]{0,30}:/.test(words)

function endsAsCaption({ words }: Draft): boolean {
  const tail = ` ${words.slice(-TAIL_LENGTH)}`
  return ENDS_WITH_PICTURE.test(tail) || ENDS_WITH_FILE.test(tail) || ENDS_WITH_AGENCY.test(tail)
}
