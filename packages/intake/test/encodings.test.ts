import { expect, test } from 'vitest'
import { makeFolder, readAll } from './folder.ts'

const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

test('a byte order mark is dropped, and UTF-16 is read by it', async () => {
  const words = '“Fog 🌫,” said Pell.'
  const line = `{"text":"${words}"}\n`
  const folder = makeFolder({
    'a.txt': `\ufeff${words}`,
    'b.txt': utf16(words, false),
    'c.txt': utf16(words, true),
    'd.jsonl': `\ufeff${line}`,
    'e.jsonl': utf16(line + line, false),
    'f.md': utf16(`---\nsite: Mere\n---\n${words}`, true),
  })
  expect(await readAll(folder)).toEqual([
    `a.txt: ${words}`,
    `b.txt: ${words}`,
    `c.txt: ${words}`,
    `d.jsonl:1: ${words}`,
    `e.jsonl:1: ${words}`,
    `e.jsonl:2: ${words}`,
    `f.md: ${words}`,
  ])
})

test('only the mark is dropped, also from a text of many chunks', async () => {
  const words = 'Fog. '.repeat(100_000)
  expect(await readAll(makeFolder({ 'a.txt': `\ufeff${words}` }))).toEqual([`a.txt: ${words}`])
})

test('bytes that are no UTF-8 are an error with line, byte and cure; the next line is read', async () => {
  const folder = makeFolder({
    'a.txt': Buffer.from('Fog\ncame, \x93said\x94 Pell.', 'latin1'),
    'b.jsonl': Buffer.from('{"text":"one"}\n{"text":"caf\xe9"}\n{"text":"three"}\n', 'latin1'),
    'c.txt': Buffer.from('“Fog”').subarray(0, -1),
  })
  expect(await readAll(folder)).toEqual([
    'a.txt:2! not UTF-8: byte 0x93 at offset 10; if it is Windows-1252, convert it: iconv -f WINDOWS-1252 -t UTF-8',
    'b.jsonl:1: one',
    expect.stringMatching(/^b\.jsonl:2! not UTF-8: byte 0xe9 at offset 12; /),
    'b.jsonl:3: three',
    expect.stringMatching(/^c\.txt:1! not UTF-8: byte 0xe2 at offset 6; /),
  ])
})

test('a U+FFFD that stands in the file stays, for the parser to report', async () => {
  expect(await readAll(makeFolder({ 'a.txt': 'F\ufffdg' }))).toEqual(['a.txt: F\ufffdg'])
})

test('UTF-16 that breaks off within a character is an error', async () => {
  const folder = makeFolder({
    'a.txt': utf16('Fog', false).subarray(0, -1),
    'b.txt': utf16('Fo\ud83c', false),
  })
  expect(await readAll(folder)).toEqual([
    expect.stringMatching(/^a\.txt! not UTF-16, though its byte order mark says so/),
    expect.stringMatching(/^b\.txt! not UTF-16, though its byte order mark says so/),
  ])
})
