import { expect, test } from 'vitest'
import { type CorpusQuote, type GoldArticle, scoreQuotes } from '../src/index.ts'

const text = 'It is late, said Dana Lee. It is old, she said. So it is, they said.'

const quote = (start: number, end: number, facts: Partial<CorpusQuote>): CorpusQuote => ({
  type: 'indirect',
  start,
  end,
  ...facts,
})

const gold: GoldArticle = {
  id: 'a',
  text,
  quotes: [
    quote(0, 10, {
      speaker_entity: 'Dana Lée',
      entity_type: 'person',
      entity_mentions: [{ start: 17, end: 25, text: 'Mayor Dana Lee' }],
    }),
    quote(27, 36, { speaker_entity: 'Dana Lée', entity_type: 'person' }),
    quote(48, 56, { speaker_entity: 'These girls', entity_type: 'person' }),
  ],
}

const speakersOf = async (names: readonly (string | null)[]) => {
  const predict = () =>
    gold.quotes.flatMap(({ start, end }, i) =>
      names[i] === undefined ? [] : [quote(start, end, { speaker_entity: names[i]! })],
    )
  return (await scoreQuotes({ gold: [gold], predict, resampleCount: 0 })).speakers
}

test('a person is right by full name, with a title or accents or not, and by surname', async () => {
  expect(await speakersOf(['Dana Lee', 'Lee', 'These girls'])).toMatchObject({
    named: 3,
    covered: 3,
    answered: 3,
    right: 1,
    people: 2,
    fullName: 1,
    surname: 2,
  })
})

test('a missed quote and an unknown speaker are wrong', async () => {
  expect(await speakersOf(['Tom Cole', null])).toMatchObject({
    named: 3,
    covered: 2,
    answered: 1,
    right: 0,
    people: 2,
    fullName: 0,
    surname: 0,
  })
})
