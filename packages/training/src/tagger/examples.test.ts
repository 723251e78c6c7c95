import type { GoldSentence } from '@onrecord/score'
import { expect, test } from 'vitest'
import { UPOS } from '../../../parser/src/model/token.ts'
import { ownExample } from './examples.ts'

/** A sentence of words "form/UPOS/head/deprel", heads counted from 1, glued where a `_` follows. */
function sentence(marked: string): GoldSentence {
  let text = ''
  const words = marked.split(' ').map(word => {
    const [form, upos, head, deprel] = word.replace(/_$/, '').split('/') as [string, string, string, string]
    const start = text.length
    text += form + (word.endsWith('_') ? '' : ' ')
    return { start, end: start + form.length, form, upos, head: Number(head) - 1, deprel, misc: '_' }
  })
  return {
    id: '',
    text: text.trimEnd(),
    words,
    newDocument: null,
    isParagraphStart: true,
    hasSpaceAfter: true,
  }
}

const show = (gold: GoldSentence): string => {
  const { tokens, tags } = ownExample(gold)
  return tokens.map((text, at) => `${text}/${UPOS[tags[at]!] ?? '?'}`).join(' ')
}

test('a compound has the tag of its head, and a participle in one before a noun is an adjective', () => {
  expect(
    show(
      sentence(
        'a/DET/6/det tide/NOUN/4/compound_ -/PUNCT/4/punct_ driven/VERB/6/amod old/ADJ/6/amod mill/NOUN/0/root',
      ),
    ),
  ).toBe('a/DET tide-driven/ADJ old/ADJ mill/NOUN')
  expect(
    show(sentence('sister/NOUN/0/root_ -/PUNCT/3/punct_ in/ADP/5/case_ -/PUNCT/5/punct_ law/NOUN/1/nmod')),
  ).toBe('sister-in-law/NOUN')
})

test('the parts of one gold word have its tag', () => {
  expect(show(sentence('go/VERB/0/root_ :)/SYM/1/discourse'))).toBe('go/VERB :/SYM )/SYM')
})

test('a token across the limits of gold words has no tag', () => {
  expect(show(sentence('A/DET/2/det_ B-C/NOUN/0/root'))).toBe('AB-C/NOUN')
  expect(show(sentence('+x/X/0/root_ -y/X/1/dep'))).toBe('+/X x-y/?')
  expect(show(sentence('x/X/0/root_ -/PUNCT/1/punct_ y+/X/1/dep'))).toBe('x-y/? +/X')
})

test('a tag that Universal Dependencies do not have is an error', () => {
  expect(() => ownExample(sentence('go/VB/0/root'))).toThrow('"VB" is not a universal part-of-speech tag')
})
