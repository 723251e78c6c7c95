import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../model/block.ts'
import { isWithin } from '../model/span.ts'
import { checkTags } from '../testing/checkTokens.ts'
import { tokenizeBlocks } from './tokens.ts'

test.each([
  'The/DET mayor/NOUN of/ADP Dunmere/PROPN resigned/VERB on/ADP Friday/PROPN ./PUNCT',
  '“/PUNCT We/PRON did/AUX n’t/PART know/VERB ,/PUNCT ”/PUNCT she/PRON said/VERB quietly/ADV ./PUNCT',
  'Two/NUM ferries/NOUN and/CCONJ a/DET tug/NOUN will/AUX be/AUX sold/VERB ./PUNCT',
  'Dana/PROPN Mori/PROPN ’s/PART brother/NOUN says/VERB it/PRON ’s/AUX late/ADJ ./PUNCT',
  'He/PRON paid/VERB $/SYM 40/NUM because/SCONJ it/PRON was/AUX cheap/ADJ ./PUNCT',
])('tags of prose: %s', checkTags)

test.each([
  'THE/DET MAYOR/NOUN SAID/VERB THAT/SCONJ THE/DET BRIDGE/NOUN WAS/AUX SAFE/ADJ',
  'Owner/NOUN of/ADP Dunmere/PROPN Says/VERB the/DET Bridge/NOUN Is/AUX Safe/ADJ',
  'the/DET mayor/NOUN says/VERB the/DET bridge/NOUN is/AUX safe/ADJ',
])('tags of headlines: %s', checkTags)

test('no name is of a closed class, however it is spelt', () => {
  checkTags('A/DET statement/NOUN by/ADP Yousem/PROPN Thoseby/PROPN said/VERB so/ADV ./PUNCT')
})

/** Texts in blocks, with white space between them that no block covers. */
const articles = fc
  .array(fc.string({ unit: fc.constantFrom(...'aB.?”“\n’-5 '), maxLength: 30 }), { maxLength: 5 })
  .map(parts => {
    let text = ''
    const blocks = parts.map((part): Block => {
      const start = text.length
      text += `${part}\n\n`
      return { start, end: start + part.length, kind: 'paragraph', rule: 'test', repeats: null }
    })
    return { text, blocks }
  })

test('sentences lie in their blocks and tokens in their sentences, none left over', () => {
  fc.assert(
    fc.property(articles, ({ text, blocks }) => {
      const { tokens, sentences } = tokenizeBlocks(text, blocks)
      let next = 0
      for (const sentence of sentences) {
        expect(isWithin(sentence, blocks[sentence.block]!)).toBe(true)
        expect(sentence.firstToken).toBe(next)
        expect(sentence.start).toBe(tokens[sentence.firstToken]!.start)
        expect(sentence.end).toBe(tokens[sentence.lastToken - 1]!.end)
        next = sentence.lastToken
      }
      expect(next).toBe(tokens.length)
      for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end))
    }),
  )
})

test('a block in front shifts what is after it and changes nothing else', () => {
  const text = '“Why?” she asked. He left.'
  const front = 'Rain fell.\n\n'
  const block = (start: number, end: number): Block => ({
    start,
    end,
    kind: 'other',
    rule: 'test',
    repeats: null,
  })
  const alone = tokenizeBlocks(text, [block(0, text.length)])
  const behind = tokenizeBlocks(front + text, [block(0, 10), block(12, 12 + text.length)])
  const shift = 12
  expect(behind.tokens.slice(3)).toEqual(
    alone.tokens.map(token => ({ ...token, start: token.start + shift, end: token.end + shift })),
  )
  expect(behind.sentences.slice(1)).toEqual(
    alone.sentences.map(({ start, end, block, firstToken, lastToken }) => ({
      start: start + shift,
      end: end + shift,
      block: block + 1,
      firstToken: firstToken + 3,
      lastToken: lastToken + 3,
    })),
  )
})

test('a capitalised word in prose that is read as a verb is a name’s', () => {
  checkTags('They/PRON went/VERB to/PART see/VERB Folding/PROPN at/ADP home/NOUN ./PUNCT')
})

test('norm is in lower case, with straight apostrophes', () => {
  const text = 'O’Dell DIDN’T'
  const { tokens } = tokenizeBlocks(text, [
    { start: 0, end: text.length, kind: 'headline', rule: 'test', repeats: null },
  ])
  expect(tokens.map(({ norm }) => norm)).toEqual(["o'dell", 'did', "n't"])
})
