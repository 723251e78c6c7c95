import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageMark } from '../model/page.ts'
import { checkBlocks, expectConserved } from '../testing/checkBlocks.ts'
import { findBlocks } from './blocks.ts'

test('a page of an aggregator', () => {
  checkBlocks(
    '{siteName}The Tidings Barn',
    '{headline}‘None of it is paved’: Minister says the river can be shared, but not the dam',
    '{paragraph}Foreign Minister Lena Ost left the first day of talks sounding almost cheerful. ',
    '{pullQuote}We are not asking anybody to trust the dam. I told them to come and stand on it',
    '{paragraph}The old treaty lapsed at the turn of the year.',
    '{promo}Also on tidingsbarn.example Farmers block bridge & play brass',
    '{paragraph}“We will do our share of the building,” Ost said.',
    '{sharePrompt}Know somebody who lives by a river? Share this story!',
    '{sourceLink}Source',
    '{commentsNotice}Comments are closed.',
    '{cookieNotice}This website uses cookies to work better. You may opt out. Accept Read More',
  )
})

test('a page of a broadsheet', () => {
  checkBlocks(
    '{other}Home > News > Courts',
    '{headline}Safety manager “shredded two notebooks”, court is told',
    '{dek}Former colleague recalls the morning after the sinking',
    '{byline}By Omar Finch, courts reporter',
    '{other}Published 17 June 2031, 06.00 BST',
    '{paragraph}The former safety manager of the line put two notebooks through a shredder.',
    '{caption}The Custom House on Tuesday. (Photograph by Ida Wyn)',
    '{subhead}The second witness',
    '{paragraph}“No,” said Mr Wilk.',
    '{paragraph}“No.”',
    '{other}Sign up to Morning Tide, our free newsletter.',
    '{paragraph}Neither spoke.',
    '{correction}Correction: an earlier version of this article gave the wrong year.',
    '{promo}Read more: The long summer of Mr Wilk',
  )
})

test('a page whose lines are paragraphs, with its menu', () => {
  const page = [
    '{other}Skip to content',
    '{other}News',
    '{other}Sport',
    '{other}Culture',
    '{other}Search',
    '{headline}Ferry boss quits over visor report',
    '{byline}By Dana Lee',
    '{other}Published',
    '{other}15 May 2031',
    '{credit}Image source, Getty Images',
    '{caption}Image caption, The ferry sank in November',
    '{paragraph}The head of a ferry company has resigned after a report found that warnings were ignored.',
    "{subhead}'No surprise'",
    '{paragraph}Families of the victims said they were not surprised.',
    '{promo}More on this story',
    '{promo}Captain tells inquiry he turned for harbour',
    '{other}Published',
    '{other}9 April',
    '{promo}Engineer warned owners twice',
    '{other}© 2031 Meridian Broadcasting.',
  ]
  checkBlocks(page.join('\n'))
})

test('a wire story without a line break is a dateline and a paragraph', () => {
  checkBlocks(
    '{dateline}PORT SELWYN, Caldera (Meridian Wire) — {paragraph}The ferry sank. "I turned," he said.',
  )
})

test('a text without words has no blocks', () => {
  for (const text of ['', ' ', '\n\n', '\u00a0\u2028\u0085\ufeff\r\n'])
    expect(findBlocks(text, [])).toEqual([])
})

test('scores, short answers and one-sentence paragraphs stay paragraphs', () => {
  checkBlocks(
    '{headline}Albion stun Rovers in the rain',
    '{paragraph}Albion beat Rovers at Gasworks Lane on Saturday.',
    '{paragraph}Albion 2 Rovers 1',
    '{paragraph}ALBION 2 ROVERS 1',
    '{paragraph}“We deserved it.”',
    '{paragraph}“Just about,” said the manager.',
    '{paragraph}Asked if he would stay, he wrote:',
    '{paragraph}Neither spoke.',
  )
})

