import type { Article, Block, Quote } from '@onrecord/parser'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderArticle } from '../src/render/article.ts'
import type { Look } from '../src/render/look.ts'
import { paint, within } from '../src/render/paint.ts'
import { buildArticle } from './build-article.ts'

const render = (article: Article): string => renderArticle(article, process.stdout)

beforeEach(() => {
  vi.unstubAllEnvs()
  vi.stubEnv('NO_COLOR', '1')
  vi.stubEnv('FORCE_COLOR', undefined)
  vi.stubEnv('COLUMNS', '60')
})

const fog = buildArticle(
  [
    ['headline', 'Ferry firm “knew of the fog” before it sailed'],
    [
      'paragraph',
      'Dana Pell told the council that she had warned the owners. “It was thick,” said Ms. Pell. “I told them to ' +
        'wait. And they said, ‘We have a timetable.’ That was all.”',
    ],
    ['paragraph', 'Nobody knows why.'],
  ],
  [
    { words: 'knew of the fog', kind: 'mixed' },
    {
      words: 'she had warned the owners',
      cue: 'Pell |told| the',
      source: '|Dana Pell| told',
      speaker: 'Dana Pell',
      kind: 'indirect',
    },
    {
      words: ['It was thick,', 'I told them to wait. And they said, ‘We have a timetable.’ That was all.'],
      cue: '” |said| Ms',
      source: 'Ms. Pell',
      speaker: 'Dana Pell',
    },
    { words: 'We have a timetable.', speaker: 'Mere Ferries', confidence: 0.55 },
  ],
  { site: 'The Mere Daily', publishedAt: '2031-04-09', url: 'https://mere.example/fog' },
)

test('without colours, quotes stand in braces, cues between low lines, and speakers in brackets', () => {
  expect(render(fog)).toBe(`The Mere Daily · 2031-04-09
https://mere.example/fog

 headline │ Ferry firm “{knew of the fog}” [? nobody named]
          │ before it sailed
          │
paragraph │ Dana Pell _told_ the council that {she had
          │ warned the owners} [Dana Pell]. “{It was
          │ thick,}” _said_ Ms. Pell. “{I told them to wait.
          │ And they said, ‘{We have a timetable.}’ [Mere
          │ Ferries? 55 %] That was all.}” [Dana Pell]
          │
paragraph │ Nobody knows why.

Speakers
  [Dana Pell] person · 2 quotes
  [Mere Ferries] person · 1 quote
  [?] 1 quote

4 quotes (2 direct, 1 mixed, 1 indirect) · 2 speakers · 0
topics
`)
})

test('with colours, a speaker has one, a cue is underlined, a source bold, and no speaker is red', () => {
  vi.stubEnv('NO_COLOR', undefined)
  vi.stubEnv('FORCE_COLOR', '1')
  const rendered = render(fog)
  expect(rendered).toContain('“\u001b[31mknew of the fog\u001b[39m”')
  expect(rendered).toContain('\u001b[1mDana Pell\u001b[22m \u001b[4mtold\u001b[24m the council')
  expect(rendered).toContain('“\u001b[36mIt was thick,\u001b[39m”')
  expect(rendered).toContain('\u001b[32mhave a timetable.\u001b[39m\u001b[36m’\u001b[39m')
  expect(rendered).toContain('\u001b[36m\u001b[1m[Dana Pell]\u001b[22m\u001b[39m')
  expect(rendered).not.toMatch(/[{}_]/)
})

test('no line is wider than the terminal, and none is lost on a very narrow one', () => {
  for (const columns of [200, 80, 50, 40]) {
    vi.stubEnv('COLUMNS', String(columns))
    const lines = render(fog).split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(Math.min(columns, 110))
  }
  vi.stubEnv('COLUMNS', '5')
  expect(render(fog).replace(/[^a-z]/gi, '')).toContain('knewofthefog')
})

test('the legend names topics by salience, roles and diagnostics with line and column, and says what it leaves out', () => {
  const topics = Array.from({ length: 14 }, (_, index) => ({
    id: `t${index + 1}` as const,
    label: `topic ${index + 1}`,
    key: `topic ${index + 1}`,
    kind: 'theme' as const,
    mentions: [{ start: 0, end: 1, kind: 'name' as const }],
    salience: index / 14,
    reasons: index === 13 ? [{ reason: 'headline' as const, share: 0.6 }] : [],
    wikidata: index === 12 ? 'Q142' : null,
    mediaTopic: null,
    speaker: null,
  }))
  const start = fog.text.indexOf('Nobody')
  const quotes = fog.quotes.map(quote => ({
    ...quote,
    topics: [{ topic: 't14' as const, via: 'words' as const, mentions: [] }],
  }))
  const speakers = fog.speakers.map(speaker => ({ ...speaker, role: { start, end: start + 6 } }))
  const subjects = [
    {
      code: 'medtop:20000344' as const,
      name: 'economy',
      broader: null,
      confidence: 0.876,
      evidence: [{ start, end: start + 6 }],
    },
  ]
  const diagnostics = [{ code: 'strayMark' as const, message: 'A mark.', start: start + 7, end: start + 8 }]
  const legend = render({ ...fog, topics, quotes, speakers, subjects, diagnostics }).split('Speakers\n')[1]
  expect(
    legend?.replace(/ {2}topic [4-9].*\n| {2}topic 1[0-2].*\n/g, ''),
  ).toBe(`  [Dana Pell] Nobody · person · 2 quotes
  [Mere Ferries] Nobody · person · 1 quote
  [?] 1 quote

Topics
  topic 14 theme · 1 mention · in 4 quotes · 93 %, in the
    headline
  topic 13 theme · 1 mention · 86 % · Q142
  topic 3 theme · 1 mention · 14 %
  and 2 more (--json has them all)

Subjects
  economy 88 % · medtop:20000344

Diagnostics
  5:8 A mark. strayMark

4 quotes (2 direct, 1 mixed, 1 indirect) · 2 speakers · 14
topics
`)
})

