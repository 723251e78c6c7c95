import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@onrecord/parser'
import { expect, test } from 'vitest'
import { type Report, readPassages, type Scores, scoreCorpus } from '../src/index.ts'
import { formatPhenomena } from '../src/report/format.ts'

const folderOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

const floorsOf = (name: string): Readonly<Record<string, number>> =>
  JSON.parse(readFileSync(`${folderOf(name)}/floors.json`, 'utf8'))

const score = (name: string): Promise<Report> =>
  scoreCorpus({
    isNested: true,
    gold: readPassages(folderOf(name)),
    predict: (text, facts) => parse({ text, ...facts }),
    resampleCount: 0,
    missCount: 0,
  })

const percent = ({ exactSpeaker }: Scores['figures']): number =>
  Number((100 * exactSpeaker.f1.value).toFixed(1))

test('the parser does not fall below its floors, phenomenon by phenomenon', async () => {
  /** F1 in percent of words with the right speaker, by phenomenon: these only go up. */
  const floors = floorsOf('gold')
  const { byPhenomenon } = await score('gold')
  console.log(formatPhenomena(byPhenomenon))
  expect(byPhenomenon.map(({ phenomenon }) => phenomenon)).toEqual(Object.keys(floors))
  const fallen = byPhenomenon
    .map(({ phenomenon, figures }) => [phenomenon, percent(figures)] as const)
    .filter(([phenomenon, f1]) => f1 < floors[phenomenon]!)
  expect(fallen).toEqual([])
})

/** Percent of the covered quotes that have an answer, and of the answers that are right. */
const SPEAKER_FLOORS = {
  gold: { answered: 96, right: 92 },
  'held-out': { answered: 95, right: 81.5 },
} as const

test.each(['gold', 'held-out'] as const)('nor do the speakers of the %s set', async name => {
  const {
    speakers: { covered, answered, right },
  } = await score(name)
  expect((100 * answered) / covered).toBeGreaterThan(SPEAKER_FLOORS[name].answered)
  expect((100 * right) / answered).toBeGreaterThan(SPEAKER_FLOORS[name].right)
})

test('nor below the floor of the held-out set, of which nobody sees the misses', async () => {
  const {
    all: { figures },
  } = await score('held-out')
  console.log(`the held-out set: words with the right speaker, F1 ${percent(figures)}`)
  expect(percent(figures)).toBeGreaterThanOrEqual(floorsOf('held-out').all!)
})
