import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { QuoteKind } from '@onrecord/parser'
import { afterAll, describe, expect, test } from 'vitest'
import { type CorpusQuote, type GoldArticle, type Report, readGold, scoreQuotes } from '../src/index.ts'
import { seededRandom } from '../src/metrics/bootstrap.ts'

// The corpora are not part of the project: they lie beside its folder where someone has them.
const corpora = fileURLToPath(new URL('../../../../shared/corpora/quotes/', import.meta.url))
const reference = join(corpora, 'score.py')
const missing = [
  ...(existsSync(reference) ? [] : ['../shared/corpora/quotes']),
  ...(spawnSync('python3', ['--version']).status === 0 ? [] : ['python3']),
]
if (missing.length > 0)
  console.warn(`skipped: agreement with the reference scorer (no ${missing.join(', no ')})`)

const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Gold quotes with the faults that a parser makes: left out, doubled, cut, shifted, of another kind, source or cue. */
const perturb = ({ text, quotes }: GoldArticle, random: () => number): readonly CorpusQuote[] => {
  const shift = (offset: number) =>
    Math.max(0, Math.min(text.length, offset + Math.round((random() - 0.5) * 40)))
  const withText = (start: number, end: number) => ({ start, end, text: text.slice(start, end) })
  return quotes.flatMap((quote): readonly CorpusQuote[] => {
    const fault = random()
    if (fault < 0.15) return []
    if (fault < 0.2) return [quote, { ...quote, type: 'direct' }]
    if (fault < 0.3) return [{ ...quote, speaker: null, speakers: [] }]
    if (fault < 0.35) return [{ ...quote, cue: null, cue_parts: [] }]
    if (fault < 0.45 && quote.cue != null) {
      const [start, end] = [quote.cue.start, shift(quote.cue.end)].sort((a, b) => a - b)
      return [{ ...quote, cue: withText(start!, end!), cue_parts: [[start!, end!]] }]
    }
    if (fault < 0.8) {
      const [start, end] = [shift(quote.start), shift(quote.end)].sort((a, b) => a - b)
      return [{ ...quote, ...withText(start!, end!), parts: [[start!, end!]] }]
    }
    return [quote]
  })
}

/** The reference scorer's figures by the name it prints, in percent. */
const runReference = (
  gold: string,
  predicted: string,
  flags: readonly string[],
): Record<string, number[]> => {
  const output = execFileSync('python3', [reference, gold, predicted, ...flags], { encoding: 'utf8' })
  const lines = output.trim().split('\n')
  return Object.fromEntries(
    lines.map(line => {
      const [, name, figures] = /^(.*?) +\((.*)\)$/.exec(line)!
      return [name, figures!.split(', ').map(Number)]
    }),
  )
}

/** Our report in the shape of the reference's. */
const asReference = ({ all: { figures, accuracies } }: Report): Record<string, number[]> => {
  const prf = ({ precision, recall, f1 }: (typeof figures)['match30']) =>
    [precision, recall, f1].map(({ value }) => 100 * value)
  const accuracy = (...names: (keyof typeof accuracies)[]) => names.map(name => 100 * accuracies[name].value)
  return {
    'exact cue': prf(figures.exactCue),
    'exact source': prf(figures.exactSource),
    'exact content': prf(figures.exactContent),
    'exact content_free': prf(figures.exactContentFree),
    'exact all': prf(figures.exactAll),
    'overlap cue': prf(figures.overlapCue),
    'overlap source': prf(figures.overlapSource),
    'overlap content': prf(figures.overlapContent),
    'ggt 0.3': prf(figures.match30),
    'ggt 0.3 speaker/verb acc': accuracy('source30', 'verb30'),
    'ggt 0.8': prf(figures.match80),
    'ggt 0.8 speaker/verb acc': accuracy('source80', 'verb80'),
  }
}

interface Case {
  readonly corpus: string
  readonly flags: readonly string[]
  readonly kinds?: readonly QuoteKind[]
  readonly isSpeechOnly?: boolean
}

const CASES: readonly Case[] = [
  { corpus: 'polnear.dev', flags: [] },
  { corpus: 'polnear.dev', flags: ['--types=direct,mixed'], kinds: ['direct', 'mixed'] },
  { corpus: 'polnear.dev', flags: ['--speech'], isSpeechOnly: true },
  { corpus: 'gum.news', flags: [] },
]

const toJsonl = (articles: readonly GoldArticle[]) =>
  articles.map(article => JSON.stringify(article)).join('\n')

describe.skipIf(missing.length > 0)('agrees with the reference scorer to 0.1', () => {
  test.each(CASES)('on $corpus $flags', async ({ corpus, flags, ...options }) => {
    const random = seededRandom(20)
    const gold: GoldArticle[] = []
    const predicted = new Map<string, GoldArticle>()
    for await (const article of readGold(join(corpora, `${corpus}.jsonl.gz`))) {
      gold.push(article)
      predicted.set(article.id, { ...article, quotes: perturb(article, random) })
    }
    const [goldPath, predictedPath] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')]
    writeFileSync(goldPath, toJsonl(gold))
    writeFileSync(predictedPath, toJsonl([...predicted.values()]))

    // Time of the processor, which other work on the machine does not lengthen.
    const before = process.cpuUsage()
    const predict = ({ id }: GoldArticle) => predicted.get(id)!.quotes
    const ours = asReference(await scoreQuotes({ gold: readGold(goldPath), predict, ...options }))
    const { user, system } = process.cpuUsage(before)
    const theirs = runReference(goldPath, predictedPath, flags)

    expect(Object.keys(theirs)).toEqual(Object.keys(ours))
    for (const [name, figures] of Object.entries(theirs)) {
      figures.forEach((figure, i) => {
        // Theirs is rounded to 0.1.
        expect(Math.abs(ours[name]![i]! - figure), `${name}: ${ours[name]} and ${figures}`).toBeLessThan(
          0.0501,
        )
      })
    }
    expect((user + system) / 1000, 'milliseconds').toBeLessThan(3000)
  })
})
