import { FURNITURE, NOTICES } from '@onrecord/english'
import { expect, test } from 'vitest'
import { checkInStory } from '../testing/checkBlocks.ts'
import { draftsOf } from './draft.ts'
import { furnitureRules } from './furniture.ts'

const ruleOf = (text: string): string | undefined => {
  const [draft] = draftsOf(text, [{ start: 0, end: text.length }])
  return furnitureRules(draft!).find(rule => rule.matches(draft!))?.name
}

test.each([
  ['cookies', 'We use cookies to remember which articles you have read. Accept / Decline'],
  ['cookies', 'tidingsbarn.example uses cookies.'],
  ['comments', 'Comments are closed.'],
  ['comments', '12 Comments'],
  ['comments', 'HAVE YOUR SAY: Was it enough? Comments are open till midnight.'],
  ['share', 'Share this story: Facebook | Email'],
  ['share', 'Share on Facebook'],
  ['share', 'Your friends will want to know. Share this story!'],
  ['sourceLink', 'Source'],
  ['sourceLink', 'Source: Meridian Wire'],
  ['sourceLink', 'Originally published at The Harbour Post'],
  ['sourceLink', '(h/t Meridian Wire.)'],
  ['sourceLink', 'The post Ferry sinks in storm appeared first on Tidings Barn.'],
  ['alsoOn', 'Also on tidingsbarn.example Farmers block bridge'],
  ['readMore', 'Read more: The long summer of Mr Wilk'],
  ['readMore', '▶ READ MORE » The long summer of Mr Wilk'],
  ['readMore', 'RELATED: What the survey may show'],
  ['readMore', 'SEE ALSO'],
  ['promoHeading', 'More on this story'],
  ['promoHeading', 'You may also like'],
  ['correction', 'Correction: an earlier version of this article gave the wrong year.'],
  ['correction', '*An earlier version of this story misspelled a name.'],
  ['correction', 'This article was amended on 3 March 2031.'],
  ['correction', 'Editor’s note: Ms Lee is a member of the trust.'],
  ['contributed', 'Omar Finch contributed to this report.'],
  ['advertisement', 'Story continues below advertisement'],
  ['subscribe', 'Sign up for Morning Tide, our free newsletter.'],
  ['callToReaders', 'Got a story? Ring our newsdesk.'],
  ['editorialNote', 'This interview has been edited for length.'],
  ['copyright', '© 2031 Meridian Wire'],
  ['copyright', '(c) 2031 Meridian Wire. All rights reserved.'],
  ['tags', 'Tags: ferries, Port Selwyn'],
  ['navigation', '3 min read'],
  ['navigation', 'Skip to content'],
])('%s: %s', (rule, text) => expect(ruleOf(text)).toBe(rule))

test.each([
  'Read more books, the minister told the children, and you will sleep better.',
  'Next-door neighbours said they had heard nothing.',
  'An earlier version of the bill passed the council in May, she said.',
  'This bakery sells cookies and bread, and has done since the war.',
  'Sources close to the company said that the soup was cold.',
  'Correction fluid was found on the log, the court heard.',
  'Share prices fell on Monday after the company said that its chief would go.',
  'Comments by the minister were condemned by the union.',
  '“Share this with everyone you know,” she said.',
  'Source.',
  'More.',
  'Home at last, the crew were met by their families.',
  'To read the full report, council members had to sign for a copy, she said.',
  'Related industries have lost 400 jobs, the union says.',
])('no furniture: %s', text => expect(ruleOf(text)).toBeUndefined())

test('every list holds phrases, and no phrase has capitals, curly marks or signs that nothing stands for', () => {
  for (const { phrases } of [...FURNITURE, ...NOTICES]) {
    expect(phrases.trim()).not.toBe('')
    expect(phrases).not.toMatch(/[A-Z‘’“”]|\{(?!word\}|n\}|site\})/)
  }
})

test('a block longer than its list allows is prose', () => {
  checkInStory(`{paragraph}Source: ${'the ledger of the harbor office, '.repeat(20)}she said.`)
})
