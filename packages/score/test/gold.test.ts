import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@onrecord/parser'
import { expect, test } from 'vitest'
import { readPassages, scoreCorpus } from '../src/index.ts'
import { formatPhenomena } from '../src/report/format.ts'

const folder = fileURLToPath(new URL('../gold', import.meta.url))

/** F1 in percent of words with the right speaker, by phenomenon: these only go up. */
const floors: Readonly<Record<string, number>> = JSON.parse(readFileSync(`${folder}/floors.json`, 'utf8'))

test('the parser does not fall below its floors, phenomenon by phenomenon', async () => {
  const { byPhenomenon } = await scoreCorpus({
    isNested: true,
    gold: readPassages(folder),
    predict: (text, facts) => parse({ text, ...facts }),
    resampleCount: 0,
    missCount: 0,
  })
  console.log(formatPhenomena(byPhenomenon))
  expect(byPhenomenon.map(({ phenomenon }) => phenomenon)).toEqual(Object.keys(floors))
  const fallen = byPhenomenon
    .map(
      ({ phenomenon, figures }) =>
        [phenomenon, Number((100 * figures.exactSpeaker.f1.value).toFixed(1))] as const,
    )
    .filter(([phenomenon, f1]) => f1 < floors[phenomenon]!)
  expect(fallen).toEqual([])
})
