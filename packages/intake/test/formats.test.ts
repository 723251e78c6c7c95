import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@onrecord/parser'
import { describe, expect, test } from 'vitest'
import { readPages } from '../src/index.ts'
import { makeFolder, readAll } from './folder.ts'

const pagesIn = async (folder: string, name: string): Promise<Page[]> => {
  const pages: Page[] = []
  for await (const result of readPages(join(folder, name))) {
    if ('error' in result) throw new Error(result.error)
    pages.push(result.page)
  }
  return pages
}

describe('text', () => {
  test('is the page, to the character, line ends and all', async () => {
    const text = '\r\n  “Fog,” said Pell.\r\n\r\n\tMore. \n'
    const folder = makeFolder({ 'a.txt': text, 'b.md': text, notes: text, 'C.TXT': text })
    for (const name of ['a.txt', 'b.md', 'notes', 'C.TXT'])
      expect(await pagesIn(folder, name)).toEqual([{ text }])
  })

  test('front matter gives the facts, and the text begins after its last line', async () => {
    const folder = makeFolder({
      'a.md': [
        '---',
        'title: Fog',
        'url: https://mere.example/fog',
        "site: 'The Mere: Daily'",
        'publishedAt: 2031-04-09T18:20:00Z',
        '---',
        '',
        'Fog came.',
      ].join('\n'),
      'crlf.txt': '--- \r\nsite: Mere\r\n---\r\nFog came.\r\n',
      'empty.txt': '---\nsite: Mere\nurl:\n---',
    })
    expect(await pagesIn(folder, 'a.md')).toEqual([
      {
        text: '\nFog came.',
        url: 'https://mere.example/fog',
        site: 'The Mere: Daily',
        publishedAt: '2031-04-09T18:20:00Z',
      },
    ])
    expect(await pagesIn(folder, 'crlf.txt')).toEqual([{ text: 'Fog came.\r\n', site: 'Mere' }])
    expect(await pagesIn(folder, 'empty.txt')).toEqual([{ text: '', site: 'Mere' }])
  })

  test.each([
    ['no closing line', '---\nsite: Mere\nFog came.\n'],
    ['none of the three fields', '---\nNote: we were wrong.\n---\nFog came.\n'],
    ['words between the rules', '---\nFog came.\n---\nThen it went.\n'],
    ['broken YAML that names no field', '---\n"Fog: [came\n---\nThen it went.\n'],
    ['a longer rule', '-----\nsite: Mere\n---\nFog came.\n'],
    ['a closing line far away', `---\nsite: Mere\n${'# Fog\n'.repeat(4000)}---\nFog came.\n`],
    ['a list', '---\n- url\n- site\n---\nFog came.\n'],
  ])('that begins with a rule but has %s is all text', async (_, text) => {
    expect(await pagesIn(makeFolder({ 'a.txt': text }), 'a.txt')).toEqual([{ text }])
  })

  test('wrong front matter is an error with its line', async () => {
    const folder = makeFolder({
      'a.txt': '---\nsite: Mere\nurl: 42\n---\nFog came.',
      'b.txt': '---\nsite: Mere\nurl: : [\n---\nFog came.',
      'c.txt': '---\npublishedAt:\n  - 2031\n---\nFog came.',
    })
    expect(await readAll(folder)).toEqual([
      'a.txt:3! "url" must be a string, not a number',
      expect.stringMatching(/^b\.txt:3! the front matter is not YAML: /),
      'c.txt:2! "publishedAt" must be a string, not an object',
    ])
  })
})

