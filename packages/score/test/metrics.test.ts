import { describe, expect, test } from 'vitest'
import { annotator } from '../src/metrics/annotation.ts'
import { characterCount, disjoint, sharedCharacterCount } from '../src/metrics/characters.ts'
import { type Counts, countQuotes } from '../src/metrics/counts.ts'
import { f1, precision, recall } from '../src/metrics/tally.ts'
import { tokenize, tokensIn } from '../src/metrics/tokens.ts'
import { markedGold } from './marked.ts'

/** Counts one text marked twice: by the annotator and by a parser. */
const count = (gold: string, predicted: string): Counts => {
  const [g, p] = [markedGold(gold), markedGold(predicted)]
  expect(p.text).toBe(g.text)
  const annotate = annotator(g.text)
  return countQuotes(g.quotes.map(annotate), p.quotes.map(annotate))
}

const tally = (tp: number, fp: number, fn: number) => ({ tp, fp, fn })

describe('precision, recall and F1', () => {
  test('by hand: 3 right, 1 wrong, 2 not found', () => {
    expect(precision(tally(3, 1, 2))).toBe(3 / 4)
    expect(recall(tally(3, 1, 2))).toBe(3 / 5)
    expect(f1(tally(3, 1, 2))).toBeCloseTo(2 / 3, 12)
  })

  test('are 0 where there is nothing to divide by', () => {
    expect([precision, recall, f1].map(measure => measure(tally(0, 0, 0)))).toEqual([0, 0, 0])
  })
})

describe('tokens', () => {
  test('are runs of letters, numbers and underscores, or one mark', () => {
    const text = 'Él_2 paid $3.50 — “no”'
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      ['Él_2', 'paid', '$', '3', '.', '50', '—', '“', 'no', '”'], // by the reference scorer's \w+|[^\w\s]
    )
  })

  test('a mark outside the basic plane is one token of two code units, and a combining accent is a mark', () => {
    expect(tokenize('a 🚢 e\u0301')).toEqual([
      { start: 0, end: 1, isWord: true },
      { start: 2, end: 4, isWord: false },
      { start: 5, end: 6, isWord: true },
      { start: 6, end: 7, isWord: false },
    ])
  })

  test('a span has every token that it touches, and two spans have a token of both once', () => {
    const tokens = tokenize('one two three four')
    const spans = [
      { start: 5, end: 9 },
      { start: 12, end: 13 },
    ]
    expect(tokensIn(tokens, spans)).toEqual([1, 2])
    expect(tokensIn(tokens, [{ start: 3, end: 4 }])).toEqual([])
  })
})

describe('characters', () => {
  test('spans that meet or overlap become one, and empty ones none', () => {
    const spans = [
      { start: 8, end: 9 },
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 5, end: 6 },
      { start: 3, end: 4 },
      { start: 7, end: 7 },
    ]
    expect(disjoint(spans)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ])
  })

  test('are counted and compared', () => {
    const a = [
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ]
    const b = [
      { start: 2, end: 7 },
      { start: 9, end: 12 },
    ]
    expect(characterCount(a)).toBe(8)
    expect(sharedCharacterCount(a, b)).toBe(4) // 2–4, 6–7 and 9–10
    expect(sharedCharacterCount(b, a)).toBe(4)
  })
})

describe('exact', () => {
  test('marks at the ends of a span do not count', () => {
    const counts = count('{s1:Lee} {c1:said}: {q1:“Go.”}', '{s1:Lee} {c1:said:} “{q1:Go}.”')
    for (const name of ['exactCue', 'exactSource', 'exactContent', 'exactAll'] as const) {
      expect(counts[name], name).toEqual(tally(1, 0, 0))
    }
  })

  test('one word too many in the content leaves the cue and the source right', () => {
    const counts = count('{s1:Lee} {c1:said} he {q1:must go}.', '{s1:Lee} {c1:said} {q1:he must go}.')
    expect(counts.exactCue).toEqual(tally(1, 0, 0))
    expect(counts.exactSource).toEqual(tally(1, 0, 0))
    expect(counts.exactContent).toEqual(tally(0, 1, 1))
    expect(counts.exactContentFree).toEqual(tally(0, 1, 1))
    expect(counts.exactAll).toEqual(tally(0, 1, 1))
  })

  test('source and content want cues that share a token, all three wants the same cue', () => {
    const longer = count('{s1:Lee} {c1:also said} {q1:no}.', '{s1:Lee} also {c1:said} {q1:no}.')
    expect(longer.exactCue).toEqual(tally(0, 1, 1))
    expect(longer.exactContent).toEqual(tally(1, 0, 0))
    expect(longer.exactSource).toEqual(tally(1, 0, 0))
    expect(longer.exactAll).toEqual(tally(0, 1, 1))
    const elsewhere = count('{s1:Lee} {c1:rose} and said {q1:no}.', '{s1:Lee} rose and {c1:said} {q1:no}.')
    expect(elsewhere.exactContent).toEqual(tally(0, 1, 1))
    expect(elsewhere.exactSource).toEqual(tally(0, 1, 1))
    expect(elsewhere.exactContentFree).toEqual(tally(1, 0, 0))
  })

  test('two without a source have the same source; a cue of marks alone is no exact cue', () => {
    const counts = count('Lee{c1::} {q1:“No.”}', 'Lee{c1::} {q1:“No.”}')
    expect(counts.exactSource).toEqual(tally(1, 0, 0))
    expect(counts.exactCue).toEqual(tally(0, 1, 1))
    expect(counts.exactAll).toEqual(tally(1, 0, 0))
  })

  test('two predictions of one gold quote are both right', () => {
    const gold = markedGold('{q1:One} {c1:said} {s1:Lee}. {q2:Two}.')
    const [one, two] = gold.quotes.map(annotator(gold.text))
    expect(countQuotes([one!, two!], [one!, { ...one! }]).exactContent).toEqual(tally(2, 0, 1))
  })
})

