import { type Article, parse, type Subject } from '@onrecord/parser'

// Pages about people and places that don't exist, in plain newspaper English.

const LAMP = `Council pays for the lamp again

“The lamp stays lit,” said Mara Quill, the harbor master of Marrow Quay. “Ships need it.”

Finance Minister Ivo Strand said that the strategic reserve could not pay for the lamp.

“The strategic reserve is empty,” Ivo Strand told reporters.

“My father told me, ‘Never trust a dark coast,’” Quill said.`

const RESERVE = `Strand visits the strategic reserve

“We will fill the strategic reserve and pave the road to Marrow Quay,” said Finance Minister Ivo Strand.

“He has said so before,” said Lena Quill, a fisher from Marrow Quay. “We will wait,” Quill added.`

const STORM = `Storm takes the pier at Marrow Quay

“Nobody was on the pier,” Mara Quill said. “The lamp saved us.”

The Norland Weather Office said the storm would last until Friday.`

const SIGN = `Sign at the lamp room

“Keep out of the lamp room.”`

/** Three pages of two outlets, oldest first. Two women are called Quill. */
export const lamp: Article = parse({
  text: LAMP,
  url: 'https://quaypost.example/lamp',
  site: 'The Quay Post',
  publishedAt: '2030-03-01T08:00:00Z',
})
export const reserve: Article = parse({
  text: RESERVE,
  url: 'https://norlandwire.example/reserve',
  site: 'Norland Wire',
  publishedAt: '2030-03-05T12:30:00+02:00',
})
export const storm: Article = parse({
  text: STORM,
  url: 'https://quaypost.example/storm',
  site: 'The Quay Post',
  publishedAt: '2030-04-02T06:00:00Z',
})

/** A page on which nobody could have said what stands in quotation marks. */
export const sign: Article = parse({ text: SIGN, publishedAt: '2029-12-24T00:00:00Z' })

/** Pages that each quote another member of one family, and then call them by the family's name alone. */
export const family = (count: number): readonly Article[] =>
  ['Ada', 'Bo', 'Carl', 'Dora', 'Eva', 'Finn', 'Greta', 'Hans']
    .slice(0, count)
    .map(name =>
      parse(`The ${name} paper\n\n“I am for it,” said ${name} Holmgren. “Very much so,” Holmgren added.`),
    )

/** A page a day, each with one quote by the same man. */
export const series = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, day) =>
    parse({
      text: `Bulletin ${day + 1}\n\n“The tide came to Marrow Quay ${day + 1} times,” said Otto Brandvik, the keeper.`,
      url: `https://series.example/${day + 1}`,
      site: 'Series',
      publishedAt: new Date(Date.UTC(2031, 0, day + 1)).toISOString(),
    }),
  )

/** The words of the headline, as the evidence of a subject. */
const inHeadline = ({ blocks }: Article): Subject['evidence'] =>
  blocks.slice(0, 1).map(({ start, end }) => ({ start, end }))

/** The article with two subjects, one part of the other, whatever the parser makes of it. */
export const withSubjects = (article: Article): Article => ({
  ...article,
  subjects: [
    {
      code: 'medtop:04000000',
      name: 'economy, business and finance',
      broader: null,
      confidence: 0.9,
      evidence: inHeadline(article),
    },
    {
      code: 'medtop:20000344',
      name: 'economy',
      broader: 'medtop:04000000',
      confidence: 0.7,
      evidence: inHeadline(article),
    },
  ],
})

/** The article with the topic of a label linked to a Wikidata item and a media topic. */
export const withLink = (article: Article, label: string, wikidata: string): Article => ({
  ...article,
  topics: article.topics.map(topic =>
    topic.label === label ? { ...topic, wikidata, mediaTopic: 'medtop:20000344' } : topic,
  ),
})
