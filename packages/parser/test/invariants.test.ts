import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../src/parse.ts'
import { verify } from '../src/verify.ts'

/** Pieces of pages that meet each other badly: marks, breaks, names, cues, furniture, halves of characters. */
const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '``',
  "''",
  '«',
  '»',
  '„',
  '—',
  ' - ',
  ': ',
  ', ',
  '. ',
  '? ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\ud83d',
  '\ude42',
  '🙂',
  '\ufffd',
  '\u2028',
  'said',
  ' said ',
  ' says ',
  ' told ',
  ' according to ',
  'that ',
  'Dana Lee',
  'Mr. Lee',
  'the mayor',
  'she ',
  'he ',
  'it ',
  'They ',
  'I ',
  'we ',
  'a bridge',
  'is ',
  'was closed',
  'By Dana Lee',
  'LEE: ',
  'Q. ',
  'Read more: ',
  'Source',
  'Comments are closed.',
  '* item',
  '6\'3" ',
  '’90s ',
  'workers’ ',
  'Russia',
  'US-Russian ',
  'The statement ',
  'adding ',
  ' and ',
  'U.S. ',
  '[the deal] ',
  '…',
  '(AP) — ',
) // prettier-ignore

const page = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('any text parses into an Article that keeps every invariant', () => {
  fc.assert(
    fc.property(page, text => {
      const article = parse(text)
      expect(verify(article)).toEqual([])
      expect(article.text).toBe(text)
    }),
    {
      numRuns: 3000,
      examples: [
        // A quotation that opens at the end of a paragraph has its first words in the next.
        ['The statement : “\n“ told '],
        // What looks like an office over something that begins with "of".
        ['He said “The of Bank” on Monday.'],
        ['STRAND: How long is it?\n\nLEE: It is as long as the harbour.\n\nSTRAND: And how old is it?'],
        ['treaty they Bureau “ Ambassador Broom” Harrow 42 S U.N. they river'],
      ],
    },
  )
})

test('blocks and gaps rebuild the text', () => {
  fc.assert(
    fc.property(page, text => {
      let rebuilt = ''
      let end = 0
      for (const block of parse(text).blocks) {
        rebuilt += text.slice(end, block.start) + text.slice(block.start, block.end)
        end = block.end
      }
      expect(rebuilt + text.slice(end)).toBe(text)
    }),
  )
})

test('the same text gives the same Article, which is plain JSON', () => {
  fc.assert(
    fc.property(page, text => {
      const article = parse(text)
      expect(JSON.stringify(parse(text))).toBe(JSON.stringify(article))
      expect(JSON.parse(JSON.stringify(article))).toEqual(article)
    }),
  )
})

test('furniture at the end of a page changes nothing before it', () => {
  fc.assert(
    fc.property(page, text => {
      const before = parse(`${text}\n\nIt rained.`)
      const after = parse(`${text}\n\nIt rained.\n\nComments are closed.`)
      expect(after.quotes).toEqual(before.quotes)
      expect(after.speakers).toEqual(before.speakers)
    }),
  )
})

test('every text of up to six signs of a tiny alphabet keeps the invariants', { timeout: 600_000 }, () => {
  const alphabet = ['“', '”', '"', '’', 'a', '.', '\n', ' ']
  let broken: readonly string[] = []
  let count = 0
  const visit = (text: string, length: number): void => {
    const problems = verify(parse(text))
    if (problems.length > 0 && broken.length === 0) broken = [JSON.stringify(text), ...problems]
    count++
    if (length > 0) for (const sign of alphabet) visit(text + sign, length - 1)
  }
  visit('', 6)
  expect(broken).toEqual([])
  expect(count).toBe((8 ** 7 - 1) / 7)
})

test('marks that say what a block is are taken at their word, and out of range they are reported', () => {
  const text = 'The bridge is safe\n\nIt was closed.'
  const article = parse({
    text,
    marks: [
      { start: 0, end: 18, kind: 'caption' },
      { start: 5, end: 999, kind: 'promo' },
    ],
  })
  expect(article.blocks[0]?.kind).toBe('caption')
  expect(article.diagnostics.map(({ code }) => code)).toContain('outOfRangeMark')
  expect(verify(article)).toEqual([])
})
