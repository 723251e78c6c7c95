import { expect, test } from 'vitest'
import { Lattice } from '../../../parser/src/model/lattice.ts'
import { announcementsOf } from '../../../parser/src/quotes/announce/announcements.ts'
import { Chooser } from '../../../parser/src/quotes/announce/chooser.ts'
import { CueFinder } from '../../../parser/src/quotes/announce/cueFinder.ts'
import { RoleFinder } from '../../../parser/src/quotes/announce/roles.ts'
import { learnQuotes } from './learn.ts'
import { lessonsOf, sceneOf } from './lesson.ts'
import { spanModel } from './pack.ts'

const NAMES = ['Dana Lee', 'Tom Cole', 'Ann Strand', 'Corin Hale', 'Mira Voss', 'Piet Roder']
const FACTS = [
  'the bridge was safe',
  'the ferry had sunk',
  'nobody was hurt',
  'it would rain',
  'he was tired',
]

/** An article of one sentence with its quote; `lead` shifts all its offsets. */
const article = (name: string, fact: string, lead: string) => {
  const text = `${lead}${name} grumped ${fact}.`
  const span = (words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const quote = { type: 'indirect' as const, ...span(fact), cue: span('grumped'), speaker: span(name) }
  return { id: `${name}: ${fact}`, text, quotes: [quote] }
}

const corpus = NAMES.flatMap(name => FACTS.map(fact => article(name, fact, 'A town in the north. ')))
const training = {
  bucketBits: 12,
  minFeatureCount: 1,
  dropout: 0.3,
  rate: 0.1,
  replicaCount: 1,
  epochCount: 5,
}

test('from articles with their quotes the models learn to find one in an article not seen', () => {
  const sieve = { epochCount: 5, bucketBits: 12, rate: 0.1, lossShare: 0 }
  const options = { seed: 1, foldCount: 2, sieve, cue: training, role: training, choice: training }
  const models = learnQuotes(corpus.map(lessonsOf), options, () => {})
  const { cue, role, choice } = models
  const { text } = article('Nora Finch', 'the mill had closed', 'A village by the sea. ')
  const scene = sceneOf(text)
  const found = announcementsOf(scene, {
    cues: new CueFinder(models.sieve, spanModel(cue), new Lattice(1, cue.transitions)),
    roles: new RoleFinder(spanModel(role), new Lattice(2, role.transitions)),
    chooser: new Chooser({ ...choice, unit: 1 }),
  })
  const words = ({ first, last }: { first: number; last: number }) =>
    text.slice(scene.tokens[first]!.start, scene.tokens[last - 1]!.end)
  expect(
    found.map(({ cue, source, content }) => [words(cue), source && words(source), content.map(words)]),
  ).toEqual([['grumped', 'Nora Finch', ['the mill had closed']]])
})
