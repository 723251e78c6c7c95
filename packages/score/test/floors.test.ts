import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@onrecord/parser'
import { describe, expect, test } from 'vitest'
import { readGold, scoreCorpus } from '../src/index.ts'

// The corpora are not part of the project: they lie beside its folder where someone has them.
const corpora = fileURLToPath(new URL('../../../../shared/corpora/quotes/', import.meta.url))
const isMissing = !existsSync(corpora)
if (isMissing) console.warn('skipped: the floors of the scoreboard (no ../shared/corpora/quotes)')

/** F1, and the share of matched quotes with the right source, just under what is reached: these only go up. */
const FLOORS = {
  'polnear.dev': { exactAll: 0.365, exactContent: 0.462, match30: 0.655, source30: 0.82 },
  'gum.news': { exactAll: 0.38, exactContent: 0.47, match30: 0.695, source30: 0.82 },
} as const

describe.skipIf(isMissing)('the parser does not fall below (needs ../shared)', () => {
  test.each(Object.entries(FLOORS))('%s', async (corpus, floors) => {
    const { all } = await scoreCorpus({
      gold: readGold(join(corpora, `${corpus}.jsonl.gz`)),
      predict: (text, facts) => parse({ text, ...facts }),
      missCount: 0,
    })
    expect(all.figures.exactAll.f1.value).toBeGreaterThan(floors.exactAll)
    expect(all.figures.exactContent.f1.value).toBeGreaterThan(floors.exactContent)
    expect(all.figures.match30.f1.value).toBeGreaterThan(floors.match30)
    expect(all.accuracies.source30.value).toBeGreaterThan(floors.source30)
  })
})
