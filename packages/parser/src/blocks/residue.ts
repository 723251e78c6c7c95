import type { Rule } from './draft.ts'

/** "* * *", "—", "###": a line without a letter or digit. */
export const separator: Rule = {
  name: 'separator',
  kind: 'other',
  matches: ({ words, opener }) => opener === '' && words.length <= 200 && !/[\p{L}\p{N}]/u.test(words),
}

/** A style sheet, script or tag that a scraper took for text. */
export const code: Rule = {
  name: 'code',
  kind: 'other',
  matches: ({ words }) =>
    words.length <= 400 &&
    ('{};)>'.includes(words.at(-1) ?? ' ') || words.endsWith('>.') || words.startsWith('}')) &&
    (/^[^{}"“”]{0,120}\{$|^\}|^[a-z-]{2,40}:\s?[^;"“”]{1,120};$|^(?:<\/?[a-z][^<>]{0,300}>\s{0,4}){1,6}\.?$/.test(
      words,
    ) ||
      /^(?:var|let|const|function|window\.|document\.|if ?\(|googletag|\(function)[\s\S]{0,300}[;{})]$/.test(
        words,
      )),
}

/** An address of the web or of a person, or a telephone number, and nothing else. */
export const address: Rule = {
  name: 'address',
  kind: 'other',
  matches: ({ words, wordCount }) =>
    (wordCount === 1 || words.startsWith('+')) &&
    words.length <= 400 &&
    /^(?:https?:\/\/|www\.)\S{3,380}$|^[^\s@]{1,60}@[^\s@]{3,80}$|^\+[\d\s()-]{7,24}$/i.test(words),
}

/** "63", "+4", "1.2k": a count of comments, pictures or pages that lost its word. */
export const counter: Rule = {
  name: 'counter',
  kind: 'other',
  matches: ({ words }) => words.length <= 12 && /^\+?\d{1,6}(?:[.,]\d{1,3})?[kKmM]?$/.test(words),
}

/** The sign by which agencies and press offices end a release. */
export const releaseEnd: Rule = {
  name: 'releaseEnd',
  kind: 'other',
  matches: ({ words }) => words.length <= 10 && /^[-–—( ]{0,3}(?:30|ENDS?)[-–—) ]{0,3}$/.test(words),
}
