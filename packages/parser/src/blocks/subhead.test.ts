import { test } from 'vitest'
import { checkBlocks, checkInStory } from '../testing/checkBlocks.ts'

const PROSE = '{paragraph}The visor was lying on the seabed, the report says.'

test.each([
  'THE TURN',
  '‘NOT US’',
  "WHERE'S THE DOSH, SIR LEO?",
  '19 MILLION REASONS TO BE CROSS',
  'The turn',
  'What Happens Next',
  '‘No surprise’',
])('%s', line => checkInStory(`{subhead}${line}`, PROSE))

test('above a list, a byline or a correction', () => {
  checkInStory('{subhead}CORRECTIONS', '{correction}Correction: the ferry sank on Monday.')
  checkInStory(PROSE, PROSE, '{subhead}How it unfolded', '{listItem}- 9.31pm: knocking', PROSE)
  checkInStory(PROSE, PROSE, '{subhead}Analysis', '{byline}By Dana Lee', PROSE)
})

test.each([
  '“No.”',
  'ALBION 2 ROVERS 1',
  'Albion 2 Rovers 1',
  'I would turn',
  'The captain wrote:',
  '(BEGIN VIDEO CLIP)',
  'Dana Lee said',
])('no subhead: %s', line => checkInStory(`{paragraph}${line}`, PROSE))

test('a short line with nothing below it is no subhead', () => {
  checkBlocks('{headline}Ferry sinks in storm', PROSE, '{paragraph}The turn')
})
