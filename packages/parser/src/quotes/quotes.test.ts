import { expect, test } from 'vitest'
import { quotedWords } from '../model/quote.ts'
import { parse } from '../parse.ts'
import { check } from '../testing/check.ts'

test('the source after the words', () => {
  check('“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
  check('“{q1:The bridge is safe,}” {s1:Dana Lee} {c1:said}.', ['direct', 'Dana Lee'])
  check('“{q1:Is the bridge safe?}” {c1:asked} {s1:Dana Lee, the mayor of Harrow}.', ['direct', 'Dana Lee'])
  check('{q1:The bridge was safe}, {s1:Dana Lee} {c1:said}.', ['indirect', 'Dana Lee'])
})

test('the source before the words', () => {
  check('{s1:Dana Lee} {c1:said} that {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:said} {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee, the mayor of Harrow}, {c1:said} {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:said}: “{q1:The bridge is safe. We checked.}”', ['direct', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:told} reporters on Friday that {q1:the bridge was safe}.', [
    'indirect',
    'Dana Lee',
  ])
})

test('words split by their announcement are one quote', () => {
  check('“{q1:The bridge,}” {s1:Dana Lee} {c1:said}, “{q1:is safe.}”', ['direct', 'Dana Lee'])
  check('“{q1:It is safe,}” {c1:said} {s1:Dana Lee}. “{q1:We checked it twice.}”', ['direct', 'Dana Lee'])
})

