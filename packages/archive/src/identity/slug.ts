import { hash } from 'node:crypto'
import { foldedText } from '../text/words.ts'

/** A slug that is longer is cut, and told apart by a hash. */
const SLUG_LENGTH_MAX = 80

/**
 * A readable, URL-safe name for a label: lower case, diacritics folded, hyphens between words. What ASCII letters
 * cannot show (another script, a very long label, one without words) is told apart by a hash after a tilde, which
 * no other slug holds.
 *
 *     The River Treaty → the-river-treaty      Łódź, the city → lodz-the-city
 */
export const slug = (label: string): string => {
  const words = foldedText(label).replaceAll(' ', '-')
  if (/^[a-z0-9-]+$/.test(words) && words.length <= SLUG_LENGTH_MAX) return words
  const readable = words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-|-$/g, '')
  return `${readable}~${hash('sha256', words === '' ? label : words, 'hex').slice(0, 12)}`
}
