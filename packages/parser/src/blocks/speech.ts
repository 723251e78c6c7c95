import { type Draft, endsIn, isOpen, type PageDraft } from './draft.ts'
import { outsideQuotes } from './quoted.ts'
import { isTranscript } from './transcript.ts'

const SHORTEST = 5
const LONGEST = 120
/** Fewer paragraphs of reporting than these do not show in whose voice a page is written. */
const FEWEST_PARAGRAPHS = 3

/** "I" counts before a word in lower case such as may follow somebody's "I", so that no numeral or initial does. */
const SINGULAR =
  /(?:^|[^\p{L}\p{N}])(?:I(?:['’](?:m|ve|d|ll))? (?!(?:of|in|and|to|at|on|for|from|the|with|by|is|are|has|as|that|who|which) )(?=\p{Ll})|(?:[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}'’]))/u
const PLURAL =
  /(?:^|[^\p{L}\p{N}])(?:[Ww]e(?:['’](?:re|ve|d|ll))?|[Oo]urs?|[Uu]s|[Oo]urselves)(?![\p{L}\p{N}.'’])/u
/** ", said Dana Lee", "Lee told the court": somebody else reports the speech. */
const ATTRIBUTION =
  /, (?:he |she |they )?(?:said|says|added|adds|told)(?!\p{L})|(?:^|[^\p{L}])\p{Lu}\p{Ll}[\p{L}'’-]{1,30} (?:said|says|told|tells|added|asked|wrote)(?!\p{L})|[Aa]ccording to/u

/**
 * Finds pull quotes that repeat nothing: a paragraph in which somebody speaks as "I" or "we" though it has neither
 * quotation marks nor attribution nor a final period, among paragraphs whose writer never does. Pages in the first
 * person, without periods, and transcripts have none. The missing period decides: with one, such paragraphs were the
 * writer's own in almost every news page looked at.
 */
export function readSpeech(page: PageDraft): void {
  const open = page.drafts.filter(draft => isOpen(page, draft.index))
  const spoken = open.filter((draft, at) => isSpeech(draft, page) && at > 0 && at + 1 < open.length)
  if (spoken.length === 0 || isTranscript(page.drafts)) return
  const isUnpunctuated = open.filter(({ isSentence }) => !isSentence).length > open.length / 3
  if (isUnpunctuated || open.length - spoken.length < FEWEST_PARAGRAPHS) return
  const voices = new Set(spoken)
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
  draft.wordCount >= SHORTEST &&
  draft.wordCount <= LONGEST &&
  endsIn(draft.words, /[\p{L}\p{N}]$/u) &&
  !endsIn(page.drafts[draft.index - 1]?.words ?? '', /:$/) &&
  !/["“”„«»]|``|''|(?:^|\s)['‘]/.test(draft.words) &&
  (SINGULAR.test(draft.words) || PLURAL.test(draft.words)) &&
  !ATTRIBUTION.test(draft.words)
