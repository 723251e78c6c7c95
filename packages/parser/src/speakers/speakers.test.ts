import { expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { parse } from '../parse.ts'

/** Who says each quote of the text, by name, or why nobody does. */
const voices = (text: string): readonly (string | null)[] => {
  const { quotes, speakers } = parse(text)
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.map(({ speaker, evidence }) =>
    speaker === null ? `(${evidence.abstained})` : names.get(speaker)!,
  )
}

const kinds = ({ speakers }: Article): readonly string[] =>
  speakers.map(({ name, kind }) => `${name}: ${kind}`)

test('a surname, an honorific and a misspelling are one person', () => {
  const text =
    'Foreign Minister Jonathan Selwin said the talks were over. “We tried,” Selwin said. “It rained,” said Mr. Selwin. Jonathon Selwin said he would go home.'
  expect(voices(text)).toEqual(Array(4).fill('Jonathan Selwin'))
})

test('the headline’s surname finds the person whom the lede introduces', () => {
  expect(voices('Lee says the bridge is safe\n\nMayor Dana Lee said the bridge was safe.')).toEqual([
    'Dana Lee',
    'Dana Lee',
  ])
})

test('relatives of one surname are told apart', () => {
  const text =
    'Aoife Kerr said the sea was calm. Marcus Kerr said the sea was rough. “It was rough,” Mr. Kerr said.'
  expect(voices(text)).toEqual(['Aoife Kerr', 'Marcus Kerr', 'Marcus Kerr'])
})

test('a role stands for who has it, and a general word for a special one', () => {
  const text =
    'Foreign Minister Dana Lee met Water Minister Bo Lesk in Harrow.\n\n“We agree,” the foreign minister said.'
  expect(voices(text)).toEqual(['Dana Lee'])
  expect(
    voices(
      'Russian Foreign Minister Dana Lee met US Secretary Bo Lesk.\n\nThe Russian official said it was late.',
    ),
  ).toEqual(['Dana Lee'])
})

test('a pronoun stands for the last subject, and gender must agree', () => {
  expect(voices('Mrs. Dana Lee crossed the bridge. “It is safe,” she said.')).toEqual(['Dana Lee'])
  expect(voices('Mrs. Dana Lee crossed the bridge. “It is safe,” he said.')).toEqual(['(genericPronoun)'])
})

test('a statement speaks for its author', () => {
  const text =
    'In a statement released by the Harbor Council, the bridge was called old. The statement said that the bridge would close.'
  expect(voices(text).at(-1)).toBe('Harbor Council')
})

test('an institution is called "it" and by its head', () => {
  const text =
    'The Harbor Council met on Friday. It said that the bridge was safe. The council said the road was not.'
  expect(voices(text)).toEqual(['Harbor Council', 'Harbor Council'])
})

test('sources without a name are called what the text calls them', () => {
  expect(kinds(parse('“It is safe,” said a nurse who asked not to be named.'))).toEqual([
    'a nurse: anonymous',
  ])
  expect(kinds(parse('A source close to the council said the bridge was old.'))).toEqual([
    'A source close to the council: anonymous',
  ])
  expect(kinds(parse('Two residents said the bridge was old.'))).toEqual(['Two residents: group'])
  expect(kinds(parse('The report says that the bridge is old.'))).toEqual(['The report: document'])
})

test('a capital speaks for its government where the article names the country', () => {
  expect(kinds(parse('Iceland closed the port. Reykjavik said that the port would open.'))).toEqual([
    'Iceland: place',
  ])
})

test('a quote without a source abstains with a reason', () => {
  expect(
    voices('The bridge was old. “Nobody ever wrote that down,” the paper had printed once.'),
  ).toHaveLength(1)
  expect(voices('It rained in Harrow.\n\n“Nobody has ever looked at the bridge.”')).toEqual(['(noCandidate)'])
})

test('evidence leads from the source to the name', () => {
  const text = 'Mayor Dana Lee crossed the bridge. “It is safe,” the mayor said.'
  const [quote] = parse(text).quotes
  expect(quote?.evidence.attribution).toBe('role')
  expect(quote?.evidence.chain.map(({ start, end }) => text.slice(start, end))).toEqual([
    'the mayor',
    'Dana Lee',
  ])
})

test('a surname that is a role or a place is still a surname', () => {
  expect(kinds(parse('Tom Baker said it was late.'))).toEqual(['Tom Baker: person'])
  expect(kinds(parse('Denzel Washington opened the show. It was late, Washington said.'))).toEqual([
    'Denzel Washington: person',
  ])
  expect(voices('“It is late,” said Dana Lee. But Tom Park disagreed. “It is early,” he said.')).toEqual([
    'Dana Lee',
    'Tom Park',
  ])
})

test('one source is one speaker, however often it speaks', () => {
  expect(kinds(parse('A resident said it was late, adding that it rained.'))).toEqual([
    'A resident: anonymous',
  ])
  expect(kinds(parse('The band said it was late. The band said it rained.'))).toEqual(['The band: unknown'])
  expect(
    kinds(parse('Dana Lee and Tom Cole said it was late. Dana Lee and Tom Cole said it rained.')),
  ).toEqual(['Dana Lee and Tom Cole: group'])
})

test('a subject stays in mind as a pronoun', () => {
  expect(voices('Dana Lee was there. She met Ruth Cole. “It is late,” she said.')).toEqual(['Dana Lee'])
})

test('a role in apposition is a role', () => {
  expect(
    voices('“It is old,” said Dana Lee, the mayor of Harrow. “We will close it,” the mayor added.'),
  ).toEqual(['Dana Lee', 'Dana Lee'])
  expect(voices('The mayor of Harrow, Dana Lee, said it was late.')).toEqual(['Dana Lee'])
})

test('another subject ends a continuation', () => {
  const text =
    '“It is over now,” said Dana Lee.\n\nMayor Tom Cole then took the stage.\n\n“We closed it as soon as we knew of it.”'
  expect(voices(text)).toEqual(['Dana Lee', 'Tom Cole'])
})

test('two who may be meant are a tie', () => {
  expect(
    voices('Foreign Minister Bo Cole and Finance Minister Ann Lee met. The minister said it was late.'),
  ).toEqual(['(tie)'])
})

test('a relative pronoun stands for the noun phrase before it', () => {
  expect(voices('They met Dana Lee, who said the bridge was old.')).toEqual(['Dana Lee'])
  expect(voices('They met Dana Lee, the mayor of Harrow, who said the bridge was old.')).toEqual(['Dana Lee'])
  expect(voices('Residents who said the bridge was old went home.')).toEqual(['Residents'])
  expect(voices('It was closed by the Harbor Council, which said the bridge was old.')).toEqual([
    'Harbor Council',
  ])
})

test('a possessive stands for its owner', () => {
  expect(voices('Dana Lee’s claim that the bridge is old was wrong.')).toEqual(['Dana Lee'])
  expect(voices('Mrs. Dana Lee crossed the bridge. Her claim that it was old was wrong.')).toEqual([
    'Dana Lee',
  ])
})

test('those who speak together have their full names', () => {
  const text =
    'Dana Lee, a baker, and Tom Cole, a diver, said the bridge was old. Lee and Cole said they had seen it.'
  expect(voices(text)).toEqual(['Dana Lee and Tom Cole', 'Dana Lee and Tom Cole'])
  expect(kinds(parse('The mayor and her deputy said the bridge was old.'))).toEqual([
    'The mayor and her deputy: group',
  ])
})

test('what is only added to a source is no part of what it is called', () => {
  expect(voices('“It is old,” said one of the divers, who spoke in private.')).toEqual(['one of the divers'])
})

test('a headline means by a role whom the story names', () => {
  expect(
    voices('Mayor says bridge is old\n\nMayor Dana Lee said on Monday that the bridge was old.'),
  ).toEqual(['Dana Lee', 'Dana Lee'])
})

test('whoever only listens does not speak', () => {
  expect(voices('Dana Lee was told that the bridge was old.')).toEqual(['(noCandidate)'])
})

test('"he" in somebody’s own words is another', () => {
  const text = '“My brother rang, and he said, ‘The bridge is old,’” said Tom Cole.'
  expect(voices(text)).toEqual(['Tom Cole', 'My brother'])
})

test('the answers of an interview are of whom it introduces', () => {
  const text =
    'Ada Holm, 61, has crossed the bridge every day. We met her there for an interview.\n\nQ: Is it old?\n\nA: It is older than I am.\n\nQ: Is it safe?\n\nA: It is safer than I am.'
  expect(voices(text)).toEqual(['Q', 'Ada Holm', 'Q', 'Ada Holm'])
})

test.each([
  ['Governor of Harrow Dana Lee said the bridge was safe.', 'Dana Lee'],
  ['Norwegian Ambassador to the United States Joost Meij said the bridge was safe.', 'Joost Meij'],
  ['Minister of Education Joost Meij said the bridge was safe.', 'Joost Meij'],
  ['General Omar al-Amr said the bridge was safe.', 'Omar al-Amr'],
  ['Sgt Dana Lee of Harrow police said the bridge was safe.', 'Dana Lee'],
  ['Harrow Student Association president Dana Lee said the bridge was safe.', 'Dana Lee'],
  ['University of Harrow President Dana Lee said the bridge was safe.', 'Dana Lee'],
  ['The mother of Dana Lee Cole said the bridge was safe.', 'The mother of Dana Lee Cole'],
  ['Dana “The Hammer” Lee said the bridge was safe.', 'Dana Lee'],
])('a title is no part of a name, however long: %s', (text, name) => {
  expect(voices(text)).toEqual([name])
})

test('"is the mayor" gives somebody a role', () => {
  expect(
    voices('Dana Lee is the mayor of Harrow. Tom Cole is a baker. “It is late,” the mayor said.'),
  ).toEqual(['Dana Lee'])
})

test('two who spoke together do so again as "both" and "the two women"', () => {
  const text =
    'Dana Lee and Ada Holm said the bridge was old. Both said it was late. “It is late,” the two women said.'
  expect(voices(text)).toEqual(['Dana Lee and Ada Holm', 'Dana Lee and Ada Holm', 'Dana Lee and Ada Holm'])
})

test('a surname is known though it is misspelt', () => {
  expect(voices('Dana Maurer came. “It is late,” said Mauer.')).toEqual(['Dana Maurer'])
})

test('"the company" is the institution that the article names most', () => {
  const text =
    'Harrow Mills Inc. fell on Monday. Harrow Mills Inc. makes paper. “It is late,” the company said.'
  expect(voices(text)).toEqual(['Harrow Mills Inc.'])
})

test('where a document is does not belong to its name', () => {
  expect(voices('A note taped to the door said the bridge was shut.')).toEqual(['A note'])
})

test('a speaker’s pronouns are mentions, in and outside of marks', () => {
  const text = 'Dana Lee came late. “I lost my hat,” she said. Her hat was old.'
  const { speakers } = parse(text)
  expect(speakers[0]!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Dana Lee',
    'I',
    'my',
    'she',
    'Her',
  ])
})

