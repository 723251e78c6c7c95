/** The families of quotation marks. A mark closes only what a mark of its family opened. */
export type MarkFamily = 'double' | 'straight' | 'single' | 'straightSingle' | 'guillemet' | 'low' | 'doubled'

/** A quotation mark at some place in the text, and what it may do there. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: MarkFamily
  readonly canOpen: boolean
  readonly canClose: boolean
}

const SPACE_OR_OPENING = /[\s([{—–―\-/“„"«‹‘‚'`>…]/
const WORD = /[\p{L}\p{N}]/u
/** Decades and clipped words whose apostrophe looks like an opening mark: ’90s, ’em, ’tis. */
const CLIPPED = /^(?:\d0s|em|til|tis|twas|cause|n)(?![\p{L}\p{N}])/iu

/** What may be one. A pattern finds them several times as fast as a look at every unit. */
const MARK = /["'`«»‘-‟‹›]/g

/**
 * Lists the quotation marks of a block in text order. Apostrophes, inches and feet are none. Linear: every decision
 * looks at a bounded neighbourhood.
 */
export function findMarks(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = []
  const block = text.slice(start, end)
  MARK.lastIndex = 0
  while (MARK.test(block)) {
    const mark = readMark(text, start + MARK.lastIndex - 1, start, end)
    if (mark === null) continue
    marks.push(mark)
    MARK.lastIndex = mark.end - start
  }
  return marks
}

function readMark(text: string, at: number, start: number, end: number): Mark | null {
  const char = text[at]!
  // Of three at the end of a quotation the first closes the inner one.
  const isTriple = text.startsWith("'''", at) && at > start && !/\s/.test(text[at - 1]!)
  const isPair = (char === "'" || char === '`') && text[at + 1] === char && at + 1 < end && !isTriple
  const length = isPair ? 2 : 1
  const before = at > start ? text[at - 1]! : ' '
  const after = at + length < end ? text[at + length]! : ' '
  const mark = (family: MarkFamily, canOpen: boolean, canClose: boolean): Mark | null =>
    canOpen || canClose ? { start: at, end: at + length, family, canOpen, canClose } : null
  const atLeft = SPACE_OR_OPENING.test(before)
  const opens = !/\s/.test(after) && (atLeft || !WORD.test(before))
  const closes = !/\s/.test(before) || !opens
  if (isPair) return char === '`' ? mark('doubled', true, false) : mark('doubled', opens && atLeft, closes)
  switch (char) {
    case '“':
      return mark('double', true, true)
    case '”':
    case '‟':
      // A closing mark that begins a line was meant to open it.
      return mark('double', at === start || (WORD.test(after) && before === '\n'), true)
    case '„':
      return mark('low', true, false)
    case '«':
    case '‹':
      return mark('guillemet', atLeft, closes)
    case '»':
    case '›':
      return mark('guillemet', opens && atLeft, true)
    case '"':
      return isInches(text, at) ? null : mark('straight', opens, closes)
    default:
      return readSingle(text, at, before, after, char)
  }
}

/** 6'3": feet and inches. */
const isInches = (text: string, at: number): boolean =>
  /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))

function readSingle(text: string, at: number, before: string, after: string, char: string): Mark | null {
  const family: MarkFamily =
    char === '‘' || char === '’' || char === '‚' || char === '‛' ? 'single' : 'straightSingle'
  const isInWord = WORD.test(before) && WORD.test(after)
  if (isInWord || CLIPPED.test(text.slice(at + 1, at + 7))) return null
  const mark = (canOpen: boolean, canClose: boolean): Mark | null =>
    canOpen || canClose ? { start: at, end: at + 1, family, canOpen, canClose } : null
  const opens = !/\s/.test(after) && SPACE_OR_OPENING.test(before)
  if (char === '‘' || char === '‚') return mark(!/\s/.test(after) && !WORD.test(before), false)
  const closes = !/\s/.test(before) && !WORD.test(after)
  if (char === '’') return mark(false, closes)
  return mark(opens, closes && char !== '`')
}

/** Whether a single mark after "s" may as well be a possessive apostrophe: "the workers’ union". */
export function isMaybePossessive(text: string, mark: Mark): boolean {
  if (mark.family !== 'single' && mark.family !== 'straightSingle') return false
  return /s/i.test(text[mark.start - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
}
