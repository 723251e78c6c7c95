/**
 * Whether a UTF-16 code unit is white space: what JavaScript's `trim` takes off, and U+0085 (next line), which
 * Unicode calls white space and JavaScript does not. Zero-width spaces are not white space in Unicode.
 */
export const isSpace = (code: number): boolean =>
  code < 0x85 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : LATE_SPACES.has(code)

/** The white space beyond ASCII, apart because nearly all text is before it. */
const LATE_SPACES: ReadonlySet<number> = new Set([
  0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Whether a text holds nothing but white space; the empty text does. */
export const isBlank = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}
