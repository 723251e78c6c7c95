import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { knownWikidata, parse } from '@onrecord/parser'
import { afterAll, expect, test } from 'vitest'
import { goldKindOf, type LinkingArticle, linksOf, readLinking, scoreLinking } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-linking-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Harrow 0–6, Lee 11–14, Friday 18–24, Elm 28–31
const text = 'Harrow and Lee on Friday in Elm.'
const gold: LinkingArticle = {
  text,
  evaluation_span: [0, text.length],
  labels: [
    { span: [0, 6], entity_id: 'Q1' },
    { span: [11, 14], entity_id: 'Q2' },
    { span: [18, 24], entity_id: 'DATETIME' },
    { span: [28, 31], entity_id: 'Q3' },
  ],
}
const link = (start: number, end: number, wikidata: string) => ({ start, end, wikidata })

test('a link is right if span and id are', async () => {
  const links = [link(0, 6, 'Q1'), link(11, 14, 'Q9'), link(18, 24, 'Q7'), link(27, 31, 'Q3')]
  const report = await scoreLinking([gold], () => links, new Set(['Q1', 'Q3']))
  expect(report.tally).toEqual({ tp: 1, fp: 2, fn: 2 })
  expect(report).toMatchObject({
    wrongIdCount: 1,
    noCandidateCount: 1,
    spanDiffersCount: 1,
    falseLinkCount: 0,
  })
  expect(report.ceiling).toBeCloseTo(0.8)
})

test('what is outside of the evaluated part does not count', async () => {
  const report = await scoreLinking(
    [{ ...gold, evaluation_span: [0, 6] }],
    () => [link(11, 14, 'Q9')],
    new Set(),
  )
  expect(report.tally).toEqual({ tp: 0, fp: 0, fn: 1 })
})

test('offsets of code points become offsets of code units', async () => {
  const path = join(folder, 'gold.jsonl')
  const line = { text: '😀 Harrow', evaluation_span: [0, 8], labels: [{ span: [2, 8], entity_id: 'Q1' }] }
  writeFileSync(path, `${JSON.stringify(line)}\n`)
  expect(await goldKindOf(path)).toBe('links')
  for await (const { labels, evaluation_span: span } of readLinking(path))
    expect([labels[0]!.span, span]).toEqual([
      [3, 9],
      [0, 9],
    ])
})

test('a file of quotes is none of links', async () => {
  const path = join(folder, 'quotes.jsonl')
  writeFileSync(path, '{"id":"a","text":"b","quotes":[]}\n')
  expect(await goldKindOf(path)).toBe('quotes')
})

/** F1 below which somebody broke something. */
const FLOORS = { 'aida-conll-dev': 0.39, 'wiki-fair-v2': 0.25 }

for (const [corpus, floor] of Object.entries(FLOORS)) {
  const path = fileURLToPath(
    new URL(`../../../../shared/corpora/language/entities/linking.${corpus}.jsonl.gz`, import.meta.url),
  )
  if (!existsSync(path)) console.warn(`skipped: links of ${corpus} (no ../shared/corpora/language)`)
  test.skipIf(!existsSync(path))(`links names of ${corpus}`, { timeout: 60_000 }, async () => {
    const { f1 } = await scoreLinking(readLinking(path), text => linksOf(parse(text)), knownWikidata())
    expect(f1).toBeGreaterThan(floor)
  })
}
