import type { BlockKind } from '../model/block.ts'
import { isSpace } from '../model/space.ts'
import type { Span } from '../model/span.ts'

/** What was decided of a paragraph, and by which rule. */
export interface Verdict {
  readonly kind: BlockKind
  readonly rule: string
  /** The passage that a pull quote repeats. */
  readonly repeats?: Span
}

/** A paragraph of the page on its way to becoming a block. */
export interface Draft extends Span {
  readonly index: number
  /** Its text without the white space around it. */
  readonly words: string
  /** White space before its words, in code units. */
  readonly indent: number
  /** Its beginning for the phrase rules: lower case, straight marks, single spaces, no bullet or bracket in front. */
  readonly head: string
  /** Its {@link openerOf}: one look-up of it tells that most phrases are not there, and costs less than a pattern. */
  readonly opener: string
  /** Counted to a thousand. */
  readonly wordCount: number
  /** Whether it ends as a sentence does. */
  readonly isSentence: boolean
}

/** A rule that knows its kind by looking at one paragraph alone. */
export interface Rule {
  readonly name: string
  readonly kind: BlockKind
  readonly matches: (draft: Draft) => boolean
}

/** The drafts of a page and what is decided of them so far: `verdicts[i]` is about `drafts[i]`. */
export interface PageDraft {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly verdicts: (Verdict | null)[]
}

const HEAD_LENGTH = 300
const WORDS_COUNTED = 1000

export const draftsOf = (text: string, paragraphs: readonly Span[]): Draft[] =>
  paragraphs.map(({ start, end }, index) => {
    const untrimmed = text.slice(start, end)
    const words = untrimmed.trim()
    const head = normalize(words.slice(0, HEAD_LENGTH))
    return {
      index,
      start,
      end,
      words,
      indent: untrimmed.length - untrimmed.trimStart().length,
      head,
      opener: openerOf(head),
      wordCount: countWords(text, start, end),
      isSentence: /[.!?…][\])}"'”’»]{0,3}(?:\[\d{1,3}\])?$/.test(words.slice(-12)),
    }
  })

/** The letters a to z with which a head, or a phrase to be found at its beginning, begins. */
export function openerOf(head: string): string {
  let end = 0
  while (isSmallLetter(head.charCodeAt(end))) end++
  return head.slice(0, end)
}

/** From a to z. */
export const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** Whether nothing has claimed the draft but the default. */
export const isOpen = (page: PageDraft, index: number): boolean => {
  const verdict = page.verdicts[index]
  return verdict === null || verdict?.kind === 'paragraph'
}

/** Whether a paragraph ends in `pattern`, of one or two code units and `$`: left alone it would be tried everywhere. */
export const endsIn = (words: string, pattern: RegExp): boolean => pattern.test(words.slice(-2))

function normalize(head: string): string {
  const lower = head.toLowerCase()
  const plain = /[^ -~]| {2}/.test(lower) ? straighten(lower) : lower
  return /^[a-z\d"']/.test(plain) ? plain : plain.replace(BULLETS, '')
}

const BULLETS =
  /^(?:[•·▪◦‣●■▶►▸→»›>*[(|\ufeff\u200b-]|\ufe0f|\p{Emoji_Presentation}| ){1,12}(?=[\p{L}\p{N}][^)])/u

/** White space is sought where it is no single space, which is most of it and stays. */
const straighten = (lower: string): string =>
  lower.replace(/[‘’ʼ′“”„″]|[^\S ]\s*| \s+/g, sign => STRAIGHT.get(sign) ?? ' ')

const STRAIGHT: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’ʼ′', mark => [mark, "'"] as const),
  ...Array.from('“”„″', mark => [mark, '"'] as const),
])

function countWords(text: string, start: number, end: number): number {
  let count = 0
  let before = 1
  // By sums: a processor cannot foretell where words begin, so that to branch there would cost twice as much.
  for (let i = start; i < end && count < WORDS_COUNTED; i++) {
    const space = Number(isSpace(text.charCodeAt(i)))
    count += before & ~space
    before = space
  }
  return count
}
