import { type Draft, isOpen, type PageDraft } from './draft.ts'

/** Where a page says who wrote it: so many paragraphs from its end. */
const TAIL_SIZE = 15
const LONGEST = 80

const NAME =
  /\p{Lu}[\p{L}'’.-]{1,30}(?: (?:(?:de|da|van|von|der|al|el|bin|ap) ){0,2}\p{Lu}[\p{L}'’.-]{1,30}){1,3}/gu
const TELLS =
  /^,? (?:is|was|are|has|covers|covered|writes|wrote|reports|works|joined|can be reached)(?!\p{L})/u

/** Finds the lines about the author at the end of a page: "Dana Lee is our harbor correspondent." below "By Dana Lee". */
export function readBios(page: PageDraft): void {
  const authors = page.drafts.filter(({ index }) => page.verdicts[index]?.kind === 'byline').flatMap(namesIn)
  for (const draft of page.drafts.slice(-TAIL_SIZE)) {
    if (!isOpen(page, draft.index) || draft.index < page.drafts.length / 2 || draft.wordCount > LONGEST)
      continue
    const author = authors.find(name => draft.words.startsWith(name))
    if (author === undefined || !TELLS.test(draft.words.slice(author.length))) continue
    page.verdicts[draft.index] = { kind: 'other', rule: 'authorBio' }
  }
}

const namesIn = ({ words }: Draft): string[] => words.replace(/^by:? /i, '').match(NAME) ?? []
