import { describe, expect, test } from 'vitest'
import {
  type CorpusQuote,
  factsOf,
  formatReport,
  type GoldArticle,
  type Report,
  scoreCorpus,
  scoreQuotes,
} from '../src/index.ts'
import { drawQuotes } from '../src/report/picture.ts'
import { markedArticle, markedGold } from './marked.ts'

/** Two articles of two publishers; in the second, one quote of speech and one of belief. */
const articles: readonly GoldArticle[] = [
  markedGold('{q1:“The lock gate is open,”} {c1:said} {s1:Dana Lee}.', {
    id: 'one',
    publisher: 'Meridian Wire',
  }),
  markedGold('{s1:Kim Roe} {c1:said} {q1:it was shut}. {s2:Ola} {c2:hopes} {q2:that it stays}.', {
    id: 'two',
    publisher: 'Newsbarn',
  }),
].map(article => ({
  ...article,
  quotes: article.quotes.map(quote => ({ ...quote, speech_cue: quote.cue?.text === 'said' })),
}))

/** A parser that finds the first quote of every article, and nothing else. */
const firstQuote = ({ quotes }: GoldArticle): readonly CorpusQuote[] => quotes.slice(0, 1)

const f1Of = (report: Report) => report.all.figures.match30.f1.value

describe('scoring a corpus', () => {
  test('sums over articles, and by kind and publisher', async () => {
    const report = await scoreQuotes({ gold: articles, predict: firstQuote })
    expect(report.all).toMatchObject({ articleCount: 2, goldCount: 3, predictedCount: 2 })
    expect(report.all.figures.match30).toMatchObject({ precision: { value: 1 }, recall: { value: 2 / 3 } })
    const counts = report.byKind.map(({ kind, goldCount, predictedCount }) => [
      kind,
      goldCount,
      predictedCount,
    ])
    expect(counts).toEqual([
      ['direct', 1, 1],
      ['mixed', 0, 0],
      ['indirect', 2, 1],
    ])
    expect(report.byKind[2]!.figures.match30.recall.value).toBe(0.5)
    expect(
      report.byPublisher.map(({ publisher, articleCount, goldCount }) => [
        publisher,
        articleCount,
        goldCount,
      ]),
    ).toEqual([
      ['Meridian Wire', 1, 1],
      ['Newsbarn', 1, 2],
    ])
    // Resamples are of both articles: each twice (recall 1 or 1/2) or one of each (2/3).
    expect(report.all.figures.match30.recall).toEqual({ value: 2 / 3, low: 0.5, high: 1 })
  })

  test('filters gold and predicted quotes by kind and by cue', async () => {
    const kinds = await scoreQuotes({
      gold: articles,
      predict: firstQuote,
      kinds: ['mixed', 'direct', 'mixed'],
    })
    expect(kinds.all).toMatchObject({ goldCount: 1, predictedCount: 1 })
    expect(kinds.byKind.map(({ kind }) => kind)).toEqual(['direct', 'mixed'])
    const speech = await scoreQuotes({ gold: articles, predict: firstQuote, isSpeechOnly: true })
    expect(speech.all).toMatchObject({ goldCount: 2, predictedCount: 2 })
    expect(f1Of(speech)).toBe(1)
  })

  test('takes a stream, and gives plain JSON, the same each time', async () => {
    const stream = async function* () {
      yield* articles
    }
    const report = await scoreQuotes({ gold: stream(), predict: firstQuote, resampleCount: 50, seed: 4 })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(await scoreQuotes({ gold: articles, predict: firstQuote, resampleCount: 50, seed: 4 })).toEqual(
      report,
    )
  })

  test('gives the parser the text and the facts, and compares in the format of the corpus', async () => {
    const gold = [{ ...articles[0]!, date: '2031-05-02', url: 'https://meridian.example/locks' }]
    const facts = { url: 'https://meridian.example/locks', site: 'Meridian Wire', publishedAt: '2031-05-02' }
    expect(factsOf(gold[0]!)).toEqual(facts)
    expect(factsOf({ id: 'bare', text: '', quotes: [] })).toEqual({})
    const report = await scoreCorpus({
      gold,
      predict: (text, given) => {
        expect([text, given]).toEqual([gold[0]!.text, facts])
        return markedArticle('“{q1:The lock gate is open,}” {c1:said} {s1:Dana Lee}.')
      },
    })
    expect(report.all.figures.exactAll.f1.value).toBe(1)
    expect(report.all.figures.overlapContent.f1.value).toBe(1) // marks too
    expect(report.misses).toEqual([])
  })

  test('refuses an article of another text', async () => {
    const predict = () => markedArticle('“{q1:Other words,}” {c1:said} {s1:Dana Lee}.')
    await expect(scoreCorpus({ gold: articles, predict })).rejects.toThrow('one: the parsed text')
  })

  test('refuses offsets outside of the text, and says which', async () => {
    const past = { type: 'direct', start: 4, end: 9999 } as const
    const length = articles[0]!.text.length
    await expect(scoreQuotes({ gold: articles, predict: () => [past] })).rejects.toThrow(
      new RangeError(`one: predicted quotes[0]: end 9999 is past the text's end, ${length}`),
    )
    const [quote] = articles[0]!.quotes
    const predict = () => [quote!, { ...quote!, speaker: { start: -2, end: 3 } }]
    await expect(scoreQuotes({ gold: articles, predict })).rejects.toThrow(
      new RangeError("one: predicted quotes[1].speaker: start -2 is before the text's, 0"),
    )
    const gold = [{ ...articles[0]!, quotes: [{ ...past, start: 5000, end: 5100 }] }]
    await expect(scoreQuotes({ gold, predict: () => [] })).rejects.toThrow('one: gold quotes[0]: end 5100')
  })
})

