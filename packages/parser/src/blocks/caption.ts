import { AGENCIES, CREDIT_OPENERS, CREDIT_WORDS, NAME_PARTICLES, PICTURE_WORDS } from '@onrecord/english'
import { type Draft, openerOf, type Rule } from './draft.ts'
import { isNames } from './names.ts'

const LONGEST_CAPTION = 90
const LONGEST_CREDIT = 40
/** Two names and an agency. */
const LONGEST_AGENCY = 14
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

const LABEL_OPENERS: ReadonlySet<string> = new Set([
  'caption',
  'photo',
  'image',
  'picture',
  'pictured',
  'inset',
])
const LABEL =
  /^(?:\[(?:photo )?caption\]|caption:|(?:photo|image|picture) caption[:,]|pictured(?::| above| below| left| right)|inset:)/i

/** "Photo: Dana Lee", "Photograph by Dana Lee", "(AP Photo/Dana Lee)", "Image source, Getty Images". */
const OPENS_WITH_PICTURE = new RegExp(`^[(\\[]?(?:${AGENCY} )?${PICTURE}${CREDITS}`, 'iu')
/** The same where a caption ends in it. */
const ENDS_WITH_PICTURE = new RegExp(
  `[\\s(\\[/|](?:${PICTURE}${CREDITS}|credit: ?|(?:via|courtesy of) (?=${AGENCY}))${SIGNATURE}${CLOSE}`,
  'iu',
)
/** What each of the patterns for a caption's end has behind the word for the picture, or instead of it. */
const MAY_CREDIT = /[:/|]|(?:by|courtesy|source,|via|file) /i
/** What {@link ENDS_WITH_PICTURE}, the largest of them, has before that. */
const HAS_PICTURE = new RegExp(`${PICTURE}|credit:|(?:via|courtesy of) `, 'iu')
const ENDS_WITH_FILE = /[\s([/|]file (?:photo|image|picture|pic|footage)[.)\]]{0,2}$/i
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

const CONTRIBUTORS_OPENERS: ReadonlySet<string> = new Set(CREDIT_OPENERS.map(openerOf))
const CONTRIBUTORS = new RegExp(`^(?:${CREDIT_OPENERS.join('|')})(?:: ?| by | from )(?=\\S)`)
/** "Dana Lee reported from Port Selwyn." */
const REPORTED_FROM = new RegExp(`^(?:${NAME} ){1,4}reported from \\p{Lu}`, 'u')

const isReport = ({ words }: Draft): boolean => words.includes(' reported from ') && REPORTED_FROM.test(words)

/** "[Caption] The candidates at the exchange", "Pictured: the candidates". */
export const captionLabel: Rule = {
  name: 'captionLabel',
  kind: 'caption',
  matches: draft =>
    draft.wordCount <= LONGEST_CAPTION && LABEL_OPENERS.has(draft.opener) && LABEL.test(draft.words),
}

/** "Photo: Dana Lee", "(AP Photo/Dana Lee)", "Getty Images": who took a picture that stands elsewhere. */
export const pictureCredit: Rule = {
  name: 'pictureCredit',
  kind: 'credit',
  matches: draft =>
    draft.wordCount <= LONGEST_CREDIT &&
    (OPENS_WITH_PICTURE.test(draft.words) ? isNames(draft.words, MAY_STAND) : isAgencyAlone(draft)),
}

/** "(Reporting by Dana Lee; Editing by Omar Finch)", "Additional reporting: Omar Finch". */
export const contributors: Rule = {
  name: 'contributors',
  kind: 'credit',
  matches: draft =>
    draft.wordCount <= LONGEST_CREDIT &&
    ((CONTRIBUTORS_OPENERS.has(draft.opener) && CONTRIBUTORS.test(draft.head)) || isReport(draft)) &&
    isNames(draft.words, MAY_STAND),
}

/** "… at the exchange. (Photograph by Dana Lee)", "… in February. File photo", "… on Monday. Dana Lee/Reuters". */
export const captionCredit: Rule = {
  name: 'captionCredit',
  kind: 'caption',
  matches: draft => draft.wordCount <= LONGEST_CAPTION && (opensAsCaption(draft) || endsAsCaption(draft)),
}

const isAgencyAlone = ({ words, wordCount }: Draft): boolean =>
  wordCount <= LONGEST_AGENCY && AGENCY_ALONE.test(words)

/** "Photo: the candidates at the exchange" */
const opensAsCaption = ({ words }: Draft): boolean =>
  /^[([]?[^:]{0,30}:/.test(words) && OPENS_WITH_PICTURE.test(words)

function endsAsCaption({ words }: Draft): boolean {
  const end = words.slice(-TAIL_LENGTH)
  if (!MAY_CREDIT.test(end)) return false
  const tail = ` ${end}`
  return (
    (HAS_PICTURE.test(tail) && ENDS_WITH_PICTURE.test(tail)) ||
    ENDS_WITH_FILE.test(tail) ||
    (tail.includes('/') && ENDS_WITH_AGENCY.test(tail))
  )
}
