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
    return {
      index,
      start,
      end,
      words,
      indent: untrimmed.length - untrimmed.trimStart().length,
      head: normalize(words.slice(0, HEAD_LENGTH)),
      wordCount: countWords(words),
      isSentence: /[.!?…][\])}"'”’»]{0,3}(?:\[\d{1,3}\])?$/.test(words.slice(-12)),
    }
  })

/** Whether nothing has claimed the draft but the default. */
export const isOpen = (page: PageDraft, index: number): boolean => {
  const verdict = page.verdicts[index]
  return verdict === null || verdict?.kind === 'paragraph'
}

const normalize = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:[•·▪◦‣●■▶►▸→»›>*[(|\ufeff\u200b-]|\ufe0f|\p{Emoji_Presentation}| ){1,12}(?=[\p{L}\p{N}][^)])/u,
      '',
    )

function countWords(words: string): number {
  let count = 0
  let isInside = false
  for (let i = 0; i < words.length && count < WORDS_COUNTED; i++) {
    const space = isSpace(words.charCodeAt(i))
    if (!space && !isInside) count++
    isInside = !space
  }
  return count
}
