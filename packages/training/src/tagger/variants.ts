import { type Example, TAG_INDEX } from './examples.ts'

const PROPN = TAG_INDEX.get('PROPN')!
const NAME = /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*$/u

/** The same sentence written in another case; the tags stay. */
export const rewrite = (example: Example, write: (text: string) => string): Example => ({
  tokens: example.tokens.map(write),
  tags: example.tags,
})

export const toUpperCase = (text: string): string => text.toUpperCase()
export const toLowerCase = (text: string): string => text.toLowerCase()
export const toTitleCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Shows a share of the sentences in capitals, in lower case and as a title, a third each, as headlines are. */
export function recase(example: Example, share: number, random: () => number): Example {
  const draw = random() / share
  if (draw < 1 / 3) return rewrite(example, toUpperCase)
  if (draw < 2 / 3) return rewrite(example, toLowerCase)
  return draw < 1 ? rewrite(example, toTitleCase) : example
}

/** Puts other names for a share of the proper nouns, since news is full of names that no treebank has. */
export function rename(
  example: Example,
  names: readonly string[],
  share: number,
  random: () => number,
): Example {
  if (names.length === 0) return example
  const tokens = example.tokens.map((token, at) => {
    if (example.tags[at] !== PROPN || !NAME.test(token) || random() >= share) return token
    return names[Math.floor(random() * names.length)]!
  })
  return { tokens, tags: example.tags }
}

/** The distinct words of the labels that are written as names, in the labels' order. */
export const nameWords = (labels: readonly string[]): string[] => [
  ...new Set(labels.flatMap(label => label.split(/[\s,()]+/)).filter(word => NAME.test(word))),
]
