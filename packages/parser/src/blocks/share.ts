import type { Rule } from './draft.ts'

const LONGEST = 25

/** "Know a fan? Share this story!", "Think this stinks? Share it with a neighbour." */
export const sharePlea: Rule = {
  name: 'sharePlea',
  kind: 'sharePrompt',
  matches: ({ head, wordCount }) =>
    wordCount <= LONGEST &&
    head.includes('? ') &&
    /^(?!["'])[^"]{3,120}\? (?:please )?share (?:it|this|the|your|with)\b/.test(head),
}