test('a paraphrase with marks in it is mixed', () => {
  check('{s1:Dana Lee} {c1:said} {q1:the bridge was “as safe as a church” and would open}.', [
    'mixed',
    'Dana Lee',
  ])
  check('{q1:The bridge was “as safe as a church,”} {s1:Dana Lee} {c1:said}.', ['mixed', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:called} {q1:the bridge “a church.”}', ['mixed', 'Dana Lee'])
})

test('a participle goes on with the speaker', () => {
  check(
    '{s1:{s2:Dana Lee}} {c1:said} {q1:the bridge was safe}, {c2:adding} that {q2:it would open on Friday}.',
    ['indirect', 'Dana Lee'],
    ['indirect', 'Dana Lee'],
  )
  check(
    '{c1:Noting} that {q1:the bridge was old}, {s1:{s2:Dana Lee}} {c2:said} {q2:it would be closed}.',
    ['indirect', 'Dana Lee'],
    ['indirect', 'Dana Lee'],
  )
})

test('a report that comes before its main clause ends before that', () => {
  check('While {s1:Dana Lee} {c1:said} {q1:the bridge was safe}, she closed it.', ['indirect', 'Dana Lee'])
  check(
    'The report came late, and although {s1:Dana Lee} {c1:said} {q1:the bridge was safe and had been built by men who knew their trade}, it was closed.',
    ['indirect', 'Dana Lee'],
  )
})

test('speech goes on over paragraphs', () => {
  check(
    '“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}. “{q1:We checked it.}\n\n“{q1:Nobody will be harmed by it.}”',
    ['direct', 'Dana Lee'],
  )
})

test('a later sentence in marks continues its speaker', () => {
  check(
    '“{q1:The bridge is safe,}” {c1:said} {s1:Dana Lee}. She smiled. “{q2:Nobody was harmed by it.}”',
    ['direct', 'Dana Lee'],
    ['direct', 'Dana Lee'],
  )
})

test('colon and dash', () => {
  check('{s1:Dana Lee} was blunt: “{q1:The bridge is not safe.}”', ['direct', 'Dana Lee'])
  check('“{q1:The bridge is not safe.}” — {s1:Dana Lee, mayor}', ['direct', 'Dana Lee'])
})

test('according to, and quoted as saying', () => {
  check('{q1:The bridge was closed on Friday}, {c1:according to} {s1:Dana Lee}.', ['indirect', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:was quoted as saying} that {q1:the bridge was safe}.', ['indirect', 'Dana Lee'])
})

test('a quote within a quote', () => {
  check(
    '“{q1:{s2:He} {c2:told} me ‘{q2:go home}’ twice,}” {c1:said} {s1:Dana Lee}.',
    ['direct', 'Dana Lee'],
    ['direct', null],
  )
})

test('any verb announces speech that it follows', () => {
  check('“{q1:They want a man to blame,}” {s1:Dana Lee} {c1:stormed}.', ['direct', 'Dana Lee'])
})

test('titles, nicknames and scare quotes are no quotes', () => {
  check('Dana “The Hammer” Lee crossed the bridge.')
  check('The so-called “miracle bridge” was closed.')
  check('The film “A Bridge in Winter” opens on Friday.')
  check('Dana C. “The Hammer” Lee threw open the bridge.')
  check('The span is known as “The Puddle” in Harrow.')
})

test('lines of a transcript', () => {
  check(
    'A talk about bridges\n\n{s1:STRAND}: {q1:Is it safe?}\n\n{s2:LEE}: {q2:It is safe.}\n\n{s3:STRAND}: {q3:And the other one?}\n\n{s4:LEE}: {q4:Ask them.}',
    ['direct', 'STRAND'],
    ['direct', 'LEE'],
    ['direct', 'STRAND'],
    ['direct', 'LEE'],
  )
})

test('attribution in the midst of a paraphrase', () => {
  check('{q1:The bridge}, {s1:Dana Lee} {c1:said}, {q1:was not safe}.', ['indirect', 'Dana Lee'])
  check('{q1:The bridge}, {c1:according to} {s1:Dana Lee}, {q1:was not safe}.', ['indirect', 'Dana Lee'])
  check('{c1:According to} {s1:Dana Lee}, {q1:the bridge was not safe}.', ['indirect', 'Dana Lee'])
})

test('a list of facts is no transcript', () => {
  check('A fair on the bridge\n\nWhen: Friday at noon\n\nWhere: Harrow hall\n\nTickets: five crowns')
})

test('guillemets may stand apart from their words', () => {
  check('« {q1:The bridge is old} », {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
})

test('an unclosed quotation ends where its speaker is named', () => {
  check('“{q1:The bridge is old and safe,} {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
  check('{s1:Dana Lee} {c1:said}: “{q1:It is safe. We checked it twice.}\n\nThe bridge is old.', [
    'direct',
    'Dana Lee',
  ])
})

test('the “as” of a predicate is content', () => {
  check('{s1:Dana Lee} {c1:described} {q1:the bridge as “a church”}.', ['mixed', 'Dana Lee'])
})

test('marks of two kinds close each other', () => {
  check('“{q1:We checked the bridge twice,}" {c1:said} {s1:Dana Lee}.', ['direct', 'Dana Lee'])
  check("“{q1:We checked the bridge twice,}'' {c1:said} {s1:Dana Lee}.", ['direct', 'Dana Lee'])
})

test('what the attribution itself reports does not end the quote', () => {
  check(
    '“{q1:It is safe,}” {s1:{s2:Dana Lee}} {c1:said}, {c2:adding} that {q2:it was old}. “{q1:We checked it twice.}”',
    ['direct', 'Dana Lee'],
    ['indirect', 'Dana Lee'],
  )
})

test('who signs a quotation, on its line or the next', () => {
  check(
    '“{q1:I love that bridge.}” – {s1:Dana Lee, teacher}, on the bus\n\n“{q2:I do not love it at all.}”\n— {s2:Tom Cole, 41}',
    ['direct', 'Dana Lee'],
    ['direct', 'Tom Cole'],
  )
})

test('speech in the next paragraph', () => {
  check('{s1:Dana Lee} {c1:said in a statement}:\n\n“{q1:It is safe. We checked it twice.}”', [
    'direct',
    'Dana Lee',
  ])
  check('{s1:Dana Lee} {c1:replied},\n\n“{q1:It is safe. We checked it twice.}”', ['direct', 'Dana Lee'])
})

test('a paragraph in title case divides the story', () => {
  check(
    '“{q1:It is safe,}” {c1:said} {s1:Dana Lee}.\n\n“A Bridge in Winter.”\n\nThe bridge was shut on Friday.',
    ['direct', 'Dana Lee'],
  )
})

test('labels with roles, and names that come back shortened', () => {
  check(
    'A talk about bridges\n\n{s1:Hon. Dana Lee (Harrow)}: {q1:Is it safe?}\n\n{s2:Tom Cole}: {q2:It is safe.}\n\n{s3:Lee}: {q3:Was it always?}',
    ['direct', 'Dana Lee'],
    ['direct', 'Tom Cole'],
    ['direct', 'Dana Lee'],
  )
})

test('questions that stand alone and their answers', () => {
  const pages = (answer: string): readonly string[] => [
    'Ten minutes with Dana Lee',
    'Dana Lee has built bridges since 1990.',
    'Why do you build bridges?',
    answer,
    'Would you build another one?',
    'Not before the rain stops.',
  ]
  const quotesOf = (answer: string): readonly string[] => {
    const { text, quotes } = parse(pages(answer).join('\n\n'))
    return quotes.filter(({ kind }) => kind === 'direct').map(quote => quotedWords(text, quote))
  }
  expect(quotesOf('I like to stand on them.')).toEqual([
    'Why do you build bridges?',
    'I like to stand on them.',
    'Would you build another one?',
    'Not before the rain stops.',
  ])
  expect(quotesOf('Bridges last a hundred years.')).toEqual([])
})

test('headlines in their own way', () => {
  const firstOf = (headline: string): readonly (string | null)[] => {
    const { text, quotes } = parse(`${headline}\n\nThe bridge in Harrow was shut on Friday.`)
    const [{ content, source } = { content: [], source: null }] = quotes
    return [...content, source].map(span => span && text.slice(span.start, span.end))
  }
  expect(firstOf('Old bridge will be shut in May: Dana Lee')).toEqual([
    'Old bridge will be shut in May',
    'Dana Lee',
  ])
  expect(firstOf('Dana Lee: we shut the old bridge')).toEqual(['we shut the old bridge', 'Dana Lee'])
  expect(firstOf('Old bridge to be shut, says council')).toEqual(['Old bridge to be shut', 'council'])
  expect(firstOf('Shut down the bridge – angry neighbour')).toEqual([
    'Shut down the bridge',
    'angry neighbour',
  ])
})

test('a sentence of very many cues is read as well', () => {
  expect(parse(`Lee said it\n\n${'Lee said '.repeat(60_000)}.`).quotes.length).toBeGreaterThan(0)
}, 60_000)

test('a sentence that only tells who said the quotation before it', () => {
  const quotesOf = (behind: string): readonly string[] => {
    const { text, quotes } = parse(`Bridge shut\n\nIt rained on Friday.\n\n“It is over.”\n\n${behind}`)
    return quotes.map(({ content, source }) =>
      [source, ...content].map(span => span && text.slice(span.start, span.end)).join(': '),
    )
  }
  expect(quotesOf('Dana Lee says this without a smile.')).toEqual(['Dana Lee: It is over.'])
  expect(quotesOf('So said Dana Lee, who had walked.')).toEqual(['Dana Lee: It is over.'])
  expect(quotesOf('Dana Lee was talking on the steps.')).toEqual(['Dana Lee: It is over.'])
  for (const more of [
    'Dana Lee said as early as May, “The bridge will fall.”',
    'Dana Lee spoke to reporters and said the bridge would stay shut.',
    'Dana Lee said this on Monday but added that the bridge would fall.',
  ])
    expect(quotesOf(more)).toHaveLength(2)
  expect(quotesOf('So said. Dana Lee left.')[0]).toBe(': It is over.')
})

test('a name in marks is no quote, a judgement is', () => {
  const countOf = (sentence: string): number => parse(`Bridge shut\n\n${sentence}`).quotes.length
  expect(countOf('He gave them a drink called “The Hammer” and left.')).toBe(0)
  expect(countOf('Dana Lee called the plan “Nonsense” on Monday.')).toBe(1)
})

test('a topic alone is no quote', () => {
  const countOf = (text: string): number => parse(text).quotes.length
  expect(countOf('Bridge shut\n\nDana Lee praised the plan on Monday.')).toBe(0)
  expect(countOf('Bridge shut\n\nDana Lee also discussed the old bridge, which fell in May.')).toBe(0)
  expect(countOf('Council calls off vote\n\nRain fell.')).toBe(0)
})

test('an attribution between dashes, and a quotation with a speaker of its own behind it', () => {
  check('“{q1:The lights are fine}” – {s1:Sue Pell} {c1:laughed} – “{q1:and so were they.}”', [
    'direct',
    'Sue Pell',
  ])
  check(
    '{s1:Tom Cole} {c1:says} {q1:the mill is "done"}. "{q2:She has been in the car for hours,}" {c2:dished} {s2:Sue Pell}.',
    ['mixed', 'Tom Cole'],
    ['direct', 'Sue Pell'],
  )
})

test('all that stands before a colon is the source where nothing else does', () => {
  const { text, quotes } = parse('Bridge shut\n\nA spokeswoman for the mill: “We are looking into it.”')
  expect(quotes.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
    'A spokeswoman for the mill',
  ])
})

test('whatever verb stands with a name behind the comma, it announces', () => {
  check('“{q1:I am cheerful,}” {s1:Lee} {c1:protests}. “{q1:Ask them.}”', ['direct', 'Lee'])
  check('“{q1:It is a book,}” {c1:sneered} {s1:one reviewer}.', ['direct', 'one reviewer'])
})
