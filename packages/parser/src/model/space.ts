/**
 * Whether a UTF-16 code unit is white space: what JavaScript's `trim` takes off, and U+0085 (next line), which
 * Unicode calls white space and JavaScript does not. Zero-width spaces are not white space in Unicode.
 */
export const isSpace = (code: number): boolean =>
  code < 0x100 ? EARLY_SPACES[code] === 1 : LATE_SPACES.has(code)

const EARLY_SPACES = new Uint8Array(0x100)
for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0]) EARLY_SPACES[code] = 1

/** The white space beyond Latin-1, apart because nearly all text is before it. */
const LATE_SPACES: ReadonlySet<number> = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])

/** White space that is not one space, as most is: that may stay, and costs nothing. */
export const OTHER_SPACE: RegExp = /[^\S ]\s*| \s+/g

/** Whether a text holds nothing but white space; the empty text does. */
export const isBlank = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}