test.each([
  ['Tom Cole is the president’s lawyer. “It is late,” the president said.', ['the president']],
  ['Robert Cole met Ada Roberts. “It is late,” Robert said.', ['Robert Cole']],
  ['Dana Harlow came to town. Harrow said it would pay.', ['Harrow']],
  [
    'Dana Lee and Tom Cole said it was old. The two companies said it was new.',
    ['Dana Lee and Tom Cole', 'The two companies'],
  ],
  ['Neither Dana Lee nor Tom Cole said the bridge was safe.', ['Dana Lee and Tom Cole']],
  ['A lawyer for Sarah Jane Holm said it was late.', ['A lawyer for Sarah Jane Holm']],
  ['Sentencing Ansty, Judge Dana Lee said it was late. “Go,” the judge said.', ['Dana Lee', 'Dana Lee']],
  ['Dana Lee KC came. “It is late,” Lee said.', ['Dana Lee']],
  ['William “Bill” Parrish came. “It is late,” Bill said.', ['William Parrish']],
  ['Councilwoman Dana Lee spoke. “It is late,” the councilwoman said.', ['Dana Lee']],
  ['A note and a letter left at the inn said it was late.', ['A note and a letter left at the inn']],
])('who is meant, and who is not: %s', (text, names) => {
  expect(voices(text)).toEqual(names)
})

