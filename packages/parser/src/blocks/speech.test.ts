import { test } from 'vitest'
import { checkBlocks, checkInStory } from '../testing/checkBlocks.ts'

const SPEECH = 'I crossed on that boat with my children. Do not tell me that I am doing this for the cameras'

test('somebody speaks between paragraphs of reporting, without marks or a final period', () => {
  checkInStory(`{pullQuote}${SPEECH}`)
  checkInStory('{pullQuote}We are not asking anybody to trust the dam')
  checkInStory(
    '{paragraph}“We are late,” she said.',
    `{pullQuote}${SPEECH}`,
    '{paragraph}He wrote, “My hand is cold.”',
  )
})

test('a period, a mark or an attribution shows that it is the reporter’s paragraph', () => {
  checkInStory(`{paragraph}${SPEECH}.`)
  checkInStory('{paragraph}I crossed on that boat, “with my children” and with hers')
  checkInStory('{paragraph}I crossed on that boat with my children, said Dana Lee of Port Selwyn')
})

test('a paragraph behind a colon is introduced, not pulled out', () => {
  const more = '{paragraph}Nobody answered.'
  checkInStory(more, more, '{paragraph}The captain then wrote:', `{paragraph}${SPEECH}`, more, more)
})

test('a page in the first person has none', () => {
  checkInStory('{paragraph}I had left the quay an hour before.', `{paragraph}${SPEECH}`)
  checkInStory('{paragraph}We went round to see.', '{paragraph}We will not trust a dam of theirs')
})

test('a reporter’s "we" does not hide somebody’s "I"', () => {
  checkInStory('{paragraph}We went round to see.', `{pullQuote}${SPEECH}`)
})

test('"US" and "Phase I" are nobody', () => {
  checkInStory('{paragraph}The US fleet stays in Phase I of the plan until the summer or so')
})

test('a transcript has none', () => {
  checkBlocks(
    '{headline}In praise of no',
    '{paragraph}LEE: You were there.',
    '{paragraph}FINCH: For a week.',
    `{paragraph}${SPEECH}`,
    '{paragraph}LEE: And then?',
    '{paragraph}FINCH: Nothing.',
  )
})

test('a page without periods has none', () => {
  checkInStory(
    '{paragraph}the boat goes out at nine they say',
    '{paragraph}the gulls come in',
    `{paragraph}${SPEECH}`,
    '{paragraph}and nobody is there',
  )
})
