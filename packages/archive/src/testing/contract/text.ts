import fc from 'fast-check'
import { expect } from 'vitest'
import type { Archive } from '../../archive.ts'
import { highlight } from '../../text/highlight.ts'
import { type Contract, check, expectError, FIRST, records } from './helpers.ts'

const WORDS = [
  'Sanctions were imposed on the U.N. mission',
  'The sanctioned mill in Łódź is closed; don’t go',
  'Foreign ministers met at the café',
  'The minister, foreign to us, met nobody',
  'État de siège',
]

const drafts = WORDS.map((words, i) => ({
  url: `u${i}`,
  publishedAt: `2031-01-0${9 - i}`,
  quotes: [{ words }],
}))

/** The numbers of the quotes found, and those of the articles, which hold little else. */
const foundBy = async (archive: Archive, text: string): Promise<readonly number[]> => {
  const quotes = records(await archive.quotes({ text }, FIRST)).map(record => WORDS.indexOf(record.text))
  const articles = records(await archive.articles({ text }, FIRST)).map(record =>
    Number(record.url?.slice(1)),
  )
  expect(articles).toEqual(quotes)
  return quotes
}

export const queryContract: Contract = {
  'is found by words, phrases, prefixes and exclusions': open =>
    check(open, drafts, async archive => {
      const cases: readonly (readonly [string, readonly number[]])[] = [
        ['sanction', [0, 1]],
        ['SANCTIONS imposing', [0]],
        ['lodz', [1]],
        ['Łodż', [1]],
        ['etat siege', [4]],
        ['un', [0]],
        ['u.n.', [0]],
        ["don't", [1]],
        ['foreign minister', [2, 3]],
        ['"foreign minister"', []],
        ['"foreign ministers"', [2]],
        ['“Foreign Ministers', [2]],
        ['"foreign min*"', [2]],
        ['min*', [2, 3]],
        ['sancti*', [0, 1]],
        ['foreign -ministers', []],
        ['foreign -"foreign ministers"', [3]],
        ['foreign -caf*', [3]],
        ['-the', [4]],
        ['-the -etat', []],
        ['mill OR mission', []],
        ['near(mill)', []],
        ['words : mill', []],
      ]
      for (const [text, expected] of cases) {
        expect({ text, found: await foundBy(archive, text) }).toEqual({ text, found: expected })
      }
    }),

  'without words sets no condition': open =>
    check(open, drafts, async archive => {
      for (const text of ['', '  ', '"', '-', '*', '…!', '-"" ***']) {
        expect(await foundBy(archive, text)).toEqual([0, 1, 2, 3, 4])
        expect(await archive.search(text, 10)).toEqual([])
      }
    }),

  'may hold 64 words and no more': open =>
    check(open, drafts, async archive => {
      const words = (count: number): string => 'mill '.repeat(count)
      expect(await foundBy(archive, words(64))).toEqual([1])
      await expectError(archive.quotes({ text: words(65) }, FIRST), 'badQuery')
      await expectError(archive.countArticles({ text: `"${words(65)}"` }), 'badQuery')
      await expectError(archive.search(words(65), 10), 'badQuery')
      await expectError(archive.countSpeakers({ name: words(65) }), 'badQuery')
    }),

  'is never an error of the engine, whatever it holds': open =>
    check(open, drafts, async archive => {
      const syntax = fc.constantFrom(
        '"',
        '-',
        '*',
        '(',
        ')',
        ':',
        '^',
        '+',
        '{',
        '}',
        ' AND ',
        ' NOT ',
        'NEAR',
        'words',
        ' ',
        'mill',
        "'",
        ';',
        '\0',
      )
      const texts = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(syntax, { maxLength: 12 }).map(parts => parts.join('')),
      )
      await fc.assert(
        fc.asyncProperty(texts, async text => {
          await archive.quotes({ text }, FIRST)
          await archive.countArticles({ text })
          await archive.search(text, 5)
          await archive.countSpeakers({ name: text })
          await archive.countTopics({ label: text })
          await archive.speakersByName(text)
          await archive.topicByLabel(text)
          await archive.quotesByIds([text])
          await archive.countQuotes({ speaker: text, topic: text, site: text, article: text })
        }),
        { numRuns: 100 },
      )
    }),

  'is highlighted wherever it is found, and nowhere else': open =>
    check(open, drafts, async archive => {
      const words = [...new Set(WORDS.join(' ').split(/[^\p{L}]+/u))].filter(word => word !== '')
      const piece = fc.constantFrom(
        ...words,
        ...words.map(word => `${word.slice(0, 3)}*`),
        '"foreign ministers"',
        '"the m*"',
      )
      await fc.assert(
        fc.asyncProperty(piece, async text => {
          const highlighted = WORDS.filter(line => highlight(line, text).length > 0)
          expect(records(await archive.quotes({ text }, FIRST)).map(record => record.text)).toEqual(
            highlighted,
          )
        }),
      )
    }),
}

export const searchContract: Contract = {
  'finds articles, quotes, speakers and topics, the best first': open =>
    check(
      open,
      [
        {
          url: 'a',
          quotes: [{ words: 'The tides of Brill', by: 'Tide Office', as: 'organization', about: ['tides'] }],
        },
        {
          url: 'b',
          headline: 'Late again',
          quotes: [{ words: 'A tide', by: 'Mara Tide', alsoCalled: ['Tide'] }, { words: 'No' }],
        },
        ...Array.from({ length: 9 }, (_, i) => ({
          url: `${i}`,
          headline: `Nothing new in week ${i}`,
          quotes: [{ words: 'Nothing', by: `Joss Reed ${i}`, about: [`Nothing:work`] }],
        })),
      ],
      async archive => {
        const hits = await archive.search('tide', 20)
        const found = hits.map(
          ({ hit }) =>
            `${hit.kind} ${hit.kind === 'article' ? hit.record.url : hit.record.id.replace(/^[0-9a-f]{32}/, '')}`,
        )
        expect(found.toSorted()).toEqual([
          'article a',
          'article b',
          'quote :q1',
          'quote :q1',
          'speaker organization-tide-office',
          'speaker person-mara-tide',
          'topic tides',
        ])
        const scores = hits.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(await archive.search('tide', 3)).toEqual(hits.slice(0, 3))
        expect(await archive.search('tide', 0)).toEqual([])
        expect(await archive.search('-nothing', 5)).toEqual([])
        const without = await archive.search('tide -brill', 20)
        expect(without.map(({ hit }) => hit.kind).toSorted()).toEqual([
          'article',
          'quote',
          'speaker',
          'speaker',
          'topic',
        ])
      },
    ),
}
