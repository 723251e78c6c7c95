import { expect } from 'vitest'
import type { Block } from '../model/block.ts'
import { tokenizeBlocks } from '../tokens/tokens.ts'

/** One block that is the whole text. */
const wholeBlock = (text: string): Block => ({
  start: 0,
  end: text.length,
  kind: 'paragraph',
  rule: 'test',
  repeats: null,
})

/** Tokenises a text in which `|` marks each cut that is not at a space: `He did|n’t go|.` */
export function checkTokens(marked: string): void {
  const text = marked.replaceAll('|', '')
  const { tokens } = tokenizeBlocks(text, [wholeBlock(text)])
  expect(tokens.map(token => token.text)).toEqual(marked.split(/[\s|]+/))
}

/** Splits a text in which `‖` marks each end of a sentence that is not the end of the text: `Yes.‖ No.` */
export function checkSentences(marked: string): void {
  const text = marked.replaceAll('‖', '')
  const { sentences } = tokenizeBlocks(text, [wholeBlock(text)])
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(marked.split(/\s*‖\s*/))
}

/** Tags a text in which each token, between spaces, is followed by its tag: `Dana/PROPN left/VERB ./PUNCT` */
export function checkTags(marked: string): void {
  const words = marked.split(' ').map(pair => pair.slice(0, pair.lastIndexOf('/')))
  const text = words.join(' ')
  const { tokens } = tokenizeBlocks(text, [wholeBlock(text)])
  expect(tokens.map(token => `${token.text}/${token.tag}`).join(' ')).toBe(marked)
}