describe('JSON', () => {
  test('is one page or an array of them, with marks', async () => {
    const page: Page = {
      text: 'Fog',
      url: 'https://mere.example/fog',
      marks: [{ kind: 'headline', start: 0, end: 3 }],
    }
    const folder = makeFolder({ 'one.json': JSON.stringify(page), 'many.json': JSON.stringify([page, page]) })
    expect(await pagesIn(folder, 'one.json')).toEqual([page])
    expect(await pagesIn(folder, 'many.json')).toEqual([page, page])
  })

  test('Lines is a page a line, blank lines aside, and a bad line stops nothing', async () => {
    const folder = makeFolder({
      'a.jsonl': '{"text":"one"}\r\n\n  \n{"text":\n[]\n{"text":7}\n{"text":"six"}',
      'b.ndjson': '{"text":"one"}\n',
      'c.jsonl': '',
    })
    expect(await readAll(folder)).toEqual([
      'a.jsonl:1: one',
      expect.stringMatching(/^a\.jsonl:4! not JSON: [^(]*$/),
      'a.jsonl:5! a page must be an object with "text", not an array',
      'a.jsonl:6! "text" must be a string, not a number',
      'a.jsonl:7: six',
      'b.ndjson:1: one',
    ])
  })

  test('a bad item of an array stops nothing', async () => {
    const folder = makeFolder({
      'a.json': '[{"text":"one"}, null, {"words":"?"}, {"text":"four"}]',
      'b.json': '{',
    })
    expect(await readAll(folder)).toEqual([
      'a.json item 1: one',
      'a.json item 2! a page must be an object with "text", not null',
      'a.json item 3! "text" is missing: a page needs its words',
      'a.json item 4: four',
      expect.stringMatching(/^b\.json! not JSON: /),
    ])
  })

  test.each([
    [{ site: 7 }, '"site" must be a string, not a number'],
    [
      { url: 'mere.example' },
      '"url" must be a whole address such as https://site.example/story, not "mere.example"',
    ],
    [{ url: 'javascript:alert(1)' }, /"url" must be a whole address/],
    [{ publishedAt: 'April 9' }, /"publishedAt" must be a date of ISO 8601/],
    [{ publishedAt: '2031-02-30' }, /"publishedAt" must be a date of ISO 8601/],
    [{ publishedAt: '2031-04-09T25:00:00Z' }, /"publishedAt" must be a date of ISO 8601/],
    [{ publishedAt: '0031-13-01' }, /"publishedAt" must be a date of ISO 8601/],
    [{ marks: {} }, '"marks" must be an array, not an object'],
    [{ marks: [3] }, '"marks[0]" must be an object, not a number'],
    [{ marks: [{ kind: 'title', start: 0, end: 1 }] }, /"marks\[0\]\.kind" must be one of headline, /],
    [
      { marks: [{ kind: 'dek', start: 0, end: '1' }] },
      '"marks[0].end" must be a whole number of UTF-16 code units, not a string',
    ],
  ])('field %j is refused', async (fields, message) => {
    const folder = makeFolder({ 'a.json': JSON.stringify({ text: 'Fog', ...fields }) })
    const [line] = await readAll(folder)
    expect(line).toMatch(message)
  })

  test.each(['2031-04-09', '2032-02-29T18:20Z', '2031-04-09T18:20:00.123+05:30', '2031-04-09 18:20'])(
    '%s is a date',
    async publishedAt => {
      const page = { text: 'Fog', publishedAt }
      expect(await pagesIn(makeFolder({ 'a.json': JSON.stringify(page) }), 'a.json')).toEqual([page])
    },
  )

  test('unknown facts may be null or empty, and other fields are passed over', async () => {
    const folder = makeFolder({
      'a.json': '{"text":"Fog","url":null,"site":"","publishedAt":"2031-04-09","marks":null,"author":"Pell"}',
    })
    expect(await pagesIn(folder, 'a.json')).toEqual([{ text: 'Fog', publishedAt: '2031-04-09' }])
  })
})

describe('gzip', () => {
  test('is unpacked, whatever is inside', async () => {
    const folder = makeFolder({
      'a.txt.gz': gzipSync('Fog'),
      'b.jsonl.gz': Buffer.concat([gzipSync('{"text":"one"}\n'), gzipSync('{"text":"two"}\n')]),
      'c.json.GZ': gzipSync('{"text":"one"}'),
      'd.gz': gzipSync('Mist'),
    })
    expect(await readAll(folder)).toEqual([
      'a.txt.gz: Fog',
      'b.jsonl.gz:1: one',
      'b.jsonl.gz:2: two',
      'c.json.GZ: one',
      'd.gz: Mist',
    ])
  })

  test('that breaks off gives pages before it and an error', async () => {
    const packed = gzipSync('{"text":"one"}\n'.repeat(10_000), { level: 0 })
    const folder = makeFolder({
      'a.jsonl.gz': packed.subarray(0, 100_000),
      'b.txt.gz': gzipSync('Fog').fill(7, 10),
    })
    const lines = await readAll(folder)
    expect(lines.slice(0, 2)).toEqual(['a.jsonl.gz:1: one', 'a.jsonl.gz:2: one'])
    expect(lines.slice(-2)).toEqual([
      'a.jsonl.gz! damaged gzip data: unexpected end of file',
      expect.stringMatching(/^b\.txt\.gz! damaged gzip data: /),
    ])
  })
})

test('what is no page has an error that says what to do', async () => {
  const folder = makeFolder({
    'a.html': '<p>Fog</p>',
    'b.pdf': '%PDF-1.7',
    'c.png': 'PNG',
    'd.txt': '\n<!DOCTYPE html><p>Fog</p>',
    'e.txt': '%PDF-1.7',
    f: 'F\0o\0g\0',
    'g.html.gz': 'x',
    'h.txt': 'Fog',
  })
  expect(await readAll(folder)).toEqual([
    expect.stringMatching(/^a\.html! HTML pages are not read yet: save the page's words as \.txt/),
    expect.stringMatching(/^b\.pdf! PDF files are not read yet/),
    expect.stringMatching(/^c\.png! \.png files are not read: pages are \.txt, /),
    expect.stringMatching(/^d\.txt! HTML pages are not read yet/),
    expect.stringMatching(/^e\.txt! PDF files are not read yet/),
    'f! not a text file: it holds NUL characters',
    expect.stringMatching(/^g\.html\.gz! HTML pages are not read yet/),
    'h.txt: Fog',
  ])
})
