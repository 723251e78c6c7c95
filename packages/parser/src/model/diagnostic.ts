import type { Span } from './span.ts'

/** What a diagnostic says, by its code. */
export const DIAGNOSTICS = {
  emptyText: 'The text holds no words.',
  loneSurrogate: 'Half of a surrogate pair: the text was cut or decoded wrongly here.',
  replacementCharacter: 'U+FFFD: a character was lost before the text came here.',
  unclosedMark: 'A quotation mark opens here and is never closed; the quote was ended with its paragraph.',
  strayMark: 'A quotation mark closes here that none opens.',
  noHeadline: 'No block looks like a headline.',
  outOfRangeMark: 'A mark of the page lies outside its text and was left out.',
} as const

export type DiagnosticCode = keyof typeof DIAGNOSTICS

/** Trouble that the parser met and survived. */
export interface Diagnostic extends Span {
  readonly code: DiagnosticCode
  readonly message: string
}

export const diagnose = (code: DiagnosticCode, { start, end }: Span): Diagnostic => ({
  code,
  message: DIAGNOSTICS[code],
  start,
  end,
})
