import { test } from 'vitest'
import { checkBlocks } from '../testing/checkBlocks.ts'

const STORY = [
  '{paragraph}A ferry sank in Gannet Sound on Monday night in a winter storm.',
  '{paragraph}Dana Lee was there.',
  '{paragraph}The search goes on.',
  '{paragraph}The inquiry opens in March.',
]

test('a line about the author at the end of the page', () => {
  checkBlocks(
    '{headline}Ferry sinks in winter storm',
    '{byline}By Dana Lee and Joost van der Meer',
    ...STORY,
    '{other}Dana Lee is our harbor correspondent. She has a boat.',
    '{other}Joost van der Meer covers the coast.',
  )
})

test('about nobody whom the byline does not name', () => {
  checkBlocks(
    '{headline}Ferry sinks in winter storm',
    '{byline}By Dana Lee',
    ...STORY,
    '{paragraph}Omar Finch is the captain of the ferry.',
    '{paragraph}Dana Lee told him so.',
  )
})
