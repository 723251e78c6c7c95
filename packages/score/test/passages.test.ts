import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readMarked } from '../src/gold/marked.ts'
import { passagesOf } from '../src/gold/passages.ts'
import { type CorpusQuote, formatReport, GoldError, readPassages, scoreQuotes } from '../src/index.ts'

const FILE = `A note for people.

=== local paper, Ireland
A bridge is closed

“{q1:{s2:He} {c2:told} me {q2:it was safe},}” {s1:Dana Lee} {c1:said}. “{q1:It was not.}”

q1 direct: Dana Lee | Lee
q2 indirect: none

=== wire, United States
{s1:Lee} {c1:says} that {q1:it was shut}

q1 indirect: Lee
`

const passages = passagesOf('nested', FILE, 'gold/nested.txt')

describe('a gold file of our own', () => {
  test('is passages in the corpus format, with marks and "that" in the content', () => {
    expect(passages.map(({ id, phenomenon }) => [id, phenomenon])).toEqual([
      ['nested/1 (local paper, Ireland)', 'nested'],
      ['nested/2 (wire, United States)', 'nested'],
    ])
    const [first, second] = passages
    expect(first!.text).toBe('A bridge is closed\n\n“He told me it was safe,” Dana Lee said. “It was not.”')
    const [outer, inner] = first!.quotes
    expect(outer).toMatchObject({ type: 'direct', speaker_entity: 'Dana Lee', speaker_aliases: ['Lee'] })
    expect(outer!.parts!.map(([start, end]) => first!.text.slice(start, end))).toEqual([
      '“He told me it was safe,”',
      '“It was not.”',
    ])
    expect(inner).toMatchObject({ text: 'it was safe', type: 'indirect', speaker_entity: null })
    expect([inner!.cue?.text, inner!.speaker?.text]).toEqual(['told', 'He'])
    expect(second!.quotes[0]!.text).toBe('that it was shut')
  })

  test.each([
    ['{q1:no}.', 'q1 direct: Lee\nq2 direct: Lee', 'q2 has an answer and is not in the text'],
    ['{q1:no}.', 'Lee', '"q1 KIND: NAME" is missing after the text'],
    ['{c1:said}.', 'q1 direct: Lee', '"{q1:" is missing'],
    ['{q1:no} {s1:Lee} {s1:Kim}', 'q1 direct: Lee', '"{s1:" comes twice'],
    ['Lee said {q1:no.', '', '"{q1:" before "no." is never closed'],
    ['Lee said no}.', '', '"}" after "Lee said no" is out of place'],
    ['Lee said {no}.', '', '"{" after "Lee said " is out of place'],
  ])('%j with %j is told with its file, line and fault', (text, answers, fault) => {
    const file = `${FILE}\n=== wire, Kenya\n${text}\n\n${answers}\n`
    const read = () => passagesOf('nested', file, 'gold/nested.txt')
    expect(read).toThrow(GoldError)
    expect(read).toThrow(`gold/nested.txt, passage of line 16: ${fault}`)
  })

  test('may nest its marks, and numbers have as many digits as they need', () => {
    const { text, quotes } = readMarked('{s10:{s2:Lee}} {c2:said} {q2:{q10:no}}')
    expect(text).toBe('Lee said no')
    expect([...quotes]).toEqual([
      [2, { content: [{ start: 9, end: 11 }], cue: { start: 4, end: 8 }, source: { start: 0, end: 3 } }],
      [10, { content: [{ start: 9, end: 11 }], cue: null, source: { start: 0, end: 3 } }],
    ])
  })
})

describe('scores of the speakers', () => {
  const named = (name: string | null) => (quote: CorpusQuote) => ({
    ...quote,
    speaker_entity: name,
    speaker_aliases: null,
  })
  const report = (name: string | null) =>
    scoreQuotes({ gold: passages, predict: ({ quotes }) => quotes.map(named(name)), resampleCount: 0 })
  const f1Of = async (name: string | null) => (await report(name)).all.figures.exactSpeaker.f1.value

  test('want the name, or an alias, or rightly none; case and articles do not count', async () => {
    expect(await f1Of('Dana Lee')).toBeCloseTo(1 / 3)
    expect(await f1Of('the lee')).toBeCloseTo(2 / 3)
    expect(await f1Of(null)).toBeCloseTo(1 / 3)
    expect(await f1Of('Lee Dana')).toBe(0)
  })

  test('come by phenomenon, with wrong speakers among the misses', async () => {
    const { byPhenomenon, misses, ...rest } = await report('Dana Lee')
    expect(byPhenomenon.map(({ phenomenon, goldCount }) => [phenomenon, goldCount])).toEqual([['nested', 3]])
    const text = formatReport({ ...rest, byPhenomenon, misses })
    expect(text).toMatch(/^nested +3 +3 +33\.3 +33\.3 +33\.3 +100\.0 +100\.0 +100\.0$/m)
    expect(text).toMatch(/^exact content, speaker +33\.3/m)
    expect(text).toContain(
      'Wrong speaker: 16 characters, indirect, Lee taken for Dana Lee, in nested/2 (wire',
    )
    expect(text).toContain('Wrong speaker: 11 characters, indirect, nobody taken for Dana Lee, in nested/1')
  })

  test('are left out where the corpus names no speaker', async () => {
    const gold = passages.map(passage => ({ ...passage, quotes: passage.quotes.map(named(null)) }))
    const bare = await scoreQuotes({ gold, predict: ({ quotes }) => quotes, resampleCount: 0 })
    expect(bare.hasSpeakers).toBe(false)
    expect(formatReport(bare)).not.toContain('speaker')
  })
})

// The tool reads words, and the braces of a gold file stand between them: it is shown the plain text.
const tool = fileURLToPath(new URL('../../../../shared/tools/leakcheck.py', import.meta.url))
test.skipIf(!existsSync(tool))('no passage repeats a text of the data (needs ../shared)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-gold-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  let text = ''
  for await (const passage of readPassages(fileURLToPath(new URL('../gold', import.meta.url))))
    text += `${passage.text}\n\n`
  writeFileSync(join(folder, 'gold.txt'), text)
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  execFileSync('git', ['add', '.'], { cwd: folder })
  expect(execFileSync('python3', [tool, folder], { encoding: 'utf8' })).toContain('leakcheck: 0 file(s)')
})
