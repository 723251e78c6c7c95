import type { Draft, PageDraft } from './draft.ts'
import { isOpen } from './draft.ts'
import { outsideQuotes } from './quoted.ts'
import { isTranscript } from './transcript.ts'

const SHORTEST = 5
const LONGEST = 120
/** Fewer paragraphs of reporting than these do not show in whose voice a page is written. */
const FEWEST_PARAGRAPHS = 3

/** "I" counts before a word in lower case alone, so that no numeral or initial does. */
const SINGULAR =
  /(?:^|[^\p{L}\p{N}])(?:I(?:['’](?:m|ve|d|ll))? (?=\p{Ll})|(?:[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}'’]))/u
const PLURAL =
  /(?:^|[^\p{L}\p{N}])(?:[Ww]e(?:['’](?:re|ve|d|ll))?|[Oo]urs?|[Uu]s|[Oo]urselves)(?![\p{L}\p{N}.'’])/u
const ATTRIBUTION =
  /(?:^|[^\p{L}])(?:said|says|told|tells|added|adds|asked|wrote|writes|according to)(?!\p{L})/u

/**
 * Finds pull quotes that repeat nothing: a paragraph in which somebody speaks as "I" or "we" though it has neither
 * quotation marks nor attribution nor a final period, among paragraphs whose writer never does. Pages in the first
 * person and transcripts have none.
 */
export function readSpeech(page: PageDraft): void {
  const open = page.drafts.filter(draft => isOpen(page, draft.index))
  const spoken = open.filter((draft, at) => isSpeech(draft, page) && at > 0 && at + 1 < open.length)
  if (spoken.length === 0 || open.length - spoken.length < FEWEST_PARAGRAPHS || isTranscript(page.drafts))
    return
  const voices = new Set(spoken)
  if (open.filter(({ isSentence }) => !isSentence).length > open.length / 3) return
  const reporting = open.filter(draft => !voices.has(draft)).map(({ words }) => outsideQuotes(words))
  const hasI = reporting.some(words => SINGULAR.test(words))
  const hasWe = reporting.some(words => PLURAL.test(words))
  for (const draft of spoken) {
    const isForeign = SINGULAR.test(draft.words) ? !hasI : !hasWe
    if (isForeign) page.verdicts[draft.index] = { kind: 'pullQuote', rule: 'unmarkedSpeech' }
  }
}

const isSpeech = (draft: Draft, page: PageDraft): boolean =>
  page.verdicts[draft.index] === null &&
  !/:$/.test(page.drafts[draft.index - 1]?.words ?? '') &&
  draft.wordCount >= SHORTEST &&
  draft.wordCount <= LONGEST &&
  /[\p{L}\p{N}]$/u.test(draft.words) &&
  !/["“”„«»]|``|''|(?:^|\s)['‘]/.test(draft.words) &&
  (SINGULAR.test(draft.words) || PLURAL.test(draft.words)) &&
  !ATTRIBUTION.test(draft.words)
