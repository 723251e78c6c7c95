import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test('lines below a heading for other stories lead to them, until prose comes', () => {
  checkInStory(
    '{promo}RELATED',
    '{promo}Captain turned for harbour',
    '{other}9 April',
    '{promo}Who is Dana Lee?',
    '{paragraph}“No,” said the captain.',
    '{paragraph}The captain wrote:',
  )
})

test('lines below a heading for tags are tags', () => {
  checkInStory('{other}Tags', '{other}Ferries', '{other}Port Selwyn')
})

test('a label with its story behind it is no heading', () => {
  checkInStory('{promo}Read more: The long summer', '{subhead}The turn')
})

test('what only headlines look like leads to another story', () => {
  checkInStory('{promo}Ten Ferries That Never Sailed Again Are Now For Sale')
  checkInStory('{promo}‘None of it is paved’: Minister says the river can be shared')
})

test.each([
  'Ten Ferries That Never Sailed Again Are Now For Sale:',
  'The captain is to testify in April, and the owners in May or June',
  'Sen. Dana Lee (Harbor Party) — Announced March 23, 2031',
  '‘None of it is paved’: so began the letter that she read out.',
])('no headline: %s', line => checkInStory(`{paragraph}${line}`))