test('a firm is no person, and neither is somebody close to one', () => {
  expect(kinds(parse('Halden Foods said it was late.'))).toEqual(['Halden Foods: organization'])
  expect(kinds(parse('A person close to the chairman said it was late.'))).toEqual([
    'A person close to the chairman: anonymous',
  ])
})

test('a page may end with the comma behind a description', () => {
  expect(parse('Dana Lee met the mayor,').quotes).toEqual([])
})

test('“I” in a quote within a quote is who speaks that', () => {
  const text = '“I lost my hat, and Ada said, ‘I found my coat,’” said Tom Cole.'
  const own = parse(text).speakers.map(({ name, mentions }) => [
    name,
    ...mentions.flatMap(({ kind, start }) => (kind === 'pronoun' ? start : [])),
  ])
  expect(own).toEqual([
    ['Tom Cole', 1, 8],
    ['Ada', 31, 39],
  ])
})

test('a name at the end of a source is its speaker, with an age behind it too', () => {
  expect(voices('Teachers’ firebrand Ada ‘Addie’ Holm, 56, said the school was cold.')).toEqual(['Ada Holm'])
})

test('the speaker of a letter is no salutation', () => {
  const article = parse('Sir – The report on the Saint Brannoc says that the risk was known.')
  expect(kinds(article)).toEqual(['The report on the Saint Brannoc: document'])
})

