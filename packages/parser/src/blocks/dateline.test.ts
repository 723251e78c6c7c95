import { test } from 'vitest'
import { checkBlocks, checkInStory } from '../testing/checkBlocks.ts'

const HEADLINE = '{headline}Ferry sinks in winter storm'
const BODY = '{paragraph}The search goes on, and nobody has given it up.'

test.each([
  'PORT SELWYN, Caldera (Meridian Wire) —',
  'PORT SELWYN (AP) --',
  'PORT SELWYN, March 3 (Meridian Wire) -',
  'BELMARINE, C.D. —',
  'ST. BRANNOC ―',
  'PORT SELWYN, Caldera, May 15, 2031 /Meridian Newswire/ --',
  'Port Selwyn (AFP) –',
  'Port Selwyn, Caldera –',
  'PORT SELWYN—',
  'PORT SELWYN:',
])('%s', dateline => {
  const space = dateline.endsWith('SELWYN—') ? '' : ' '
  checkBlocks(
    HEADLINE,
    `{dateline}${dateline}${space}{paragraph}The ferry sank on Monday night in a storm.`,
    BODY,
  )
})

test('in capitals, also further down', () => {
  checkInStory('{dateline}BELMARINE — {paragraph}A second boat was lost.')
})

test('white space before it belongs to it', () => {
  checkBlocks(HEADLINE, '{dateline}   BELMARINE — {paragraph}A second boat was lost on Monday night.', BODY)
})

test.each([
  'FERRY bosses were told – and did nothing.',
  'BREAKING — The ferry has sunk.',
  'BELMARINE: The ferry has sunk.',
  'PARTING SHOT—The ferry has sunk.',
  'LEE’S — The best of the bars on the quay.',
  'Dana Lee, teacher – The best of them all.',
])('no dateline: %s', line => checkInStory(`{paragraph}${line}`))

test('salutations and speakers’ labels are no datelines', () => {
  checkBlocks(HEADLINE, '{paragraph}Sir – The report says that the risk was known.', BODY)
  checkBlocks(
    '{headline}In praise of no',
    '{paragraph}LEE: You were there.',
    '{paragraph}FINCH: I was.',
    '{paragraph}LEE: Why?',
  )
})