describe('the worst misses', () => {
  const gold = [
    markedGold('{s1:Lee} {c1:said} {q1:no}. {s2:Kim Roe} {c2:said} {q2:that it was shut}. Ola wept.'),
  ]
  const missesOf = async (predicted: string, missCount?: number) => {
    const { quotes } = markedGold(predicted)
    const report = await scoreQuotes({
      gold,
      predict: () => quotes,
      ...(missCount === undefined ? {} : { missCount }),
    })
    return report.misses.map(({ kind, characterCount }) => [kind, characterCount])
  }

  test('are what is missed, spurious, of other bounds or of another source', async () => {
    expect(await missesOf('{s1:Lee} {c1:said} {q1:no}. Kim Roe said that it was shut. Ola wept.')).toEqual([
      ['missed', 16],
    ])
    expect(
      await missesOf('Lee said no. {s1:Kim Roe} {c1:said} {q1:that it was} shut. Ola {q2:wept}.'),
    ).toEqual([
      ['missed', 2],
      ['spurious', 4],
      ['boundary', 5],
    ])
    expect(
      await missesOf('{s1:Lee} {c1:said} {q1:no}. Kim Roe {c2:said} {q2:that it was shut}. {s2:Ola} wept.'),
    ).toEqual([['source', 16]])
  })

  test('come worst first, as many of each kind as asked', async () => {
    const nothing = 'Lee said no. Kim Roe said that it was shut. Ola wept.'
    expect(await missesOf(nothing)).toEqual([
      ['missed', 16],
      ['missed', 2],
    ])
    expect(await missesOf(nothing, 1)).toEqual([['missed', 16]])
    expect(await missesOf(nothing, 0)).toEqual([])
  })
})

describe('a picture', () => {
  test('has gold above and the prediction below', () => {
    const gold = markedGold('{s1:Lee} {c1:said} {q1:that it would open} in May.')
    const predicted = markedGold('{s1:Lee} {c1:said} that {q1:it would open in May}.')
    expect(`\n${drawQuotes(gold.text, gold.quotes[0]!, predicted.quotes[0]!)}`).toBe(`
gold      === ~~~~ ^^^^^^^^^^^^^^^^^^
          Lee said that it would open in May.
predicted === ~~~~      ^^^^^^^^^^^^^^^^^^^^`)
  })

  test('of one quote has its row alone, and line feeds and control characters are blank', () => {
    const gold = markedGold('{c1:Read}:\n\n{q1:It\u001b[31m is\topen}.')
    expect(`\n${drawQuotes(gold.text, gold.quotes[0]!, null)}`).toBe(`
gold      ~~~~   ^^^^^^^^^^^^^^^
          Read:  It [31m is open.`)
  })

  test('breaks lines at white space and leaves out what lies between', () => {
    const filler = 'Nobody at the lock had anything to add. '.repeat(5)
    const gold = markedGold(`{s1:Lee} spoke. ${filler}{q1:${'Open it now. '.repeat(12).trim()}}`)
    expect(`\n${drawQuotes(gold.text, gold.quotes[0]!, null)}`).toBe(`
gold      ===
          Lee spoke. Nobody at the …
gold                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          had anything to add. Open it now. Open it now. Open it now. Open it now. Open it now. Open it
gold      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          now. Open it now. Open it now. Open it now. Open it now. Open it now. Open it now.`)
  })

  test('of a very long quote is cut in the middle', () => {
    const gold = markedGold(`{q1:${'Open it now. '.repeat(100).trim()}}`)
    const picture = drawQuotes(gold.text, gold.quotes[0]!, null).split('\n')
    expect(picture).toHaveLength(13)
    expect(picture[6]).toBe('          … 8 lines more …')
  })
})

test('a report for people says everything in percent', async () => {
  const report = formatReport(await scoreQuotes({ gold: articles, predict: firstQuote }))
  expect(report).toContain('2 articles, 3 gold quotes, 2 predicted (direct, mixed, indirect;')
  expect(report).toMatch(/^match at 0\.3 +100\.0 +100\.0–100\.0 +66\.7 +50\.0–100\.0 +80\.0 +66\.7–100\.0$/m)
  expect(report).toMatch(/^ {2}with the same source +100\.0 +100\.0–100\.0$/m)
  expect(report).toMatch(/^indirect +2 +1 +66\.7 /m)
  expect(report).toMatch(/^Meridian Wire +1 +1 +100\.0 /m)
  expect(report).toContain('Missed: 13 characters, indirect, in two\ngold')
})