const PIECES = [
  'Ferry sinks',
  'By Dana Lee',
  'PORT SELWYN, Caldera (Meridian Wire) — The ferry sank.',
  '“I turned,” he said.',
  'I am going to pay it',
  'Read more: The night',
  'RELATED',
  'THE TURN',
  '- one',
  'Photo: Dana Lee',
  '3 March 2031',
  'Source',
  'Comments',
  '“',
  '”',
  "'",
  '‘I turned',
  '’',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u0085',
  ' ',
  '\t',
  '\u00a0',
  '\ud83d\ude00',
  '\ud800',
  '—',
  '{',
  '<a',
  'a',
  'A',
  '1.',
]
const pageText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map(pieces => pieces.join('\n\n')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const pageMarks: fc.Arbitrary<PageMark[]> = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 300 }),
    end: fc.integer({ min: -5, max: 300 }),
    kind: fc.constantFrom('headline', 'paragraph', 'pullQuote', 'promo'),
  }),
  { maxLength: 4 },
)

describe('on any text', () => {
  /** A passage that begins with a dateline, which is a block of its own, and is repeated. */
  const REPEATED_DATELINE =
    'PORT SELWYN, Caldera (Meridian Wire) — The ferry sank.Ferry sinks\n\nPORT SELWYN, Caldera (Meridian Wire) — The ferry sank.By Dana Lee'

  test('blocks and gaps rebuild it, in text order, and a passage that is repeated is another’s', () => {
    fc.assert(
      fc.property(pageText, pageMarks, (text, marks) => {
        const blocks = findBlocks(text, marks)
        expectConserved(text, blocks)
        for (const { start, end, kind, repeats } of blocks) {
          if (repeats === null) continue
          expect(kind).toBe('pullQuote')
          expect(repeats.end <= start || repeats.start >= end).toBe(true)
          expect(blocks.some(host => host.start <= repeats.start && repeats.end <= host.end)).toBe(true)
        }
      }),
      { numRuns: 1000, examples: [[REPEATED_DATELINE, []]] },
    )
  })

  test('blank lines in front shift every block and change none', () => {
    fc.assert(
      fc.property(pageText, fc.constantFrom('\n', '\n\n\n', ' \r\n'), (text, front) => {
        const shifted = findBlocks(front + text, []).map(block => ({
          ...block,
          start: block.start - front.length,
          end: block.end - front.length,
          repeats: block.repeats && {
            start: block.repeats.start - front.length,
            end: block.repeats.end - front.length,
          },
        }))
        expect(shifted).toEqual(findBlocks(text, []))
      }),
    )
  })
})

test.each([
  '“',
  '"',
  "'",
  '\n',
  'a\n',
  'A',
  'A-',
  'Dana Lee ',
  'AP/',
  'Photo: ',
  '. ',
  '(',
  'a.b.',
  '`',
  '\ud800',
  'I am going to pay\n\n',
  '“He wrote it on his hand”\n\n',
  'LEE: yes\n',
  'He did not know the number of pins\n',
  'By Dana Lee\n',
  'the ferry sank and nobody on the quay had written it down, they\nsaid ',
])('half a megabyte of %j costs no more a character than a little of it', pattern => {
  const timed = (length: number): number => {
    const text = pattern.repeat(Math.ceil(length / pattern.length))
    const start = performance.now()
    expectConservedEnds(text)
    return performance.now() - start
  }
  timed(1 << 16)
  // Sixteen times the text may take sixteen times as long; a quadratic rule would take 256 times.
  expect(timed(1 << 19)).toBeLessThan(64 * timed(1 << 15) + 500)
})

/** The cheap half of conservation, for texts of very many blocks. */
function expectConservedEnds(text: string): void {
  const blocks = findBlocks(text, [])
  const isOrdered = blocks.every(({ start, end }, i) => start < end && start >= (blocks[i - 1]?.end ?? 0))
  expect(isOrdered && (blocks.at(-1)?.end ?? 0) <= text.length).toBe(true)
}
