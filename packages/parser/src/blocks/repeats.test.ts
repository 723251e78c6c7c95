import { test } from 'vitest'
import { checkBlocks, checkInStory } from '../testing/checkBlocks.ts'

test('a pull quote that repeats a quote, exactly or cut', () => {
  checkInStory(
    '{paragraph}“He wrote it on his hand, so that he had it,” she said. “He never lost it.”',
    '{pullQuote: He wrote it on his hand}He wrote it on his hand',
    '{paragraph}“Nobody is asking for a computer, or for paper. I would settle for a hand,” she said.',
    '{pullQuote: Nobody is asking for a computer, or for paper. I would settle for a hand}“Nobody is asking for a computer. I would settle for a hand”',
  )
})

test('slightly altered', () => {
  checkInStory(
    '{paragraph}“It killed everything, which is precisely why I am not celebrating,” she said.',
    '{pullQuote: is precisely why I am not celebrating}That is precisely why I am not celebrating',
  )
})

test('with marks and an attribution', () => {
  checkInStory(
    '{paragraph}“A mistake is something you do once,” said Lee. “He described a routine of many years.”',
    '{pullQuote: He described a routine of many years}“He described a routine of many years.” — Dana Lee, teacher',
  )
})

test('before the passage that it repeats', () => {
  checkInStory(
    '{pullQuote: He wrote it on his hand}He wrote it on his hand',
    '{paragraph}“He wrote it on his hand, so that he had it,” she said.',
  )
})

test('in a transcript, where nothing is in marks', () => {
  checkBlocks(
    '{headline}In praise of no',
    '{paragraph}Q. Why are you careful?',
    '{paragraph}A. Because in phase one boredom is the drug working, and nothing else is.',
    '{paragraph}Q. Is that all?',
    '{paragraph}A. It is.',
    '{pullQuote: boredom is the drug}boredom is the drug',
    '{paragraph}Q. Thank you.',
  )
})

test('a subhead may take up words or a name of the text', () => {
  checkInStory(
    '{subhead}Omar Finch of Harbor Party',
    '{paragraph}“No,” said Omar Finch of Harbor Party, twice.',
  )
  checkInStory('{subhead}Price of a pin', '{paragraph}Nobody knew the price of a pin, the report says.')
})

test('an answer given twice and a whole paragraph repeated are no pull quotes', () => {
  checkInStory(
    '{paragraph}“I turned for the harbor,” he said. “I would do it again.”',
    '{paragraph}“I turned for the harbor.”',
    '{paragraph}“I have the figures, and he has them too.”',
    '{paragraph}“I have the figures, and he has them too.”',
  )
})