describe('overlap', () => {
  test('counts tokens, marks among them', () => {
    // Gold: “ a b c ” (5 tokens); predicted: c ” d (3); shared: c ” (2).
    const counts = count('{q1:“a b c”} d {c1:said} {s1:Lee}', '“a b {q1:c” d} {c1:said} {s1:Lee}')
    expect(counts.overlapContent).toEqual(tally(2, 1, 3))
    expect(counts.overlapCue).toEqual(tally(1, 0, 0))
    expect(counts.overlapSource).toEqual(tally(1, 0, 0))
  })

  test('sums over pairs, so that a token under two gold quotes counts twice', () => {
    const gold = markedGold('{q1:a b} {q2:c}')
    const inner = { ...gold.quotes[0]!, parts: [[0, 1] as const] }
    const annotate = annotator(gold.text)
    const predicted = [markedGold('{q1:a b} c').quotes[0]!].map(annotate)
    // Pairs share a b, and a: 3 of the 2 tokens predicted, of the 4 in gold.
    const counts = countQuotes([...gold.quotes, inner].map(annotate), predicted)
    expect(counts.overlapContent).toEqual(tally(3, -1, 1))
  })
})

describe('match', () => {
  test('wants more than 0.3, or 0.8, of the characters of the gold quote', () => {
    const gold = '{q1:abcdefghij} {c1:said}'
    expect(count(gold, '{q1:abc}defghij {c1:said}').match30).toEqual(tally(0, 1, 1)) // 3 of 10 is not more
    expect(count(gold, '{q1:abcd}efghij {c1:said}').match30).toEqual(tally(1, 0, 0))
    expect(count(gold, '{q1:abcdefgh}ij {c1:said}').match80).toEqual(tally(0, 1, 1))
    expect(count(gold, '{q1:abcdefghi}j {c1:said}').match80).toEqual(tally(1, 0, 0))
  })

  test('is one to one: a second prediction of a gold quote is spurious', () => {
    const counts = count('{q1:abcdefghij}', '{q1:abcde}{q2:fghij}')
    expect(counts.match30).toEqual(tally(1, 1, 0))
  })

  test('is greedy: the first gold quote takes the prediction of most characters, and the next what is left', () => {
    const counts = count('{q1:abcd} {q2:efgh}', '{q1:abcd efgh}')
    expect(counts.match30).toEqual(tally(1, 0, 1))
  })

  test('of its pairs, the source is right that shares a character, the verb that is the same string', () => {
    const gold = '{s1:Dana Lee} {c1:Said} {q1:no}. {s2:Kim} {c2:also said} {q2:yes}.'
    const counts = count(gold, 'Dana {s1:Lee} {c1:Said} {q1:no}. Kim also {c2:said} {q2:yes}.')
    expect(counts.match30).toEqual(tally(2, 0, 0))
    expect(counts.source30).toEqual(tally(1, 1, 0))
    expect(counts.verb30).toEqual(tally(1, 1, 0))
  })

  test('no source on either side is right, no cue on either side is wrong', () => {
    const counts = count('{q1:“No.”}', '{q1:“No.”}')
    expect(counts.source80).toEqual(tally(1, 0, 0))
    expect(counts.verb80).toEqual(tally(0, 1, 0))
  })

  test('where several spans name the source, all of them count', () => {
    const gold = markedGold('{s1:Lee} and Roe {c1:said} {q1:no}.')
    const speakers = [
      { start: 0, end: 3 },
      { start: 8, end: 11 },
    ]
    const predicted = markedGold('Lee and {s1:Roe} {c1:said} {q1:no}.')
    const annotate = annotator(gold.text)
    const both = gold.quotes.map(quote => annotate({ ...quote, speakers }))
    expect(countQuotes(both, predicted.quotes.map(annotate)).source30).toEqual(tally(1, 0, 0))
    expect(countQuotes(gold.quotes.map(annotate), predicted.quotes.map(annotate)).source30).toEqual(
      tally(0, 1, 0),
    )
  })

  test('verbs are compared in lower case', () => {
    const gold = markedGold('{c1:SAID} {q1:no}. said')
    const annotate = annotator(gold.text)
    const predicted = [{ ...gold.quotes[0]!, cue: { start: 9, end: 13 } }]
    expect(gold.text.slice(9, 13)).toBe('said')
    expect(countQuotes(gold.quotes.map(annotate), predicted.map(annotate)).verb30).toEqual(tally(1, 0, 0))
  })

  test('where words split the content only its parts count', () => {
    const counts = count('{q1:“No,”} she said, {q1:“never.”}', '{q1:“No,”} she said, “never.”')
    expect(counts.match30).toEqual(tally(1, 0, 0)) // 5 of 13 characters
    expect(counts.match80).toEqual(tally(0, 1, 1))
  })
})