test('"who" is somebody, whatever they are of', () => {
  expect(voices('That was the view of the family’s lawyer, who said the bridge was safe.')).toEqual([
    'the family’s lawyer',
  ])
})

test('somebody known by a role alone is no person of a name', () => {
  expect(kinds(parse('The mayor of Harrow said the bridge was safe.'))).toEqual([
    'The mayor of Harrow: roleOnly',
  ])
  expect(kinds(parse('A nurse who asked not to be named said so.\n\n“It rained,” said Ada Holm.'))).toContain(
    'Ada Holm: person',
  )
})

test('"the company" is the only name that may be one, and a short form of it is the same', () => {
  expect(voices('Halvor Motion pulled its cabs on Friday. The company said a cab was late.')).toEqual([
    'Halvor Motion',
  ])
  expect(
    voices('Dana Lee sold her cab to Halvor Motion and Corvo Motion. The company said a cab was late.'),
  ).toEqual(['The company'])
  expect(voices('Harlow Council said the road was closed. “It is wet,” Harlow said.')).toEqual([
    'Harlow Council',
    'Harlow Council',
  ])
})

test('a noun before a name is a role, whatever it is', () => {
  expect(
    voices('The club signed centre-half Obi Lindquist on Friday. The centre-half said he was glad.'),
  ).toEqual(['Obi Lindquist'])
  expect(voices('“It rained,” said the Harlow full-back Peadar Loughlin.')).toEqual(['Peadar Loughlin'])
  expect(
    voices(
      'Nils Aunet, from the next valley, is the county’s election supervisor. The supervisor said so: “It rained.”',
    ),
  ).toEqual(['Nils Aunet'])
})

test('what opens a story and what modifies a noun of speech is no part of a source', () => {
  expect(voices('PORT LORNE: The Harlow Council said the road was closed.')).toEqual(['Harlow Council'])
  expect(voices('The Harlow Council’s stark warning that the road was wet came on Friday.')).toEqual([
    'Harlow Council',
  ])
})

test('a headline that only describes its speaker means whom the story quotes so', () => {
  expect(
    voices('Swimmer: “I thought it was a log”\n\n“I thought it was a log,” said Dana Lee, who swims.'),
  ).toEqual(['Dana Lee', 'Dana Lee'])
  expect(voices('Swimmer: “I thought it was a log”\n\n“It was a log,” said Dana Lee, who swims.')).toEqual([
    'Swimmer',
    'Dana Lee',
  ])
})

test('whoever has a mention has it once, whatever a source is called', () => {
  const pages = [
    'Steven Law runs the fund. “We keep it,” Law said, noting that donors feel “it is late.”',
    'Prince Alun Talal owns it. In December the prince called on Bo Lesk to go, calling him “a disgrace.”',
  ]
  for (const page of pages) {
    for (const { mentions } of parse(page).speakers) {
      const spans = mentions.map(({ start, end }) => `${start}-${end}`)
      expect(new Set(spans).size).toBe(spans.length)
    }
  }
})
