import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test.each([
  ['separator', '* * *'],
  ['separator', '———'],
  ['separator', '###'],
  ['code', '.image-wrap img {'],
  ['code', 'width:100%;'],
  ['code', '}'],
  ['code', '<tweet id="12"></tweet>'],
  ['code', 'var gallery = document.all();'],
  ['address', 'https://meridianwire.example/2031/ferry'],
  ['address', 'news@meridianwire.example'],
  ['address', '+44 20 5550 0199'],
  ['counter', '63'],
  ['counter', '+4'],
  ['releaseEnd', '-30-'],
  ['releaseEnd', '(ENDS)'],
])('%s: %s', (_, line) => checkInStory(`{other}${line}`))

test.each([
  '<tweet id="12">The ferry sank.</tweet>',
  'If (and only if) it rains; then we stay.',
  'See https://a.example for more.',
  '30',
])('the words of %s are kept or counted, not taken for code', line =>
  checkInStory(line === '30' ? '{other}30' : `{paragraph}${line}`),
)
