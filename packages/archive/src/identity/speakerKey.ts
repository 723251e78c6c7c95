import type { Article, Speaker } from '@onrecord/parser'
import { foldedText } from '../text/words.ts'
import { isFullName, personName, wordsOfName } from './personName.ts'
import { slug } from './slug.ts'

/**
 * What a speaker's name alone says of who it is across articles: a stable, URL-safe id, `person-sergey-lavrov` or
 * `organization-nato`. Null for a person without a full name and for everyone without a name of their own ("the two
 * officials", a document). An organisation or place is whoever has its key; of people `identify.ts` decides by more
 * than that.
 */
export const speakerKey = ({ name, kind }: Pick<Speaker, 'name' | 'kind'>): string | null => {
  const words = keyWords(name, kind)
  return words === '' ? null : `${kind}-${slug(words)}`
}

const keyWords = (name: string, kind: Speaker['kind']): string => {
  switch (kind) {
    case 'person': {
      const words = personName(name)
      return words !== null && isFullName(words) ? wordsOfName(words) : ''
    }
    case 'organization':
    case 'place':
      return foldedText(name).replace(/^(?:the(?: |$))+/, '')
    case 'roleOnly':
    case 'document':
    case 'group':
    case 'anonymous':
    case 'unknown':
      return ''
  }
}

/** The id of a speaker who stays a stranger to all other articles: `<article's id>-s3`. */
export const localId = (article: Article, { id }: Speaker): string => `${article.id}-${id}`
