import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chainsOf, knownWikidata, parse, QUOTE_KINDS } from '@onrecord/parser'
import { describe, expect, test } from 'vitest'
import {
  type FigureName,
  linksOf,
  namesOf,
  readDocuments,
  readGap,
  readGold,
  readLinking,
  readNames,
  scoreCoreference,
  scoreCorpus,
  scoreGap,
  scoreLinking,
  scoreNames,
  scoreSalience,
} from '../src/index.ts'
import { f1 } from '../src/metrics/tally.ts'

// The corpora are not part of the project: they lie beside its folder where someone has them.
const corpora = fileURLToPath(new URL('../../../../shared/corpora/quotes/', import.meta.url))
const language = fileURLToPath(new URL('../../../../shared/corpora/language/', import.meta.url))
const isMissing = !existsSync(corpora)
if (isMissing) console.warn('skipped: the floors of the scoreboard (no ../shared/corpora/quotes)')

const MARKED = ['direct', 'mixed'] as const

/**
 * F1, and the share of matched quotes with the right source, just under what is reached: these go up, or what was traded
 * for what stands in docs/models.md.
 */
const FLOORS = [
  {
    corpus: 'polnear.dev',
    kinds: QUOTE_KINDS,
    floors: { exactAll: 0.55, exactContent: 0.605, exactSource: 0.73, exactCue: 0.695, match30: 0.798 },
    source30: 0.935,
  },
  { corpus: 'polnear.dev', kinds: MARKED, floors: { exactAll: 0.725, match30: 0.94 }, source30: 0.94 },
  { corpus: 'gum.news', kinds: QUOTE_KINDS, floors: { exactAll: 0.31, match30: 0.665 }, source30: 0.88 },
  { corpus: 'gum.news', kinds: MARKED, floors: { exactAll: 0.31, match30: 0.75 }, source30: 0.81 },
] as const

describe.skipIf(isMissing)('the parser does not fall below (needs ../shared)', () => {
  test.each(FLOORS)('$corpus, $kinds', async ({ corpus, kinds, floors, source30 }) => {
    const { all } = await scoreCorpus({
      gold: readGold(join(corpora, `${corpus}.jsonl.gz`)),
      predict: (text, facts) => parse({ text, ...facts }),
      kinds,
      resampleCount: 0,
      missCount: 0,
    })
    const fallen = Object.entries(floors).filter(
      ([name, floor]) => all.figures[name as FigureName].f1.value < floor,
    )
    expect(fallen).toEqual([])
    expect(all.accuracies.source30.value).toBeGreaterThan(source30)
  })

  test('people, by their names (GUM news)', async () => {
    const { speakers } = await scoreCorpus({
      gold: readGold(join(corpora, 'gum.news.jsonl.gz')),
      predict: (text, facts) => parse({ text, ...facts }),
      resampleCount: 0,
      missCount: 0,
    })
    expect(speakers.fullName / speakers.people).toBeGreaterThan(0.89)
    expect(speakers.surname / speakers.people).toBeGreaterThan(0.91)
  })

  test('coreference (GUM dev, GAP development)', async () => {
    const { conll } = await scoreCoreference(
      readDocuments(join(language, 'treebank', 'gum-open.dev.conllu.gz')),
      chainsOf,
    )
    expect(conll).toBeGreaterThan(0.43)
    const { all, bias } = await scoreGap(
      readGap(join(language, 'coreference', 'gap-development.tsv.gz')),
      chainsOf,
    )
    expect(all.f1).toBeGreaterThan(0.678)
    expect(bias).toBeGreaterThan(0.95)
  })

  test('names (Worldwide dev)', async () => {
    const { typed, untyped } = await scoreNames(
      readNames(join(language, 'entities', 'worldwide.dev.bioes.gz')),
      text => namesOf(parse(text)),
    )
    expect(f1(typed)).toBeGreaterThan(0.838)
    expect(f1(untyped)).toBeGreaterThan(0.898)
  })

  test('links to Wikidata (AIDA CoNLL development)', async () => {
    const { f1: reached, ceiling } = await scoreLinking(
      readLinking(join(language, 'entities', 'linking.aida-conll-dev.jsonl.gz')),
      text => linksOf(parse(text)),
      knownWikidata(),
    )
    expect(reached).toBeGreaterThan(0.46)
    expect(ceiling).toBeGreaterThan(0.68)
  })

  test('salience (GUM dev)', () => {
    const documents = readDocuments(join(language, 'treebank', 'gum-open.dev.conllu.gz'))
    const { graded } = scoreSalience(documents, text => parse(text).topics)
    expect(graded.parser).toBeGreaterThan(0.325)
    expect(graded.parser - graded.firstPosition).toBeGreaterThan(0.08)
  })
})