test('control characters of a page are shown and never sent to the terminal', () => {
  const article = buildArticle([['paragraph', 'Fog\u001b[2J\u0007 came\r\nin \u009b31m\u007f.']], [], {
    site: '\u001b]0;x',
  })
  const rendered = render(article)
  expect(rendered).toContain('Fog␛[2J␇ came\n')
  expect(rendered).toContain('in \ufffd31m␡.')
  expect(rendered).toContain('␛]0;x')
})

test('the most quoted speaker comes first', () => {
  const article = buildArticle(
    [['paragraph', '“Fog,” said Lim. “Ice,” said Pell. “Rain,” said Pell.']],
    [
      { words: 'Fog,', speaker: 'Lim' },
      { words: 'Ice,', speaker: 'Pell' },
      { words: 'Rain,', speaker: 'Pell' },
    ],
  )
  expect(render(article)).toContain('Speakers\n  [Pell] person · 2 quotes\n  [Lim] person · 1 quote\n')
})

test('an empty line stands where the page has one', () => {
  const block = (start: number, end: number): Block => ({
    kind: 'listItem',
    start,
    end,
    rule: 'byHand',
    repeats: null,
  })
  const article = buildArticle([], [], {
    text: 'Fog\nIce\n \nRain',
    blocks: [block(0, 3), block(4, 7), block(10, 14)],
  })
  expect(render(article)).toMatch(/^listItem │ Fog\nlistItem │ Ice\n {9}│\nlistItem │ Rain\n/)
})

test('an article without a word is shown too', () => {
  expect(render(buildArticle([]))).toBe('0 quotes · 0 speakers · 0 topics\n')
})

test('signs of stretches that nest nest too', () => {
  const article = buildArticle(
    [['paragraph', 'They said no.']],
    [{ words: 'They said', cue: 'said', speaker: 'Pell' }],
  )
  expect(render(article)).toContain('{They _said_} [Pell] no.')
})

test('however stretches nest and cross, every character is there once and every sign has its other half', () => {
  const look: Look = {
    signs: { words: ['{', '}'], cue: ['<', '>'], source: ['(', ')'] },
    words: words => words,
    speaker: label => label,
    dim: text => text,
    heading: text => text,
  }
  const text = 'abcdefghijklmnopqrstuvwxyz'
  const blocks = [
    { start: 1, end: 9 },
    { start: 9, end: 10 },
    { start: 12, end: 25 },
  ]
  const stretch = fc
    .tuple(fc.nat(25), fc.integer({ min: 1, max: 8 }), fc.constantFrom('words', 'cue', 'source'))
    .map(([start, length, role]) => ({ start, end: Math.min(26, start + length), role, quote: {} as Quote }))
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 8 }),
      fc.array(fc.nat(26), { maxLength: 4 }),
      (unsorted, offsets) => {
        const stretches = unsorted.sort((a, b) => a.start - b.start || b.end - a.end)
        const labels = offsets.sort((a, b) => a - b).map(offset => ({ offset, text: '!' }))
        const ofBlock = within({ stretches, labels })
        const painted = blocks.map(block => paint(text, block, ofBlock(block), look))
        expect(painted.map(words => words.replace(/[^a-z]/g, ''))).toEqual(
          blocks.map(({ start, end }) => text.slice(start, end)),
        )
        for (const words of painted) {
          for (const [before, after] of Object.values(look.signs)) {
            expect(words.split(before).length).toBe(words.split(after).length)
          }
        }
        expect(painted.join('').split('!').length - 1).toBe(offsets.filter(offset => offset <= 25).length)
        // A stretch that begins and ends inside a block has its signs exactly at its ends.
        for (const { start, end, role } of stretches) {
          const index = blocks.findIndex(block => start >= block.start && end <= block.end)
          const inside = painted[index]?.replace(/[^a-z{<(]/g, '')
          if (inside !== undefined)
            expect(inside).toMatch(new RegExp(`\\${look.signs[role][0]}[{<(]*${text[start]}`))
        }
      },
    ),
    { numRuns: 500 },
  )
})
