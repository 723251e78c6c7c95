import { hash } from 'node:crypto'
import type { Article, Speaker } from '@onrecord/parser'
import { foldedText } from './text/words.ts'

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

const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon'.split(' '),
)

/**
 * Decides who is who across articles: speakers with one key are one {@link SpeakerRecord}, whose id the key is.
 *
 * A person is merged by name where the name is full: two words or more without honorifics, an initial and a surname
 * being too little. An organisation and a place are merged by name. Everyone else ("the two officials", "Lee"
 * alone, an unnamed source, a document) stays with their article: a wrong merge is worse than none. Two people of
 * one full name are still one here.
 *
 * @returns a stable, URL-safe id: `person-sergey-lavrov`, `organization-nato`, or `<article's id>-s3`.
 */
export const speakerKey = (speaker: Speaker, article: Article): string => {
  const name = fullName(speaker)
  return name === null ? `${article.id}-${speaker.id}` : `${speaker.kind}-${slug(name)}`
}

const fullName = ({ name, kind }: Speaker): string | null => {
  switch (kind) {
    case 'person': {
      const words = joinedInitials(withoutLeading(HONORIFICS, foldedText(name).split(' ')))
      const isFull = words.length > 2 || (words.length === 2 && words.every(word => word.length > 1))
      return isFull ? words.join(' ') : null
    }
    case 'organization':
    case 'place': {
      const words = withoutLeading(new Set(['the']), foldedText(name).split(' ')).join(' ')
      return words === '' ? null : words
    }
    case 'document':
    case 'group':
    case 'anonymous':
    case 'unknown':
      return null
  }
}

const withoutLeading = (dropped: ReadonlySet<string>, words: readonly string[]): readonly string[] => {
  const first = words.findIndex(word => !dropped.has(word))
  return first === -1 ? [] : words.slice(first)
}

/** "J. K. Rowling" is "J.K. Rowling": initials side by side are one word. */
const joinedInitials = (words: readonly string[]): readonly string[] => {
  const joined: string[] = []
  let wasInitial = false
  for (const word of words) {
    const isInitial = word.length === 1
    if (isInitial && wasInitial) joined[joined.length - 1] += word
    else joined.push(word)
    wasInitial = isInitial
  }
  return joined
}
