import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type GoldArticle, GoldError, type ReadOptions, readGold } from '../src/index.ts'
import { markedGold } from './marked.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const readAll = async (path: string, options: ReadOptions = {}): Promise<GoldArticle[]> => {
  const articles: GoldArticle[] = []
  for await (const article of readGold(path, options)) articles.push(article)
  return articles
}

const gold = markedGold('{s1:Dana Lee} {c1:said}: {q1:“It’s\u2028open.”}', { publisher: 'Meridian Wire' })

/** The message with which a file of these lines is refused, without its path. */
const messageOf = async (...lines: readonly string[]): Promise<string> => {
  const path = write('bad.jsonl', lines.join('\n'))
  const error = await readAll(path).then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(GoldError)
  return (error as GoldError).message.replace(path, 'FILE')
}

describe('a corpus file', () => {
  test('is read line by line, plain or zipped, with fields of its own', async () => {
    const articles = [{ ...gold, split: 'dev' }, markedGold('Nobody spoke.', { id: 'second' })]
    // U+2028 ends a line for JavaScript and for node:readline, and stands unescaped inside JSON.
    const lines = articles.map(article => JSON.stringify(article))
    expect(lines[0]).toContain('\u2028')
    expect(await readAll(write('plain.jsonl', `${lines.join('\n')}\n`))).toEqual(articles)
    expect(await readAll(write('crlf.jsonl', lines.join('\r\n\r\n')))).toEqual(articles)
    expect(await readAll(write('zip.jsonl.gz', gzipSync(lines.join('\n'))))).toEqual(articles)
  })

  test('may be larger than a chunk of the stream, with characters that chunks cut in two', async () => {
    const articles = Array.from({ length: 300 }, (_, i) =>
      markedGold(`{q1:“${'é🚢'.repeat(i)}”}`, { id: `a${i}` }),
    )
    const path = write('large.jsonl', articles.map(article => JSON.stringify(article)).join('\n'))
    expect(await readAll(path)).toEqual(articles)
  })

  test('needs of a quote no more than its type, start and end', async () => {
    const line = '{"id":"a","text":"No.","quotes":[{"type":"direct","start":0,"end":3,"cue":null}]}'
    expect(await readAll(write('bare.jsonl', line))).toEqual([JSON.parse(line)])
  })

  test('needs no quotes where it is not to be scored', async () => {
    const path = write('texts.jsonl', '{"id":"a","text":"No."}')
    expect(await readAll(path, { isUnannotated: true })).toEqual([{ id: 'a', text: 'No.', quotes: [] }])
    await expect(readAll(path)).rejects.toThrow('line 1: quotes: ')
  })
})

describe('a bad line is named, and its field', () => {
  const good = JSON.stringify(gold)
  const withQuote = (changes: object) =>
    JSON.stringify({ ...gold, quotes: [{ ...gold.quotes[0]!, ...changes }] })

  test('JSON that is cut short', async () => {
    expect(await messageOf(good, good.slice(0, 40))).toBe(
      'FILE, line 2: not JSON, and every line must be an article: Unterminated string, column 41',
    )
    expect(await messageOf('{')).toBe(
      "FILE, line 1: not JSON, and every line must be an article: Expected property name or '}', column 2",
    )
  })

  test('not an article', async () => {
    expect(await messageOf('', '[]')).toBe('FILE, line 2: expected an object, found an array')
    expect(await messageOf('{"id":1,"text":"","quotes":[]}')).toBe(
      'FILE, line 1: id: expected a string, found 1',
    )
    expect(await messageOf('{"id":"","text":"","quotes":[]}')).toBe(
      'FILE, line 1: id: expected a string that is not empty, found ""',
    )
    expect(await messageOf('{"id":"a","quotes":[]}')).toBe('FILE, line 1: text: missing')
  })

  test('a field of the wrong type', async () => {
    expect(await messageOf(good, withQuote({ start: '7' }))).toBe(
      'FILE, line 2: quotes[0].start: expected a number, found "7"',
    )
    const faults = [
      [{ type: 'shouted' }, 'type: expected direct, mixed or indirect, found "shouted"'],
      [{ cue: { start: 1.5, end: 2 } }, 'cue.start: expected a whole number, found 1.5'],
      [{ cue: { start: -1, end: 2 } }, 'cue.start: expected a number from 0 up, found -1'],
      [{ cue: 'said' }, 'cue: expected an object, found "said"'],
      [{ parts: [[1, 2, 3]] }, 'parts[0]: expected [start, end], found an array'],
      [{ parts: [7] }, 'parts[0]: expected [start, end], found 7'],
      [{ speech_cue: 'yes, for the most part it is' }, 'speech_cue: expected true or false, found a string'],
    ] as const
    for (const [changes, fault] of faults) {
      expect(await messageOf(withQuote(changes))).toBe(`FILE, line 1: quotes[0].${fault}`)
    }
  })

  test('a span that lies outside of the text or runs backwards', async () => {
    expect(await messageOf(withQuote({ cue_parts: [[5, 99]] }))).toBe(
      "FILE, line 1: quotes[0].cue_parts[0]: end 99 is past the text's end, 27",
    )
    expect(await messageOf(withQuote({ speaker: { start: 0, end: 28 } }))).toMatch(
      /quotes\[0\]\.speaker: end 28/,
    )
    expect(await messageOf(withQuote({ speakers: [{ start: 4, end: 3 }] }))).toBe(
      'FILE, line 1: quotes[0].speakers[0]: start 4 is after end 3',
    )
  })

  test('words that do not stand where the offsets say, as with offsets in bytes', async () => {
    expect(await messageOf(withQuote({ cue: { start: 10, end: 14, text: 'said' } }))).toBe(
      'FILE, line 1: quotes[0].cue.text: other words stand at 10–14 (UTF-16 code units)',
    )
  })

  test('a file that is missing, empty, cut short or not UTF-8', async () => {
    await expect(readAll(join(folder, 'none.jsonl'))).rejects.toThrow(
      /none\.jsonl cannot be read: no such file or directory$/,
    )
    await expect(readAll(write('empty.jsonl', '\n'))).rejects.toThrow(/holds no article/)
    const zipped = gzipSync(good)
    await expect(readAll(write('cut.jsonl.gz', zipped.subarray(0, 60)))).rejects.toThrow(
      /cut\.jsonl\.gz cannot be read: unexpected end of file/,
    )
    await expect(readAll(write('latin1.jsonl', Buffer.from('{"id":"é"}', 'latin1')))).rejects.toThrow(
      /latin1\.jsonl cannot be read: .*not valid/,
    )
  })
})

test('reading may stop early', async () => {
  const path = write('early.jsonl', `${JSON.stringify(gold)}\nnot JSON`)
  for await (const article of readGold(path)) {
    expect(article).toEqual(gold)
    break
  }
})
