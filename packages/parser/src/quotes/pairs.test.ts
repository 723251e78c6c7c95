import { expect, test } from 'vitest'
import type { Block } from '../model/block.ts'
import { findQuotations } from './pairs.ts'

/** Writes « » around the outer quotations that are found, ‹ › around nested ones; paragraphs are separated by ¶. */
function check(text: string, ...expected: readonly string[]): void {
  let start = 0
  const blocks = text.split('¶').map((paragraph): Block => {
    const block: Block = {
      kind: 'paragraph',
      rule: 'test',
      repeats: null,
      start,
      end: start + paragraph.length,
    }
    start = block.end + 1
    return block
  })
  const { quotations } = findQuotations(text, blocks)
  expect(
    quotations.map(({ content, depth, isClosed }) => {
      const words = content.map(span => text.slice(span.start, span.end)).join(' ¶ ')
      return `${'>'.repeat(depth)}${words}${isClosed ? '' : ' (unclosed)'}`
    }),
  ).toEqual(expected)
}

test('every kind of mark pairs with its own', () => {
  check('“A b,” he said, “c d.”', 'A b,', 'c d.')
  check('"A b," he said, "c d."', 'A b,', 'c d.')
  check('‘A b,’ he said, ‘c d.’', 'A b,', 'c d.')
  check("'A b,' he said, 'c d.'", 'A b,', 'c d.')
  check("``A b,'' he said, ''c d.''", 'A b,', 'c d.')
  check('«A b», sagte er, „c d.“', 'A b', 'c d.')
})

test('marks nest in either order', () => {
  check('“He said ‘no’ twice,” she said.', 'He said ‘no’ twice,', '>no')
  check('‘He said “no” twice,’ she said.', 'He said “no” twice,', '>no')
  check('"He said \'no way\', okay?"', "He said 'no way', okay?", '>no way')
  check("''I said, 'It is.''' He left.", "I said, 'It is.'", '>It is.')
})

test('apostrophes, inches, feet and decades are no marks', () => {
  check(
    '‘The workers’ union won’t,’ she said. ‘It’s ’90s stuff.’',
    'The workers’ union won’t,',
    'It’s ’90s stuff.',
  )
  check("'The workers' union won't,' she said. The dogs' tails.", "The workers' union won't,")
  check(
    '‘She saw the workers’ union leave.¶‘It was late.’',
    'She saw the workers’ union leave. ¶ It was late.',
  )
  check('He is 6\'3" tall, the players’ coach said of the ’80s.')
  check('She said "he is 6\'3" and fast" of him.', 'he is 6\'3" and fast')
})

test('a mark that can only close closes any like it', () => {
  check('“A b," he said, "c d.”', 'A b,', 'c d.')
  check("\"A b,'' he said.", 'A b,')
})

test('a quotation runs over paragraphs that open anew', () => {
  check('“One.¶“Two ‘x’ y.¶“Three,” he said. “Four.”', 'One. ¶ Two ‘x’ y. ¶ Three,', '>x', 'Four.')
  check('"One.¶"Two," he said.', 'One. ¶ Two,')
})

test('an unclosed quotation ends with its paragraph, or where the next one opens', () => {
  check('He said, “One.¶Two.', 'One. (unclosed)')
  check('“One. “Two,” he said.', 'One. (unclosed)', 'Two,')
})

test('what is left alone is diagnosed', () => {
  const block: Block = { kind: 'paragraph', rule: 'test', repeats: null, start: 0, end: 12 }
  const { diagnostics } = findQuotations('A b” c “d e.', [block])
  expect(diagnostics.map(({ code, start }) => [code, start])).toEqual([
    ['strayMark', 3],
    ['unclosedMark', 7],
  ])
})
