import { test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'

test.each([
  'Friday, July 21, 2031',
  'Published 3 March 2031, 10.15am',
  'Last modified on Fri 16 May 2031 09.12 BST',
  'PUBLISHED: 09:12, 15 May 2031 | UPDATED: 14:35, 15 May 2031',
  '4:40 p.m.:',
  '2031-03-04T10:15:00Z',
  '2 hours ago',
])('%s', line => checkInStory(`{other}${line}`))

test.each(['On Monday at 5 he left.', 'May 3 was the last day.', 'In 2031.', '2 to 1', 'Albion 3 Rovers 1'])(
  'no timestamp: %s',
  line => checkInStory(`{paragraph}${line}`),
)
