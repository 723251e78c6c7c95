import { test } from 'vitest'
import { checkBlocks, checkInStory } from '../testing/checkBlocks.ts'

const HEADLINE = '{headline}Ferry sinks in winter storm'
const LEDE = '{paragraph}A ferry sank on Monday night, the coast guard said.'

test.each([
  'By Dana Lee',
  'BY DANA LEE AND OMAR FINCH',
  'By Dana Lee and Omar Finch in Port Selwyn',
  'By Joost van der Lee, health correspondent',
  'By Dana Lee | Meridian Wire | Updated March 3, 2031',
  'By: Dana Lee',
  'Words: Dana Lee. Pictures: Omar Finch',
  'EXCLUSIVE by Dana Lee',
  'Interview: Dana Lee',
  'Dana Lee, political editor',
  'Omar Finch | Staff writer',
])('%s', line => checkBlocks(HEADLINE, `{byline}${line}`, LEDE))

test.each(['Dana Lee', 'Joost van der Lee', 'Dana Lee in Port Selwyn and Omar Finch', 'Courts reporter'])(
  'at the head of a page: %s',
  line => checkBlocks(HEADLINE, `{byline}${line}`, LEDE),
)

test('a line of names without a role is none', () => {
  checkInStory('{paragraph}Dana Lee, Harbor Party')
  checkBlocks(HEADLINE, '{subhead}Transport', LEDE)
})

test.each([
  'By Tuesday the river had risen to the sill, and nobody had come.',
  'By the river the crew waited for the tide',
  'Dana Lee, chief engineer of the ship',
  'Words failed him, he said.',
  'Story by story, the tower rose.',
])('no byline: %s', line => checkInStory(`{paragraph}${line}`))
