import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test.each([
  '• One boat',
  '- 9.31pm: knocking is heard',
  '-One boat left',
  '* two boats',
  '1. The visor',
  '2) The pins',
  '(b) the log',
])('%s', line => checkInStory(`{listItem}${line}`))

test('an en dash opens an item where more follows than a name', () => {
  checkInStory(
    '{listItem}– The company had been told of the pins three times.',
    '{paragraph}– Dana Lee, engineer',
  )
})

test.each([
  '-5 degrees was the coldest reading.',
  '2031. The year of the ferry.',
  '- Dana Lee, Port Selwyn',
  'A. Because it was late.',
])('no item: %s', line => checkInStory(`{paragraph}${line}`))
