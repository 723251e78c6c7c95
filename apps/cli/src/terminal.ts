import { once } from 'node:events'
import { type InspectColor, styleText } from 'node:util'

/** Whether colours are wanted there: a terminal that has them, NO_COLOR and FORCE_COLOR, as Node decides. */
export const isColored = (stream: NodeJS.WriteStream): boolean => style(stream, 'bold', '.') !== '.'

/** The text in this style where the stream shows colours, and as it is where it does not. */
export const style = (
  stream: NodeJS.WriteStream,
  look: InspectColor | readonly InspectColor[],
  text: string,
): string => styleText(look, text, { stream })

/** Columns to write in: the terminal's, or those that COLUMNS says, or 80; long lines tire, so no more than 110. */
export const widthOf = (stream: NodeJS.WriteStream): number =>
  Math.min(stream.columns ?? (Number(process.env.COLUMNS) || 80), 110)

/**
 * The text with its control characters shown and not sent: an article or a file's name must not move the cursor or
 * retitle the window. Newlines and tabs stay; CRLF becomes a newline.
 */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
  text.replaceAll('\r\n', '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, character => {
    const code = character.charCodeAt(0)
    // The Control Pictures block shows C0; it has none for C1.
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })

/** `1,240 articles` */
export const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** Writes, and waits where the reader is slower than we are. */
export const write = async (stream: NodeJS.WriteStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain')
}
