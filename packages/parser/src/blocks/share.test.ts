import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test.each([
  'Think your mates should see this? Share it!',
  'Would you sail tomorrow? Share this story and tell us!',
  'Think this stinks? Share it with a neighbour.',
])('%s', line => checkInStory(`{sharePrompt}${line}`))

test.each([
  '“Who has bread? Share it,” she said.',
  '‘Who has bread? Share it,’ she said.',
  'Would they share it? Nobody knew.',
])('no plea: %s', line => checkInStory(`{paragraph}${line}`))
