import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPages } from '../src/index.ts'
import { makeFolder, readAll } from './folder.ts'

/** Standard input that arrives in chunks of a few bytes. */
const trickle = (content: string | Uint8Array, size = 2): Readable => {
  const bytes = Buffer.from(content)
  return Readable.from(
    (function* () {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
    })(),
  )
}

const fromStdin = (content: string | Uint8Array): Promise<string[]> =>
  readAll('', ['-'], { stdin: trickle(content) })

test('standard input is told by its first characters', async () => {
  expect(await fromStdin('“Fog 🌫,” said Pell.')).toEqual(['standard input: “Fog 🌫,” said Pell.'])
  expect(await fromStdin('[Editor’s note]\nFog.')).toEqual(['standard input: [Editor’s note]\nFog.'])
  expect(await fromStdin('{"text":"one"}\n{"text":"two"}\n')).toEqual([
    'standard input:1: one',
    'standard input:2: two',
  ])
  expect(await fromStdin('{"text":"one"}')).toEqual(['standard input:1: one'])
  expect(await fromStdin('\n{\n  "text": "one"\n}\n')).toEqual(['standard input: one'])
  expect(await fromStdin('[\n\n\n\n{"text":"one"}]')).toEqual(['standard input item 1: one'])
  expect(await fromStdin(gzipSync('{"text":"one"}\n'))).toEqual(['standard input:1: one'])
  expect(await fromStdin('')).toEqual(['standard input: '])
})

test('standard input is read once, however often it is named', async () => {
  expect(await readAll('', ['-', '-'], { stdin: trickle('Fog') })).toEqual(['standard input: Fog'])
})

test('what is longer than allowed is an error, and the next line is read', async () => {
  const long = 'x'.repeat(100)
  const folder = makeFolder({
    'a.jsonl': `{"text":"one"}\n{"text":"${long}"}\n{"text":"three"}\n`,
    'b.txt': long,
    'c.txt.gz': gzipSync('x'.repeat(1_000_000)),
  })
  expect(await readAll(folder, [''], { maxBytes: 64 })).toEqual([
    'a.jsonl:1: one',
    expect.stringMatching(/^a\.jsonl:2! a line longer than /),
    'a.jsonl:3: three',
    expect.stringMatching(/^b\.txt! larger than /),
    expect.stringMatching(/^c\.txt\.gz! larger than /),
  ])
})

test('lines come out whole, however the chunks fall', async () => {
  const content = '{"text":"“Fog,” 🌫"}\r\n\n{"text":"two"}\n{"text":"three"}'
  const expected = ['standard input:1: “Fog,” 🌫', 'standard input:3: two', 'standard input:4: three']
  for (let size = 1; size <= content.length; size++) {
    expect(await readAll('', ['-'], { stdin: trickle(content, size), format: 'jsonl' })).toEqual(expected)
  }
})

test('a long JSON Lines file streams: the first page comes before most is read, and memory stays flat', async () => {
  const folder = makeFolder()
  const path = join(folder, 'long.jsonl')
  const line = `${JSON.stringify({ text: 'Fog came over the mere. '.repeat(400) })}\n`
  const lineCount = 10_000
  await pipeline(
    Readable.from(
      (function* () {
        for (let count = 0; count < lineCount; count++) yield line
      })(),
    ),
    createWriteStream(path),
  )
  let byteCount = 0
  let pageCount = 0
  let bytesAtFirst = 0
  let peak = 0
  const before = process.memoryUsage.rss()
  for await (const result of readPages(path, { onBytes: count => (byteCount += count) })) {
    if (pageCount === 0) bytesAtFirst = byteCount
    if ('page' in result) pageCount++
    if (pageCount % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss() - before)
  }
  expect(pageCount).toBe(lineCount)
  expect(byteCount).toBe(line.length * lineCount)
  expect(bytesAtFirst).toBeLessThan(1_000_000)
  expect(peak).toBeLessThan(60_000_000)
})

test('an abort ends reading, also while standard input has nothing to say', async () => {
  const controller = new AbortController()
  const stdin = new Readable({ read() {} })
  stdin.push('{"text":"one"}\n')
  const places: string[] = []
  for await (const result of readPages(['-', 'gone'], {
    stdin,
    signal: controller.signal,
    format: 'jsonl',
  })) {
    places.push(result.origin.path)
    setTimeout(() => controller.abort(), 50)
  }
  expect(places).toEqual(['-'])
})

test('breaking off closes the file', async () => {
  const folder = makeFolder({ 'a.jsonl': '{"text":"one"}\n'.repeat(100_000) })
  const stream = createReadStream(join(folder, 'a.jsonl'))
  for await (const _ of readPages('-', { stdin: stream })) break
  expect(stream.destroyed).toBe(true)
})
