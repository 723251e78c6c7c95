import type { QuoteKind } from '@onrecord/parser'
import { describe, expect, test } from 'vitest'
import { isSpeechCue } from '../src/corpus/speech.ts'
import { toCorpusArticle, toCorpusQuotes } from '../src/index.ts'
import { markedArticle, markedGold } from './marked.ts'

/** The parts of the only quote as words, and its type. */
const check = (marked: string, kind: QuoteKind, parts: readonly string[], type: QuoteKind = kind) => {
  const article = markedArticle(marked, kind)
  const [quote, ...others] = toCorpusQuotes(article)
  expect(others).toEqual([])
  expect(quote!.parts!.map(([start, end]) => article.text.slice(start, end))).toEqual(parts)
  expect(quote!.type).toBe(type)
  expect(quote!.text).toBe(article.text.slice(quote!.parts![0]![0], quote!.parts!.at(-1)![1]))
}

describe('the content is widened', () => {
  test('over the marks of a direct quote', () => {
    check('“{q1:It is open,}” she said.', 'direct', ['“It is open,”'])
    check('"{q1:It is open,}" she said.', 'direct', ['"It is open,"'])
    check('‘{q1:It is open}’, she said.', 'direct', ['‘It is open’'])
    check("''{q1:It is open,}'' she said.", 'direct', ["''It is open,''"])
    check("``{q1:It is open,}'' she said.", 'direct', ["``It is open,''"])
  })

  test('over the marks of each part', () => {
    check('“{q1:No,}” she said. “{q1:Never.}”', 'direct', ['“No,”', '“Never.”'])
    check('“{q1:One.}\n\n“{q1:Two.}”', 'direct', ['“One.', '“Two.”'])
  })

  test('over its own mark alone, where a quote ends inside another', () => {
    check('“She said, ‘{q1:Go home.}’”', 'direct', ['‘Go home.’'])
  })

  test('over the mark at one end of a mixed quote', () => {
    check('She said {q1:it was “a great day}” here.', 'mixed', ['it was “a great day”'])
  })

  test('over nothing where no mark touches it, or where it is indirect', () => {
    check('DANA LEE: {q1:It is open.} (Laughter)', 'direct', ['It is open.'])
    check('“She told me {q1:it was open},” he said.', 'indirect', ['it was open'])
    check('“She told me {q1:it was open}”', 'indirect', ['it was open'])
  })

  test('over "that" before it, but not over the end of a word', () => {
    check('She said that {q1:it was open}.', 'indirect', ['that it was open'])
    check('She said that, {q1:in May, it was open}.', 'indirect', ['that, in May, it was open'])
    check('That {q1:it was open} she denied.', 'indirect', ['That it was open'])
    check('She said {q1:that it was open}.', 'indirect', ['that it was open'])
    check('She said of Zthat {q1:it was open}.', 'indirect', ['it was open'])
    check('She said that “{q1:it}” was “{q1:open}”.', 'mixed', ['that “it”', '“open”'])
  })

  test('and a direct quote after "that" is mixed, as in the corpus', () => {
    check('She said that “{q1:it was open}”.', 'direct', ['that “it was open”'], 'mixed')
  })
})

test('cue, source and speaker go into the fields of the corpus', () => {
  const article = markedArticle('“{q1:No,}” {c1:said} {s1:Lee}.', 'direct', [
    {
      id: 's1',
      name: 'Dana Lee',
      kind: 'person',
      role: null,
      affiliation: null,
      gender: null,
      anonymity: null,
      mentions: [{ kind: 'name', start: 11, end: 14 }],
    },
  ])
  expect(toCorpusQuotes(article)).toEqual([
    {
      start: 0,
      end: 5,
      text: '“No,”',
      type: 'direct',
      parts: [[0, 5]],
      cue: { start: 6, end: 10, text: 'said' },
      cue_parts: [[6, 10]],
      speaker: { start: 11, end: 14, text: 'Lee' },
      speakers: [{ start: 11, end: 14, text: 'Lee' }],
      speaker_entity: 'Dana Lee',
      confidence: 1,
      speech_cue: true,
    },
  ])
})

test('a quote without cue and source has none in the corpus, and is speech if it stands in marks', () => {
  const fields = { cue: null, cue_parts: [], speaker: null, speakers: [], speaker_entity: null }
  expect(toCorpusQuotes(markedArticle('“{q1:No.}”', 'direct'))).toMatchObject([
    { ...fields, speech_cue: true },
  ])
  expect(toCorpusQuotes(markedArticle('{q1:No.}', 'indirect'))).toMatchObject([
    { ...fields, speech_cue: false },
  ])
})

test('a line of predictions is the line of the corpus with other quotes', () => {
  const gold = markedGold('{s1:Lee} said {q1:“No.”}', { publisher: 'The Harrow Courier', date: '2031-05-02' })
  const article = markedArticle('{s1:Lee} {c1:said} “{q1:No.}”')
  expect(toCorpusArticle(gold, article)).toEqual({ ...gold, quotes: toCorpusQuotes(article) })
  expect(() => toCorpusArticle({ ...gold, text: `${gold.text} ` }, article)).toThrow(
    'invented: the parsed text is not the corpus’s'.replace('’', "'"),
  )
})

describe('a cue of speech', () => {
  test.each([
    'said',
    'has been telling',
    'According to',
    'Denies',
    'quipped',
    'describing',
    'wrote on her page',
    ':',
    '—',
  ])('%s', cue => {
    expect(isSpeechCue(cue)).toBe(true)
  })
})

describe('not a cue of speech', () => {
  test.each(['believes', 'hopes that', 'is expected', 'wants', 'unsaid', '“', ''])('%s', cue => {
    expect(isSpeechCue(cue)).toBe(false)
  })
})
